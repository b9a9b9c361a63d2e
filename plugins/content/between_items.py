"""What no file alone can show: ids that lead nowhere, what exists twice, what does not agree."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from plugins.content.archive import archive_problems
from plugins.content.assemble import Versions
from plugins.content.chronologies import unknown_records
from plugins.content.named_items import NamedItems
from plugins.content.reading import reading_problems
from plugins.content.rights import rights_problems
from plugins.core.chronology import Chronology
from plugins.core.config import SiteConfig
from plugins.core.items import Item
from plugins.core.problems import Problem


def between_items(
    config: SiteConfig,
    items: Sequence[Item],
    versions: Versions,
    now: float,
    *,
    is_complete: bool = True,
    chronologies: Mapping[str, Chronology] = MappingProxyType({}),
) -> Iterator[Problem]:
    """Everything that is wrong between ``items``, of which ``versions`` is what is published.

    ``now`` (seconds since 1970) is the time of the build. Unless all files could be read (``is_complete``) nothing is
    told of ids: what one names may be in a file that could not.
    """
    published = [item for group in versions.values() for item in group.values() if not item.is_page]
    yield from reading_problems(config, published, now)
    yield from archive_problems(config, items, published, chronologies)
    yield from rights_problems(config, versions)
    if is_complete:
        names = NamedItems(items, versions)
        yield from (problem for item in published for problem in names.problems(item))
        yield from unknown_records(chronologies.values(), names)
