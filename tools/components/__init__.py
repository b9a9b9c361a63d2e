"""Every component of the theme on pages of its own, in every mode and both languages: ``make components``.

A component is a file of ``theme/templates/components`` or ``partials``, or an element of running text. Each has one
example in :mod:`tools.components.examples`. The pages are made by the writer's own templates and catalogs and are no
part of the site: they lie in ``.cache/components``.
"""
