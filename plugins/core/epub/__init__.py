"""Books of items: EPUB 3.3, with what older reading programs want besides (``toc.ncx``).

``book`` is a book before it is printed, ``bodies`` takes texts and pictures from items, ``markup`` makes XHTML of
bodies, ``parts`` prints the files by ``templates``, and ``container`` puts them together. What goes into a book is said
by who makes one. Why no library does it: docs/decisions/0020-exports-of-the-reading-campaign.md.
"""
