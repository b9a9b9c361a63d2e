"""Pictures, attachments and links that items name are found, measured and given their addresses."""

import io
import re

import pytest
from PIL import Image

from plugins.content.assemble import assemble
from plugins.content.measurements import Measurements
from plugins.content.references import ReferenceResolver
from plugins.content.scans import ScanFolders
from plugins.core.inventory import list_files
from plugins.core.items import MediaFile, Reference
from tests.builders import NOW, config, item, write_files

CONFIG = config()


def picture(width=8, height=6, orientation=1):
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.new("RGB", (width, height)).save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def animation():
    stream = io.BytesIO()
    frames = [Image.new("L", (8, 6), shade) for shade in (0, 255)]
    frames[0].save(stream, "GIF", save_all=True, append_images=frames[1:])
    return stream.getvalue()


@pytest.fixture
def resolve(tmp_path):
    """Write files, resolve the last item among all, and give it back with the media and the problems."""

    def resolve(*items, files=()):
        root = tmp_path / "content"
        write_files(root, {x.source: "" for x in items} | dict(files))
        versions, problems = assemble(CONFIG, items, NOW.timestamp(), preview=False)
        assert not problems
        inventory = list_files(str(root))
        measured = Measurements(root, inventory, {})
        resolver = ReferenceResolver(root, versions, measured, ScanFolders(root, inventory, measured, {}))
        resolved = resolver.resolve(versions[items[-1].key][items[-1].language])
        return resolved, resolver.media, [str(problem) for problem in resolver.problems]

    return resolve


def link(target, **more):
    return item("a1", references=(Reference("link", target),), **more)


def shown(target, alt="图"):
    return item("a1", references=(Reference("picture", target, (("alt", alt),)),))


def test_a_picture_is_found_and_measured(resolve):
    data = picture()
    found, media, problems = resolve(shown("images/2022/x.jpg"), files={"images/2022/x.jpg": data})
    assert found.references == (Reference("picture", "images/2022/x.jpg", (("alt", "图"),)),)
    file = media["images/2022/x.jpg"]
    assert file == MediaFile("images/2022/x.jpg", "/images/2022/x.jpg", len(data), 8, 6, file.renditions)
    assert re.fullmatch(r"/images/2022/x\.[0-9a-f]{10}", file.renditions.stem)
    assert (file.renditions.suffix, file.renditions.widths, file.renditions.original) == ("jpg", (8,), "")
    assert not problems


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("{static}/images/x.jpg", "images/x.jpg"),
        ("|static|images/x.jpg", "images/x.jpg"),
        ("/images/x.jpg", "images/x.jpg"),
        ("content/images/x.jpg", "images/x.jpg"),
        ("images/./x.jpg", "images/x.jpg"),
        ("images/y/../x.jpg", "images/x.jpg"),
        ("images/%E5%9B%BE%201.jpg", "images/图 1.jpg"),
        ("beside.jpg", "articles/news/2022/beside.jpg"),
        ("{attach}beside.jpg", "articles/news/2022/beside.jpg"),
        ("../near.jpg", "articles/news/near.jpg"),
        ("own.jpg", "images/2022/a1/own.jpg"),
    ],
)
def test_a_picture_is_found_however_its_place_is_written(target, path, resolve):
    _, media, problems = resolve(shown(target), files={path: picture()})
    assert list(media) == [path]
    assert not problems


def test_a_picture_that_is_turned_when_shown_has_its_shown_size(resolve):
    _, media, _ = resolve(shown("images/x.jpg"), files={"images/x.jpg": picture(8, 6, orientation=6)})
    assert (media["images/x.jpg"].width, media["images/x.jpg"].height) == (6, 8)


def test_a_file_that_is_linked_to_is_published_as_it_is_and_a_picture_as_all_pictures_are(resolve):
    for content, target in ((picture(), r"/images/x\.[0-9a-f]{10}-8\.jpg"), (b"no picture", r"/images/x\.jpg")):
        found, _, problems = resolve(link("images/x.jpg"), files={"images/x.jpg": content})
        assert re.fullmatch(target, found.references[0].target)
        assert problems == []


def test_of_pictures_only_what_is_made_of_them_is_published_unless_the_office_wants_more(tmp_path):
    write_files(tmp_path, {"images/x.jpg": picture(), "images/moving.gif": animation()})
    for wanted, originals in ((False, {"images/moving.gif"}), (True, {"images/moving.gif", "images/x.jpg"})):
        versions, _ = assemble(CONFIG, [shown("images/x.jpg")], NOW.timestamp(), preview=False)
        measured = Measurements(tmp_path, list_files(str(tmp_path)), {})
        resolver = ReferenceResolver(
            tmp_path, versions, measured, ScanFolders(tmp_path, {}, measured, {}), keep_originals=wanted
        )
        for path in ("images/x.jpg", "images/moving.gif"):
            resolver.resolve(shown(path))
        assert resolver.originals == originals
        assert resolver.media["images/x.jpg"].renditions.original == ("/images/x.jpg" if wanted else "")
        assert resolver.media["images/moving.gif"].renditions is None


@pytest.mark.parametrize(
    "target",
    [
        "../../../../secret.jpg",
        "images/../../secret.jpg",
        "{static}//etc/hostname",
        "/../secret.jpg",
        "%2e%2e/secret.jpg",
    ],
)
def test_nothing_outside_of_the_content_is_ever_published(target, resolve, tmp_path):
    write_files(tmp_path, {"secret.jpg": picture()})
    for entry in (shown(target), link(target)):
        _, media, problems = resolve(entry)
        assert not media
        assert len(problems) == 1


def test_a_missing_picture_is_told_on_the_line_that_names_it(resolve):
    source = shown("images/x.jpg").source
    _, _, problems = resolve(shown("images/x.jpg"), files={source: "---\n\n---\n\n![图](images/x.jpg)\n"})
    assert problems == [
        f"content/{source}:5: L001 文件 images/x.jpg 不存在，"
        "请把文件放进 content/images/ 或 content/files/，并检查文件名的大小写"
    ]


HOSTILE = {
    "x.jpg": (b"no picture", "不是图片，或是不能识别的格式，已略去，请导出为 JPEG 或 PNG"),
    "cut.jpg": (picture(400, 300)[:-200], "打不开或已损坏，已略去，请重新导出为 JPEG 或 PNG"),
    "empty.png": (b"", "是空文件，已略去，请重新拷贝一次"),
    "x.svg": (b"<svg/>", "是 SVG，可能带有脚本，已略去，请导出为 PNG"),
    "x.heic": (b"heic", "是手机的 HEIC 格式，多数浏览器打不开，已略去，请在手机或电脑上存为 JPEG"),
    "x.pdf": (b"%PDF", "不是图片，或是不能识别的格式，已略去，请导出为 JPEG 或 PNG"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_picture_that_cannot_be_shown_is_left_out_and_told_and_nothing_else_about_it(name, resolve):
    content, message = HOSTILE[name]
    found, media, problems = resolve(shown(f"images/{name}"), files={f"images/{name}": content})
    assert problems == [f"content/{found.source}: W006 图片 images/{name} {message}"]
    assert found.references == (Reference("picture", "", (("alt", "图"),)),)
    assert media == {}


def test_pictures_of_front_matter_that_cannot_be_shown_are_left_out(resolve):
    fields = {
        "cover": "images/x.svg",
        "images": [{"file": "images/x.svg", "alt": "甲"}, {"file": "y.png", "alt": "乙"}],
    }
    found, _, problems = resolve(
        item("a1", **fields), files={"images/x.svg": "<svg/>", "images/2022/a1/y.png": picture()}
    )
    assert found.get("cover") == ""
    assert [image["alt"] for image in found.get("images")] == ["乙"]
    assert len(problems) == 2


def test_a_picture_without_words_for_it_is_warned_of(resolve):
    source = shown("images/x.jpg").source
    _, _, problems = resolve(shown("images/x.jpg", alt=""), files={"images/x.jpg": picture()})
    assert problems == [
        f"content/{source}: W002 图片 images/x.jpg 没有替代文字，请在方括号里写上看不见图的读者需要知道的内容"
    ]


def test_files_of_front_matter_are_found_and_told_on_their_line(resolve):
    found, media, problems = resolve(
        item(
            "a1",
            cover="images/cover.jpg",
            images=({"file": "images/x.jpg", "alt": "图"}, {"file": "images/none.jpg"}),
            attachments=({"file": "files/x.pdf", "title": "名单"},),
            materials=({"file": "files/x.pdf"},),
        ),
        files={"images/cover.jpg": picture(), "images/x.jpg": picture(), "files/x.pdf": "x"},
    )
    assert set(media) == {"images/cover.jpg", "images/x.jpg", "files/x.pdf"}
    assert found.fields["attachments"] == [{"file": "files/x.pdf", "title": "名单"}]
    assert [problem.partition("，")[0] for problem in problems if "L001" in problem] == [
        f"content/{found.source}:{found.lines['images']}: L001 文件 images/none.jpg 不存在"
    ]


def test_a_picture_of_the_gallery_without_words_for_it_is_warned_of(resolve):
    images = ({"file": "images/x.jpg"}, {"file": "images/y.jpg", "alt": "图"}, {"file": "images/z.jpg"})
    references = (Reference("picture", "images/z.jpg", (("alt", "图"),)),)
    found, _, problems = resolve(
        item("a1", images=images, references=references),
        files={f"images/{name}.jpg": picture() for name in "xyz"},
    )
    assert problems == [
        f"content/{found.source}:{found.lines['images']}: W002 图片 images/x.jpg 没有替代文字，"
        "请在 替代文字 里写上看不见图的读者需要知道的内容"
    ]


def test_a_photograph_without_words_for_it_is_warned_of_where_its_picture_is_named(resolve):
    fields = {"type": "photo", "open": True, "picture": "images/x.jpg"}
    found, _, problems = resolve(item("a1", **fields), files={"images/x.jpg": picture()})
    assert problems == [
        f"content/{found.source}:{found.lines['picture']}: W002 图片 images/x.jpg 没有替代文字，"
        "请在 替代文字 里写上看不见图的读者需要知道的内容"
    ]
    assert not resolve(item("a1", **fields, alt="图"), files={"images/x.jpg": picture()})[2]


@pytest.mark.parametrize(
    "target",
    ["b2", "b2.md", "../2022/b2.md", "{filename}b2.md", "{filename}/articles/news/2022/b2.md", "|filename|b2.md",
     "articles/news/2022/b2.md", "/articles/news/2022/b2.md"],
)  # fmt: skip
def test_a_link_to_an_article_leads_to_its_address(target, resolve):
    found, _, problems = resolve(item("b2"), link(target))
    assert found.references == (Reference("link", "/news/2022/b2/"),)
    assert not problems


def test_a_link_keeps_its_place_on_the_page(resolve):
    found, _, _ = resolve(item("b2"), link("b2#s3"))
    assert found.references == (Reference("link", "/news/2022/b2/#s3"),)


def test_a_link_by_id_leads_to_the_version_in_the_language_of_the_page_if_there_is_one(resolve):
    versions = (item("b2"), item("b2", language="en"), item("c3"))
    found, _, _ = resolve(*versions, item("a1"), link("b2", language="en"))
    assert found.references == (Reference("link", "/en/news/2022/b2/"),)
    found, _, _ = resolve(*versions, item("a1"), link("c3", language="en"))
    assert found.references == (Reference("link", "/news/2022/c3/"),)


def test_a_link_to_a_page_leads_to_it(resolve):
    found, _, _ = resolve(item("contact", is_page=True), link("contact"))
    assert found.references == (Reference("link", "/contact/"),)


@pytest.mark.parametrize(
    "target", ["files/名单.pdf", "/files/名单.pdf", "{static}/files/名单.pdf", "files/%E5%90%8D%E5%8D%95.pdf"]
)
def test_a_link_to_a_file_publishes_it(target, resolve):
    found, media, problems = resolve(link(target), files={"files/名单.pdf": "x"})
    assert found.references == (Reference("link", "/files/%E5%90%8D%E5%8D%95.pdf"),)
    assert list(media) == ["files/名单.pdf"]
    assert not problems


@pytest.mark.parametrize("target", ["b9", "b9.md", "files/x.pdf", "www.example.cn", "{filename}b9.md"])
def test_a_link_to_nothing_is_told_on_the_line_that_names_it(target, resolve):
    source = link(target).source
    _, media, problems = resolve(link(target), files={source: f"\n\n见[这里]({target})。"})
    assert not media
    assert problems == [
        f"content/{source}:3: L002 链接 {target} 指向的内容不存在，"
        "请写对方的编号、文件名、以 / 开头的站内网址，或以 https:// 开头的完整网址"
    ]


def test_a_link_to_a_draft_is_told(resolve):
    _, _, problems = resolve(item("b2", status="draft"), link("b2"))
    assert len(problems) == 1


def test_the_files_of_a_withdrawn_article_are_not_published(resolve):
    withdrawn = item("a1", status="withdrawn", cover="images/x.jpg", references=(Reference("picture", "images/x.jpg"),))
    _, media, problems = resolve(withdrawn, files={"images/x.jpg": picture()})
    assert not media
    assert not problems


# Recordings


def film(**part):
    return item("a1", video=({"file": "files/x.mp4", **part},))


FILM = {"files/x.mp4": b"film", "files/x.vtt": "WEBVTT", "images/x.jpg": picture(), "files/x.txt": "第一段。\n"}


def test_the_files_of_a_video_are_found_and_its_transcript_is_read_not_published(resolve):
    named = film(poster="images/x.jpg", captions="files/x.vtt", transcript="files/x.txt")
    found, media, problems = resolve(named, files=FILM)
    assert found.fields["video"] == [
        {"file": "files/x.mp4", "poster": "images/x.jpg", "captions": "files/x.vtt", "transcript": "第一段。\n"}
    ]
    assert sorted(media) == ["files/x.mp4", "files/x.vtt", "images/x.jpg"]
    assert not problems


def test_another_transcript_makes_another_item(resolve):
    before, _, _ = resolve(film(transcript="files/x.txt"), files=FILM)
    after, _, _ = resolve(film(transcript="files/x.txt"), files=FILM | {"files/x.txt": "另一段。"})
    assert before.digest != after.digest


def test_a_transcript_may_stand_in_front_matter(resolve):
    found, _, problems = resolve(film(transcript="片中人说：见 x.txt 一文。"), files=FILM)
    assert found.fields["video"][0]["transcript"] == "片中人说：见 x.txt 一文。"
    assert not problems


def test_a_missing_transcript_or_poster_is_told(resolve):
    named = film(poster="images/none.jpg", transcript="files/none.txt")
    found, _, problems = resolve(named, files=FILM)
    assert found.fields["video"] == [{"file": "files/x.mp4", "poster": "", "transcript": ""}]
    assert [problem.split(" ")[1:3] for problem in problems] == [["L001", "文件"], ["L001", "文件"]]
