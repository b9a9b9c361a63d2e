"""Annual reports: numbers for headings that bring none."""

from plugins.core.views import Heading
from plugins.pages.reports import numbered

HTML = '<h2 id="s1">Work</h2><h3 id="s2">Done</h3><h3 id="s3">Left</h3><h2 id="s4">Plans</h2><h5 id="s5">Note</h5>'


def headings(*rows):
    return tuple(Heading(level=level, title=title, anchor=f"s{n}") for n, (level, title) in enumerate(rows, 1))


def test_headings_without_numbers_get_them_in_the_text_too():
    html, contents = numbered(HTML, headings((2, "Work"), (3, "Done"), (3, "Left"), (2, "Plans"), (5, "Note")))
    assert [heading.title for heading in contents] == ["1 Work", "1.1 Done", "1.2 Left", "2 Plans"]
    assert [heading.anchor for heading in contents] == ["s1", "s2", "s3", "s4"]
    assert html.startswith('<h2 id="s1">1 Work</h2><h3 id="s2">1.1 Done</h3>')
    assert '<h5 id="s5">Note</h5>' in html


def test_numbers_of_the_text_stay_as_they_are():
    html = '<h2 id="s1">一、工作</h2><h3 id="s2">（一）提案</h3>'
    rows = headings((2, "一、工作"), (3, "（一）提案"))
    assert numbered(html, rows) == (html, rows)
    assert numbered("<p>无标题</p>", ()) == ("<p>无标题</p>", ())
