"""Rows of personal names: there, and only there, the space between two Han characters says something."""

import re

from plugins.core.punctuation import HAN

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟"
    "谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤常温康施牛樊葛邢安齐易"
    "乔伍庞颜倪庄聂章鲁岳翟殷詹耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂苗谷盛曲翁冉骆蓝辛靳管柴蒙鲍喻祁"
    "蒲房滕屈饶牟艾尤阳穆卓古吉缪简芦麦褚娄窦戚岑景党费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬仇栾隋刁沙荣巫寇桑郎甄丛"
    "仲虞敖巩佘池查麻苑迟那乌傅欧司诸皇尉令慕"
)
"""The first characters of the usual surnames, without those that also begin many words."""

_NAME = rf"[{_SURNAMES}](?:[{HAN}]{{1,3}}|·[{HAN}]{{1,6}})"
_ROW = re.compile(rf"(?<![{HAN}·])(?:{_NAME}[ \u3000\u00a0]+)+{_NAME}(?![{HAN}·])")


def has_row_of_names(text: str) -> bool:
    """Whether two or more names stand in ``text`` with nothing but spaces between them."""
    return bool(_ROW.search(text))
