"""Clients behind a proxy are distinct where the proxy is trusted, and are one where it is not."""

import httpx2
import pytest

from auth.routes import WRONG_EXCHANGES
from tests.api.cast import Stage
from tests.api.identity.test_create_store_link import another_process

PROXY = "10.0.0.1"


async def wrong(client: httpx2.AsyncClient, forwarded: str) -> int:
    headers = {"x-forwarded-for": forwarded}
    return (await client.post("/auth/exchange", json={"code": "lc_x"}, headers=headers)).status_code


@pytest.mark.parametrize(("trusted", "others"), [([PROXY], 400), ([], 429)])
async def test_who_is_limited(
    stage: Stage, module_database_url: str, trusted: list[str], others: int
) -> None:
    async with another_process(module_database_url, PROXY, trusted_proxies=trusted) as client:
        for number in range(WRONG_EXCHANGES):
            # What the client itself says before its address changes nothing.
            assert await wrong(client, f"192.0.2.{number}, 203.0.113.9") == 400
        assert await wrong(client, "203.0.113.9") == 429
        assert await wrong(client, "203.0.113.10") == others
