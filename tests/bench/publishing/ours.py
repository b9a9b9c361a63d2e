"""Publishes the site of a desk without looking at the public address afterwards, as the peers do not."""

import sys
from pathlib import Path

from plugins.publish import commands
from plugins.publish.session import Places, open_session


def main(folder: Path) -> int:
    """The exit status of the publication."""
    commands._looks_right = lambda *_: True
    places = Places(
        settings=folder / "publish.toml", site=folder / "site.toml", output=folder / "output", cache=folder / "cache"
    )
    return 0 if commands.publish(open_session(places, print), commands.Wishes(yes=True)) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
