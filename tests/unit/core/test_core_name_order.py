"""Names of persons: how they are read, and in which order they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.name_order import (
    index_letter,
    name_stroke_key,
    pinyin_key,
    printed_pinyin,
    split_name,
    surname_strokes,
)
from plugins.core.strokes import UNKNOWN, stroke_count, stroke_key
from plugins.core.surnames import READINGS

TRICKY = """
单田芳 Shan Tianfang   仇英 Qiu Ying         解缙 Xie Jin          查良镛 Zha Liangyong   区大相 Ou Daxiang
朴成焕 Piao Chenghuan  盖叫天 Ge Jiaotian    曾国藩 Zeng Guofan    宿白 Su Bai            任弼时 Ren Bishi
华罗庚 Hua Luogeng     燕青 Yan Qing         纪晓岚 Ji Xiaolan     过百龄 Guo Bailing     乐毅 Yue Yi
员半千 Yun Banqian     覃子豪 Qin Zihao      翟志刚 Zhai Zhigang   冼星海 Xian Xinghai    洗星海 Xian Xinghai
隗嚣 Wei Xiao          种师道 Chong Shidao   缪荃孙 Miao Quansun   折可适 She Keshi       黑伯龙 He Bolong
盛宣怀 Sheng Xuanhuai  召公 Shao Gong        句践 Gou Jian         秘书英 Bi Shuying      繁钦 Po Qin
幺树森 Yao Shusen      尉缭 Wei Liao         石鲁 Shi Lu           车向忱 Che Xiangchen   柏文蔚 Bai Wenwei
薄一波 Bo Yibo         卜一 Bu Yi            万里 Wan Li           沈延毅 Shen Yanyi      叶圣陶 Ye Shengtao
贾谊 Jia Yi            那文毅 Na Wenyi       阚泽 Kan Ze           祭仲 Zhai Zhong        谌贻琴 Chen Yiqin
晁错 Chao Cuo          莘松 Shen Song        相国 Xiang Guo        要离 Yao Li            瞿秋白 Qu Qiubai
撒贝宁 Sa Beining      亓英 Qi Ying          宁可 Ning Ke          曲波 Qu Bo             能立 Nai Li
都穆 Du Mu             吕正操 Lü Zhengcao    闾长发 Lü Changfa     王建安 Wang Jian'an    李昂 Li Ang
尉迟恭 Yuchi Gong      万俟卨 Moqi Xie       令狐楚 Linghu Chu     长孙无忌 Zhangsun Wuji  澹台灭明 Tantai Mieming
单于平 Chanyu Ping     鲜于枢 Xianyu Shu     欧阳修 Ouyang Xiu     司马光 Sima Guang      诸葛亮 Zhuge Liang
皇甫谧 Huangfu Mi      耶律楚材 Yelü Chucai  乐正克 Yuezheng Ke    爱新觉罗溥杰 Aixinjueluo Pujie
單田芳 Shan Tianfang   歐陽修 Ouyang Xiu     曾_ Zeng              溥仪 Pu Yi             启功 Qi Gong
"""
MEMBERS = [
    "丁来杭", "丁学东", "丁薛祥", "于伟国", "于忠福", "万立骏", "马飚", "马兴瑞", "马晓伟",
    "王宁", "王军", "王勇", "王晨", "王毅", "王小洪", "王玉普", "王正伟", "王东明", "王东峰",
]  # fmt: skip
"""Names as a public list has them that says 按姓氏笔画为序."""


def tricky() -> list[tuple[str, str]]:
    words = TRICKY.split()
    starts = [
        place for place, word in enumerate(words) if not word.isascii() and not word[:1].isascii() and "ü" not in word
    ]
    return [
        (words[start].removesuffix("_"), " ".join(words[start + 1 : end]))
        for start, end in zip(starts, [*starts[1:], None], strict=True)
    ]


def test_the_table_of_readings_is_long_enough() -> None:
    assert len(READINGS) >= 200
    assert all(reading.islower() and reading.isalpha() for reading in READINGS.values())
    assert len(tricky()) >= 75


@pytest.mark.parametrize(("name", "printed"), tricky())
def test_a_surname_is_read_as_a_surname(name, printed) -> None:
    assert printed_pinyin(name) == printed
    assert index_letter(name) == printed[0]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("沈延毅", ("沈", "延毅")), ("欧阳修", ("欧阳", "修")), ("欧阳", ("欧", "阳")), ("爱新觉罗溥杰", ("爱新觉罗", "溥杰")),
        ("王 某", ("王", "某")), ("阿沛·阿旺晋美", ("阿沛·阿旺晋美", "")), ("Edgar Snow", ("Edgar Snow", "")), ("", ("", "")),
    ],
)  # fmt: skip
def test_a_name_is_parted_behind_its_surname(name, parts) -> None:
    assert split_name(name) == parts


@pytest.mark.parametrize(
    ("name", "written", "printed"),
    [
        ("沈延年", "shen yannian", "Shen Yannian"),
        ("沈延年", "shen yan nian", "Shen Yannian"),
        ("沈延年", "Shěn Yánnián", "Shen Yannian"),
        ("吕正操", "lv zheng cao", "Lü Zhengcao"),
        ("吕正操", "Lǚ Zhèngcāo", "Lü Zhengcao"),
        ("欧阳修", "ou yang xiu", "Ouyang Xiu"),
        ("覃某", "tan mou", "Tan Mou"),
        ("斯诺", "Edgar Snow", "Edgar Snow"),
        ("史蒂文森", "Stevenson", "Stevenson"),
        ("阿沛·阿旺晋美", "", "Apei·Awangjinmei"),
        ("Edgar Snow", "", "Edgar Snow"),
    ],
)
def test_what_the_editor_writes_goes_before_what_is_known(name, written, printed) -> None:
    assert printed_pinyin(name, written) == printed
    assert index_letter(name, written) == printed[0]


def test_names_stand_by_pinyin_those_of_one_surname_together() -> None:
    names = ["安某", "区某", "欧某", "欧阳某", "单某", "沈延年", "沈延毅", "查某", "张甲", "章甲", "张乙"]
    ordered = sorted(names, key=pinyin_key)
    assert ordered == ["安某", "区某", "欧某", "欧阳某", "单某", "沈延年", "沈延毅", "查某", "张甲", "张乙", "章甲"]


def test_the_letter_u_with_dots_stands_behind_u() -> None:
    assert sorted(["吕甲", "栾甲", "卢甲", "罗甲"], key=pinyin_key) == ["卢甲", "吕甲", "栾甲", "罗甲"]


def test_the_same_reading_is_one_however_it_is_written() -> None:
    keys = {pinyin_key("沈延年", written) for written in ("", "shen yannian", "Shen yan nian", "shěn yán-nián")}
    assert len(keys) == 1


def test_names_stand_by_the_strokes_of_their_surnames_as_public_lists_have_them() -> None:
    assert sorted(sorted(MEMBERS), key=name_stroke_key) == MEMBERS


@pytest.mark.parametrize(
    "chars",
    ["一乙", "二十人八九几刀力", "王云木五太车牛", "甘石龙平卢申田史白", "刘齐关江汤", "沈宋", "李杨吴何", "丁七"],
)
def test_characters_stand_by_the_number_and_the_kinds_of_their_strokes(chars) -> None:
    assert "".join(sorted(sorted(chars), key=stroke_key)) == chars


@pytest.mark.parametrize(
    ("char", "count"),
    [("一", 1), ("丁", 2), ("万", 3), ("王", 4), ("白", 5), ("刘", 6), ("沈", 7), ("欧", 8), ("赵", 9), ("高", 10), ("曹", 11),
     ("曾", 12), ("解", 13), ("翟", 14), ("潘", 15), ("薛", 16), ("戴", 17), ("瞿", 18), ("劉", 15), ("鄭", 14), ("龍", 16),
     ("A", 0), ("·", 0), ("\u3400", UNKNOWN)],
)  # fmt: skip
def test_strokes_are_counted(char, count) -> None:
    assert stroke_count(char) == count


def test_a_person_stands_under_the_strokes_of_the_first_character() -> None:
    assert [surname_strokes(name) for name in ("沈延毅", "欧阳修", "Edgar Snow", "")] == [7, 8, 0, 0]


@given(st.text(max_size=8), st.text(max_size=8))
def test_any_name_has_a_place(name, written) -> None:
    assert pinyin_key(name, written) == pinyin_key(name, written)
    assert isinstance(printed_pinyin(name, written), str)
    assert len(index_letter(name, written)) == 1
    assert name_stroke_key(name) <= name_stroke_key(name)
    assert surname_strokes(name) >= 0
