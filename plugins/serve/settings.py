"""What is previewed, and where. The command's options say what is not as usual."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class PreviewSettings:
    """Settings of one run of the preview.

    ``host`` is the address to listen on, ``port`` the first port that is tried (0: any free one). The folders and
    ``site`` are those of the build; ``output`` is the folder that only previews write to.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    content: Path = ROOT / "content"
    theme: Path = ROOT / "theme"
    site: Path = ROOT / "site.toml"
    output: Path = ROOT / ".cache" / "preview"

    @property
    def allowed_hosts(self) -> tuple[str, ...]:
        """The ``Host`` headers that are answered.

        On loopback only its own names: a page of another site could otherwise point its own host name at this machine
        and read the drafts (DNS rebinding). Who listens on another address wants others to come, by any name.
        """
        return ("127.0.0.1", "localhost", "[::1]") if self.host in LOOPBACK else ("*",)

    @property
    def watched_folders(self) -> tuple[Path, ...]:
        """The folders in which every change counts, at any depth."""
        return tuple(folder for folder in (self.content, self.theme, ROOT / "plugins") if folder.is_dir())

    @property
    def watched_files(self) -> tuple[Path, ...]:
        """The single files that count."""
        return (self.site, ROOT / "pelicanconf.py")
