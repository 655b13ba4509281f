"""Requests that come too often are refused with the time to wait."""

from tests.api.test_endpoint import code, post
from transport.endpoint import RETRY_SECONDS
from transport.requests import GRAPHQL_JSON, JSON


async def test_over_http_by_a_header() -> None:
    for media_type in (JSON, GRAPHQL_JSON):
        refused = await post({"query": "{ __typename }"}, authorization="busy", accept=media_type)
        assert (refused.status_code, code(refused)) == (429, "RATE_LIMITED")
        assert refused.headers["retry-after"] == str(RETRY_SECONDS)
    for authorization in ("bad", "bug", "ada"):
        answer = await post({"query": "{ __typename }"}, authorization=authorization)
        assert "retry-after" not in answer.headers
