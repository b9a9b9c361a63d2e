"""Shows whether the site is kept up: ``python -m plugins.status [--json]``.

In: the content as the build reads it, drafts included, and the moment. Out: a table on the terminal and
``.cache/status/index.html``, a page of its own; with ``--json`` everything for programs instead. Exit status 1 if an
inspection would fail the site as a whole, which ``make publish`` asks about too; warnings alone leave it 0.

What is judged, and by which limits, is said in :mod:`plugins.freshness`.
"""
