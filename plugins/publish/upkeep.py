"""Whether the site that is to be published is kept up: an inspection fails one whose columns are stale or empty."""

from datetime import datetime

from plugins.check.build import BuildCheck
from plugins.core.inputs import PROJECT
from plugins.core.problems import InputError, Problem
from plugins.freshness.board import make_board
from plugins.publish.errors import PublishError
from plugins.publish.session import Session

_ADVICE = "请先补上内容，各栏目的情况用 make status 看；只为更正而发布的，请运行 STALE=1 make publish"


def refuse_stale(session: Session, *, may_be_stale: bool) -> None:
    """Raises :class:`InputError` if an inspection would fail the content, unless somebody publishes it knowingly.

    What is to be published is judged, not what is there now: the article that ends the standstill counts.
    """
    content = session.places.content or PROJECT / "content"
    report = BuildCheck(content, session.places.site, PROJECT / "theme").report()
    if isinstance(report, str):
        raise PublishError(report, "请先运行 make check")
    vetoes = make_board(session.config, report.items, datetime.now(session.config.zone)).vetoes
    if not vetoes:
        return
    if not may_be_stale:
        raise InputError([Problem("content", 0, "V005", veto, _ADVICE) for veto in vetoes])
    for veto in vetoes:
        session.say(f"提醒：{veto}。")
