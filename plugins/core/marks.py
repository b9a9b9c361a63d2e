"""The marks of Markdown inside of text: what is none of its words."""

import re

SLOT, END, LABEL = "\ufdd1", "\ufdd2", "\ufdd3"
"""Stand for a mark that was taken out: any, the end of a link, the label of a footnote or an abbreviation.

Unicode promises that no text uses these code points.
"""

_PARENTHESES = r"\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
MARK = re.compile(
    rf"""
      <!--.*?-->
    | <(?P<raw>script|style|pre|code|textarea|kbd|samp|svg|math)\b[^<>]*>.*?</(?P=raw)\s*>
    | </?[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'\n]|\n(?![ \t]*\n))*>           # a tag, or an address in <>
    | (?P<ticks>(?<!`)`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)
    | ^[ ]{{0,3}}\[(?!\^)[^\]\n]+\]:[ \t]*\S[^\n]*$                     # the address of a reference
    | (?P<label>^[ ]{{0,3}}(?:\[\^[^\]\s]+\]|\*\[[^\]\n]+\]):)          # a footnote, an abbreviation
    | \[\^[^\]\s]+\]
    | !\[
    | (?P<start>\]\([^()\n]*[ \t]")(?P<caption>[^"\n]*)(?P<rest>"[ \t]*\))  # the end of a link with a caption
    | (?P<end>\]{_PARENTHESES}|\]\[[^\]\n]*\])                          # the end of a link
    | \{{:?[ \t]*[#.A-Za-z][^{{}}\n]*\}}                                # attributes
    | \\[!-/:-@\[-`{{-~]
    | &(?:\#[0-9]+|\#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);
    | [{SLOT}{END}{LABEL}]
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
"""A mark: ``label`` of a footnote; ``end`` of a link, or ``start``, ``caption`` and ``rest`` of one with a caption."""

FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
"""What opens fenced code, and closes it."""
