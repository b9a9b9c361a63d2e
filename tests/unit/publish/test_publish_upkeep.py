"""A site that nobody keeps up is not published unawares."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from plugins.core.config_file import load_site
from plugins.core.problems import InputError
from plugins.publish.consent import environment_wishes
from plugins.publish.errors import PublishError
from plugins.publish.session import Places
from plugins.publish.upkeep import refuse_stale
from tests.builders import write_files
from tests.built_site import ROOT

OLD = "---\n标题: 旧闻\n日期: 2020-03-02 10:00\n栏目: [news/local]\n来源: 本站\n---\n会议举行。\n"


@pytest.fixture
def session(tmp_path):
    write_files(tmp_path, {"content/articles/news/2020/20200302-01.md": OLD})
    said = []
    places = replace(Places(), content=tmp_path / "content")
    return SimpleNamespace(places=places, config=load_site(ROOT / "site.toml"), say=said.append, said=said)


def test_a_stale_site_is_refused_with_what_to_do(session):
    with pytest.raises(InputError) as refused:
        refuse_stale(session, may_be_stale=False)
    assert [problem.code for problem in refused.value.problems] == ["V005", "V005"]
    assert "STALE=1 make publish" in str(refused.value.problems[0])


def test_who_publishes_it_knowingly_is_reminded(session):
    refuse_stale(session, may_be_stale=environment_wishes({"STALE": "1"}).may_be_stale)
    assert any("首页" in line for line in session.said)


def test_a_content_that_cannot_be_read_is_no_freshness(session, tmp_path):
    session.places = replace(session.places, content=tmp_path / "nowhere")
    with pytest.raises(PublishError):
        refuse_stale(session, may_be_stale=False)
