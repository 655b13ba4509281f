"""Documents about the past: the status at an instant, and how an entry was counted."""

MEMBER_AT = """
    query($at: DateTime!, $playerId: ID, $memberId: ID, $gameId: ID) {
      memberAt(at: $at, playerId: $playerId, memberId: $memberId, gameId: $gameId) {
        at memberId tier { code } nextTier { code } progress { current target keepThreshold }
        season { startedAt endsAt daysLeft outlook } points { balance expiresAt }
        standing { position lifetimeSc lifetimeP rulesVersion ltvUsd }
      }
    }
"""
EXPLAIN = """
    query($entryId: ID!) {
      explain(entryId: $entryId) {
        entry { id kind scDelta pDelta rulesVersion }
        ladderVersion
        inputs { name value unit }
        comparison { criterion reached needed met }
        differences { kind at takenBack explanation inputs { name value unit } }
        ledger { unit delta balance kind at }
      }
    }
"""
EVERYTHING = (MEMBER_AT, EXPLAIN)
