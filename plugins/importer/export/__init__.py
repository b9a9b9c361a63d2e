"""Imports what an old site has exported: ``python -m plugins.importer FILE.csv|FILE.json [--map FILE]``.

In: rows with titles, dates, channels, addresses and bodies (HTML or text), as CSV, JSON, or JSON of phpMyAdmin and
Navicat. Out: an article for each, under the id that it had; its old addresses in 旧网址, from which the build makes
redirects; ``FILE.report.csv`` with what became of every row.

- columns are known by their usual names; ``FILE.map.toml`` says otherwise, and which channel an old one has become.
  Where a channel is not known nothing is written: a proposal for that file is, to be filled in;
- the same report filed in several channels (same title, day and text) is one article in all of them, with every
  address that it had;
- each row is reconciled: every Han character of its body is in the article or among what was left out;
- run again it writes nothing twice, and never over an article that somebody has changed.
"""
