"""The README's first queries, as a newcomer sends them to the demo, give what it says."""

import json
import re
import shlex
import signal
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from tests.conftest import REPO
from tests.services.test_demo import ended, laurel, served, unused_port

__all__ = ["unused_port"]  # the fixture

README = (REPO / "README.md").read_text()


def block(language: str, word: str) -> str:
    """The fenced block of a language in which a word stands."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    (found,) = [text for text in blocks if word in text]
    return found


def ask(url: str, key: str, body: str) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    with urlopen(Request(url, body.encode(), headers), timeout=120) as answer:  # noqa: S310 - our own server
        found = json.load(answer)
    assert "errors" not in found
    return found["data"]


def test_its_first_queries_give_what_it_says(tmp_path: Path, unused_port: int) -> None:
    with laurel(tmp_path / "data", "demo", "--serve", "--port", str(unused_port), "--json") as server:
        printed = served(server)
        url, key, game = printed["graphql"], printed["key"], printed["games"]["demo"]

        curl = shlex.split(block("sh", "curl").replace("$GAME", game))
        assert "Authorization: Bearer $KEY" in curl
        body = curl[curl.index("-d") + 1]
        first = ask(url, key, body)["recordPurchase"]
        assert first["userErrors"] == []
        (climbed,) = [change for change in first["changes"] if change["kind"] == "PROMOTED"]
        assert "completed Bronze (1,000), Silver (2,000)" in climbed["explanation"], "over two tiers at once"
        assert ask(url, key, body)["recordPurchase"] == first, "sent again, the same answer"

        document = block("graphql", "advanceClock").replace("…", game)
        operations = re.findall(r"(?:mutation|query) (\w+)", document)
        assert len(operations) == 2
        answers = [
            ask(url, key, json.dumps({"query": document, "operationName": name})) for name in operations
        ]
        assert answers[0]["advanceClock"]["settledMembers"] > 0
        explanations = [edge["node"]["explanation"] for edge in answers[1]["member"]["history"]["edges"]]
        assert any("moved down to Silver" in explanation for explanation in explanations), (
            "why she was demoted"
        )

        server.send_signal(signal.SIGINT)
        ended(server)
