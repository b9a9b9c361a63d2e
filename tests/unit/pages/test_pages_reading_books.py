"""The wall of books, and the page of each."""

from tests.builders import item
from tests.unit.pages.reading_site import book, essay, event, pages, proposal, review, room

APRIL, MAY = "2025-04-06T09:00:00+08:00", "2025-05-06T09:00:00+08:00"


def titles(books):
    return [one.title for one in books]


def parts(filters):
    return [(one.label, [(x.link.title, x.link.url, x.count) for x in one.links]) for one in filters]


# The wall


def test_the_wall_has_all_books_those_recommended_last_first():
    made = pages(
        book("b1", title="甲"),
        book("b2", title="乙"),
        book("b3", title="丙"),
        review("r1", books=("b2",), date=APRIL),
        review("r2", books=("b3",), date=MAY),
    )
    wall = made["/reading/books/"]
    assert titles(wall.books) == ["丙", "乙", "甲"]
    assert (wall.filters, wall.everything.current) == ((), True)
    assert [link.url for link in wall.files] == [
        "/reading/books/books.csv",
        "/reading/books/books.json",
        "/reading/books/opds.xml",
    ]


def test_themes_and_lists_are_pages_of_their_own_that_name_all_others():
    made = pages(
        book("b1", title="甲", themes=("文学", "城市")),
        book("b2", title="乙", themes=("文学",)),
        review("r1", books=("b2",), list_no=3),
    )
    rows = [
        (
            "Themes",
            [
                ("文学", "/reading/books/theme/%E6%96%87%E5%AD%A6/", 2),
                ("城市", "/reading/books/theme/%E5%9F%8E%E5%B8%82/", 1),
            ],
        ),
        ("Book lists", [("No. 3", "/reading/books/list/3/", 1)]),
    ]
    for address, shown in (("", 2), ("theme/%E5%9F%8E%E5%B8%82/", 1), ("list/3/", 1)):
        wall = made[f"/reading/books/{address}"]
        assert parts(wall.filters) == rows
        assert len(wall.books) == shown
    wall = made["/reading/books/list/3/"]
    assert [x.link.title for one in wall.filters for x in one.links if x.link.current] == ["No. 3"]
    assert (wall.everything.current, wall.everything.url) == (False, "/reading/books/")


def test_of_many_themes_some_are_folded_away_but_never_the_one_that_is_shown():
    made = pages(*(book(f"b{n:02}", themes=(f"t{n:02}",)) for n in range(20)))
    (whole,) = made["/reading/books/"].filters
    assert (len(whole.links), len(whole.others)) == (16, 4)
    (last,) = made["/reading/books/theme/t19/"].filters
    assert [x.link.title for x in last.links if x.link.current] == ["t19"]


def test_a_wall_is_cut_into_pages():
    made = pages(*(book(f"b{n:03}") for n in range(60)))
    assert [len(made[f"/reading/books/{page}"].books) for page in ("", "page/2/")] == [48, 12]


def test_a_list_leads_to_the_same_in_another_language_and_a_theme_to_the_wall():
    in_both = book("b1", themes=("文学",), title_en="Town", summary_en="A book.")
    made = pages(in_both, review("r1", books=("b1",), list_no=3, title_en="Read it", summary_en="Why."))
    english = {name: choice(made[f"/reading/books/{name}/"]) for name in ("list/3", "theme/%E6%96%87%E5%AD%A6")}
    assert english == {"list/3": "/en/reading/books/list/3/", "theme/%E6%96%87%E5%AD%A6": "/en/reading/books/"}


def choice(view):
    return next(one.url for one in view.frame.languages if one.tag == "en")


def test_a_book_in_another_language_names_nobody_in_it():
    made = pages(book("b1", authors=("沈从文",), title_en="Border Town", summary_en="A book."), code="en")
    (tile,) = made["/en/reading/books/"].books
    assert (tile.title, tile.authors, tile.picture.src) == ("Border Town", "", "/reading/b1/cover.svg")


# One book


def test_a_book_says_what_a_library_card_says():
    made = pages(
        book(
            "b1",
            title="平凡的世界",
            authors=("路遥",),
            publisher="出版社",
            city="北京",
            year=2021,
            isbn="9787530220337",
        )
    )
    page = made["/reading/b1/"]
    assert [(fact.name, fact.content) for fact in page.facts] == [
        ("Author", "路遥"),
        ("Publisher", "出版社"),
        ("Place of publication", "北京"),
        ("Year of publication", "2021"),
        ("ISBN", "978-7-5302-2033-7"),
    ]
    assert page.citation == ("路遥. 平凡的世界[M]. 北京：出版社，2021.",)


def test_a_citation_leaves_out_where_an_author_is_from():
    made = pages(book("b1", title="红楼梦", authors=("（清）曹雪芹",), publisher="出版社", city="北京", year=2008))
    assert made["/reading/b1/"].citation[0].startswith("曹雪芹. 红楼梦[M]")


def test_everything_that_hangs_on_a_book_stands_on_its_page():
    made = pages(
        book("b1", title="边城", themes=("文学",)),
        book("b2", title="别的"),
        review("r1", books=("b1",), reason="耐读。", recommender=("甲",), list_no=3),
        essay("e1", title="灯下", books=("b1", "b2"), leads_to=("p1",)),
        event("v1", title="共读", books=("b1",), start=MAY),
        room("m1", title="书屋", books=("b1",)),
        proposal("p1", title="提案一件"),
    )
    page = made["/reading/b1/"]
    (why,) = page.recommendations
    assert (why.reason, why.people, why.number.url) == ("耐读。", "甲", "/reading/books/list/3/")
    assert [(link.title, link.url) for link in page.themes] == [("文学", "/reading/books/theme/%E6%96%87%E5%AD%A6/")]
    assert ([line.teaser.title for line in page.essays], page.essay_count) == (["灯下"], 1)
    assert [link.title for link in page.essays[0].books] == ["别的"]
    assert [(one.line.teaser.title, one.line.day) for one in page.events] == [("共读", "6")]
    assert [teaser.title for teaser in page.rooms] == ["书屋"]
    assert [target.teaser.title for target in page.decided] == ["提案一件"]


def test_nothing_leads_to_a_wall_that_is_not_there():
    lonely = item("b1", type="book", channels=("reading",), date=None, themes=("文学",))
    made = pages(lonely, review("r1", books=("b1",), list_no=3))
    assert "/reading/books/" not in made
    assert made["/reading/b1/"].themes == ()
    assert made["/reading/b1/"].recommendations[0].number is None
