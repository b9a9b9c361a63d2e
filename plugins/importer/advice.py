"""What an editor must look at in the body of an imported text."""

import re

from plugins.core.personal_data import find_personal_numbers
from plugins.core.punctuation import keep_han
from plugins.importer import shapes
from plugins.importer.document import Block, Note

_FEW = 8
_MANY_UNFINISHED = 0.4
_EXCERPT = 20


def read_notes(blocks: tuple[Block, ...]) -> list[Note]:
    """Lost photographs, quotes without partner, spaces that may mean something, personal numbers, broken lines."""
    notes = []
    for block in blocks:
        if block.kind == "caption" and not block.number:
            notes.append(_lost_picture(block))
        if '"' in block.text and keep_han(block.text):
            notes.append(Note(block.line, "I108", f"直引号不成对：{_excerpt(block.text)}", "请改成成对的“”"))
        if block.kind == "paragraph" and _has_open_gap(block.text):
            words = f"空格保留了下来：{_excerpt(block.text)}"
            notes.append(Note(block.line, "I109", words, "像是名单或分栏，请核对，姓名中间不留空格"))
        for _, _, name in find_personal_numbers(block.text):
            notes.append(Note(block.line, "I113", f"有{name}，状态为草稿", "公开页面不能有个人信息，请删去再发布"))
    return [*notes, *_broken_lines(blocks)]


def _lost_picture(block: Block) -> Note:
    words = f"图片说明“{_excerpt(block.text)}”没有图片" if block.text else "这里原有一张图片"
    advice = '请补上图片，写作 ![替代文字](images/年份/文件名.jpg "说明文字")；没有图片就删去“（图片缺失）”这一段'
    return Note(block.line, "I104", words, advice)


def _has_open_gap(text: str) -> bool:
    """Whether a line that is no sentence has a space that no quotation holds and no ordinal asks for."""
    outside = re.sub(r"《[^》]*》|“[^”]*”|^第\S+\u3000|^[表图]\S+\u3000", "", text)
    return "\u3000" in outside and not shapes.is_sentence(text)


def _broken_lines(blocks: tuple[Block, ...]) -> list[Note]:
    paragraphs = [block for block in blocks if block.kind == "paragraph"]
    unfinished = [
        block for block in paragraphs if not shapes.is_sentence(block.text) and not shapes.numbering(block.text)
    ]
    if len(unfinished) < max(_FEW, _MANY_UNFINISHED * len(paragraphs)):
        return []
    found = f"有 {len(unfinished)} 段不以句号结尾"
    return [
        Note(
            unfinished[0].line, "I110", found, "如果原文在句子中间换了行，请先合并成整段再导入；是名单、表格就不必理会"
        )
    ]


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
