"""From simplified characters to traditional ones: the cases that are easy to get wrong."""

import pytest

from plugins.writer.traditional import converter

NAMES = (("于学利", "于学利"), ("沈延毅", "沈延毅"), ("马里", "馬里"), ("余则成", "余則成"))

CASES = {
    # Names of people, and surnames with what follows them
    "沈延毅在沈阳": "沈延毅在瀋陽",
    "于学利委员": "于学利委員",
    "由于学利主持": "由于学利主持",
    "余则成说": "余則成說",
    "余先生发言": "余先生發言",
    "范某的发言": "范某的發言",
    "于女士": "于女士",
    "岳书记": "岳書記",
    # The same characters as common words
    "关于学利用": "關於學利用",
    "关于主席会议": "關於主席會議",
    "关于书记员的规定": "關於書記員的規定",
    "由于某种原因": "由於某種原因",
    "示范主席团": "示範主席團",
    "旅游局长": "旅遊局長",
    "其余同志": "其餘同志",
    "范围": "範圍",
    "50余人次": "50餘人次",
    # One character for two
    "公里": "公里",
    "皇后": "皇后",
    "以后": "以後",
    "台湾": "臺灣",
    "干部": "幹部",
    "干净": "乾淨",
    "若干": "若干",
    "发展": "發展",
    "头发": "頭髮",
    "松树": "松樹",
    "放松": "放鬆",
    "征文": "徵文",
    "征求意见": "徵求意見",
    "面向": "面向",
    "重复": "重複",
    "回复": "回覆",
    "制定制度": "制定制度",
    "制造": "製造",
    "文史资料": "文史資料",
    "社情民意信息": "社情民意信息",
    # What has no characters to convert
    "CPPCC 2022, ok": "CPPCC 2022, ok",
    "“引文”，《书名》……": "“引文”，《書名》……",
    "": "",
}


@pytest.fixture(scope="module")
def convert():
    return converter("s2t", NAMES)


@pytest.mark.parametrize("text", CASES)
def test_a_text_is_converted_as_a_reader_expects(convert, text):
    assert convert(text) == CASES[text]


@pytest.mark.parametrize("conversion", ["s2t", "s2hk", "s2hkp", "s2tw", "s2twp"])
def test_a_name_stays_in_every_conversion_and_at_every_step_of_it(conversion):
    convert = converter(conversion, (("众里", "众里"), ("于学利", "于学利")))
    assert convert("众里、于学利在沈阳") == "众里、于学利在瀋陽"


def test_regions_write_some_characters_in_their_own_way():
    assert [converter(name, ())("这里的群众为") for name in ("s2t", "s2hk", "s2tw")] == [
        "這裏的羣衆爲",
        "這裏的羣眾為",
        "這裡的群眾為",
    ]


def test_an_office_says_how_a_name_is_written():
    assert converter("s2t", (("于学利", "于學利"),))("于学利同志") == "于學利同志"
