"""The form at /admin/: what it is told, and what it writes in a real browser.

The window that asks for a folder cannot be pressed by a program: in its place the browser's own private folder is
given, which is of the same kind. What the form has written there is copied into the content by the test.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from plugins.core.config import Form
from plugins.core.config_file import load_site
from plugins.core.content_types import COMMON
from plugins.core.frontmatter import FrontMatter, parse
from plugins.core.problems import InputError
from plugins.serve.form.configuration import configuration, git_hosts
from plugins.serve.form.package import FormPackage
from tests.built_site import ROOT, BuiltSite
from tests.unit.serve.preview import Preview, start_preview

CONFIG = load_site(ROOT / "site.toml")
OWN = "http://127.0.0.1:8000"
OLD = """---
标题: 旧稿
日期: 2026-01-01 09:00
类型: notice
文号: 示政协〔2026〕1号
栏目: [news]
来源: 本站
来源网址: https://example.cn/a?b=1
图片:
  - {文件: images/a.jpg, 替代文字: 会场}
状态: 已发布
审核: {初审: 甲}
---

正文一。[^1]

- 甲
- 乙

| 一 | 二 |
| --- | --- |
| 1 | 2 |

[^1]: 注释。
"""
FILE = "content/articles/news/2026/20260101-01.md"
GIVE_FOLDER = "window.showDirectoryPicker = async () => navigator.storage.getDirectory();"
FILL = """async (files) => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    let folder = root;
    for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const file = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
# Nothing where a file goes while it is read: the form writes under another name and renames.
DUMP = """async () => {
  const found = {};
  async function walk(folder, path) {
    for await (const [name, entry] of folder.entries()) {
      if (entry.kind === "directory") await walk(entry, `${path}${name}/`);
      else found[path + name] = await (await entry.getFile()).text();
    }
  }
  try {
    await walk(await navigator.storage.getDirectory(), "");
  } catch (error) {
    if (error.name !== "NotFoundError") throw error;
    return null;
  }
  return found;
}"""


def collections(config=CONFIG):
    return {one["name"]: one for one in configuration(config, OWN)["collections"]}


def fields(collection):
    return {field["name"]: field for field in collection["fields"]}


def test_each_channel_of_articles_is_a_collection_in_chinese():
    found = collections()
    assert {name: one["label"] for name, one in found.items()}["proposals"] == "提案·社情民意"
    assert "archive" not in found
    assert found["news"]["folder"] == "content/articles/news"
    options = fields(found["news"])["栏目"]["options"]
    assert options[1] == {"label": "要闻动态 › 本地要闻", "value": "news/local"}


def test_every_field_is_one_that_the_build_reads():
    known = {field.alias for field in COMMON} | {"body"}
    for collection in collections().values():
        assert set(fields(collection)) <= known
        assert {"标题", "日期", "栏目", "状态", "body", "审核"} <= set(fields(collection))


def test_dates_are_written_as_the_build_reads_them():
    found = fields(collections()["news"])
    assert found["日期"]["format"] == "YYYY-MM-DD HH:mm"
    assert found["来源日期"]["format"] == "YYYY-MM-DD"


def test_a_status_is_chosen_and_never_assumed():
    status = fields(collections()["news"])["状态"]
    assert (status["required"], "default" in status) == (True, False)


@pytest.mark.parametrize(
    ("form", "hosts", "root"),
    [
        (Form(), (), f"{OWN}/api/v1"),
        (Form("github", "a/b"), ("https://github.com", "https://api.github.com"), None),
        (
            Form("gitlab", "a/b", base_url="https://git.example.cn/"),
            ("https://git.example.cn",),
            "https://git.example.cn/api/v4",
        ),
        (
            Form("gitea", "a/b", base_url="https://git.example.cn"),
            ("https://git.example.cn",),
            "https://git.example.cn/api/v1",
        ),
    ],
)
def test_a_git_host_is_the_only_one_that_is_spoken_to(form, hosts, root):
    assert git_hosts(form) == hosts
    told = configuration(msgspec.structs.replace(CONFIG, form=form), OWN)["backend"]
    assert told.get("api_root") == root


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ('[form]\nbackend = "svn"\n', "backend 写作"),
        ('[form]\nbackend = "github"\n', "repo 写作“”，应为 单位/仓库"),
        ('[form]\nbackend = "gitea"\nrepo = "a/b"\n', "缺少设置项 base_url"),
    ],
)
def test_a_wrong_table_is_told_by_its_line(tmp_path, table, told):
    file = tmp_path / "site.toml"
    file.write_text(f"{(ROOT / 'site.toml').read_text(encoding='utf-8')}\n{table}", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        load_site(file)
    assert told in str(refused.value.problems[0])
    assert refused.value.problems[0].line > 0


@pytest.mark.parametrize(
    "path",
    ["npm/lunr/package.json", "npm/@sveltia/cms/../../lunr/lunr.js", "fonts/fontsource/fonts/x:vf@1/y.woff2", "x"],
)
def test_nothing_else_of_the_packages_is_served(path):
    assert FormPackage(ROOT / "node_modules").file(path) is None


def test_what_the_form_loads_is_in_the_packages():
    package = FormPackage(ROOT / "node_modules")
    assert package.file("npm/@sveltia/cms@0.1.0/locales/zh-CN.json")
    assert package.file("fonts/fontsource/fonts/material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2")
    assert b"https://unpkg.com/" not in package.script(OWN)


def test_the_site_has_no_form(site: BuiltSite):
    assert not (site.folder / "admin").exists()
    assert not [path for path in site.folder.rglob("*.html") if b"sveltia" in path.read_bytes().lower()]


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    with start_preview(tmp_path) as preview:
        preview.read_until("已生成")
        yield preview


@pytest.fixture
def form(preview: Preview, browser: Browser) -> Iterator[Page]:
    """The form on a folder with one article; nothing may be asked of another host."""
    foreign: list[str] = []
    with browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai") as context:
        page = context.new_page()
        page.set_viewport_size({"width": 1280, "height": 900})
        page.on(
            "request",
            lambda r: foreign.append(r.url) if not r.url.startswith((preview.address, "data:", "blob:")) else None,
        )
        page.add_init_script(GIVE_FOLDER)
        page.goto(f"{preview.address}/admin/")
        page.evaluate(FILL, {FILE: OLD})
        page.get_by_role("button", name="使用本地仓库").click()
        expect(page.get_by_text("旧稿")).to_be_visible()
        yield page
    assert foreign == []


def box(page: Page, name: str):
    return page.locator(f'section[data-key-path="{name}"]').first


def written(page: Page, before: dict[str, str]) -> dict[str, str]:
    """What the folder of the form holds, once that is something else than ``before``, and whole articles alone."""
    for _ in range(300):
        page.wait_for_timeout(100)
        found = page.evaluate(DUMP)
        if found and found != before and all(name.endswith(".md") and text for name, text in found.items()):
            return found
    raise AssertionError(page.inner_text("body"))


def test_an_article_is_written_through_the_form_and_the_site_has_it(form: Page, preview: Preview):
    before = form.evaluate(DUMP)
    form.goto(f"{preview.address}/admin/#/collections/news/new")
    box(form, "标题").get_by_role("textbox").fill("表单写的一篇")
    box(form, "状态").get_by_role("radio", name="草稿").click()
    box(form, "body").get_by_role("textbox").last.click()
    form.keyboard.insert_text("正文从表单里写。")
    form.get_by_role("button", name="保存").first.click()
    after = written(form, before)
    (path,) = after.keys() - before.keys()
    head = parse(path, after[path])
    assert isinstance(head, FrontMatter)
    values = {entry.key: entry.value for entry in head.entries}
    assert (values["标题"], values["状态"], values["栏目"]) == ("表单写的一篇", "草稿", ["news"])
    target = preview.folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(after[path], encoding="utf-8")
    preview.read_until("已生成")
    address = f"/news/{values['日期'][:4]}/{Path(path).stem}/"
    assert "正文从表单里写。" in preview.get(address)


def test_an_article_that_is_edited_keeps_everything_else(form: Page, preview: Preview):
    before = form.evaluate(DUMP)
    form.goto(f"{preview.address}/admin/#/collections/news/entries/2026/20260101-01")
    title = box(form, "标题").get_by_role("textbox")
    expect(title).to_have_value("旧稿")
    title.fill("旧稿改了题")
    form.get_by_role("button", name="保存").first.click()
    after = written(form, before)
    assert list(after) == [FILE]

    def split(text):
        _, head, body = text.split("---\n", 2)
        return yaml.load(head, yaml.BaseLoader), body.strip()

    old, old_body = split(OLD)
    new, new_body = split(after[FILE])
    assert new_body == old_body
    assert new.pop("置顶") == "false"
    assert new == old | {"标题": "旧稿改了题"}
