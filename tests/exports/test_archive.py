"""What the archive gives away, as other programs see it: the official checker of EPUB, the bags' own program."""

import csv
import json
import logging
import zipfile
from pathlib import Path

import bagit
import pytest

from plugins.core.historical_dates.parser import read_date
from plugins.core.historical_dates.value import Refusal
from tests.built_site import BuiltSite
from tests.exports.test_epub import check
from tests.unit.archive.small_archive import exports_of

BOOKS = ("/archive/v1/v1.epub", "/archive/v1/v1.vertical.epub")
DATES = ("temporal", "created", "available", "issued")


@pytest.mark.parametrize("address", BOOKS)
def test_the_official_checker_finds_nothing(address: str, tmp_path: Path) -> None:
    file = tmp_path / "book.epub"
    file.write_bytes(exports_of()[address].make())
    assert check(file) == ""


def test_the_bags_of_the_sample_site_are_valid(
    site: BuiltSite, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, logger="bagit")
    for file in site.files:
        if file.suffix == ".zip" and file.parent.name == file.stem:
            with zipfile.ZipFile(file) as container:
                container.extractall(tmp_path)
            bagit.Bag(str(tmp_path / file.stem)).validate()


def test_the_lists_of_the_sample_site_agree_and_lead_to_what_is_there(site: BuiltSite) -> None:
    for prefix in ("", "/en"):
        items = json.loads(site.file_at(f"{prefix}/archive/archive.json").read_bytes())["items"]
        with site.file_at(f"{prefix}/archive/archive.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))[1:]
        assert [row[0] for row in rows] == [item["id"] for item in items]
        for item in items:
            for url in (item["url"], *item["urls"].values(), *filter(None, [item.get("manifest")])):
                assert site.file_at(url), url
            dates = [date for term in DATES for date in item.get("dcterms", {}).get(term, ())]
            assert [date for date in dates if isinstance(read_date(date.partition("T")[0]), Refusal)] == []
