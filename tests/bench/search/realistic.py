"""Queries as readers type them: words, names, a figure, two words, a phrase that no article has, English."""

from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True)
class Typed:
    """A first query in a language, and the one that the same reader types next."""

    first: str
    second: str
    prefix: str = ""

    def address(self, count: int) -> str:
        """Return the path of the search page that shows the first ``count`` results of the first query."""
        fields = {"q": self.first} | ({"n": count} if count != FIRST else {})
        return f"{self.prefix}/search/?{urlencode(fields)}"


FIRST, MORE = 5, 10
"""So many results are shown at first, and so many for a reader who looks further."""
CHINESE = (
    "养老服务", "教育", "提案", "委员会", "人民政府", "医疗保障", "社区 治理", "就业 创新", "国务院", "李某", "100年",
    "环境保护", "高新技术", "少数民族教育发展", "民主党派", "互联网", "农业 投入 规划", "全国政协",
)  # fmt: skip
SECOND = ("交通规划", "社会主义", "住房", "体育 宣传", "法律")
ENGLISH = (("elderly care", "education"), ("housing", "health care"))
TYPED = (
    *(Typed(first, SECOND[number % len(SECOND)]) for number, first in enumerate(CHINESE)),
    *(Typed(first, second, "/en") for first, second in ENGLISH),
)
