"""Documents of invitations that ask for everything a type has."""

from tests.api.documents import ERRORS, PAGE

REFERRAL = "referral { code link qualified pending rewardedThisMonth rewarded }"
INVITATION = """fragment InvitationAll on Invitation {
  invitationId state initial inviteePlayerId claimedAt qualifiesAt qualifiedAt reversedAt isRewarded refusal
}"""
_INVITATIONS = (
    f"invitations(first: $first, after: $after) {{ edges {{ cursor node {{ ...InvitationAll }} }} {PAGE} }}"
)
MINE = f"query($first: Int, $after: String) {{ me {{ {REFERRAL} {_INVITATIONS} }} }} {INVITATION}"
OF_MEMBER = (
    "query($playerId: ID, $first: Int, $after: String) { member(playerId: $playerId) {"
    f" {REFERRAL} {_INVITATIONS} }} }} {INVITATION}"
)
CLAIM = f"mutation($code: String!) {{ claimInvitation(code: $code) {{ claimed {ERRORS} }} }}"
REPLACE = f"mutation {{ replaceInviteCode {{ {REFERRAL} {ERRORS} }} }}"
MARKS = f"mutation($input: ReportFraudMarksInput!) {{ reportFraudMarks(input: $input) {{ new {ERRORS} }} }}"
EVERYTHING = (MINE, OF_MEMBER, CLAIM, REPLACE, MARKS)
