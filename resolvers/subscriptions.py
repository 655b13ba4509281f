"""The streams: a member's notifications, and its standing, as they change.

Nothing is pushed. A wake-up says that there may be something; each stream then reads what is stored, with the
instant, the rules and the credentials of that moment.
"""

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Annotated

import strawberry

from app.domain.seasons import settle
from app.infra.clock import real_time
from app.infra.keyset import Window
from app.loyalty.member_data import is_merged_into
from app.loyalty.queries import MemberRow
from app.loyalty.session_queries import Holder
from app.notifications.service import read_inbox
from app.notifications.stream_queries import News, Place
from auth.callers import PlayerCaller
from resolvers.context import Context, Info
from resolvers.notifications import notifications_of, place_of
from resolvers.pages import bad_cursor, read_cursor
from resolvers.presenters import member_of, rows_to_show
from resolvers.view import View, view_of
from schema.member import Member
from schema.notifications import Notification

FRESH_SECONDS = 1.0
"""The oldest read that is still sent, in seconds: behind a slow client it is read again."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@strawberry.type
class MemberSubscription:
    @strawberry.subscription(
        description="The player's member: first as it is now, then whenever what is shown of it has changed,"
        " but for the passing of time. Of many changes at once the last. Ends with UNAUTHENTICATED when the"
        " token or session has ended. [GUEST]"
    )
    async def status(self, info: Info) -> AsyncGenerator[Member, None]:
        """Yield the member now, and whenever what is shown of it has changed. Raises CredentialsOver."""
        context = info.context
        del info  # it holds the executor, for as long as the stream lasts
        caller, live = context.member(), context.services.live
        shown: object = None
        with live.counted("status"), live.listen(caller.member.id) as listener:
            while True:
                holder = (await live.read(listener, Place(caller.credential))).holder
                view = await _view(context, caller, holder)
                (member,) = await rows_to_show(view, [holder.member])
                now_shown = _shown(view, member)
                if now_shown != shown:
                    shown = now_shown
                    yield member_of(view, member)
                expires_at = holder.expires_at
                del holder, view, member  # what was read must not stay while it waits
                await live.wait(listener, expires_at)

    @strawberry.subscription(
        description="All notifications of the player's member, the oldest first, as they are stored. With"
        " `after`, first everything since that one: over a reconnect nothing is missed and nothing comes"
        " twice. Ends with UNAUTHENTICATED when the token or session has ended. [GUEST]"
    )
    async def notifications(
        self,
        info: Info,
        after: Annotated[
            strawberry.ID | None,
            strawberry.argument(
                description="The `id` of the last one that arrived, an empty text where the inbox was empty;"
                " without it the stream begins now."
            ),
        ] = None,
    ) -> AsyncGenerator[Notification, None]:
        """Yield each notification after `after`, or from now on.

        Raises BadUserInput for a bad `after`, and CredentialsOver, also later.
        """
        context = info.context
        del info  # it holds the executor, for as long as the stream lasts
        caller, live = context.member(), context.services.live
        with live.counted("notifications"), live.listen(caller.member.id) as listener:
            place = Place(caller.credential, await _start(context, caller.member, after))
            while True:
                read_at = real_time()
                news = await live.read(listener, place)
                expires_at, is_full = news.holder.expires_at, len(news.rows) == live.page
                answers = await _answers(context, caller, news)
                del news  # what was read must not stay while it waits
                for number in tuple(answers):
                    yield answers.pop(number)
                    place = place._replace(after=number)
                    if (real_time() - read_at).total_seconds() > FRESH_SECONDS:
                        break
                # What has come since the read has woken it again; only a full or abandoned page goes on.
                if not answers and not is_full:
                    await live.wait(listener, expires_at)


async def _answers(context: Context, caller: PlayerCaller, news: News) -> dict[int, Notification]:
    """Return what was read as the caller may see it, by the numbers of the notifications."""
    if not news.rows:
        return {}
    view = await _view(context, caller, news.holder)
    found = await notifications_of(view, news.holder.member, news.rows)
    return {row.id: notification for row, notification in zip(news.rows, found, strict=True)}


async def _start(context: Context, member: MemberRow, after: str | None) -> int:
    """Return the number of the notification to begin after, once what fell due is stored.

    Raises BadUserInput for an `after` that is not of the member's inbox.
    """
    services = context.services
    inbox = await read_inbox(
        services.core,
        member,
        Window(1),
        unread_only=False,
        game_now=member.game.now(context.real_now),
        real_now=context.real_now,
    )
    if after is None:
        return inbox.rows[0].id if inbox.rows else 0
    if not after:
        return 0
    owner, number = read_cursor("after", after, place_of)
    if owner != member.id:
        # After a merge the stream goes on from the place in the account that was joined.
        async with services.core.database.acquire() as connection:
            if not await is_merged_into(connection, member.game.id, owner, member.id):
                raise bad_cursor("after")
    return number


async def _view(context: Context, caller: PlayerCaller, holder: Holder) -> View:
    """Return the caller's view of the game as of now, not as of the start of the stream."""
    member = holder.member
    context_now = replace(context, caller=replace(caller, member=member), real_now=real_time())
    return await view_of(context_now, member.game)


def _shown(view: View, member: MemberRow) -> object:
    """Returns all that an answer about the member depends on, except the passing of time."""
    game_now = max(view.game_now, member.standing.applied_to)
    standing = settle(member.standing, game_now, view.book)[0]
    rules, game_rules = view.book.program_at(view.game_now), view.book.game_at(view.game_now)
    game = replace(
        member.game,
        has_webhook_endpoints=False,
        program_version=rules.version,
        game_version=game_rules.version if game_rules else 0,
    )
    return replace(member, standing=replace(standing, applied_to=_EPOCH), game=game)
