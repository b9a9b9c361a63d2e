"""The standard library's parser of HTML, for what somebody has written: it never ends the program."""

from html.parser import HTMLParser


class TolerantParser(HTMLParser):
    """Reads past a marked section (``<![``) that is none: until Python 3.13 the library raises AssertionError there."""

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """The end of what begins at ``i``; -1 if there is none. Browsers take it for a comment."""
        return self.parse_bogus_comment(i, report)
