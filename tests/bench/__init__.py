"""The benchmark: realistic articles by the thousand, the build measured over them, and other generators beside it.

``python -m tests.bench --sizes 1000,5000,20000`` prints a table. It asserts ratios only, never seconds.
"""
