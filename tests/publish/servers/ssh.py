"""A host that is reached by SSH: sshd on loopback, for the user who runs the tests and for one key only."""

import getpass
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.publish.servers.processes import answers, free_port, running

_CONF = """\
ListenAddress 127.0.0.1:{port}
HostKey {folder}/host
PidFile none
AuthorizedKeysFile {folder}/key.pub
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
MaxStartups 100
SetEnv {variables}
"""
# What servers that are only unpacked need to start.
_PASSED_ON = ("PATH", "LD_LIBRARY_PATH")


@dataclass(frozen=True)
class SshHost:
    """A host: whom to ask for, where, with which private key, and the file that knows the key of the host."""

    name: str
    port: int
    user: str
    identity: Path
    known_hosts: Path

    @property
    def command(self) -> list[str]:
        """The command line of ssh, without the destination; it asks nothing and trusts nobody else."""
        options = {
            "BatchMode": "yes",
            "IdentitiesOnly": "yes",
            "StrictHostKeyChecking": "yes",
            "UserKnownHostsFile": str(self.known_hosts),
            "GlobalKnownHostsFile": "/dev/null",
        }
        words = [word for name, value in options.items() for word in ("-o", f"{name}={value}")]
        return ["ssh", "-F", "/dev/null", "-i", str(self.identity), "-p", str(self.port), *words]

    @property
    def destination(self) -> str:
        """Who at which host."""
        return f"{self.user}@{self.name}"


@contextmanager
def ssh_host(folder: Path, environ: Mapping[str, str]) -> Iterator[SshHost]:
    """The host while sshd runs, with its keys and settings in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("host", "key"):
        words = ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(folder / name))
        subprocess.run(words, env=dict(environ), stdin=subprocess.DEVNULL, check=True)
    port = free_port()
    variables = " ".join(f'"{name}={environ[name]}"' for name in _PASSED_ON if name in environ)
    conf = folder / "sshd_config"
    conf.write_text(_CONF.format(port=port, folder=folder, variables=variables), encoding="utf-8")
    key_type, key, _ = (folder / "host.pub").read_text(encoding="utf-8").split(" ", 2)
    known_hosts = folder / "known_hosts"
    known_hosts.write_text(f"[127.0.0.1]:{port} {key_type} {key}\n", encoding="utf-8")
    if os.geteuid() == 0:
        # Debian's service would make it: where root's sshd keeps what has not logged in yet.
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    # sshd starts itself anew for each connection, and will not look for itself.
    command = [shutil.which("sshd", path=environ["PATH"]), "-D", "-e", "-f", str(conf)]
    with running(command, folder / "sshd.log", environ, is_ready=lambda: answers(port)):
        yield SshHost("127.0.0.1", port, getpass.getuser(), folder / "key", known_hosts)
