"""Dates as texts of local history write them, read into Extended Date/Time Format.

:func:`.parser.read_date` reads one expression (民国二十三年, 光绪三十年正月十五, 1905年前后, 193X) and gives a
:class:`.value.HistoricalDate`, or a :class:`.value.Refusal`, which says in Chinese what is wrong and what to write
instead. Nothing is guessed: what may mean two dates is refused with both. :func:`.printing.print_date` writes it for
readers. Why so: docs/decisions/0021-dates-as-history-has-them.md.
"""
