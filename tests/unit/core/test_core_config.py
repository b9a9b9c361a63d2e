"""``site.toml``: typed, strict, and every mistake told with its line."""

import pytest

from plugins.core.config_file import load_site
from plugins.core.problems import InputError
from tests.builders import HANT_TOML, MONGOLIAN_TOML, SITE_TOML


@pytest.fixture
def load(tmp_path):
    """Load a text as ``site.toml``."""

    def load(text):
        file = tmp_path / "site.toml"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_site(file)

    return load


@pytest.fixture
def problems(load):
    """Everything that is wrong with the good file in which one text has been put for another."""

    def problems(*changes):
        text = SITE_TOML
        for old, new in changes:
            assert text.count(old) == 1
            text = text.replace(old, new)
        with pytest.raises(InputError) as caught:
            load(text)
        return [str(problem) for problem in caught.value.problems]

    return problems


def test_a_good_file_gives_typed_values(load):
    config = load(SITE_TOML)
    assert config.site.domain == "www.example.cn"
    assert config.base_url == "https://www.example.cn"
    assert list(config.languages) == ["zh", "en"]
    assert config.zone.key == "Asia/Shanghai"
    assert [section.slug for section in config.channels[0].sections] == ["local", "notices"]
    assert [district.slug for district in config.districts] == ["hedong", "hexi"]
    assert config.site.per_page == 20


def test_a_language_is_written_or_converted(load):
    config = load("\n".join((SITE_TOML, HANT_TOML, MONGOLIAN_TOML)))
    assert list(config.written) == ["zh", "en", "mn"]
    assert list(config.derived) == ["zh-hant"]
    assert config.lenders == {"mn": "zh"}


def test_a_byte_order_mark_does_not_matter(load):
    assert load("\ufeff" + SITE_TOML) == load(SITE_TOML)


def test_a_text_falls_back_to_the_default_language(load):
    config = load(SITE_TOML)
    assert config.text({"zh": "要闻", "en": "News"}, "en") == "News"
    assert config.text({"zh": "要闻", "en": ""}, "en") == "要闻"
    assert config.text({}, "en") == ""


MISTAKES = {
    "a conversion that does not exist": (
        ("[footer]", HANT_TOML.replace("s2t", "t2s") + "[footer]"),
        'site.toml:25: C003 conversion 写作 "t2s"，可写 s2t、s2hk、s2hkp、s2tw、s2twp 之一',
    ),
    "a conversion of a language that is written": (
        ('name = "English"', 'name = "English"\nconversion = "s2t"'),
        "site.toml:17: C003 conversion 只用于转换出来的语言，请补上 derived_from，或删去 conversion",
    ),
    "a label in a language that is converted": (
        ("[footer]\norganizer = {", HANT_TOML + '[footer]\norganizer = { zh-hant = "政協",'),
        "site.toml:31: C003 没有语言 zh-hant，应为 zh、en 之一",
    ),
    "a way of writing that nobody writes": (
        ('name = "English"', 'name = "English"\nwriting = "vertical-rl"'),
        'site.toml:17: C003 writing 写作 "vertical-rl"，可写 horizontal-tb、vertical-lr 之一',
    ),
    "a misspelt key": (
        ('domain = "www', 'domian = "www'),
        "site.toml:1: C002 缺少设置项 domain，请补上",
        "site.toml:2: C001 不认识的设置项 domian，是不是想写 domain",
    ),
    "a key that is like no other": (
        ('slug = "hexi"\n', 'slug = "hexi"\nzzz = 1\n'),
        "site.toml:33: C001 不认识的设置项 zzz，这里可写 slug、label、url",
    ),
    "an unknown table": (
        ("[footer]\n", "[zzz]\n[footer]\n"),
        "site.toml:23: C001 不认识的设置项 zzz，"
        "这里可写 site、languages、footer、channels、districts、pictures、posts、sectors、terms、reading、archive、rights、form",
    ),
    "an unknown key of a section": (
        ('slug = "people"', 'slug = "people"\nlayuot = "list"'),
        "site.toml:59: C001 不认识的设置项 layuot，是不是想写 layout",
    ),
    "a missing key of a channel": (
        ('slug = "highlights"\nlabel', "label"),
        "site.toml:49: C002 缺少设置项 slug，请补上",
    ),
    "a missing table": (
        ("[footer]\norganizer", "[footer]\noperator"),
        "site.toml:23: C002 缺少设置项 organizer，请补上",
    ),
    "a domain with a scheme": (
        ('"www.example.cn"', '"https://www.example.cn/"'),
        'site.toml:2: C003 domain 写作 "https://www.example.cn/"，只写域名，例如 www.example.cn，不写 https:// 和斜线',
    ),
    "an address without its scheme": (
        ("[footer]\n", '[footer]\nparty_mark = "bszs.example.cn"\n'),
        'site.toml:24: C003 party_mark 写作 "bszs.example.cn"，应为完整的网址，例如 https://www.example.cn/',
    ),
    "a way to tell of mistakes that there is not": (
        ("[footer]\n", '[footer]\nreport = "phone"\n'),
        'site.toml:24: C003 report 写作 "phone"，可写 email、contact 之一',
    ),
    "a number in quotation marks": (
        ("[site]\n", '[site]\nper_page = "20"\n'),
        'site.toml:2: C003 per_page 写作 "20"，应为 1 到 200 之间的整数',
    ),
    "a number out of range": (
        ("[site]\n", "[site]\nfeed_items = 0\n"),
        "site.toml:2: C003 feed_items 写作 0，应为 1 到 200 之间的整数",
    ),
    "a number for a flag": (
        ("[site]\n", "[site]\nsample = 1\n"),
        "site.toml:2: C003 sample 写作 1，应为 true 或 false",
    ),
    "a flag for a text": (
        ('name = "English"', "name = true"),
        "site.toml:16: C003 name 写作 true，应为带引号的文字",
    ),
    "a capital letter in a slug": (
        ('slug = "people"', 'slug = "People"'),
        'site.toml:58: C003 slug 写作 "People"，只用小写英文字母、数字和连字符，并以字母开头，例如 news',
    ),
    "a prefix with a slash": (
        ('prefix = "en"', 'prefix = "en/"'),
        'site.toml:18: C003 prefix 写作 "en/"，只用小写英文字母、数字和连字符',
    ),
    "two terms of one number": (
        (
            "[footer]",
            '[[terms]]\nnumber = 1\nlabel = { zh = "一届" }\n[[terms]]\nnumber = 1\nlabel = { zh = "二届" }\n[footer]',
        ),
        "site.toml:27: C003 两个届次的 number 都是 1，每届的 number 应不同",
    ),
    "a layout that is none": (
        ('layout = "plain"', 'layout = "pain"'),
        'site.toml:47: C003 layout 写作 "pain"，可写 list、cards、gallery、plain、notices、roster、members、districts、'
        "campaign、books、essays、calls、rooms、calendar、duty、archive、volumes、records、oral、biographies、places、"
        "chronologies、photos、artworks 之一",
    ),
    "a label in one language only, as text": (
        ('label = { zh = "委员风采", en = "People" }', 'label = "委员风采"'),
        'site.toml:59: C003 label 写作 "委员风采"，应按语言写，例如 { zh = "要闻", en = "News" }',
    ),
    "a text for a list": (
        ('pages = ["contact", "sitemap"]', 'pages = "contact"'),
        'site.toml:25: C003 pages 写作 "contact"，应为方括号里的列表，例如 ["甲", "乙"]',
    ),
    "one pair of brackets too few": (
        ('[[channels.sections]]\nslug = "people"', '[channels.sections]\nslug = "people"'),
        "site.toml:57: C003 sections 写法不对，应写作 [[channels.sections]]",
    ),
    "one pair of brackets too many": (
        ("[footer]", "[[footer]]"),
        "site.toml:23: C003 footer 写法不对，应写作 [footer]",
    ),
    "too many brackets around a language": (
        ("[languages.en]", "[[languages.en]]"),
        "site.toml:13: C003 en 写法不对，应写作 [languages.en]",
    ),
    "no such time zone": (
        ("[site]\n", '[site]\ntimezone = "Asia/Shenyang"\n'),
        "site.toml:2: C003 没有时区 Asia/Shenyang，例如 Asia/Shanghai",
    ),
    "a time zone that is a path": (
        ("[site]\n", '[site]\ntimezone = "/etc/localtime"\n'),
        "site.toml:2: C003 没有时区 /etc/localtime，例如 Asia/Shanghai",
    ),
    "no such locale": (
        ('locale = "en_GB"', 'locale = "english"'),
        "site.toml:15: C003 locale 写作 english，例如 zh_Hans_CN、en_GB",
    ),
    "a default language that is none": (
        ("[site]\n", '[site]\ndefault_language = "fr"\n'),
        "site.toml:2: C003 default_language 写作 fr，应为 zh、en 之一",
    ),
    "a prefix for the default language": (
        ('name = "简体中文"', 'name = "简体中文"\nprefix = "zh"'),
        "site.toml:8: C003 默认语言写了网址前缀，默认语言的 prefix 应为空",
    ),
    "two languages at one prefix": (
        ('prefix = "en"', 'prefix = ""'),
        "site.toml:13: C003 语言 en 与 zh 的网址前缀相同，每种语言的 prefix 应不同",
    ),
    "a label without the default language": (
        ('label = { zh = "委员风采", en = "People" }', 'label = { en = "People" }'),
        'site.toml:59: C002 缺少 zh 的文字，写作 { zh = "…" }',
    ),
    "a label in an unknown language": (
        ('label = { zh = "委员风采", en = "People" }', 'label = { zh = "委员风采", fr = "Membres" }'),
        "site.toml:59: C003 没有语言 fr，应为 zh、en 之一",
    ),
    "a description in an unknown language": (
        ('description = { zh = "会议和活动。"', 'description = { cn = "会议和活动。", zh = "会议和活动。"'),
        "site.toml:38: C003 没有语言 cn，应为 zh、en 之一",
    ),
    "two channels of one slug": (
        ('slug = "highlights"\nlabel', 'slug = "news"\nlabel'),
        "site.toml:50: C003 两个栏目的 slug 都是 news，每个栏目的 slug 应不同，否则页面会互相覆盖",
    ),
    "two sections of one slug": (
        ('slug = "notices"', 'slug = "local"'),
        "site.toml:45: C003 slug local 重复或已由系统使用，请换一个",
    ),
    "a channel where the tags are": (
        ('slug = "members"', 'slug = "tags"'),
        "site.toml:54: C003 slug tags 已由系统使用，请换一个",
    ),
    "a channel where a language is": (
        ('slug = "members"', 'slug = "en"'),
        "site.toml:54: C003 slug en 已由系统使用，请换一个",
    ),
    "the blocks of the home page, which have a file of their own": (
        ('[[channels]]\nslug = "news"', '[home]\nlead = 4\n\n[[channels]]\nslug = "news"'),
        "site.toml:35: C005 首页的板块不再写在 site.toml 里，"
        "请改写到 content/data/home.toml（写法见 docs/editors/home.md），再从这里删去",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_line_and_what_is_expected(name, problems):
    change, *expected = MISTAKES[name]
    assert problems(change) == expected


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(problems):
    assert problems(
        ("[site]\n", '[site]\nper_page = 0\nsample = "no"\n'),
        ('layout = "plain"', 'layuot = "plain"'),
        ('label = { zh = "委员风采", en = "People" }', ""),
    ) == [
        "site.toml:2: C003 per_page 写作 0，应为 1 到 200 之间的整数",
        'site.toml:3: C003 sample 写作 "no"，应为 true 或 false',
        "site.toml:49: C001 不认识的设置项 layuot，是不是想写 layout",
        "site.toml:59: C002 缺少设置项 label，请补上",
    ]


def test_values_that_do_not_go_together_are_told_at_once(problems):
    assert problems(
        ("[site]\n", '[site]\ntimezone = "Mars"\n'),
        ('locale = "en_GB"', 'locale = "en_XX_YY_ZZ"'),
        ('slug = "members"', 'slug = "page"'),
    ) == [
        "site.toml:2: C003 没有时区 Mars，例如 Asia/Shanghai",
        "site.toml:16: C003 locale 写作 en_XX_YY_ZZ，例如 zh_Hans_CN、en_GB",
        "site.toml:55: C003 slug page 已由系统使用，请换一个",
    ]


def test_a_language_code_that_no_file_name_can_hold_is_refused(problems):
    assert "site.toml:13: C003 语言代码写作 EN，应为两个小写字母，例如 en，必要时加 -hant 这样的后缀" in problems(
        ("[languages.en]", "[languages.EN]")
    )


def _told(load, text):
    with pytest.raises(InputError) as caught:
        load(text)
    return [str(problem) for problem in caught.value.problems]


def test_a_site_without_channels_is_refused(load):
    text = "channels = []\n" + SITE_TOML[: SITE_TOML.index("[[districts]]")]
    assert _told(load, text) == ["site.toml:1: C002 一个栏目也没有，请至少写一张 [[channels]] 表"]


def test_a_site_without_languages_is_told_so_and_nothing_else(load):
    head, footer = SITE_TOML.index("[languages.zh]"), SITE_TOML.index("[footer]")
    text = f"{SITE_TOML[:head]}[languages]\n{SITE_TOML[footer:]}"
    assert _told(load, text) == ["site.toml:1: C003 default_language 写作 zh，请先写 [languages.zh] 这样的表"]


def test_channels_that_are_no_tables_are_told_how_to_be_written(load):
    text = 'channels = ["news"]\n' + SITE_TOML[: SITE_TOML.index("[[districts]]")]
    assert _told(load, text) == ["site.toml:1: C003 channels 写法不对，应写作 [[channels]]"]


ADVICE = "请检查引号和括号是否成对、用的是不是半角，每项是否写作 名称 = 值，同一项有没有写两次"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"www.example.cn"', "“www.example.cn”", "site.toml:2: C004 第 10 列附近写法有误，"),
        ("domain =", 'domain = "a"\ndomain =', "site.toml:3: C004 第 26 列附近写法有误，"),
        ('label = { zh = "委员风采", en = "People" }\n', 'label = """', "site.toml:59: C004 文件没有写完，"),
    ],
    ids=["quotation marks of Chinese text", "a key twice", "an open text"],
)
def test_what_is_no_toml_is_told_in_chinese(old, new, message, problems):
    assert problems((old, new)) == [message + ADVICE]


def test_another_encoding_is_told_with_its_line(load):
    assert _told(load, SITE_TOML.encode("gb18030")) == [
        "site.toml:7: C004 不是 UTF-8 编码，请在编辑器里另存为 UTF-8（记事本：另存为 → 编码）"
    ]


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(InputError) as caught:
        load_site(tmp_path / "site.toml")
    assert [str(problem) for problem in caught.value.problems] == ["site.toml: C004 没有这个文件，请检查文件名和位置"]
