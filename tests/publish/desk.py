"""An office that publishes: its settings, its output, and the command as it is typed."""

import hashlib
import http.client
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from email.message import Message
from functools import partial
from pathlib import Path
from unittest.mock import patch

from plugins.publish.commands import publish
from plugins.publish.consent import Wishes
from plugins.publish.session import Places, open_bucket, open_session
from tests.built_site import ROOT
from tests.publish.servers.requests import Account, ask
from tests.publish.sites import SITE_TOML, write_site


@dataclass
class Desk:
    """One office at the bucket ``bucket`` of ``account``, with its files in ``folder``."""

    folder: Path
    account: Account
    bucket: str
    public: str
    environ: dict[str, str] = field(default_factory=dict)
    extra: str = ""

    @property
    def output(self) -> Path:
        """The built site."""
        return self.folder / "output"

    def settle(self, **changes: str) -> "Desk":
        """Write the settings; ``changes`` are more lines of ``[store]``."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "site.toml").write_text(SITE_TOML, encoding="utf-8")
        lines = {
            "provider": "s3",
            "bucket": self.bucket,
            "endpoint": self.account.endpoint,
            **changes,
        }
        store = "".join(f'{name} = "{value}"\n' for name, value in lines.items())
        text = f'public = "{self.public}"\n{self.extra}\n[store]\npath_style = true\n{store}'
        (self.folder / "publish.toml").write_text(text, encoding="utf-8")
        return self

    def at(self, account: Account, name: str) -> "Desk":
        """The same office at another end: another endpoint, and no memory of what it did before."""
        return Desk(self.folder.parent / name, account, self.bucket, self.public, self.environ, self.extra).settle()

    def write(self, version: int, articles: int = 30, first: int = 0) -> dict[str, str]:
        """Build the site of that version."""
        return write_site(self.output, version, articles, first)

    def command(self, *words: str, lease: float = 60) -> list[str]:
        """The command line of ``words``."""
        places = {name: self.folder / file for name, file in _PLACES.items()}
        options = [f"--{name}={place}" for name, place in places.items()]
        return [sys.executable, "-m", "plugins.publish", *options, f"--lease={lease}", *words]

    def environment(self, **given: str) -> dict[str, str]:
        """What the command finds in its environment."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        keys = {"AWS_ACCESS_KEY_ID": self.account.key, "AWS_SECRET_ACCESS_KEY": self.account.secret}
        return kept | keys | {"YES": "1", "PYTHONUTF8": "1", "PUBLISH_BY": "编辑"} | self.environ | given

    def run(self, *words: str, lease: float = 60, **given: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; no secret may be in what it says."""
        environ = self.environment(**given)
        command = self.command(*words, lease=lease)
        done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=120, check=False)
        secrets = [value for name, value in environ.items() if value and re.search("SECRET|TOKEN|SIGNING", name)]
        assert not any(secret in done.stdout + done.stderr for secret in secrets)
        return done

    def publish_here(self) -> bool:
        """Publish what is built in this process, without the start of another."""
        places = Places(**{name: self.folder / file for name, file in _PLACES.items()})
        bucket_of = partial(open_bucket, environ=self.environment())
        with patch("plugins.publish.commands.open_bucket", bucket_of):
            return publish(open_session(places, lambda _: None), Wishes(yes=True))

    def publish(self, *, lease: float = 60, **given: str) -> subprocess.CompletedProcess[str]:
        """Publish what is built."""
        return self.run("publish", "--built", lease=lease, **given)

    def get(self, path: str) -> tuple[int, str]:
        """What a reader gets at ``path``: the status and the text."""
        status, _, body = self.fetch(path)
        return status, body.decode()

    def fetch(self, path: str) -> tuple[int, Message, bytes]:
        """The same with the headers, and as bytes."""
        connection = http.client.HTTPConnection(self.public.removeprefix("http://"), timeout=20)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def stored(self) -> dict[str, str]:
        """Every object of the bucket that readers may ask for: the MD5 of its bytes, by its key."""
        return {key: etag for key, etag in listing(self.account, self.bucket) if not key.startswith(".publish/")}

    def records(self) -> list[str]:
        """The keys of the records."""
        return [key for key, _ in listing(self.account, self.bucket) if key.startswith(".publish/")]


_PLACES = {"settings": "publish.toml", "site": "site.toml", "output": "output", "cache": "cache"}


def md5s(files: Mapping[str, str]) -> dict[str, str]:
    """What the store must say of ``files``."""
    return {key: hashlib.md5(text.encode(), usedforsecurity=False).hexdigest() for key, text in files.items()}


def listing(account: Account, bucket: str) -> Iterator[tuple[str, str]]:
    """Every key of ``bucket`` with its ETag, as the store lists them."""
    status, body = ask(account, "GET", f"/{bucket}", query="max-keys=1000")
    assert status == 200, body
    assert b"<IsTruncated>false" in body
    for part in re.findall(r"<Contents>.*?</Contents>", body.decode(), re.DOTALL):
        etag = re.search(r"<ETag>(?:&quot;|\")?([^<&\"]*)", part)[1]
        yield re.search(r"<Key>([^<]*)</Key>", part)[1], etag
