"""Checks what editors write: ``python -m plugins.check [FILE …] [--format text|json|sarif]``.

In: the articles and pages under ``content/``, the lexicons (``lexicons/`` here, ``content/data/checks/`` of the
office), the people of the site. Out: a line for each finding, ``file:line:column code severity message → advice``; exit
status 1 if one is an error that its article does not exempt.

- the rules stand in :mod:`plugins.check.rulebook`, a small function each; words stand in tables, not in code;
- only what the article itself says is judged: quoted paragraphs, code and addresses are left alone, but for personal
  numbers, which may stand nowhere;
- what the build finds (fields, addresses, links, files) is told beside it;
- an article exempts a finding by 免检 with code and reason; an unknown code is an error, personal numbers never are;
- what is known of an unchanged file comes from the cache; the others are checked by all processors.
"""
