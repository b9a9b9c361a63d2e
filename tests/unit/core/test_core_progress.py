"""A bar for long work, on terminals only."""

import io
import sys

import pytest

from plugins.core import progress
from plugins.core.progress import track


class Terminal(io.StringIO):
    """A terminal that remembers what was printed."""

    def isatty(self):
        return True


@pytest.fixture
def on_terminal(monkeypatch):
    """Make standard error a terminal, from now on: pytest sets its own between a fixture and its test."""

    def on_terminal(*, is_long):
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setattr(progress, "_PATIENCE", -1.0 if is_long else 1000.0)
        monkeypatch.setattr(sys, "stderr", Terminal())
        return sys.stderr

    return on_terminal


def test_every_step_is_taken_once_in_order_without_a_terminal(capsys):
    assert list(track(range(5), "读取", 5)) == [0, 1, 2, 3, 4]
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("count", [5, None])
def test_every_step_is_taken_once_in_order_with_a_bar(count, on_terminal):
    terminal = on_terminal(is_long=True)
    assert list(track(iter(range(5)), "读取", count)) == [0, 1, 2, 3, 4]
    assert "读取" in terminal.getvalue()


def test_what_is_soon_over_has_no_bar(on_terminal):
    terminal = on_terminal(is_long=False)
    assert list(track(range(5), "读取", 5)) == [0, 1, 2, 3, 4]
    assert terminal.getvalue() == ""


def test_a_step_is_taken_only_when_it_is_asked_for(on_terminal):
    on_terminal(is_long=True)
    taken = []
    steps = track((taken.append(number) or number for number in range(5)), "读取")
    assert (next(steps), next(steps)) == (0, 1)
    assert taken == [0, 1]
    steps.close()
