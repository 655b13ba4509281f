"""The frames that sockets send are those of `websockets`, byte for byte."""

import pytest
from websockets.frames import Frame, Opcode

from app.infra.socket_protocol import text_frame


@pytest.mark.parametrize("size", [0, 1, 125, 126, 65_535, 65_536, 1_000_000])
def test_a_text_frame_is_as_the_library_makes_it(size: int) -> None:
    payload = "é".encode() * (size // 2) + b"x" * (size % 2)
    assert text_frame(payload) == Frame(Opcode.TEXT, payload).serialize(mask=False)
