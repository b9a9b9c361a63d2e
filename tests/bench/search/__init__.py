"""The search measured beside Pagefind: builds, retrieval, and what a reader's first query costs in a real Chromium.

``python -m tests.bench.search --sizes 1000,5000,20000`` prints the tables and what of the targets holds.
"""
