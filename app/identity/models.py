"""Tables of accounts, identities, sessions, and the codes that lead from one to another.

Secrets are stored as hashes, e-mails encrypted. Everything expires by the real clock, in sandboxes too.
"""

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class Player(Model):
    """One game's account of a member; `external_id` is the game's own id.

    A member has one player of its own. Those it took over by merges come from the member that they had
    been the own players of, `merged_from`.
    """

    id = fields.BigIntField(primary_key=True)
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    external_id = fields.CharField(max_length=128)
    member = fields.ForeignKeyField("laurel.Member", on_delete=fields.RESTRICT)
    display_name = fields.CharField(max_length=128, null=True)
    country = fields.CharField(max_length=2, null=True)
    locale = fields.CharField(max_length=35, null=True)
    time_zone = fields.CharField(max_length=64, null=True)
    merged_from = fields.ForeignKeyField(
        "laurel.Member", on_delete=fields.RESTRICT, null=True, db_index=True, related_name="players_before"
    )
    erased_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "players"
        unique_together = (("game", "external_id"),)
        indexes = (Index(fields=("member_id",), name="players_member"),)


class ErasedPlayer(Model):
    """A player who was erased, by a keyed hash of the id: what is reported again brings nobody back."""

    id = fields.BigIntField(primary_key=True)
    game = fields.ForeignKeyField("laurel.Game", on_delete=fields.RESTRICT)
    player_hash = fields.CharField(max_length=64)
    erased_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "erased_players"


class PlayerToken(Model):
    """A short-lived bearer token of a player, by its hash. It ends by the real clock, in sandboxes too.

    `actor_id` is the studio key that it was issued to.
    """

    hash = fields.CharField(max_length=64, primary_key=True)
    game_id = fields.UUIDField()
    player = fields.ForeignKeyField("laurel.Player", on_delete=fields.CASCADE)
    expires_at = fields.DatetimeField(db_index=True)
    actor_id = fields.UUIDField(null=True)

    class Meta(Model.Meta):
        table = "player_tokens"


class Identity(Model):
    """Somebody as a provider, or the game, knows them: (issuer, subject) within a realm, never an e-mail.

    `realm` is LIVE, or the id of a sandbox, whose identities are its own. Without a member: signed in at the
    store, not connected to a game yet. `member_game_id` is the game of the member.
    """

    id = fields.BigIntField(primary_key=True)
    realm = fields.CharField(max_length=36)
    provider = fields.CharField(max_length=8)
    issuer = fields.CharField(max_length=255)
    subject = fields.CharField(max_length=255)
    member_game_id = fields.UUIDField(null=True)
    member = fields.ForeignKeyField(
        "laurel.Member", on_delete=fields.RESTRICT, null=True, db_constraint=False
    )
    linked_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "identities"
        unique_together = (("realm", "issuer", "subject"),)
        indexes = (Index(fields=("member_id",), name="identities_member"),)


class Contact(Model):
    """How a member can be written to: a sealed e-mail, given by a provider or by the member."""

    id = fields.BigIntField(primary_key=True)
    game_id = fields.UUIDField()
    member = fields.OneToOneField("laurel.Member", on_delete=fields.RESTRICT)
    email_sealed = fields.BinaryField()
    updated_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "contacts"


class StoreLink(Model):
    """A one-time code that opens the store as a player. Its use deletes it."""

    hash = fields.CharField(max_length=64, primary_key=True)
    game_id = fields.UUIDField()
    player = fields.ForeignKeyField("laurel.Player", on_delete=fields.CASCADE)
    expires_at = fields.DatetimeField(db_index=True)

    class Meta(Model.Meta):
        table = "store_links"


class StoreSession(Model):
    """Somebody at the store: COOKIE on our own origin, BEARER on another one.

    `authenticated_at` is when a provider last proved who it is.
    """

    hash = fields.CharField(max_length=64, primary_key=True)
    game_id = fields.UUIDField()
    kind = fields.CharField(max_length=6)
    realm = fields.CharField(max_length=36)
    player = fields.ForeignKeyField("laurel.Player", on_delete=fields.CASCADE, db_index=True)
    identity = fields.ForeignKeyField("laurel.Identity", on_delete=fields.CASCADE, null=True, db_index=True)
    created_at = fields.DatetimeField()
    seen_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(db_index=True)
    authenticated_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "store_sessions"


class UnlinkedSession(Model):
    """Somebody at the store, signed in by an identity that is not connected to a game: a session of no game.

    When the identity is connected it becomes a store session of the player, with the same secret.
    """

    hash = fields.CharField(max_length=64, primary_key=True)
    kind = fields.CharField(max_length=6)
    realm = fields.CharField(max_length=36)
    identity = fields.ForeignKeyField("laurel.Identity", on_delete=fields.CASCADE, db_index=True)
    created_at = fields.DatetimeField()
    seen_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(db_index=True)
    authenticated_at = fields.DatetimeField(null=True)

    class Meta(Model.Meta):
        table = "unlinked_sessions"


class ConnectCode(Model):
    """A short code that one side shows and the other confirms: of a player, or of a session without one.

    It is typed, so it does not say its game; `player_game_id` is the game of the player.
    """

    hash = fields.CharField(max_length=64, primary_key=True)
    player_game_id = fields.UUIDField(null=True)
    player = fields.ForeignKeyField(
        "laurel.Player", on_delete=fields.CASCADE, null=True, db_index=True, db_constraint=False
    )
    session = fields.ForeignKeyField(
        "laurel.UnlinkedSession", on_delete=fields.CASCADE, null=True, db_index=True
    )
    expires_at = fields.DatetimeField(db_index=True)

    class Meta(Model.Meta):
        table = "connect_codes"


class MergeOffer(Model):
    """Both sides are proven: `member` called, and proved an identity that belongs to `other_member`."""

    hash = fields.CharField(max_length=64, primary_key=True)
    game_id = fields.UUIDField()
    member = fields.ForeignKeyField("laurel.Member", on_delete=fields.CASCADE, related_name="offers")
    other_member = fields.ForeignKeyField(
        "laurel.Member", on_delete=fields.CASCADE, related_name="offers_of_others"
    )
    identity = fields.ForeignKeyField("laurel.Identity", on_delete=fields.CASCADE, db_index=True)
    expires_at = fields.DatetimeField(db_index=True)

    class Meta(Model.Meta):
        table = "merge_offers"


class SignIn(Model):
    """One sign-in with a provider that is under way, by the hash of its `state`. Its return deletes it.

    `browser_hash` binds it to the browser that began it, `session_hash` is the store session that links.
    """

    hash = fields.CharField(max_length=64, primary_key=True)
    provider = fields.CharField(max_length=8)
    purpose = fields.CharField(max_length=5)
    realm = fields.CharField(max_length=36)
    nonce = fields.CharField(max_length=64)
    verifier = fields.CharField(max_length=128)
    browser_hash = fields.CharField(max_length=64)
    session_hash = fields.CharField(max_length=64, null=True)
    next = fields.CharField(max_length=500)
    expires_at = fields.DatetimeField(db_index=True)

    class Meta(Model.Meta):
        table = "sign_ins"


class Staff(Model):
    """Somebody of the staff: invited by e-mail, and known by (issuer, subject) from the first sign-in on.

    `grant_limit` and `daily_budget`, in P, are null where the role's hold.
    """

    id = fields.UUIDField(primary_key=True)
    email = fields.CharField(max_length=254, unique=True)
    role = fields.CharField(max_length=16)
    studio = fields.ForeignKeyField("laurel.Studio", on_delete=fields.RESTRICT, null=True)
    name = fields.CharField(max_length=128, null=True)
    issuer = fields.CharField(max_length=255, null=True)
    subject = fields.CharField(max_length=255, null=True)
    invited_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)
    grant_limit = fields.BigIntField(null=True)
    daily_budget = fields.BigIntField(null=True)

    class Meta(Model.Meta):
        table = "staff"
        unique_together = (("issuer", "subject"),)


class StaffSession(Model):
    """A signed-in browser of somebody of the staff, by the hash of its cookie."""

    hash = fields.CharField(max_length=64, primary_key=True)
    staff = fields.ForeignKeyField("laurel.Staff", on_delete=fields.CASCADE, db_index=True)
    created_at = fields.DatetimeField()
    seen_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(db_index=True)

    class Meta(Model.Meta):
        table = "staff_sessions"


class SavedView(Model):
    """A view of a table of the consoles that somebody of the staff saved: its `query` is the address's."""

    id = fields.UUIDField(primary_key=True)
    staff = fields.ForeignKeyField("laurel.Staff", on_delete=fields.CASCADE)
    page = fields.CharField(max_length=40)
    name = fields.CharField(max_length=40)
    query = fields.CharField(max_length=2000)
    saved_at = fields.DatetimeField()

    class Meta(Model.Meta):
        table = "saved_views"
        unique_together = (("staff", "page", "name"),)
