"""What servers need to know of the site, and a plain host that serves it."""
