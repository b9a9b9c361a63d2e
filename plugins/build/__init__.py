"""The command that builds the site: ``python -m plugins.build``."""
