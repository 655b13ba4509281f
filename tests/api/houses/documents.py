"""The documents of what the staff looks after: studios, games, keys, the staff; previews and scenarios."""

_ERRORS = "userErrors { code path message }"
_GAME = "id slug name mode now clockFrozen storeUrl fulfilHours archivedAt"
_STUDIO = f"id slug name createdAt games {{ {_GAME} }}"
_KEY = "id studioId name mode scopes hint createdAt revokedAt lastUsedAt"
_PERSON = """
    id email name role grantLimit dailyBudget budgetLeft invitedAt hasSignedIn revokedAt studios { slug }
"""
_PAGING = "$first: Int, $after: String, $last: Int, $before: String"
_PAGED = "first: $first, after: $after, last: $last, before: $before"
_INFO = "pageInfo { hasNextPage endCursor }"


def _mutation(name: str, answer: str, given: str | None = None) -> str:
    given = given or f"{name[0].upper()}{name[1:]}Input"
    return f"mutation($input: {given}!) {{ {name}(input: $input) {{ {answer} {_ERRORS} }} }}"


CREATE_STUDIO = _mutation("createStudio", f"studio {{ {_STUDIO} }}")
UPDATE_STUDIO = _mutation("updateStudio", f"studio {{ {_STUDIO} }}")
CREATE_GAME = _mutation("createGame", f"game {{ {_GAME} }}")
UPDATE_GAME = _mutation("updateGame", f"game {{ {_GAME} }}")
ARCHIVE_GAME = _mutation("archiveGame", f"game {{ {_GAME} }}")
CREATE_KEY = _mutation("createKey", f"key {{ {_KEY} }} secret")
REVOKE_KEY = _mutation("revokeKey", f"key {{ {_KEY} }}")
KEYS = f"""
    query($studioId: ID!, {_PAGING}) {{ studioKeys(studioId: $studioId, {_PAGED}) {{
        edges {{ node {{ {_KEY} }} cursor }} {_INFO}
    }} }}
"""
INVITE = _mutation("inviteStaff", f"staff {{ {_PERSON} }}")
CHANGE_ROLE = _mutation("changeStaffRole", f"staff {{ {_PERSON} }}")
SET_LIMITS = _mutation("setStaffLimits", f"staff {{ {_PERSON} }}")
REVOKE = _mutation("revokeStaff", f"staff {{ {_PERSON} }}")
STAFF_MEMBERS = f"""
    query($includeRevoked: Boolean! = false, {_PAGING}) {{
        staffMembers(includeRevoked: $includeRevoked, {_PAGED}) {{
            edges {{ node {{ {_PERSON} }} cursor }} {_INFO}
        }}
    }}
"""
_STATUS = """
    at memberId tier { code } progress { current target } points { balance expiresAt } standing { position }
    season { startedAt endsAt }
"""
_PREVIEW = f"before {{ {_STATUS} }} after {{ {_STATUS} }} explanations {_ERRORS}"
PREVIEW_PURCHASE = f"""
    query($playerId: ID!, $amount: MoneyInput!, $occurredAt: DateTime, $sku: String, $gameId: ID) {{
        previewPurchase(
            playerId: $playerId, amount: $amount, occurredAt: $occurredAt, sku: $sku, gameId: $gameId
        ) {{ {_PREVIEW} }}
    }}
"""
PREVIEW_REFUND = f"""
    query($purchaseId: ID!, $amount: MoneyInput, $gameId: ID) {{
        previewRefund(purchaseId: $purchaseId, amount: $amount, gameId: $gameId) {{ {_PREVIEW} }}
    }}
"""
_VIEW = "id page name query savedAt"
SAVED_VIEWS = f"query($page: String) {{ savedViews(page: $page) {{ {_VIEW} }} }}"
SAVE_VIEW = _mutation("saveView", f"view {{ {_VIEW} }}")
REMOVE_VIEW = _mutation("removeView", f"view {{ {_VIEW} }}")
SCENARIOS = "{ scenarios { id title days steps } }"
_NUMBERS = """
    tier progress target keepThreshold seasonStartedAt seasonEndsAt points pointsExpireAt loops
"""
RUN_SCENARIO = _mutation(
    "runScenario",
    f"""
    game {{ now }} matches
    member {{ id playerId tier {{ code }} progress {{ current }} points {{ balance }} }}
    steps {{ at text matches expected {{ {_NUMBERS} }} actual {{ {_NUMBERS} }} }}
    """,
)
PURCHASES = f"""
    query($playerId: ID, $gameId: ID, {_PAGING}) {{ member(playerId: $playerId, gameId: $gameId) {{
        purchases({_PAGED}) {{
            edges {{ node {{ id purchaseId occurredAt effectiveAt amountUsd refundedUsd sc p }} cursor }}
            {_INFO}
        }}
    }} }}
"""
EVERYTHING = (
    *(CREATE_STUDIO, UPDATE_STUDIO, CREATE_GAME, UPDATE_GAME, ARCHIVE_GAME, CREATE_KEY, REVOKE_KEY, KEYS),
    *(INVITE, CHANGE_ROLE, SET_LIMITS, REVOKE, STAFF_MEMBERS, PREVIEW_PURCHASE, PREVIEW_REFUND),
    *(SAVED_VIEWS, SAVE_VIEW, REMOVE_VIEW, SCENARIOS, RUN_SCENARIO, PURCHASES),
)
