"""The home of the campaign, and the page of each campaign."""

from tests.builders import item
from tests.unit.pages.reading_site import anthology, book, call, campaign, essay, event, pages, proposal, review

PLAN = ({"date": "2025-04", "text": "倡议"}, {"date": "2025-06/2025-08", "text": "共读"})


def test_a_home_without_anything_is_its_name_and_its_news():
    home = pages(item("a1", channels=("reading",), title="消息"))["/reading/"]
    assert (home.title, [teaser.title for teaser in home.news]) == ("示例正读书", ["消息"])
    nothing = (home.ones, home.events, home.essays, home.books, home.campaigns, home.plan)
    assert (nothing, home.duty, home.current) == (((),) * 6, None, None)


def test_the_home_shows_the_theme_and_the_plan_of_the_latest_campaign_and_leads_to_all():
    made = pages(
        campaign("c24", title="二四年", period="2024", theme="旧"),
        campaign("c25", title="二五年", period="2025-04/2025-12", theme="新", plan=PLAN),
    )
    home = made["/reading/"]
    assert (home.theme, home.current.url, home.period) == ("新", "/reading/c25/", "2025年4月—2025年12月")
    assert [(step.date, step.text) for step in home.plan] == [("2025年4月", "倡议"), ("2025年6月—2025年8月", "共读")]
    assert [link.title for link in home.campaigns] == ["二五年", "二四年"]


def test_each_of_the_ones_has_its_count_its_latest_piece_and_its_list():
    made = pages(
        book("b1"),
        essay("e1", title="旧", kind="story", date="2024-05-06T09:00:00+08:00"),
        essay("e2", title="新", kind="audio", date="2025-05-06T09:00:00+08:00"),
        review("r1", title="荐", books=("b1",)),
    )
    ones = [(one.label, one.count, one.latest.title, one.url) for one in made["/reading/"].ones]
    assert ones == [("推荐一本好书", 1, "荐", "/reading/books/"), ("讲述一个故事", 2, "新", "/reading/essays/")]


def test_each_carrier_has_its_own_events_the_latest_first():
    made = pages(
        event("v1", title="一", carrier="hall", start="2025-05-06T14:00:00+08:00"),
        event("v2", title="二", carrier="委员大讲堂", start="2025-06-06T14:00:00+08:00"),
        event("v3", title="三", carrier="Reading Club", start="2025-04-06T14:00:00+08:00"),
    )
    home = made["/reading/"]
    found = {part.label: [(x.line.teaser.title, x.date) for x in part.events] for part in home.carriers}
    assert found == {"委员大讲堂": [("二", "2025年6月6日"), ("一", "2025年5月6日")], "读书会": [("三", "2025年4月6日")]}
    assert [one.line.teaser.title for one in home.events] == ["二", "一", "三"]
    assert home.calendar == "/reading/events/"


def test_the_home_says_how_much_reading_led_to():
    made = pages(proposal("p1"), essay("e1", title="甲", leads_to=("p1",)), essay("e2", leads_to=("p1",)), essay("e3"))
    duty = made["/reading/"].duty
    assert (duty.essays, duty.targets, duty.url, len(duty.latest)) == (2, 1, "/reading/duty/", 2)


def test_news_go_on_behind_the_home():
    made = pages(*(item(f"a{n}", channels=("reading",)) for n in range(5)), essay("e1"), per_page=2)
    assert len(made["/reading/"].news) == 2
    assert (len(made["/reading/page/3/"].teasers), "/reading/page/4/" in made) == (1, False)


def test_a_campaign_has_what_belongs_to_it_and_nothing_else():
    day, other = "2025-05-06T09:00:00+08:00", "2024-05-06T09:00:00+08:00"
    made = pages(
        campaign("c24", title="二四年", period="2024"),
        campaign("c25", title="二五年", period="2025", organizer=("甲会", "乙会"), plan=PLAN),
        book("b1", title="边城"),
        book("b2", title="别的"),
        review("r1", books=("b1",), date=day),
        review("r2", books=("b2",), date=other),
        essay("e1", title="灯下", kind="story", date=day),
        essay("e2", title="窗前", kind="notes", date=other),
        event("v1", title="共读", start=day, date=other),
        call("k1", title="启事", date=day),
        anthology("n1", title="集", campaign="c25"),
    )
    page = made["/reading/c25/"]
    assert (page.period, page.organizer, len(page.plan)) == ("2025", "甲会、乙会", 2)
    assert [one.title for one in page.books] == ["边城"]
    assert [line.teaser.title for line in page.essays] == ["灯下"]
    assert [(kind.name, kind.content) for kind in page.kinds] == [("Reading story", "1")]
    assert page.all_essays == "/reading/essays/period/c25/"
    assert [one.line.teaser.title for one in page.events] == ["共读"]
    assert [line.teaser.title for line in page.calls] == ["启事"]
    assert [teaser.title for teaser in page.anthologies] == ["集"]
    assert [link.url for link in page.others] == ["/reading/c24/"]
