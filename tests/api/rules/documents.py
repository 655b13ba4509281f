"""The documents of rules: versions, changes, drafts and tried purchases."""

_AUTHOR = "{ actor actorId actorName }"
_VERSION = f"id gameId version document validFrom note publishedBy {_AUTHOR} publishedAt"
_DRAFT = f"gameId document revision basedOn savedBy {_AUTHOR} savedAt"
_CHANGE = "path sentence before after members"
_ERRORS = "userErrors { code message path }"

RULES = "query($gameId: ID, $version: Int) { rules(gameId: $gameId, version: $version) { " + _VERSION + " } }"
VERSIONS = f"""
    query($gameId: ID, $first: Int, $after: String, $last: Int, $before: String) {{
        rulesVersions(gameId: $gameId, first: $first, after: $after, last: $last, before: $before) {{
            edges {{ node {{ {_VERSION} }} cursor }} pageInfo {{ hasNextPage endCursor }}
        }}
    }}
"""
DRAFT = f"query($gameId: ID) {{ rulesDraft(gameId: $gameId) {{ {_DRAFT} }} }}"
CHANGES = f"""
    query($gameId: ID, $from: Int, $to: Int) {{
        rulesChanges(gameId: $gameId, from: $from, to: $to) {{ {_CHANGE} }}
    }}
"""
TRY = """
    query($gameId: ID, $document: RulesText, $tier: String!, $amount: MoneyInput!) {
        tryPurchase(gameId: $gameId, document: $document, tier: $tier, amount: $amount) {
            amountUsd sc p explanation inputs { name value unit }
        }
    }
"""
SAVE = f"""
    mutation($input: SaveDraftInput!) {{
        saveDraft(input: $input) {{ draft {{ {_DRAFT} }} {_ERRORS} }}
    }}
"""
DISCARD = f"""
    mutation($input: DiscardDraftInput!) {{
        discardDraft(input: $input) {{ draft {{ {_DRAFT} }} {_ERRORS} }}
    }}
"""
CHECK = f"""
    mutation($input: CheckDraftInput!) {{
        checkDraft(input: $input) {{
            faults {{ path message }} warnings {{ path message }} changes {{ {_CHANGE} }} {_ERRORS}
        }}
    }}
"""
PUBLISH = f"""
    mutation($input: PublishDraftInput!) {{
        publishDraft(input: $input) {{ version {{ {_VERSION} }} {_ERRORS} }}
    }}
"""
EVERYTHING = (RULES, VERSIONS, DRAFT, CHANGES, TRY, SAVE, DISCARD, CHECK, PUBLISH)
