"""Lines and words with their places, from what text recognition writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.text_places import read_places
from plugins.core.transcriptions import TextLine

SIZE = (1000, 1500)
ALTO = """<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description>
<MeasurementUnit>pixel</MeasurementUnit></Description>
<Layout><Page ID="p1" PHYSICAL_IMG_NR="1" WIDTH="2000" HEIGHT="3000"><PrintSpace><TextBlock ID="b">
<TextLine HPOS="100" VPOS="200" WIDTH="600" HEIGHT="60">
<String CONTENT="沈阳" HPOS="100" VPOS="200" WIDTH="120" HEIGHT="60"/><SP/>
<String CONTENT="文史" HPOS="240" VPOS="200" WIDTH="120" HEIGHT="60"></String></TextLine>
<TextLine HPOS="100" VPOS="300" WIDTH="600" HEIGHT="60">
<String CONTENT="New" HPOS="100" VPOS="300" WIDTH="80" HEIGHT="60"/>
<String CONTENT="China &amp; Co." HPOS="200" VPOS="300" WIDTH="80" HEIGHT="60"/></TextLine>
</TextBlock></PrintSpace></Page></Layout></alto>"""
HOCR = """<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>
<div class='ocr_page' title='image "001.jpg"; bbox 0 0 1000 1500; ppageno 0'><p class="ocr_par"><br>
<span class='ocr_line' title="bbox 50 100 350 130; baseline 0 0">
<span class='ocrx_word' title='bbox 50 100 110 130; x_wconf 96'>沈阳</span>
<span class='ocrx_word' title='bbox 120 100 180 130'><strong>文史</strong></span></span>
<span class="ocr_line" title="bbox 50 150 350 180">一行没有词</span></p></div>
<div class='ocr_page' title='bbox 0 0 9 9'><span class="ocr_line" title="bbox 1 1 2 2">另一页</span></div></body></html>"""


def test_alto_is_read_in_pixels_of_the_page_whatever_its_own_are():
    lines, problems = read_places("001.xml", ALTO, SIZE)
    assert problems == []
    assert lines[0] == TextLine(
        "沈阳文史", 50, 100, 300, 30, (TextLine("沈阳", 50, 100, 60, 30), TextLine("文史", 120, 100, 60, 30))
    )
    assert lines[1].text == "New China & Co."


def test_alto_with_a_prefix_is_read():
    text = ALTO.replace("<Page", "<a:Page").replace("</Page", "</a:Page").replace("<TextLine", "<a:TextLine")
    assert len(read_places("001.xml", text, SIZE)[0]) == 2


def test_hocr_is_read_of_its_first_page():
    lines, problems = read_places("001.hocr", HOCR, SIZE)
    assert problems == []
    assert [line.text for line in lines] == ["沈阳文史", "一行没有词"]
    assert lines[0].words == (TextLine("沈阳", 50, 100, 60, 30), TextLine("文史", 120, 100, 60, 30))
    assert lines[1] == TextLine("一行没有词", 50, 150, 300, 30)


def test_what_stands_outside_the_page_is_cut_off():
    text = HOCR.replace("bbox 50 150 350 180", "bbox -50 1450 1350 1580")
    line = read_places("001.hocr", text, SIZE)[0][1]
    assert (line.x, line.y, line.width, line.height) == (0, 1450, 1000, 50)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "没有页的大小"),
        ("<alto><Layout/></alto>", "没有页的大小"),
        ('<Page WIDTH="ten" HEIGHT="1"/>', "没有页的大小"),
        (ALTO.replace('WIDTH="2000"', 'WIDTH="3000"'), "形状不同"),
        ('<Page WIDTH="1000" HEIGHT="1500"></Page>', "没有一行文字"),
    ],
    ids=["empty", "no page", "no number", "another page", "no line"],
)
def test_what_cannot_be_used_is_told(text, said):
    lines, (problem,) = read_places("001.xml", text, SIZE)
    assert lines == ()
    assert problem.code == "F035"
    assert said in problem.message


@given(st.text(alphabet=st.sampled_from("<>/=\"' abp&;:[!-0123"), max_size=80), st.integers(0, 900))
def test_no_file_stops_the_build(noise, place):
    for text in (ALTO, HOCR):
        lines, _ = read_places("x", text[:place] + noise + text[place:], SIZE)
        assert all(0 <= line.x <= 1000 and line.x + line.width <= 1000 for line in lines)
