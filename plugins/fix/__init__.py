"""Mends the punctuation of articles: ``python -m plugins.fix [--check] [FILE …]``, by default of all of ``content/``.

What is mended, and by which rules, is said in :mod:`plugins.core.punctuation`. Contract:

- touched are the prose of Markdown bodies and the values of title, kicker, subtitle and summary. Never touched are all
  other front matter, code, addresses, HTML tags and comments, the marks of Markdown, quotations (their wording is
  another's), paragraphs without a Han character, and translations into another language;
- no Han character is lost, and mending twice changes nothing more;
- each change is shown as a unified diff, with a count; a file is replaced as a whole, and keeps its line ends;
- ``--check`` writes nothing, and ends with status 1 if something would be mended. A file that cannot be read is a
  problem that is said, and status 1 as well.
"""
