"""The way from a purchase to the widget over a real socket, as a studio's server and its game walk it."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx2
import uvicorn

from tests.api import documents
from tests.api.cast import Json, World, bought, histories


@asynccontextmanager
async def listening(world: World) -> AsyncIterator[str]:
    """The application behind a real server on a port of its own; its lifespan is the world's."""
    with socket.create_server(("127.0.0.1", 0)) as opened:
        config = uvicorn.Config(world.app, log_config=None, lifespan="off", ws="none", http="httptools")
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve(sockets=[opened]))
        try:
            yield f"http://127.0.0.1:{opened.getsockname()[1]}"
        finally:
            server.should_exit = True
            await serving


async def post(http: httpx2.AsyncClient, secret: str, document: str, given: Json | None = None) -> Json:
    response = await http.post(
        "/graphql",
        headers={"authorization": f"Bearer {secret}"},
        json={"query": document, "variables": {} if given is None else {"input": given}},
    )
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json; charset=utf-8"
    answer = response.json()
    assert "errors" not in answer, answer
    (payload,) = answer["data"].values()
    assert not payload.get("userErrors")
    return payload


async def test_from_a_purchase_to_the_widget(world: World) -> None:
    stage = await world.stage()
    key = stage.key
    async with listening(world) as address, httpx2.AsyncClient(base_url=address, timeout=120) as http:
        assert (await http.get("/readyz")).json()["status"] == "ok"
        made = await post(http, key, documents.ONBOARD, {"playerId": "ada", "displayName": "Ada"})
        assert (made["created"], made["member"]["tier"]["name"]) == (True, "Bronze")
        token = (await post(http, key, documents.ISSUE_TOKEN, {"playerId": "ada"}))["token"]

        tiers, me = [], made["member"]
        for number, amount in enumerate(("60", "350", "500")):
            await post(http, key, documents.ADVANCE, {"to": f"2026-01-0{number + 2}T12:00:00Z"})
            done = await post(http, key, documents.RECORD, bought(f"p{number}", amount))
            me = await post(http, token, documents.ME)
            assert me["progress"] == done["member"]["progress"]
            tiers.append(me["tier"]["name"])
        assert tiers == ["Bronze", "Gold", "Platinum"]

        ends = me["season"]["endsAt"]
        moved = await post(http, key, documents.ADVANCE, {"to": ends})
        assert (moved["settledMembers"], moved["game"]["now"]) == (1, ends)
        me = await post(http, token, documents.ME)
        assert (me["tier"]["name"], me["progress"]["current"], me["season"]["startedAt"]) == ("Gold", 0, ends)
        explanations = [entry["explanation"] for entry in histories(me)]
        kinds = [entry["kind"] for entry in histories(me)]
        assert kinds == ["JOINED", "PURCHASE", "PURCHASE", "PROMOTED", "PURCHASE", "PROMOTED", "DEMOTED"]
        assert explanations[3] == (
            "You climbed 2 tiers at once, from Bronze to Gold."
            " 1,100 progress carries over; your new season has 45 days."
        )
        assert explanations[-1] == (
            "5,000 needed to keep Platinum, 1,600 reached: your season ended and your tier is now Gold."
            " Your points are untouched."
        )
        assert me["points"]["balance"] == sum(entry["pDelta"] for entry in histories(me)) == 10_350

        again = await post(http, key, documents.RECORD, bought("p2", "500"))
        assert (again["replayed"], again["member"]["tier"]["name"]) == (True, "Platinum")
        assert (await world.metrics()).text.count("laurel_requests_total{") > 3
