"""The pages of the reading campaign: its home, books, essays, events, rooms, readers, and what reading led to.

In: :class:`plugins.core.reading.ReadingIndex` and the plan of a list. Out: pages. A channel or section is made here by
its layout (:data:`plugins.core.reading_rules.LAYOUTS`), a book, a campaign and an anthology by their type.
"""
