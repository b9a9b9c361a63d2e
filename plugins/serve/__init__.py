"""Shows the site on this machine while it is written: ``python -m plugins.serve [--port 8000] [--host 127.0.0.1]``.

Contract:

- builds the site with its drafts into ``.cache/preview`` and serves it on loopback; ``output/`` is not touched;
- rebuilds in a child process when content, theme, settings or code change, never two builds at once: what changes
  during a build leads to one more;
- open pages reload after each build that succeeds. After one that fails they show its errors, and so does the terminal;
  the pages of the last build stay;
- a page of an article says whether it will be published, and what the check finds in it;
- everything is sent with ``Cache-Control: no-store``; what these pages need for reloading is added on the way out and
  never stands in a file;
- Ctrl-C, SIGTERM and SIGHUP end the server and its child with exit status 0.
"""
