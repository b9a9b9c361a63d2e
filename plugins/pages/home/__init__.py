"""The home page: blocks in the order in which an editor has put them (:mod:`plugins.core.home`)."""
