"""The anthologies as books: EPUB 3.3, with what older reading programs want besides (``toc.ncx``).

``volume`` says what goes into a book, ``markup`` makes XHTML of bodies, ``parts`` prints the files by ``templates``,
and ``container`` puts them together. Why no library does it: docs/decisions/0020-exports-of-the-reading-campaign.md.
"""
