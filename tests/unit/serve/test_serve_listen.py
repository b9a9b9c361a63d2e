"""Ports, folders and options of the preview."""

import socket
from pathlib import Path

import pytest

from plugins.core.problems import InputError
from plugins.serve.__main__ import main
from plugins.serve.listen import claim_folder, open_socket


def test_a_port_that_is_taken_is_passed_over() -> None:
    with open_socket("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with open_socket("127.0.0.1", port) as second:
            assert port < second.getsockname()[1] < port + 50


def test_a_socket_listens_on_the_given_address_only() -> None:
    with open_socket("127.0.0.1", 0) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(InputError) as error:
        open_socket("192.0.2.1", 8000)
    assert "不能用地址 192.0.2.1" in str(error.value.problems[0])


def test_no_free_port_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 65535))
        taken.listen()
        with pytest.raises(InputError) as error:
            open_socket("127.0.0.1", 65535)
    assert "没有空闲的端口" in str(error.value.problems[0])


def test_two_previews_do_not_write_to_one_folder(tmp_path: Path) -> None:
    usual = tmp_path / ".cache" / "preview"
    first, lock = claim_folder(usual)
    second, other = claim_folder(usual)
    assert (first, second) == (usual, usual.with_name("preview-2"))
    lock.close()
    third, again = claim_folder(usual)
    assert third == usual
    other.close()
    again.close()


@pytest.mark.parametrize("port", ["八千", "-1", "65536", "80.5", ""])
def test_a_port_that_is_none_is_said_in_chinese(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([f"--port={port}"]) == 1
    assert capsys.readouterr().err == f"--port: F004 端口写作“{port}”，应为 0 到 65535 之间的整数，例如 8000\n"
