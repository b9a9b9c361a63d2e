"""``/.well-known/security.txt`` (RFC 9116): whom those may tell who find a hole."""

from datetime import UTC, datetime, timedelta

KEY = ".well-known/security.txt"
_LASTS = timedelta(days=365)


def security_txt(contact: str, base: str, languages: list[str], now: int) -> bytes:
    """The file for the site at ``base``; ``contact`` is a ``mailto:`` or ``https:`` address, ``now`` seconds
    since 1970.

    It lasts for a year from the first of the month, so that a publication of nothing new does not change it.
    """
    month = datetime.fromtimestamp(now, UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    lines = [
        f"Contact: {contact}",
        f"Expires: {month + _LASTS:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(languages)}",
        f"Canonical: {base}/{KEY}",
    ]
    return ("\n".join(lines) + "\n").encode()
