"""Requests that come too often are refused with the time to wait."""

from tests.api.test_endpoint import code, post
from transport.errors import RETRY_AFTER
from transport.requests import GRAPHQL_JSON, JSON


async def test_over_http_by_a_header() -> None:
    for media_type in (JSON, GRAPHQL_JSON):
        refused = await post({"query": "{ __typename }"}, authorization="busy", accept=media_type)
        assert (refused.status_code, code(refused)) == (429, "RATE_LIMITED")
        # 6.2 seconds: the next whole one, so that the request is allowed then.
        assert refused.headers["retry-after"] == "7"
        assert refused.json()["errors"][0]["extensions"][RETRY_AFTER] == 7
    for authorization in ("bad", "bug", "ada"):
        answer = await post({"query": "{ __typename }"}, authorization=authorization)
        assert "retry-after" not in answer.headers
