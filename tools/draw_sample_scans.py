"""Draws the scanned volumes of the sample: ``python -m tools.draw_sample_scans [folder]``.

Each page is set from its transcription in ``content/archive/scans/<volume>/pages.txt`` and written beside it, with the
places of its characters as ALTO. Unlike the other sample pictures they need a font, Noto Serif CJK
(:data:`tools.sample_pictures.printed.FONT`): another version of it draws other pages, so that nothing asks for the same
bytes again. No page has more than :data:`LARGEST` bytes.
"""

import io
import sys
from pathlib import Path

from plugins.core.transcriptions import NAME, read_transcription
from tools.sample_pictures.printed import Setting, alto, set_magazine, set_manuscript

FOLDER = Path(__file__).resolve().parent.parent / "content" / "archive" / "scans"
LARGEST = 300_000
PAGES = 12
SEALS = {1: "城南見聞", 12: "雪樵手抄"}
"""The pages of the manuscript that have a seal."""


def main(arguments: list[str]) -> int:
    """Draw both volumes; returns the exit status."""
    folder = Path(arguments[0]) if arguments else FOLDER
    total = 0
    for volume in ("chengnan-jianwen", "shili-wenyi-1957-1"):
        scans = [f"p{number:02}.jpg" for number in range(1, PAGES + 1)]
        text = (folder / volume / NAME).read_text(encoding="utf-8")
        for number, page in read_transcription(NAME, text, scans).pages.items():
            label = page.label if page.text else ""
            if volume.startswith("chengnan"):
                setting = set_manuscript(page.text, label, SEALS.get(number, ""), f"{volume} {number}")
            else:
                setting = set_magazine(page.text, label, f"{volume} {number}")
            total += _write(folder / volume / scans[number - 1], setting)
    print(f"{total:,} bytes")
    return 0


def _write(file: Path, setting: Setting) -> int:
    for quality in (52, 44, 36, 28):
        packed = io.BytesIO()
        setting.page.save(packed, "JPEG", quality=quality, subsampling="4:2:0", progressive=True, optimize=True)
        if len(packed.getvalue()) <= LARGEST:
            break
    file.write_bytes(packed.getvalue())
    if setting.lines:
        file.with_suffix(".xml").write_text(alto(setting, file.name), encoding="utf-8")
    return len(packed.getvalue())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
