"""``python -m tests.bench.publishing``: what it costs to publish a site, beside others who upload it.

A site of 22,000 files goes to an empty bucket of a real store on loopback by each in turn; then nothing has changed,
then one file. CPU seconds of the whole process and its largest memory; our requests are counted on the line. Then
100,000 files, and 300 short runs, none of which may end out of order. The exit status is 1 with --strict if a target is
not reached.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measure import Usage, measure
from tests.bench.report import replace_between_marks, write_machine, write_table, write_verdicts
from tests.publish.desk import Desk
from tests.publish.servers.faults import bad_line
from tests.publish.servers.radosgw import radosgw
from tests.publish.servers.requests import Account, create_bucket
from tests.publish.sites import replace_files
from tools.servers import environment

ROOT = Path(__file__).parents[3]
DOCUMENT = ROOT / "docs" / "developers" / "publish.md"
REQUIREMENTS = Path(__file__).with_name("requirements.txt")
PEERS = ROOT / ".cache" / "peers" / "publishing"
FULL, SAME, ONE = STEPS = ("all", "nothing", "one file")
OURS, BOTO3, AWS, RCLONE = NAMES = ("ours", "boto3", "aws s3 sync", "rclone sync")
_TEXT = "<p>政协委员围绕城市更新深入一线调研，形成建议若干条，供有关部门参考。" * 70


@dataclass(frozen=True)
class Figure:
    """What ``name`` used for a step, and how many requests it made (0 where nobody counted)."""

    name: str
    files: int
    step: str
    usage: Usage
    requests: int = 0


def write_site(folder: Path, files: int) -> None:
    """A site of ``files`` files of about 8.6 KB, of which nine in ten are pages."""
    pages = files * 9 // 10 - 1
    sheet = "theme/site.0123456789.css"
    head = f'<!DOCTYPE html><html lang="zh-CN"><title>页</title><link rel="stylesheet" href="/{sheet}">'
    made = {f"news/{n // 500}/{n:06}/index.html": f"{head}<h1>{n}</h1>{_TEXT}</html>\n" for n in range(pages)}
    made |= {f"images/{n:06}.0123456789.avif": f"{n} {_TEXT}" for n in range(files - pages - 2)}
    replace_files(folder, made | {sheet: _TEXT, "index.html": f"{head}</html>\n"})


def peers_python() -> Path:
    """The Python of the peers; installed on the first call."""
    python = PEERS / "bin" / "python"
    if not (PEERS / "ready").exists():
        subprocess.run((sys.executable, "-m", "venv", "--clear", str(PEERS)), check=True)
        install = (
            "-m",
            "pip",
            "install",
            "--quiet",
            "--require-hashes",
            "--only-binary",
            ":all:",
            "-r",
            str(REQUIREMENTS),
        )
        subprocess.run((str(python), *install), check=True)
        (PEERS / "ready").touch()
    return python


def commands(python: Path, desk: Desk) -> dict[str, Callable[[str], list[str]]]:
    """By name: the command that brings the output of ``desk`` to a bucket."""
    folder, endpoint = str(desk.output), desk.account.endpoint
    rclone = [str(PEERS / "bin" / "rclone"), "--config=/dev/null", "sync", folder, "--transfers=16", "--checkers=16"]
    aws = [str(python), "-m", "awscli", "--endpoint-url", endpoint, "s3", "sync", folder]
    return {
        BOTO3: lambda bucket: [str(python), str(Path(__file__).with_name("upload.py")), endpoint, bucket, folder],
        AWS: lambda bucket: [*aws, f"s3://{bucket}", "--only-show-errors", "--delete"],
        RCLONE: lambda bucket: [*rclone, f"t:{bucket}"],
    }


def change(desk: Desk, step: str) -> None:
    """Do to the output what ``step`` says."""
    if step == ONE:
        page = desk.output / "news" / "0" / "000007" / "index.html"
        page.write_text(page.read_text(encoding="utf-8").replace("<h1>7</h1>", "<h1>七</h1>"), encoding="utf-8")


def measure_ours(store: Account, place: Path, files: int, steps: tuple[str, ...]) -> Iterator[Figure]:
    """Publish a site of ``files`` files step by step."""
    bucket = f"ours-{files}"
    create_bucket(store, bucket)
    # Readers are another matter: the public address does not answer, and that is told at once.
    with bad_line(store.endpoint) as line:
        desk = Desk(place / f"ours-{files}", line.over(store), bucket, f"{line.endpoint}/{bucket}").settle()
        write_site(desk.output, files)
        os.environ.update(desk.environment())
        for step in steps:
            change(desk, step)
            line.asked.clear()
            usage = measure(
                [sys.executable, "-m", "tests.bench.publishing.ours", str(desk.folder)], ROOT, place / "log"
            )
            yield Figure(OURS, files, step, usage, len(line.asked))


def measure_peers(store: Account, place: Path, files: int) -> Iterator[Figure]:
    """The same by the others."""
    desk = Desk(place / f"ours-{files}", store, "", "")
    environ = {"RCLONE_CONFIG_T_TYPE": "s3", "RCLONE_CONFIG_T_PROVIDER": "Ceph", "RCLONE_CONFIG_T_ENV_AUTH": "true"}
    os.environ.update(environ | {"RCLONE_CONFIG_T_ENDPOINT": store.endpoint, "AWS_DEFAULT_REGION": "us-east-1"})
    for name, command in commands(peers_python(), desk).items():
        bucket = name.replace(" ", "-")
        create_bucket(store, bucket)
        for step in STEPS if name != BOTO3 else (FULL,):
            yield Figure(name, files, step, measure(command(bucket), ROOT, place / "log"))


def short_runs(store: Account, count: int) -> int:
    """How many of ``count`` short publications of nothing end out of order."""
    create_bucket(store, "short")
    script = (
        "import sys; from plugins.publish.credentials import Credentials\n"
        "from plugins.publish.parallel import each\n"
        "from plugins.publish.store import Store\n"
        "from plugins.publish.settings import Store as Settings\n"
        "store = Store(Settings('s3', 'short', endpoint=sys.argv[1], path_style=True), Credentials(*sys.argv[2:4]))\n"
        "list(each(lambda n: store.put(f'k{n}', b'x'), range(20)))\n"
    ).replace("Settings('s3', 'short',", "Settings(provider='s3', bucket='short',")
    command = (sys.executable, "-c", script, store.endpoint, store.key, store.secret)
    return sum(
        subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode != 0 for _ in range(count)
    )


def verdicts(figures: list[Figure], aborted: int) -> Iterator[tuple[str, bool]]:
    """Each target in words, and whether it is reached."""
    by = {(figure.name, figure.files, figure.step): figure for figure in figures}
    size = min(figure.files for figure in figures)
    full, same, one = (by[OURS, size, step] for step in STEPS)
    ratio = full.usage.cpu / by[BOTO3, size, FULL].usage.cpu
    yield f"all: {ratio:.2f} of boto3's CPU (≤ 0.45)", ratio <= 0.45
    yield f"all: {full.usage.peak / 1e6:.0f} MB (≤ 80)", full.usage.peak <= 80e6
    yield (
        f"nothing: {same.usage.cpu:.2f} CPU s (≤ 1), {same.requests} requests (≤ 3)",
        same.usage.cpu <= 1 and same.requests <= 3,
    )
    yield (
        f"one file: {one.usage.cpu:.2f} CPU s (≤ 1.2), {one.requests} requests (≤ 12)",
        one.usage.cpu <= 1.2 and one.requests <= 12,
    )
    large = max(figure.files for figure in figures)
    if large != size:
        peak = max(figure.usage.peak for figure in figures if figure.files == large)
        yield f"{large:,} files: {peak / 1e6:.0f} MB (≤ 300)", peak <= 300e6
    yield f"short runs that ended out of order: {aborted} (0)", aborted == 0


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.publishing", description=__doc__)
    parser.add_argument("--files", type=int, default=22_000, help="files of the site")
    parser.add_argument("--large", type=int, default=100_000, help="files of the large site; 0 for none")
    parser.add_argument("--short", type=int, default=300, help="short runs")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a target is not reached")
    parser.add_argument("--write", action="store_true", help=f"write the table to {DOCUMENT.relative_to(ROOT)}")
    options = parser.parse_args(arguments)
    servers = environment()
    if servers is None:
        print("The servers are missing: python -m tools.servers", file=sys.stderr)
        return 1
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        (place / "store").mkdir()
        with radosgw(place / "store", servers) as store:
            figures = [*measure_ours(store, place, options.files, STEPS), *measure_peers(store, place, options.files)]
            if options.large:
                figures += measure_ours(store, place, options.large, STEPS)
            aborted = short_runs(store, options.short)
    rows = [
        [
            f.name,
            f"{f.files:,}",
            f.step,
            f"{f.usage.cpu:.2f}",
            f"{f.usage.wall:.1f}",
            f"{f.usage.peak / 1e6:.0f}",
            str(f.requests or ""),
        ]
        for f in figures
    ]
    table = write_table(("who", "files", "what changed", "CPU s", "wall s", "peak MB", "requests"), rows)
    found = list(verdicts(figures, aborted))
    said = write_verdicts(f"{'reached' if is_reached else 'MISSED'}: {text}" for text, is_reached in found)
    print(f"{table}\n{said}")
    if options.write:
        machine = write_machine(["Ceph's gateway on loopback"], load, "tests.bench.publishing")
        replace_between_marks(DOCUMENT, f"{machine}\n\n{table}\n{said}")
    return 1 if options.strict and not all(is_reached for _, is_reached in found) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
