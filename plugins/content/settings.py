"""How content is read. Taken from ``pelicanconf.py``: ``CONTENT = {"preview": True}``."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class ContentSettings:
    """Settings of this capability.

    ``preview`` also reads drafts, articles under review and articles whose time has not come. ``now`` is the moment
    that dates are compared with (ISO 8601 with a zone); empty is the clock. ``check`` reads everything and builds
    nothing; with ``report`` it tells what it has found as JSON. ``record_addresses`` adds the addresses to the register
    of what was published.
    """

    preview: bool = False
    now: str = ""
    check: bool = False
    report: bool = False
    record_addresses: bool = False

    def moment(self) -> datetime:
        """The moment that counts as now."""
        return datetime.fromisoformat(self.now) if self.now else datetime.now().astimezone()
