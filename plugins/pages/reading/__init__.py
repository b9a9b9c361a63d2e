"""The pages of the reading campaign: its home, books, essays, events, rooms, readers, and what reading led to.

In: :class:`plugins.core.reading.ReadingIndex` and the plan of a list. Out: pages. A channel or section is made here by
its layout (:data:`LAYOUTS`), a book, a campaign and an anthology by their type.
"""

LAYOUTS = ("campaign", "books", "essays", "calls", "rooms", "calendar", "duty")
"""The layouts of ``site.toml`` that are made here."""
