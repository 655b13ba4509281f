"""The documents of approvals and of the audit log."""

_APPROVAL = """
    id status gameId playerId memberId points reason askedBy { id email } askedAt expiresAt
    decidedBy { id email } decidedAt note
"""
GRANT = f"""
    mutation($input: GrantPointsInput!) {{ grantPoints(input: $input) {{
        member {{ id points {{ balance }} }} replayed approval {{ {_APPROVAL} }}
        userErrors {{ code path message }}
    }} }}
"""
APPROVALS = f"""
    query($status: ApprovalStatus, $gameId: ID, $first: Int, $after: String, $last: Int, $before: String) {{
        approvals(
            status: $status, gameId: $gameId, first: $first, after: $after, last: $last, before: $before
        ) {{
            edges {{ node {{ {_APPROVAL} }} cursor }} pageInfo {{ hasNextPage endCursor }}
        }}
    }}
"""
DECIDE = f"""
    mutation($input: DecideApprovalInput!) {{ decideApproval(input: $input) {{
        approval {{ {_APPROVAL} }} userErrors {{ code path message }}
    }} }}
"""
AUDIT_LOG = """
    query($gameId: ID, $actor: ID, $operation: String, $subject: ID, $from: DateTime, $until: DateTime,
            $first: Int, $after: String, $last: Int, $before: String) {
        auditLog(gameId: $gameId, actor: $actor, operation: $operation, subject: $subject, from: $from,
                until: $until, first: $first, after: $after, last: $last, before: $before) {
            edges { node {
                id at gameId studioId memberId actor actorId actorName operation subject subjectId
                before after reason address requestId
            } cursor }
            pageInfo { hasNextPage endCursor }
        }
    }
"""
EVERYTHING = (GRANT, APPROVALS, DECIDE, AUDIT_LOG)
