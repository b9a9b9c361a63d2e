"""The form at ``/admin/`` of the preview, for editors who do not write front matter: Sveltia CMS, from its package.

Contract:

- it exists in the preview only: no file of it is ever written into the site;
- its configuration is made of the content types and ``site.toml``, in Chinese; it writes what ``make new`` writes;
- nothing is fetched from another host: what the package would load from there comes from packages of this project;
- it works on the folder of this project, which the browser asks for.
"""
