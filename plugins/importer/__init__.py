"""Imports a file as an article: ``python -m plugins.importer FILE``.

In: a Word or WPS document (.docx); a web page that was saved (.html with its folder, .mhtml), from WeChat or any site;
or the plain text of a newspaper's web page, of a report, or of what was copied
from a chat application's article, in UTF-8, UTF-16 (with a byte order mark) or GB18030. Out:
``content/articles/<channel>/<year>/<yyyymmdd>-<serial>.md``, and a document's pictures in
``content/images/<year>/<yyyymmdd>-<serial>/``.

- Nothing of the text is lost: every Han character of the file stands in the article or in what the command reports as
  left out (breadcrumb, widgets, a repeated title, labels).
- What a program cannot know is not guessed silently: a missing date, source or title, a lost photograph, a chosen
  channel are each reported with what to do. Without date or source the article is a draft.
- An existing file is never overwritten. The same text imported twice gives the path that is there.
- An input that cannot be read is an :class:`plugins.core.problems.InputError`; then nothing is written.
"""
