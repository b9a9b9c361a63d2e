"""The editors' page on the campaign: what it tells to write is in order, as it stands there."""

import re
from datetime import datetime

from plugins.content.assemble import assemble
from plugins.content.between_items import between_items
from plugins.content.reader import ItemReader
from plugins.core.config_file import load_site
from plugins.core.content_types import type_names
from plugins.core.problems import CODES
from tests.builders import LABELS, ZONE
from tests.built_site import ROOT

PAGE = (ROOT / "docs" / "editors" / "reading.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^`content/(reading/[\w/-]+\.md)`\n\n```markdown\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
LATER = datetime(2028, 1, 1, tzinfo=ZONE).timestamp()
PROPOSAL = ("articles/proposals/2027/20270601-01.md", "---\n标题: 提案\n类型: 提案\n日期: 2027-06-01\n---\n正文。\n")


def test_its_examples_make_a_campaign_without_a_fault():
    config = load_site(ROOT / "site.toml")
    reader = ItemReader(config, dict.fromkeys(config.written, LABELS["en"]))
    read = {path: reader.read(path, text.encode()) for path, text in (*EXAMPLES, PROPOSAL)}
    assert [found for found in read.values() if isinstance(found, list)] == []
    items = [item for item, _ in read.values()]
    versions, problems = assemble(config, items, LATER, preview=False)
    # The call of the example is open as long as its deadline has not passed.
    told = [problem for problem in between_items(config, items, versions, LATER) if problem.code != "W020"]
    assert [*problems, *told, *(warning for item in items for warning in item.warnings)] == []
    kinds = {item.kind for item in items}
    assert {kind.key for kind in type_names().values() if f"| {kind.alias} |" in PAGE} <= kinds


def test_the_codes_that_it_explains_are_there():
    named = set(re.findall(r"\b[A-Z]\d{3}\b", PAGE))
    assert len(named) >= 8
    assert named <= CODES.keys()
