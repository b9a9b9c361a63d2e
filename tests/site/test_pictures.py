"""The pictures of the sample site: small enough for phones, without what cameras write, and of a known size."""

from PIL import Image

from tests.built_site import BuiltSite


def test_every_picture_in_a_page_has_its_size_and_words(site: BuiltSite) -> None:
    lacking = {
        (page.address, image.get("src"))
        for page in site.html_files
        for image in page.tree.xpath("//img")
        if not {"width", "height", "alt"} <= set(image.keys())
    }
    assert lacking == set()


def test_every_photograph_is_offered_in_two_formats_and_for_each_screen(site: BuiltSite) -> None:
    shown = [image for page in site.html_files for image in page.tree.xpath("//img[starts-with(@src, '/images/')]")]
    assert shown
    for image in shown:
        (source,) = image.xpath("ancestor::picture//source")
        assert source.get("type") == "image/avif"
        assert source.get("sizes") == image.get("sizes")
        assert len(source.get("srcset").split(", ")) == len(image.get("srcset").split(", ")) >= 2


def test_no_published_picture_says_where_or_by_what_it_was_taken(site: BuiltSite) -> None:
    files = [file for suffix in ("jpg", "avif", "png") for file in (site.folder / "images").rglob(f"*.{suffix}")]
    assert files
    for file in files:
        with Image.open(file) as picture:
            assert not dict(picture.getexif()), file.name
            assert not {"exif", "icc_profile", "xmp", "comment", "photoshop"} & set(picture.info), file.name


def test_originals_are_not_published(site: BuiltSite) -> None:
    assert [file.name for file in (site.folder / "images" / "sample").iterdir() if file.name.count(".") != 2] == []
