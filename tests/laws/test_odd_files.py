"""Files that tools like to pass over: with names like those of hidden files and backups, of other encodings, links."""

import os
import time

import pytest

from tests.laws.specimen import picture


@pytest.mark.parametrize("name", ["extra.txt", "~extra.txt", ".well-known/extra.txt", "a/__pycache__/x.txt"])
def test_a_static_file_of_any_name_is_noticed_or_no_part_of_the_theme(workshop, name):
    path = f"theme/static/{name}"
    for change in (
        lambda: workshop.sources.write(path, "one"),
        lambda: workshop.sources.write(path, "two"),
        lambda: workshop.sources.remove(path),
    ):
        change()
        time.sleep(0.1)
        workshop.check()


@pytest.mark.parametrize("name", ["x.html", "~x.html", ".x.html", "__pycache__/x.html"])
def test_a_partial_of_any_name_is_noticed_or_no_part_of_the_theme(workshop, name):
    path, block = f"theme/templates/partials/{name}", "{% block content %}"
    workshop.sources.write(path, "one")
    page = workshop.sources.read("theme/templates/article.html")
    workshop.sources.write(
        "theme/templates/article.html", page.replace(block, block + f'{{% include "partials/{name}" %}}')
    )
    workshop.check()
    time.sleep(0.1)
    workshop.check()
    workshop.sources.write(path, "two")
    time.sleep(0.1)
    workshop.check()


@pytest.mark.parametrize("folder", ["images", "articles/news/2023"])
@pytest.mark.parametrize(
    "name", [b"\xc4\xe3.png", b"\xc4\xe3.md", b"a\nb.png"], ids=["GBK", "GBK article", "two lines"]
)
def test_a_name_of_another_encoding_is_no_harm(workshop, folder, name):
    with open(os.fsencode(workshop.content / folder) + b"/" + name, "wb") as stream:
        stream.write(picture(3, 3))
    workshop.check()
    workshop.check()


def test_a_file_of_somebody_with_a_name_of_another_encoding_is_no_harm_without_a_ledger(workshop):
    (workshop.output / ".ledger").unlink()
    with open(os.fsencode(workshop.output) + b"/\xc4\xe3.txt", "wb") as stream:
        stream.write(b"somebody's")
    told = workshop.build()
    assert told.status == 0, told.err


def test_a_folder_that_is_a_link_is_followed(workshop):
    elsewhere = workshop.root.parent / "elsewhere"
    (workshop.content / "articles/news").rename(elsewhere)
    (workshop.content / "articles/news").symlink_to(elsewhere)
    workshop.check()
    file = elsewhere / "2023/20230105-01.md"
    file.write_text(file.read_text(encoding="utf-8").replace("提案通报", "提案简报"), encoding="utf-8")
    workshop.check()


def test_links_in_a_circle_and_what_is_no_file_are_passed_over(workshop):
    (workshop.content / "articles/circle").symlink_to(workshop.content / "articles")
    (workshop.content / "articles/news/nowhere.md").symlink_to("nowhere")
    os.mkfifo(workshop.content / "articles/news/pipe.md")
    # Not held against a clean build of a copy: a copy would follow the circle.
    told = workshop.build()
    assert told.status == 0, told.err
