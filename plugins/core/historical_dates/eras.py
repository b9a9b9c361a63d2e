"""Names of reigns and their years, and the cycle of sixty.

Years are those of the Gregorian calendar with which a lunar year shares most of its days, as 陈垣《二十史朔闰表》 and every
chronology have it: 光绪三十年 is 1904, though its last days lie in 1905.
"""

from typing import NamedTuple

STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_QING, _MING, _JIN = ("清", "大清", "清朝", "清代"), ("明", "大明", "明朝", "明代"), ("后金",)
_MANCHUKUO = ("伪", "伪满", "伪满洲国", "满洲国")


class Era(NamedTuple):
    """``first`` and ``last`` are its first and last year. ``lunar``: its months and days are lunar.

    ``begins`` and ``ends`` are days, where it began or ended within a year; ``states`` may stand before its name.
    """

    name: str
    english: str
    first: int
    last: int
    states: tuple[str, ...]
    lunar: bool = True
    begins: str = ""
    ends: str = ""

    @property
    def length(self) -> int:
        """How many years it has."""
        return self.last - self.first + 1


_ROWS = (
    ("洪武", "Hongwu", 1368, 1398, _MING),
    ("建文", "Jianwen", 1399, 1402, _MING),
    ("永乐", "Yongle", 1403, 1424, _MING),
    ("洪熙", "Hongxi", 1425, 1425, _MING),
    ("宣德", "Xuande", 1426, 1435, _MING),
    ("正统", "Zhengtong", 1436, 1449, _MING),
    ("景泰", "Jingtai", 1450, 1457, _MING),
    ("天顺", "Tianshun", 1457, 1464, _MING),
    ("成化", "Chenghua", 1465, 1487, _MING),
    ("弘治", "Hongzhi", 1488, 1505, _MING),
    ("正德", "Zhengde", 1506, 1521, _MING),
    ("嘉靖", "Jiajing", 1522, 1566, _MING),
    ("隆庆", "Longqing", 1567, 1572, _MING),
    ("万历", "Wanli", 1573, 1620, _MING),
    # By decree the year was called so from the first day of its eighth month.
    ("泰昌", "Taichang", 1620, 1620, _MING, True, "1620-08-28"),
    ("天启", "Tianqi", 1621, 1627, _MING),
    ("崇祯", "Chongzhen", 1628, 1644, _MING),
    ("天命", "Tianming", 1616, 1626, _JIN),
    # 崇德 was proclaimed on the eleventh of the fourth month.
    ("天聪", "Tiancong", 1627, 1636, _JIN, True, "", "1636-05-14"),
    ("崇德", "Chongde", 1636, 1643, _QING, True, "1636-05-15"),
    ("顺治", "Shunzhi", 1644, 1661, _QING),
    ("康熙", "Kangxi", 1662, 1722, _QING),
    ("雍正", "Yongzheng", 1723, 1735, _QING),
    ("乾隆", "Qianlong", 1736, 1795, _QING),
    ("嘉庆", "Jiaqing", 1796, 1820, _QING),
    ("道光", "Daoguang", 1821, 1850, _QING),
    ("咸丰", "Xianfeng", 1851, 1861, _QING),
    ("同治", "Tongzhi", 1862, 1874, _QING),
    ("光绪", "Guangxu", 1875, 1908, _QING),
    ("宣统", "Xuantong", 1909, 1911, _QING, True, "", "1912-02-12"),
    ("民国", "Republic of China", 1912, 1949, ("中华",), False, "", "1949-09-30"),
    ("洪宪", "Hongxian", 1916, 1916, (), False, "", "1916-03-22"),
    ("大同", "Datong", 1932, 1934, _MANCHUKUO, False, "1932-03-01", "1934-02-28"),
    ("康德", "Kangde", 1934, 1945, _MANCHUKUO, False, "1934-03-01", "1945-08-18"),
    ("明治", "Meiji", 1868, 1912, ("日本",), False, "1868-10-23", "1912-07-30"),
    ("大正", "Taisho", 1912, 1926, ("日本",), False, "1912-07-30", "1926-12-25"),
    ("昭和", "Showa", 1926, 1989, ("日本",), False, "1926-12-25", "1989-01-07"),
)
ERAS = {row[0]: Era(*row) for row in _ROWS}
"""Each by its name in simplified characters. 明治 has solar months from its sixth year (1873) on."""


def cycle_name(year: int) -> str:
    """The two signs of the lunar year ``year``: 乙巳 of 1905."""
    return STEMS[(year - 4) % 10] + BRANCHES[(year - 4) % 12]


def cycle_years(name: str, first: int, last: int) -> list[int]:
    """The years of ``name`` from ``first`` to ``last``; none if there is no such pair of signs (甲丑)."""
    return [year for year in range(first, last + 1) if cycle_name(year) == name]
