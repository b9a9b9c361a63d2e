"""Begins an article: ``python -m plugins.new --title TITLE [--type TYPE] [--channel CHANNEL] [--date DATE]``.

What is not given as an option is taken from the environment variables TITLE, TYPE, CHANNEL and DATE, as ``make new``
hands them over. In a terminal, without a title, the command asks for what is missing.

Contract:

- writes ``content/articles/<channel>/<year>/<yyyymmdd>-<serial>.md``, a draft with its front matter filled in and the
  fields of its type as comments, and prints the path as its last line on standard output;
- the id is fresh among all articles that are there or were ever published; no file is ever overwritten;
- the reader takes what was written without a problem, whatever characters the title has;
- a type and a channel may be said by key or slug, or by their names; what is unknown is a
  :class:`plugins.core.problems.InputError` that lists what there is. Then nothing is written, and the exit status is 1.
"""
