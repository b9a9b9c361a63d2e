"""Interviews: what is said in their recordings, by whom and when."""

from plugins.core.items import MediaFile
from plugins.core.timed_text import read_cues
from tests.unit.pages.archive_people_site import archive_pages, biography, of

SOUND = {"file": "archive/sounds/o1.mp3", "title": "访谈"}
TALK = "[00:05] 某庚：哪一年？\n\n[01:02:03] 某己：民国二十三年。他说：走吧。\n\n（笑）"


def interview_page(transcript=TALK, **fields):
    """The page of an interview of 某己 by 某庚."""
    given = {"narrator": ["某己"], "interviewer": ["某庚"], "audio": [SOUND | {"transcript": transcript}]}
    interview = of("oral", "oral", "o1", **(given | fields))
    pages = archive_pages(interview, biography("ji", title="某己"), media=(MediaFile(SOUND["file"], "/o1.mp3", 9),))
    return pages["/archive/o1/"], pages


def test_each_part_leads_to_its_time_and_says_who_speaks():
    page, _ = interview_page()
    (interview,) = page.interviews
    url = interview.files[0].url
    assert [(part.clock, part.url, part.voice, part.text) for part in interview.parts] == [
        ("00:05", f"{url}#t=5", "某庚", "哪一年？"),
        ("1:02:03", f"{url}#t=3723", "某己", "民国二十三年。他说：走吧。"),
        ("", "", "", "（笑）"),
    ]


def test_who_is_in_no_field_is_part_of_what_is_said():
    page, _ = interview_page("[00:01] 某辛：好。\n[00:02] 问：谁？")
    assert [(part.voice, part.text) for part in page.interviews[0].parts] == [("", "某辛：好。"), ("问", "谁？")]


def test_an_interview_without_a_transcript_has_its_recording():
    page, _ = interview_page("")
    assert (page.interviews[0].title, page.interviews[0].parts) == ("访谈", ())


def test_an_interview_says_that_its_narrator_has_agreed_and_leads_to_them():
    page, pages = interview_page()
    assert page.consent
    told = {fact.name: [(one.title, one.url) for one in fact.values] for fact in page.facts}
    assert told["Narrator"] == [("某己", "/archive/ji/")]
    assert told["Interviewer"] == [("某庚", "")]
    assert any(teaser.url == "/archive/o1/" for part in pages["/archive/ji/"].parts for teaser in part.teasers)


def test_an_interview_stands_in_the_list_of_interviews_and_not_among_the_accounts():
    pages = interview_page()[1]
    assert [(line.teaser.url, line.relation) for line in pages["/archive/oral/"].lines] == [
        ("/archive/o1/", "Oral history")
    ]
    assert "/archive/records/" not in pages


def test_what_is_said_is_whole_with_speakers_or_without():
    (interview,) = interview_page()[0].interviews
    said = ["：".join(filter(None, (part.voice, part.text))) for part in interview.parts]
    assert said == [cue.text for cue in read_cues(TALK)]
