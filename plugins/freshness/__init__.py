"""Whether the site is kept up: what an inspection would say of its columns.

In: the settings, the facts of all items (:class:`plugins.core.item_facts.ItemFacts`), the moment. Out: a
:class:`plugins.freshness.board.Board`, plain values. Pure functions, without a file.
"""
