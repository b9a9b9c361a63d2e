"""Writes the proof sheet of an article (编校单): ``python -m plugins.proof ARTICLE``.

In: an article's id or file. Out: ``proofs/<id>.json`` and ``proofs/<id>.html``, to be kept beside the content: which
words were checked (the file's SHA-256), by which rules and lexicons, what was found, how each finding was settled, and
who has reviewed it.

- a finding of an earlier sheet that is no more has been mended; one that the article exempts has its reason; the others
  are open;
- a sheet is written anew only if something on it is new: the same article gives the same bytes;
- exit status 1 if an error is open or the article cannot be read; the sheet is written all the same.
"""
