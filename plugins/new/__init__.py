"""Begins an article: ``python -m plugins.new --title TITLE [--type TYPE] [--channel CHANNEL] [--date DATE]
[--id ID]``.

What is not given as an option is taken from the environment variables TITLE, TYPE, CHANNEL, DATE and ID, as
``make new`` hands them over. In a terminal, without a title, the command asks for what is missing.

Contract:

- writes ``content/articles/<channel>/<year>/<id>.md``, in the reading campaign ``content/reading/<section>/<id>.md``, a
  draft with its front matter filled in and the fields of its type as comments, and prints the path as its last line on
  standard output;
- the id is the day with a serial, that of what exists rather than happens is made of the title; it is fresh among all
  articles that are there or were ever published (one that is taken gets a number); no file is ever overwritten;
- the reader takes what was written without a problem, whatever characters the title has;
- a type and a channel may be said by key or slug, or by their names; what is unknown is a
  :class:`plugins.core.problems.InputError` that lists what there is. Then nothing is written, and the exit status is 1.
"""
