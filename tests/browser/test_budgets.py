"""What a telephone asks for before anything is scrolled."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Response

Asked = Callable[[str], dict[str, int]]
PICTURES = {"/": 250_000, "/en/": 250_000, "/news/": 150_000, "/highlights/2026/20260120-01/": 80_000}
"""Bytes of pictures; the rest of the budgets stands in tests/site/test_budgets.py."""

HOME = 12
"""With the pictures that Chromium fetches ahead of scrolling."""


@pytest.fixture
def asked(browser: Browser, server: str) -> Iterator[Asked]:
    """What is asked for by a page that is opened and left alone: address → bytes."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=3)

    def ask(address: str) -> dict[str, int]:
        page, answers = context.new_page(), list[Response]()
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  it marks what it is given
        page.goto(server + address, wait_until="networkidle")
        return {answer.url.removeprefix(server): len(answer.body()) for answer in answers}

    yield ask
    context.close()


@pytest.mark.parametrize("address", PICTURES)
def test_pictures_keep_their_budget_on_a_telephone(asked: Asked, address: str) -> None:
    shown = {url: size for url, size in asked(address).items() if url.startswith(("/images/", "/theme/icons/"))}
    assert shown, address
    assert sum(shown.values()) <= PICTURES[address], shown


@pytest.mark.parametrize("address", ["/", "/en/"])
def test_a_home_page_asks_for_few_things(asked: Asked, address: str) -> None:
    urls = [url for url in asked(address) if "favicon" not in url]
    assert len(urls) <= HOME, urls
