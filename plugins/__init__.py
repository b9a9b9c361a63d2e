"""The capabilities of the site generator: ``core`` and one package for each."""
