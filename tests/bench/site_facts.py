"""What the project's ``site.toml`` says, as one mapping of plain values for the templates of other generators.

The home page is that of ``home.toml`` in this folder: lead stories, the latest, and channels, which all of them can do.
"""

import json
import tomllib
from pathlib import Path
from typing import Any

from tests.bench.same_parts import language_parts, shared_parts

ROOT = Path(__file__).resolve().parents[2]
HOME = Path(__file__).with_name("home.toml")
STRINGS = Path(__file__).with_name("strings.json")


def read_facts(site: Path = ROOT / "site.toml") -> dict[str, Any]:
    """Return domain, sizes and blocks, and for each language its texts, channels and footer."""
    data = tomllib.loads(site.read_text(encoding="utf-8"))
    strings = json.loads(STRINGS.read_text(encoding="utf-8"))
    return {
        "base": f"https://{data['site']['domain']}",
        "domain": data["site"]["domain"],
        "per_page": data["site"]["per_page"],
        "feed_items": data["site"]["feed_items"],
        **shared_parts(),
        "home": home_facts(tomllib.loads(HOME.read_text(encoding="utf-8"))["blocks"]),
        "languages": {code: language_facts(data, code, strings[code]) for code in data["languages"]},
    }


def home_facts(blocks: list[dict[str, Any]]) -> dict[str, Any]:
    """Return how many lead stories and latest items there are, and the blocks of channels."""
    lead, latest, *channels = blocks
    return {
        "lead": lead["count"],
        "latest": latest["count"],
        "latest_channel": latest["channel"],
        "blocks": [{key: block[key] for key in ("channel", "count", "style")} for block in channels],
    }


def language_facts(data: dict[str, Any], code: str, strings: dict[str, str]) -> dict[str, Any]:
    """Return what the pages of one language need."""
    language = data["languages"][code]
    prefix = f"/{language['prefix']}" if language["prefix"] else ""
    footer = {key: value[code] if isinstance(value, dict) else value for key, value in data["footer"].items()}
    return {
        **language,
        "code": code,
        "og_locale": language["locale"].replace("_Hans", ""),
        "prefix": prefix,
        "home": f"{prefix}/",
        "feed": f"{prefix}/feed.xml",
        "sitemap": f"{prefix}/sitemap/",
        "footer": footer | {"police_code": footer["police"].split()[-1].removesuffix("号")},
        "navigation": [channel_facts(channel, code, prefix) for channel in data["channels"]],
        "strings": strings,
        "standard": f"GB/T 7714—{data['site'].get('citation', '2025')}",
        **language_parts(code, prefix),
    }


def channel_facts(channel: dict[str, Any], code: str, prefix: str) -> dict[str, Any]:
    """Return one channel in one language, with its sections."""
    url = f"{prefix}/{channel['slug']}/"
    return {
        "slug": channel["slug"],
        "title": channel["label"][code],
        "description": channel["description"][code],
        "layout": channel["layout"],
        "kind": channel["column_type"],
        "url": url,
        "sections": [
            {
                "slug": f"{channel['slug']}-{section['slug']}",
                "title": section["label"][code],
                "layout": section.get("layout", channel["layout"]),
                "url": f"{url}{section['slug']}/",
            }
            for section in channel.get("sections", ())
        ],
    }
