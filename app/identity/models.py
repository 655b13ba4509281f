"""Tables of players, the accounts behind a member, and of the tokens that their games are given."""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class Player(Model):
    """One game's account of a member; `player_id` is the game's own id."""

    id = fields.BigIntField(primary_key=True)
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    player_id = fields.CharField(max_length=128)
    member = fields.ForeignKeyField("laurel.Member", on_delete=fields.RESTRICT)
    display_name = fields.CharField(max_length=128, null=True)
    country = fields.CharField(max_length=2, null=True)
    locale = fields.CharField(max_length=35, null=True)

    class Meta(Model.Meta):
        table = "players"
        unique_together = (("game", "player_id"),)
        indexes = (Index(fields=("member_id",), name="players_member"),)


class PlayerToken(Model):
    """A short-lived bearer token of a player, by its hash. It ends by the real clock, in sandboxes too."""

    hash = fields.CharField(max_length=64, primary_key=True)
    player = fields.ForeignKeyField("laurel.Player", on_delete=fields.CASCADE)
    expires_at = fields.DatetimeField(db_index=True)

    class Meta(Model.Meta):
        table = "player_tokens"
