"""What a command works with: settings, the bucket, the built site, and who is at work."""

import getpass
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from plugins.core.config import SiteConfig
from plugins.core.config_file import load_site
from plugins.core.inputs import PROJECT
from plugins.publish.credentials import read_credentials
from plugins.publish.errors import PublishError
from plugins.publish.lock import LEASE, acquire, honours_conditions
from plugins.publish.records import FOLDER, Records, State
from plugins.publish.release import Bucket, Publisher, Purge
from plugins.publish.settings import PublishSettings, load_settings
from plugins.publish.settings import Store as StoreSettings
from plugins.publish.store import Store


@dataclass(frozen=True)
class Places:
    """Where a publication reads: the project's files, the built site, and the folder for what is remembered."""

    project: Path = PROJECT
    settings: Path = PROJECT / "publish.toml"
    site: Path = PROJECT / "site.toml"
    content: Path | None = None
    output: Path = PROJECT / "output"
    cache: Path = PROJECT / ".cache" / "publish"


@dataclass(frozen=True)
class Session:
    """One command at work. ``say`` prints a line; ``lease`` is in seconds."""

    places: Places
    settings: PublishSettings
    config: SiteConfig
    say: Callable[[str], None]
    lease: float = LEASE

    @property
    def public(self) -> str:
        """The address at which readers see the site, without a slash at the end."""
        return (self.settings.public or self.config.base_url).rstrip("/")

    @property
    def homes(self) -> frozenset[str]:
        """The keys of the home pages."""
        prefixes = (language.prefix for language in self.config.languages.values())
        return frozenset(f"{prefix}/index.html" if prefix else "index.html" for prefix in prefixes)


def open_session(places: Places, say: Callable[[str], None], lease: float = LEASE) -> Session:
    """Read the settings. Raises :class:`~plugins.core.problems.InputError` with what is wrong there."""
    return Session(places, load_settings(places.settings), load_site(places.site), say, lease)


def open_bucket(settings: StoreSettings, cache: Path, environ: Mapping[str, str] = os.environ) -> Bucket:
    """The bucket of ``settings``; the keys come from ``environ``."""
    credentials = read_credentials(settings.provider, environ)
    records_folder = FOLDER if settings.records or not settings.folder else f"{settings.folder}/{FOLDER}"
    records_store = Store(settings, credentials, bucket=settings.records, folder=records_folder)
    # What is known of one bucket says nothing of another.
    name = f"{settings.provider}.{settings.records or settings.bucket}.{settings.folder.replace('/', '.')}".strip(".")
    return Bucket(Store(settings, credentials), Records(records_store, cache / name), is_one=not settings.records)


@contextmanager
def publisher(
    session: Session, bucket: Bucket, purge: Purge | None, state: State, attempt: str = ""
) -> Iterator[Publisher]:
    """A publisher under the lock, with the state as it is then. What is left half made is left for the next.

    ``state`` is what was read before; ``attempt`` names the release that is going to be made, if it is known already.
    """
    decides = state.decides
    if decides is None:
        decides = honours_conditions(bucket.records)
    if not decides:
        session.say("注意：这个存储不支持“不存在才写入”，不能完全防止两个人同时发布；请约定一次只由一人发布。")
    attempts = (attempt,) if attempt else ()
    lease = acquire(bucket.records, who(), session.say, attempts, decides=decides, lease=session.lease)
    done = False
    try:
        # Between the first look and the lock another may have committed.
        state = msgspec.structs.replace(bucket.records.state(state), decides=decides)
        yield Publisher(bucket, lease, state, purge, int(time.time()), who())
        done = True
    finally:
        # What ended the release is told, not that the lock could not be given back either: it ends by itself.
        with nullcontext() if done else suppress(PublishError):
            lease.release(done=done)


def who(environ: Mapping[str, str] = os.environ) -> str:
    """Who publishes: as CI or the environment says, else the user and the machine."""
    for name in ("PUBLISH_BY", "GITHUB_ACTOR", "GITLAB_USER_LOGIN", "GITEE_ACTOR"):
        if environ.get(name):
            return environ[name]
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = str(os.getuid())
    return f"{user}@{socket.gethostname()}"


def commit_of(project: Path) -> str:
    """The commit that the project stands at, with ``+`` if files differ from it; empty outside of git."""
    try:
        head = _git(project, "rev-parse", "HEAD")
        return f"{head}+" if _git(project, "status", "--porcelain") else head
    except (OSError, subprocess.CalledProcessError):
        return ""


def _git(project: Path, *arguments: str) -> str:
    done = subprocess.run(["git", "-C", str(project), *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()
