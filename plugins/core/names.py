"""The names of people that stand in the content: what a conversion of characters must not touch."""

import re
from collections.abc import Iterable, Iterator

from plugins.core.items import Item

_PEOPLE = ("people",)
_WRITERS = (
    "author", "editor", "photographer", "leader", "speakers", "recorder", "narrator", "interviewer",
    "recommender", "recipient", "artist", "compilers",
)  # fmt: skip
"""Fields that name a person as a rule, but an office or a newspaper as well.

The authors of books are not among them: 司马迁 and 萧红 are in traditional characters what libraries know them by.
"""
_HAN = re.compile(r"[㐀-䶿一-鿿]{2,4}|[㐀-䶿一-鿿]+(?:·[㐀-䶿一-鿿]+)+")
_BETWEEN = re.compile(r"[\s、，,；;（）()]+")
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑"
    "薛雷贺倪汤滕殷罗毕郝邬安常于傅卞齐康伍余顾孟黄穆萧尹姚邵湛汪祁毛狄臧戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵季贾路娄江童颜郭梅盛"
    "林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪解应丁邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀惠甄曲封储靳段巫焦牧谷车侯班仇"
    "栾甘厉祖武符刘景詹龙叶司韶黎薄白怀蒲邰鄂赖卓蔺屠蒙池乔谭姬申冉雍桑桂牛寿边燕冀尚温庄晏柴瞿阎连习艾容向古易廖庾耿匡寇广"
    "欧聂晁敖冷辛那简饶曾沙丰关荆游权盖肖涂朴岳闫佟修苟商牟佘伍仝"
)
_DOUBLE = (
    "欧阳", "上官", "司马", "诸葛", "皇甫", "司徒", "慕容", "令狐", "端木", "东方", "尉迟", "公孙", "夏侯", "长孙",
)  # fmt: skip


def names_in(items: Iterable[Item]) -> set[str]:
    """The names of people that ``items`` say in their front matter; of one that is also an office's, only those that
    look like a person's.
    """
    return {name for item in items for name in _names_of(item)}


def _names_of(item: Item) -> Iterator[str]:
    if item.kind in ("person", "biography") and _HAN.fullmatch(item.title):
        yield item.title
    for field in _PEOPLE:
        yield from filter(_HAN.fullmatch, _parts(item.get(field)))
    for field in _WRITERS:
        yield from filter(_is_persons, _parts(item.get(field)))


def _parts(value: str | list[str]) -> list[str]:
    return [part for text in ([value] if isinstance(value, str) else value) for part in _BETWEEN.split(text)]


def _is_persons(name: str) -> bool:
    if not _HAN.fullmatch(name):
        return False
    return "·" in name or name.startswith(_DOUBLE) or (len(name) <= 3 and name[0] in _SURNAMES)
