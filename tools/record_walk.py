"""Records a walk through the editors' desk: ``python -m tools.record_walk``.

A Word document becomes an article that is mended, checked, proofread, looked at and committed, in a copy of this
project, by the commands that an editor types. What they print goes to ``docs/editors/walk.md``, what the browser shows
to ``docs/editors/images/``. The walk stops where a command does other than it should.
"""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tools.chromium import launch, remembered_chromium

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "editors" / "walk.md"
PICTURES = PAGE.parent / "images"
_BORROWED = (".venv", "node_modules")
_WIDTHS = {"phone": 390, "desk": 1200}
_DOCUMENT = "区县协商座谈会.docx"
_PASTED = '　　街道负责人说:"商量好了再动工,大家心里踏实."  目前已有 12 个单元签了字。'
_PARAGRAPHS = (
    "来源:示例日报  2026/11/20  2版",
    "11月18日,市政协在河东区召开协商座谈会,就老旧小区加装电梯听取意见.会上,区攻府有关部门介绍了情况,应到代表30人,实到33人。",
    "一、居民说了什么",
    "　　住在三楼以上的老人最盼着装电梯,低层的住户担心采光和噪声。委员们建议 : 先商量,后施工；谁受益，谁出资。",
    "二、商量出什么",
    "会议议定两件事：一是由街道牵头，逐栋征求意见；二是由区政协委员全程参与。",
)


def main() -> None:
    """Walk, and write down what was seen."""
    chromium = remembered_chromium()
    if chromium is None:
        raise SystemExit("先运行 make test，装好浏览器")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        desk = Path(folder) / "site"
        _lay_out(desk)
        browser = launch(playwright, chromium)
        page = browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai").new_page()
        PAGE.write_text("\n\n".join(_walk(desk, page)) + "\n", encoding="utf-8")
        browser.close()
    print(f"写好了 {PAGE.relative_to(ROOT)}")


def _lay_out(desk: Path) -> None:
    """A copy of what is committed, with the packages of this one, and a document beside it."""
    subprocess.run(("git", "clone", "--quiet", str(ROOT), str(desk)), check=True)
    for name in _BORROWED:
        (desk / name).symlink_to(ROOT / name)
    for setting in (("user.name", "编辑"), ("user.email", "editor@example-zhengxie.cn")):
        subprocess.run(("git", "config", *setting), cwd=desk, check=True)
    _write_document(desk / _DOCUMENT)


def _write_document(file: Path) -> None:
    document = docx.Document()
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run("电梯装不装 大家来商量").bold = True
    for text in _PARAGRAPHS:
        document.add_paragraph(text)
    picture = file.with_suffix(".png")
    with Image.open(ROOT / "content" / "images" / "sample" / "meeting-1.jpg") as drawn:
        drawn.save(picture)
    document.add_picture(str(picture), width=Cm(12))
    picture.unlink()
    caption = document.add_paragraph("座谈会现场（周明 摄）")
    caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.save(str(file))


def _walk(desk: Path, page: Page) -> Iterator[str]:
    yield "<!-- 由 python -m tools.record_walk 记录，请勿手改 -->"
    yield "# 走一遍：从 Word 文档到提交"
    yield "下面是真的做了一遍记下来的：一份 Word 文档，导入、改正、检查、出编校单、预览、提交。照着做，大约一刻钟。"
    yield "## 1. 导入"
    told = _run(desk, f"make import FILE={_DOCUMENT} CHANNEL=news/districts")
    yield told
    article = desk / re.search(r"content/articles/\S+\.md", told)[0]
    name = article.relative_to(desk).as_posix()
    yield f"文档变成了 `{name}`，图片放进了 `content/images/`。标点和空格导入时已经改好；要核对的地方会列在这里。"
    yield "## 2. 改正标点和空格"
    yield f"又收到一句话，从聊天软件里粘贴到文件的最后：\n\n```\n{_PASTED}\n```"
    with article.open("a", encoding="utf-8") as stream:
        stream.write(f"\n{_PASTED}\n")
    yield _run(desk, f"make fix FILE={name}")
    yield "带 `-` 的是原来的行，带 `+` 的是改好的行。改的只有标点和空格，字一个不动。"
    yield "## 3. 检查"
    yield _run(desk, f"make check FILE={name}", status=2)
    yield "先出一张编校单，把发现的问题记下来（第 4 步再看）："
    yield _run(desk, f"make proof ARTICLE={article.stem}", status=2)
    yield "错误要改。打开文件，把“攻府”改成“政府”；到会人数问了经办人，是应到 30 人、实到 28 人；“听取意见.”的半角句点改成“。”。来源是头一回用，登记进词表。同时在文件头写上三审的姓名。"
    _edit(article)
    with (desk / "content" / "data" / "checks" / "sources.csv").open("a", encoding="utf-8") as stream:
        stream.write("示例日报\n")
    yield _run(desk, f"make check FILE={name}")
    yield "## 4. 编校单"
    yield _run(desk, f"make proof ARTICLE={article.stem}")
    proof = (desk / "proofs" / f"{article.stem}.html").as_uri()
    yield _picture(page, proof, "walk-proof", "编校单：标题、内容指纹、检查结果和三审姓名", "desk")
    yield "## 5. 预览"
    with _preview(desk) as address:
        yield "```\n$ make serve\n预览地址：http://127.0.0.1:8000/（改动保存后页面自动刷新；按 Ctrl-C 结束）\n```"
        url = f"{address}/news/2026/{article.stem}/"
        yield _picture(page, url, "walk-page", "预览：左下角写着检查的结果", "desk")
        yield _picture(page, url, "walk-phone", "同一页在手机上", "phone")
        yield "不想写文件头的，`/admin/` 有表单，见[用表单写稿](form.md)。"
        _show_form(page, address)
    yield "## 6. 提交"
    yield _run(
        desk, f"git add content proofs && git commit -qm '区县政协：{article.stem}' && git show --stat --format=%s"
    )
    yield "以后的事（合并、发布）见[发布](publish.md)。"


def _show_form(page: Page, address: str) -> None:
    """The form with nothing but a title; a folder of the browser's own stands in for the project's."""
    page.add_init_script("window.showDirectoryPicker = async () => navigator.storage.getDirectory();")
    page.set_viewport_size({"width": _WIDTHS["desk"], "height": 900})
    page.goto(f"{address}/admin/")
    page.evaluate("async () => (await navigator.storage.getDirectory()).getDirectoryHandle('.git', {create: true})")
    page.get_by_role("button", name="使用本地仓库").click()
    page.get_by_text("要闻动态").first.wait_for()
    page.goto(f"{address}/admin/#/collections/news/new")
    page.locator('section[data-key-path="标题"]').first.get_by_role("textbox").fill("电梯装不装，大家来商量")
    _save_picture(page, "form")


def _edit(article: Path) -> None:
    """What the editor does by hand."""
    text = article.read_text(encoding="utf-8")
    for old, new in (
        ("区攻府", "区政府"),
        ("实到33人", "实到28人"),
        ("听取意见.", "听取意见。"),
        ("状态: 草稿", "状态: 已发布"),
    ):
        text = text.replace(old, new)
    head, _, body = text.removeprefix("---\n").partition("\n---\n")
    reviews = "审核: {初审: 赵一鸣, 复审: 钱书远, 终审: 孙知行}"
    article.write_text(f"---\n{head}\n{reviews}\n---\n{body}", encoding="utf-8")


def _run(desk: Path, command: str, status: int = 0) -> str:
    """What an editor types, and what is seen then. Stops the walk at another exit status."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(
        ("sh", "-c", command), cwd=desk, env=environ, capture_output=True, text=True, encoding="utf-8", check=False
    )
    said = done.stdout + "".join(line for line in done.stderr.splitlines(keepends=True) if not line.startswith("make"))
    if done.returncode != status:
        raise SystemExit(f"{command}：{done.returncode}\n{said}")
    shown = said.replace(f"{desk}/", "").rstrip()
    return f"```\n$ {command}\n{shown}\n```"


@contextmanager
def _preview(desk: Path) -> Iterator[str]:
    command = (str(desk / ".venv" / "bin" / "python"), "-m", "plugins.serve", "--port", "0")
    with subprocess.Popen(command, cwd=desk, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        try:
            address = ""
            for line in process.stdout or ():
                address = address or (re.search(r"http://[\d.:]+", line) or [""])[0]
                if "已生成" in line:
                    break
            yield address
        finally:
            process.terminate()
            process.communicate()


def _picture(page: Page, url: str, name: str, text: str, width: str) -> str:
    page.set_viewport_size({"width": _WIDTHS[width], "height": 900})
    page.goto(url)
    if not url.startswith("file"):
        page.get_by_text("没有发现问题").wait_for()
    _save_picture(page, name)
    return f"![{text}](images/{name}.png)"


def _save_picture(page: Page, name: str) -> None:
    file = PICTURES / f"{name}.png"
    page.screenshot(path=file)
    with Image.open(file) as shot:
        shot.convert("P", palette=Image.Palette.ADAPTIVE, colors=64).save(file, optimize=True)


if __name__ == "__main__":
    main()
