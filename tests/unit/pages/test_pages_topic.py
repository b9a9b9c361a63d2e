"""Special topics and their blocks."""

import pytest

from plugins.core.items import MediaFile
from plugins.pages.generator import make_pages
from tests.builders import item, make_editions, make_site


def topic(**fields):
    return item("t", **({"type": "topic", "channels": ("highlights",), "title": "一次|会议"} | fields))


def part(item_id, **fields):
    return item(item_id, part_of=["t"], **fields)


def view_of(*items, code="zh", **settings):
    """The view of the topic in a language."""
    editions = make_editions(make_site(*items, **settings))
    address = "/highlights/2022/t/" if code == "zh" else "/en/highlights/2022/t/"
    return {page.address: page for page in make_pages(editions["zh"].site, editions)}[address].make()


def shown(view):
    return [(block.title, [teaser.title for teaser in block.teasers]) for block in view.blocks]


def test_a_topic_without_blocks_shows_agenda_documents_and_all_that_belongs_to_it():
    file = MediaFile("files/a.pdf", "/files/a.pdf", 2000)
    view = view_of(
        topic(agenda=["报告", "讨论"], documents=[{"file": "files/a.pdf", "title": "日程"}]),
        part("a1"),
        part("a2"),
        item("a3"),
        media=(file,),
    )
    assert shown(view) == [("Agenda", []), ("Documents", []), ("News", ["标题a2", "标题a1"])]
    assert view.blocks[0].lines == ("报告", "讨论")
    assert [(x.title, x.kind, x.size) for x in view.blocks[1].files] == [("日程", "PDF", "2 KB")]
    assert (view.title, view.count) == (("一次", "会议"), 2)


def test_a_block_takes_a_channel_or_a_keyword_and_the_others_leave_that_out():
    blocks = [
        {"title": "其他", "show": "list"},
        {"title": "本地", "show": "cards", "channel": "本地要闻"},
        {"title": "声音", "keyword": "委员声音", "count": 1},
    ]
    view = view_of(
        topic(blocks=blocks),
        part("a1", channels=("news/local",)),
        part("a2", keywords=["委员声音"]),
        part("a3", keywords=["委员声音"]),
        part("a4"),
    )
    assert shown(view) == [("其他", ["标题a4", "标题a2"]), ("本地", ["标题a1"]), ("声音", ["标题a3"])]
    assert [block.layout for block in view.blocks] == ["plain", "cards", "plain"]


def test_a_block_that_has_nothing_is_not_there():
    view = view_of(topic(blocks=[{"title": "议程", "show": "agenda"}, {"title": "图片", "show": "pictures"}]))
    assert view.blocks == ()


def test_a_translation_of_an_article_belongs_to_the_topic_of_its_original():
    items = (topic(), topic(language="en", title="A session"), part("a1"), part("a1", language="en", title="News"))
    view = view_of(*items, part("a2", title_en="More", summary_en="S."), code="en")
    assert shown(view) == [("News", ["More", "News"])]
    assert view.blocks[0].teasers[0].language_note == "In Chinese"


@pytest.mark.parametrize(("blocks", "template"), [(None, "article.html"), ([{"title": "议程"}], "topic.html")])
def test_a_session_is_a_topic_if_it_has_blocks(blocks, template):
    editions = make_editions(make_site(topic(type="session", blocks=blocks)))
    pages = {page.address: page.template for page in make_pages(editions["zh"].site, editions)}
    assert pages["/highlights/2022/t/"] == template


def test_a_withdrawn_topic_says_so_as_any_article():
    editions = make_editions(make_site(topic(status="withdrawn")))
    pages = {page.address: page for page in make_pages(editions["zh"].site, editions)}
    assert pages["/highlights/2022/t/"].make().notices[0].kind == "withdrawn"


def test_the_newest_topic_of_a_channel_stands_beside_its_list():
    editions = make_editions(make_site(topic(), item("a1", channels=("highlights",)), item("a2")))
    pages = {page.address: page for page in make_pages(editions["zh"].site, editions)}
    assert pages["/highlights/"].make().topic.title == "一次会议"
    assert pages["/news/"].make().topic is None
