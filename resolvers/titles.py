"""What players call that which they redeemed: titles were stored in one language, and are read in another."""

from collections.abc import Collection, Iterable, Mapping

from app.domain.events import ChangeKind
from app.domain.rules import in_locale
from app.infra.ids import parse_uuid
from app.loyalty.state import HistoryRow
from app.store.lookups import item_texts
from app.store.point_events import label
from app.store.redemption_queries import redeemed_titles
from app.texts.titles import translated
from resolvers.view import View


async def titles_of_redeemed(view: View, redemption_ids: Collection[str]) -> Mapping[str, str]:
    """Returns what a player calls these redemptions, in its locale; for others nothing, as it was stored."""
    ids = [redemption_id for text in redemption_ids if (redemption_id := parse_uuid(text)) is not None]
    if view.show_internal_numbers or not ids:
        return {}
    async with view.context.services.core.database.acquire() as connection:
        redeemed = await redeemed_titles(connection, view.game.id, ids)
    return {
        str(redemption_id): label(translated(one.title, one.texts, view.locale), one.quantity)
        for redemption_id, one in redeemed.items()
    }


async def titles_of_items(view: View, skus: Collection[str]) -> Mapping[str, str]:
    """Returns what a player calls these items of the catalog now, by their sku; for others nothing."""
    if view.show_internal_numbers or not skus:
        return {}
    async with view.context.services.core.database.acquire() as connection:
        texts = await item_texts(connection, view.game.id, skus)
    return {sku: in_locale(title, view.locale) for sku, title in texts.items()}


async def titles_in_history(view: View, rows: Iterable[HistoryRow]) -> Mapping[str, str]:
    """Returns the titles, in a player's locale, of the redemptions that these entries are about."""
    kinds = {ChangeKind.P_SPENT, ChangeKind.P_RETURNED}
    return await titles_of_redeemed(view, [row.change.reference for row in rows if row.change.kind in kinds])
