"""`python -m benchmarks.walks`: the files that a purchase, a widget query and a redemption pass, in order."""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any

from httpx2 import ASGITransport, AsyncClient
from pydantic import SecretStr

from app.demo.set_up import DEMO_GAME, make_demo
from app.embedded import postgres as embedded_postgres
from app.infra.db import Database
from app.infra.encryption import new_encryption_secret
from app.infra.migrating import migrate
from app.main import create_app
from app.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
OURS = ("app", "auth", "resolvers", "schema", "transport")

PURCHASE = """mutation($input: RecordPurchaseInput!) { recordPurchase(input: $input) {
  purchase { sc p } member { tier { name } progress { current } points { balance } } userErrors { code }
} }"""
WIDGET = """{ me {
  tier { name benefits { title } } nextTier { name } progress { current target keepThreshold }
  season { endsAt daysLeft } points { balance expiresAt }
} }"""
ITEMS = "{ catalog(kind: DIGITAL, affordable: true, first: 1) { edges { node { id } } } }"
REDEEM = """mutation($input: RedeemInput!) { redeem(input: $input) {
  redemption { id status } member { points { balance } } userErrors { code path }
} }"""
TOKEN = """mutation($input: IssuePlayerTokenInput!) {
  issuePlayerToken(input: $input) { token userErrors { code } }
}"""  # noqa: S105 - a document
LINK = "mutation { createStoreLink { url } }"
IDENTITY = "mutation($input: AssertIdentityInput!) { assertIdentity(input: $input) { userErrors { code } } }"
GRANT = "mutation($input: GrantPointsInput!) { grantPoints(input: $input) { userErrors { code } } }"


@contextmanager
def passed() -> Iterator[list[str]]:
    """The project's files of which a function was called, in the order of their first call."""
    files: list[str] = []
    seen: set[str] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        name = frame.f_code.co_filename
        if event == "call" and name not in seen:
            seen.add(name)
            path = Path(name)
            if path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in OURS:
                files.append(path.relative_to(ROOT).as_posix())

    sys.setprofile(note)
    try:
        yield files
    finally:
        sys.setprofile(None)


class Client:
    """One caller of the server."""

    def __init__(self, http: AsyncClient, token: str) -> None:
        self._http = http
        self._headers = {"authorization": f"Bearer {token}"}

    async def ask(self, query: str, given: Mapping[str, object] | None = None) -> dict[str, Any]:
        """The data of the answer. Raises LookupError for an answer with errors."""
        body = {"query": query, "variables": {"input": given} if given else {}}
        answer = (await self._http.post("/graphql", json=body, headers=self._headers)).json()
        if answer.get("errors") or any(
            field["userErrors"] for field in answer["data"].values() if "userErrors" in field
        ):
            raise LookupError(answer)
        return answer["data"]

    async def walk(self, query: str, given: Mapping[str, object] | None = None) -> list[str]:
        """The files of one such operation. One like it went before: what is cached is cached."""
        with passed() as files:
            await self.ask(query, given)
        return files


async def walks(url: str, folder: Path) -> dict[str, list[str]]:
    """Make the demo, do each operation once for the caches, and follow the second one."""
    await migrate(url)
    database = Database(url)
    await database.open()
    made = await make_demo(database, folder, datetime.now(UTC))
    await database.close()
    app = create_app(Settings(database_url=url, secret=SecretStr(new_encryption_secret()), worker=False))
    player = {"gameId": made.games[DEMO_GAME], "playerId": "lea"}
    async with (
        app.router.lifespan_context(app),
        AsyncClient(transport=ASGITransport(app), base_url="http://laurel.test") as http,
    ):
        studio = Client(http, made.info.key)
        await studio.ask(IDENTITY, {**player, "subject": "lea-1"})
        await studio.ask(GRANT, {**player, "points": 9_999, "reason": "a walk", "idempotencyKey": "walk"})
        widget = Client(http, (await studio.ask(TOKEN, player))["issuePlayerToken"]["token"])
        code = (await widget.ask(LINK))["createStoreLink"]["url"].rpartition("=")[2]
        entered = await http.post("/auth/exchange", json={"code": code, "session": "bearer"})
        store = Client(http, entered.json()["token"])
        item = (await store.ask(ITEMS))["catalog"]["edges"][0]["node"]["id"]
        found: dict[str, list[str]] = {}
        for number in (1, 2):
            bought = {**player, "purchaseId": f"walk-{number}", "amount": {"amount": "5", "currency": "USD"}}
            found["purchase"] = await studio.walk(PURCHASE, bought)
            found["widget"] = await widget.walk(WIDGET)
            wish = {"itemId": item, "quantity": 1, "idempotencyKey": f"walk-{number}"}
            found["redemption"] = await store.walk(REDEEM, wish)
        return found


def main() -> int:
    folder = Path(tempfile.mkdtemp(prefix="laurel-walks-"))
    try:
        url = embedded_postgres.start(folder, durable=False)
        found = asyncio.run(walks(url, folder))
    finally:
        embedded_postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)
    for name, files in found.items():
        print(f"{name}: {len(files)} files")
        for file in files:
            print(f"  {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
