"""What a publication begins with: a site that was built, checked and described."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from plugins.core.inputs import PROJECT
from plugins.core.problems import InputError
from plugins.publish.edge import purge_keys
from plugins.publish.errors import PublishError
from plugins.publish.manifest import Entry
from plugins.publish.output import Output
from plugins.publish.release import Purge
from plugins.publish.security_txt import KEY, security_txt
from plugins.publish.session import Session
from plugins.publish.vetoes import find_vetoes


def build(session: Session) -> None:
    """Build with ``publishconf.py``. Raises :class:`PublishError` if that fails; its problems have been printed."""
    places = session.places
    command = [sys.executable, "-m", "plugins.build", "--publish", f"--site={places.site}", f"--output={places.output}"]
    if places.content is not None:
        command.append(f"--content={places.content}")
    if subprocess.run(command, cwd=PROJECT, check=False).returncode:
        raise PublishError("网站没有生成，未发布", "请先改正上面的问题")


def prepared(session: Session, encoding: str = "") -> tuple[Output, Mapping[str, Entry]]:
    """The built site and its files, with what is published beside them; ``encoding`` is how texts are stored.

    Raises :class:`InputError` with everything that forbids to publish it.
    """
    output = Output(session.places.output, session.places.cache, encoding, extra_files(session))
    entries = output.describe()
    if vetoes := find_vetoes(session.config, session.places.output, entries, session.places.cache):
        raise InputError(vetoes)
    return output, entries


def extra_files(session: Session) -> dict[str, bytes]:
    """What is published beside the built files."""
    contact = session.settings.security_contact
    if not contact:
        return {}
    tags = [language.tag for language in session.config.written.values()]
    return {KEY: security_txt(contact, session.public, tags, int(time.time()))}


def purge_of(session: Session) -> Purge | None:
    """Tells the CDN of the settings what has changed; ``None`` if there is none."""
    edge = session.settings.edge
    if edge is None:
        return None

    def purge(keys: Sequence[str]) -> None:
        session.say(purge_keys(edge, session.public, keys))

    return purge
