"""Bargaining: check access, call the command or query, shape the answer."""

from typing import Annotated

import strawberry

from app.bargains import activities, activity_queries, service
from app.bargains.activities import ActivityDraft
from app.bargains.list_queries import results_of
from app.bargains.queries import bargains_by_id
from app.domain.access import Scope
from app.domain.bargaining import BargainStatus
from app.domain.errors import DomainError, NotFound, UserErrorCode
from app.infra.link_tokens import WRONG_TOKENS
from app.loyalty.queries import MemberRow
from app.studios.queries import game_by_id
from auth.callers import StudioOrStaff
from resolvers.bargain_view import activity_of, bargain_of, bargains_of_activity_page, money_of
from resolvers.claimants import tries_of
from resolvers.context import Context, Info
from resolvers.faults import mutation
from resolvers.members import named_game
from resolvers.view import view_of
from schema.bargain_inputs import (
    HELP,
    TOKEN,
    BargainActivityInput,
    BargainActivityPayload,
    HelpBargainInput,
    HelpBargainPayload,
    StartBargainInput,
    StartBargainPayload,
)
from schema.bargains import Bargain, BargainActivity, BargainConnection, BargainResults
from schema.common import DEFAULT_FIRST, GAME_ID, After, Before, First, Last, Paging
from schema.scalars import Points
from transport.limits import HEAVY

_CODE = "The code of the activity."


@strawberry.type
class BargainQuery:
    @strawberry.field(
        description="A game's activities of bargaining that have not ended, the first to end before others:"
        " at most 100. Players see those of their own game in which one can be started now. [GUEST, a studio"
        " key or a staff session]"
    )
    async def bargain_activities(
        self,
        info: Info,
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
    ) -> list[BargainActivity]:
        """Return the activities of a game. Raises NotFound for another one than the caller's."""
        context = info.context
        is_player = not isinstance(context.caller, StudioOrStaff)
        if isinstance(context.caller, StudioOrStaff):
            game = named_game(context.caller, game_id)
        else:
            game = context.member().member.game
            if game_id is not None and game_id.lower() != str(game.id):
                raise NotFound("There is no such game.", ("gameId",))
        now = game.now(context.real_now)
        async with context.services.core.database.acquire() as connection:
            rows = await activity_queries.open_activities(connection, game.id, now)
        return [
            activity_of(row, game.id, shows_source=not is_player)
            for row in rows
            if row.starts_at <= now or not is_player
        ]

    @strawberry.field(
        description="What has become of an activity's bargainings. An unknown one is NOT_FOUND."
        " [coupons:write]",
        metadata=HEAVY,
    )
    async def bargain_results(
        self,
        info: Info,
        activity: Annotated[str, strawberry.argument(description=_CODE)],
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
    ) -> BargainResults:
        """Return what was counted. Raises NotFound, also for another studio's game."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.COUPONS_WRITE), game_id)
        now = game.now(context.real_now)
        async with context.services.core.database.acquire() as connection:
            row = await activity_queries.activity_by_code(connection, game.id, activity, now)
            if row is None:
                raise NotFound("The game has no such activity.", ("activity",))
            found = await results_of(connection, game.id, activity, now)
        return BargainResults(
            activity=activity_of(row, game.id, shows_source=True),
            open=Points(found.open),
            reached=Points(found.reached),
            ordered=Points(found.ordered),
            expired=Points(found.expired),
            helps=Points(found.helps),
            sold=money_of(found.sold, row.currency),
        )

    @strawberry.field(
        description="The bargainings of an activity, the latest to be started first; none of an unknown one."
        " [members:read]"
    )
    async def bargains(
        self,
        info: Info,
        activity: Annotated[str, strawberry.argument(description=_CODE)],
        game_id: Annotated[strawberry.ID | None, strawberry.argument(description=GAME_ID)] = None,
        status: Annotated[
            BargainStatus | None,
            strawberry.argument(description="In this state alone, at the game's present."),
        ] = None,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> BargainConnection:
        """Return a page. Raises NotFound for another studio's game, and BadUserInput."""
        context = info.context
        game = named_game(context.studio_or_staff(Scope.MEMBERS_READ), game_id)
        view = await view_of(context, game)
        return await bargains_of_activity_page(view, activity, Paging(first, after, last, before), status)

    @strawberry.field(
        name="bargain",
        description="The bargaining that a link opens; null where there is none. Whoever has the link sees"
        f" it. After {WRONG_TOKENS} wrong ones within an hour more are RATE_LIMITED, a right one never is.",
    )
    async def bargain_of_link(
        self, info: Info, token: Annotated[str, strawberry.argument(description=TOKEN)]
    ) -> Bargain | None:
        """Return a bargaining. Raises RateLimited."""
        context = info.context
        services = context.services
        try:
            game_id, bargain_id = await service.find_opened(
                services.core.database, services.limiter, token, tries_of(context)
            )
        except DomainError:
            return None
        async with services.core.database.acquire() as connection:
            game = await game_by_id(connection, game_id)
            now = game.now(context.real_now)
            row = (await bargains_by_id(connection, game_id, [bargain_id], now)).get(bargain_id)
        if row is None:
            return None
        return await bargain_of(await view_of(context, game), row, _member(context))


@strawberry.type
class BargainMutation:
    @mutation(
        "Make an activity of bargaining, or change it, by its code, until it has ended. [coupons:write]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.ENDED,
        UserErrorCode.LIMIT_REACHED,
    )
    async def upsert_bargain_activity(
        self,
        info: Info,
        input: Annotated[BargainActivityInput, strawberry.argument(description="The activity, whole.")],
    ) -> BargainActivityPayload:
        context = info.context
        game = context.studio_or_staff(Scope.COUPONS_WRITE).game(input.game_id)
        draft = ActivityDraft(
            code=input.code,
            sku=input.sku,
            first_price=input.price.amount,
            currency=input.price.currency,
            floor_price=input.floor_price.amount,
            floor_currency=input.floor_price.currency,
            helpers=input.helpers,
            least_cut=input.least_cut.amount,
            least_currency=input.least_cut.currency,
            hours=input.hours,
            stock=input.stock,
            buy_early=bool(input.buy_early),
            starts=input.starts_at,
            until=input.until,
            title=input.title,
            image_url=input.image_url,
        )
        row = await activities.upsert_activity(context.session(game), draft)
        return BargainActivityPayload(activity=activity_of(row, game.id, shows_source=True))

    @mutation(
        "Start a bargaining, to have its price brought down by others. A member has one of an activity at a"
        " time: while it has not come to its end, that is the answer. [GUEST]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.NOT_STARTED,
        UserErrorCode.ENDED,
        UserErrorCode.SOLD_OUT,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def start_bargain(
        self,
        info: Info,
        input: Annotated[StartBargainInput, strawberry.argument(description="Of which activity.")],
    ) -> StartBargainPayload:
        """Start one. Raises Unauthenticated, and Forbidden for others than players."""
        context = info.context
        member = context.member().member
        started = await service.start_bargain(
            context.session(member.game),
            member.external_id,
            input.activity,
            shows_name=input.show_name is not False,
        )
        view = await view_of(context, member.game)
        return StartBargainPayload(
            bargain=await bargain_of(view, started.bargain, member), replayed=started.replayed
        )

    @mutation(
        HELP,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.CODE_INVALID,
        UserErrorCode.IDENTIFICATION_REQUIRED,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.ENDED,
        UserErrorCode.NOT_PENDING,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.SOLD_OUT,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def help_bargain(
        self,
        info: Info,
        input: Annotated[HelpBargainInput, strawberry.argument(description="Which.")],
    ) -> HelpBargainPayload:
        """Help one. Raises Unauthenticated, Forbidden for others than players, RateLimited."""
        context = info.context
        member = context.member().member
        helped = await service.help_bargain(
            context.session(member.game),
            context.services.limiter,
            member,
            input.token,
            shows_name=input.show_name is not False,
            tries=tries_of(context),
        )
        row = helped.bargain
        return HelpBargainPayload(
            bargain=await bargain_of(await view_of(context, row.game), row, member),
            cut=money_of(helped.cut, row.currency),
            replayed=helped.replayed,
        )


def _member(context: Context) -> MemberRow | None:
    return None if context.player is None else context.player.member
