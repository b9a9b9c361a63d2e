"""Publishing: the built site goes to an object store behind a CDN, or to a plain host, whole or not at all.

``python -m plugins.publish publish|rollback|withdraw|verify|audit|key``. Where to stands in ``publish.toml``
(:mod:`plugins.publish.settings`); keys stand in the environment only.

The contract: at every instant every address returns a complete old or a complete new page, and everything that it
references is there. One publisher works at a time; what one leaves behind when it is killed, the next completes.
"""
