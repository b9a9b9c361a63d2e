"""Words that stand around a date, or in its place."""

import re
import unicodedata

from plugins.core.historical_dates.value import RefusedError, refuse

_PLAIN = str.maketrans({
    **dict(zip("國緒統順慶豐農曆陰歷閏臘後約紀間時詳萬啟禎樂隆興寧為與從東滿僞偽舊陽號無歲節崇聰啓華",
               "国绪统顺庆丰农历阴历闰腊后约纪间时详万启祯乐隆兴宁为与从东满伪伪旧阳号无岁节崇聪启华", strict=True)),
    **dict.fromkeys("○◯零Ｏ", "〇"),
    **dict.fromkeys("–—―─－−‐‑~∼〜", "—"),
    **dict.fromkeys("·•・", "·"),
    "〔": "(", "〕": ")", "[": "(", "]": ")", "【": "(", "】": ")", "曆": "历", "歷": "历", "廾": "廿", "丗": "卅",
})  # fmt: skip
UNKNOWN = frozenset({
    "不详", "未详", "不明", "未知", "待考", "待查", "无考", "失考", "不可考", "年代不详", "年代待考", "日期不详", "时间不详",
    "年月不详", "年份不详", "生年不详", "卒年不详", "生卒年不详", "具体时间不详", "具体日期不详", "确切时间不详", "?",
})  # fmt: skip
ABOUT_BEFORE = re.compile(r"(?:大约在?|约在?|大概在?|大致在?|约莫)")
ABOUT_BEHIND = re.compile(r"(?:前后|左右|上下|\(约\))$")
DOUBT_BEFORE = re.compile(r"(?:可能(?:在|是|为)?|疑(?:在|是|为)?|似(?:在|是|为)|或(?:在|是|为)|推测(?:在|是|为)?)")
DOUBT_BEHIND = re.compile(r"(?:\?|\(\?\)|\(存疑\)|\(待考\)|\(推测\))$")
_RELATIVE = re.compile(r"(.*?)(?:以|之)?(前|后|来)$|(.*?)起$")
_EVENTS = (
    (("建国", "新中国", "解放", "共和国成立"), "1949年10月1日以后写 1949-10-01/..，以前写 ../1949-09-30；沈阳解放是 1948-11-02"),
    (("抗战", "抗日战争"), "十四年抗战写 1931/1945，全面抗战写 1937/1945"),
    (("文革", "文化大革命"), "应写 1966/1976"),
    (("改革开放",), "应写 1978/.."),
    (("辛亥革命",), "应写 1911"),
    (("五四",), "应写 1919-05-04，或运动的起止"),
    (("九一八", "九·一八"), "应写 1931-09-18"),
    (("七七事变", "卢沟桥"), "应写 1937-07-07"),
    (("甲午战争",), "应写 1894/1895"),
    (("伪满时期", "满洲国时期", "沦陷"), "应写 1932/1945"),
    (("明末清初",), "应写起止年份，例如 1620/1680"),
    (("清末民初",), "应写起止年份，例如 1905/1920"),
    (("清末", "晚清"), "应写起止年份，例如 1895/1911"),
    (("清初",), "应写起止年份，例如 1644/1700"),
    (("清代", "清朝", "有清"), "清的开始有 1616、1636、1644 三种算法，应写起止年份，例如 1644/1911"),
    (("明代", "明朝"), "应写起止年份，例如 1368/1644"),
    (("民初", "民国初"), "应写起止年份，例如 1912/1919"),
    (("近代",), "应写起止年份，例如 1840/1949"),
    (("现代", "当代"), "应写起止年份，例如 1949/.."),
)  # fmt: skip
_MOVING = re.compile(
    r"今年|去年|前年|明年|后年|当年|同年|次年|翌年|是年|本年|当月|同月|本月|上月|次月|同日|当日|今天|昨天|日前|近日|近年|上世纪|本世纪|上个世纪"
)
_TIMES = re.compile(
    r"上午|下午|凌晨|清晨|早晨|中午|正午|傍晚|晚上|夜间|深夜|午夜|[夜晚晨]$|[时点](?:半|\d+分?)?$|\d:\d\d|星期|周[一二三四五六日]"
)
_FESTIVALS = re.compile(
    r"除夕|元宵|端午|七夕|中元|中秋|重阳|腊八|小年|清明|冬至|夏至|春分|秋分|立[春夏秋冬]|春节|元旦|国庆|双十"
)
_ALTERNATIVES = re.compile(r"[或及、,]|[年月日][和与]")
_MISWRITTEN = re.compile(r"(?<![年月日])([甲乙丙丁戊己庚辛壬癸])([己已戍戊])(?=年|春|夏|秋|冬|$)")


def plain(text: str) -> str:
    """``text`` as the grammar has it: simplified, in narrow figures and signs, without spaces; one kind of dash."""
    if text.isascii():
        return "".join(text.split())
    return "".join(unicodedata.normalize("NFKC", text).translate(_PLAIN).split())


def explain(text: str) -> RefusedError:
    """Why ``text``, which the grammar does not read, is not read."""
    shown = f"“{text[:30]}”"
    for names, advice in _EVENTS:
        if any(name in text for name in names):
            return refuse("vague", f"{shown}不是日期", advice)
    if _MOVING.search(text):
        return refuse("vague", f"{shown}要看上下文才知道是哪一年", "请写出年份，例如 1934年、20世纪30年代")
    if (relative := _RELATIVE.fullmatch(text)) and (relative[1] or relative[3]):
        advice = "应写起止：某年以后写 1949/..，某年以前写 ../1949，知道大概的写 1949年前后"
        return refuse("vague", f"{shown}只说了一头", advice)
    if found := _MISWRITTEN.search(text):
        advice = {"乙": "（乙巳、乙未）", "戊": "（戊戌）"}.get(found[1], "")
        return refuse("impossible", f"没有“{found[0]}”这个干支", f"己、已、巳，戊、戌、戍容易写错，请核对{advice}")
    if _TIMES.search(text):
        return refuse("unreadable", f"{shown}带有时刻或星期", "只写到日，例如 1934年5月3日")
    if _FESTIVALS.search(text):
        return refuse("unreadable", f"{shown}用了节日或节气", "请写月日，例如 1934年农历八月十五")
    if _ALTERNATIVES.search(text):
        return refuse("ambiguous", f"{shown}说了不止一个日期", "应写起止，例如 1934年至1936年，或只写一个再加“？”")
    return refuse(
        "unreadable", f"{shown}读不出是什么日期", "应写 1934年5月3日、民国二十三年、光绪三十年正月十五、1934 这样的日期"
    )
