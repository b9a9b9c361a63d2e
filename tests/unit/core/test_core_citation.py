"""A citation in the heads of pages, in CSL-JSON and in the words of schema.org. Entries: tests/references."""

import pytest

from plugins.core.citation.csl import csl_item
from plugins.core.citation.metas import citation_metas
from plugins.core.citation.schema_org import PersonFacts, Surroundings, image_data, person_data, work_data
from tests.references.works import WORKS

PAGE = "https://www.example.cn/archive/c1/"


def metas(name, rights=""):
    return [(meta.name, meta.content) for meta in citation_metas(WORKS[name], rights)]


def test_a_page_names_title_authors_and_day_in_both_vocabularies():
    assert metas("a page", "公有领域") == [
        ("citation_title", "凝心聚力谱新篇"),
        ("citation_author", "王某"),
        ("citation_author", "李某"),
        ("citation_publication_date", "2022/12/30"),
        ("DC.title", "凝心聚力谱新篇"),
        ("DC.creator", "王某"),
        ("DC.creator", "李某"),
        ("DC.date", "2022-12-30"),
        ("DC.type", "Text"),
        ("DC.language", "zh-CN"),
        ("DC.identifier", "https://www.example.cn/archive/a1/"),
        ("DC.rights", "公有领域"),
    ]


def test_a_record_names_its_volume_and_pages():
    found = dict(metas("an account in a volume"))
    assert found["citation_inbook_title"] == found["DC.source"] == "沈阳文史资料"
    assert (found["citation_firstpage"], found["citation_lastpage"]) == ("12", "20")
    assert (found["citation_editor"], found["citation_volume"]) == ("示例市政协文史委员会", "第3辑")
    assert found["DC.publisher"] == "沈阳出版社"


def test_a_journal_and_a_report_name_what_reference_managers_tell_them_by():
    journal = dict(metas("a journal with a volume"))
    assert (journal["citation_journal_title"], journal["citation_volume"], journal["citation_issue"]) == (
        "地方史研究",
        "14",
        "6",
    )
    assert dict(metas("a report"))["citation_technical_report_institution"] == "示例市政协"


def test_a_book_is_identified_by_its_number():
    assert dict(metas("an English book"))["DC.identifier"] == "ISBN 9780520077966"


@pytest.mark.parametrize("name", WORKS)
def test_no_vocabulary_says_what_is_not_known(name):
    assert all(content for _, content in metas(name))
    item = csl_item(WORKS[name])
    assert all(item.values())
    assert item["id"]
    data = work_data(WORKS[name], Surroundings(address=PAGE))
    assert all(data.values())


def test_an_estimated_year_and_a_date_in_words_are_marked_as_such():
    assert csl_item(WORKS["a book of an estimated year"])["issued"] == {"date-parts": [[1936]], "circa": True}
    assert dict(metas("a book of an estimated year"))["DC.date"] == "1936"


def test_an_account_is_a_component_of_an_archive_in_a_book():
    around = Surroundings(
        address=PAGE, description="摘要。", part_of=("沈阳文史资料", "https://www.example.cn/archive/v3/"), created="1928/1931",
        people=(("沈延毅", "https://www.example.cn/archive/shen/"),), places=("沈阳",), rights="公有领域",
        licence="https://creativecommons.org/publicdomain/mark/1.0/", holder="示例市政协文史馆",
    )  # fmt: skip
    assert work_data(WORKS["an account in a volume"], around) == {
        "@context": "https://schema.org",
        "@type": ["Article", "ArchiveComponent"],
        "@id": PAGE,
        "name": "我所知道的萃升书院",
        "url": PAGE,
        "inLanguage": "zh-CN",
        "description": "摘要。",
        "datePublished": "1983",
        "temporalCoverage": "1928/1931",
        "author": [{"@type": "Person", "name": "某卯"}],
        "editor": [{"@type": "Person", "name": "示例市政协文史委员会"}],
        "holdingArchive": {"@type": "ArchiveOrganization", "name": "示例市政协文史馆"},
        "pagination": "12-20",
        "isPartOf": {"@type": "Book", "name": "沈阳文史资料", "url": "https://www.example.cn/archive/v3/"},
        "about": [{"@type": "Person", "name": "沈延毅", "url": "https://www.example.cn/archive/shen/"}],
        "contentLocation": [{"@type": "Place", "name": "沈阳"}],
        "copyrightNotice": "公有领域",
        "license": "https://creativecommons.org/publicdomain/mark/1.0/",
    }


def test_a_volume_is_a_book_with_its_publisher():
    data = work_data(WORKS["a collected volume"], Surroundings(address=PAGE))
    assert (data["@type"], data["volumeNumber"]) == ("Book", "第3辑")
    assert data["publisher"] == {"@type": "Organization", "name": "沈阳出版社"}


def test_what_a_house_holds_names_the_house():
    data = work_data(WORKS["a work of art"], Surroundings(address=PAGE))
    assert data["@type"] == ["VisualArtwork", "ArchiveComponent"]
    assert data["holdingArchive"]["name"] == "示例市书画院"
    assert (data["identifier"], "publisher" in data) == ("W0012", False)


def test_a_picture_tells_its_file_its_size_and_its_maker():
    around = Surroundings(address=PAGE, image="https://www.example.cn/images/p1.jpg", created="1935")
    assert image_data(WORKS["a photograph"], around, width=1600, height=1200) == {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "contentUrl": "https://www.example.cn/images/p1.jpg",
        "url": PAGE,
        "name": "大南门旧影",
        "width": 1600,
        "height": 1200,
        "creator": [{"@type": "Person", "name": "某申"}],
        "creditText": "某申",
        "dateCreated": "1935",
    }


def test_a_person_has_other_names_dates_and_works():
    person = PersonFacts(
        name="沈延毅", address=PAGE, other_names=("公卓",), birth="1903", death="1992", birth_place="辽宁盖州",
        works=(("书法集", "https://www.example.cn/archive/b1/"),),
    )  # fmt: skip
    assert person_data(person) == {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": PAGE,
        "name": "沈延毅",
        "url": PAGE,
        "alternateName": ["公卓"],
        "birthDate": "1903",
        "deathDate": "1992",
        "birthPlace": {"@type": "Place", "name": "辽宁盖州"},
        "subjectOf": [{"@type": "CreativeWork", "name": "书法集", "url": "https://www.example.cn/archive/b1/"}],
    }
