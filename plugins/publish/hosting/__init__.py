"""What servers need to know of the site, and a plain host that serves it: reached by SSH, filled by rsync, with nginx.

``python -m plugins.publish.hosting OUTPUT --root /srv/site/current --domain D`` writes the configuration of nginx.
:class:`~plugins.publish.hosting.host.Remote` publishes to the host: every release in a folder of its own, and a link
that is replaced by rename(2), so that every answer is that of a complete release.
"""
