"""What an invitation that qualified gives, as the fold counts it (rules.md §12). Pure.

The amounts are those of the program's rules in force at its instant; whether there is a reward at all was
decided once, when it qualified (docs/decisions/0063-invitations.md).
"""

from collections.abc import Collection
from dataclasses import replace
from decimal import Decimal

from app.domain.events import ChangeDetails, ChangeKind, InviteQualified, InviteRewarded, Standing, Step
from app.domain.growth.measures import MeasureCounts
from app.domain.invitations import InvitationReward, InvitationTerms
from app.domain.promotion import add_points, caused, climb, count_measures
from app.domain.rules import RuleBook

NO_TERMS = InvitationTerms()
"""What a version without invitations gives for one that qualifies under it: nothing."""


def qualify_invitation(standing: Standing, event: InviteQualified, book: RuleBook) -> Step:
    """Count an invitation for its inviter, and grant its reward where it has one."""
    terms = book.program_at(event.effective_at).invitations or NO_TERMS
    reward = terms.inviter if event.is_rewarded else InvitationReward()
    details = {} if event.is_rewarded else {"beyond": "yes"}
    one_more = {MeasureCounts.INVITATIONS: Decimal(1)}
    standing, added_to = count_measures(standing, one_more, event, book)
    return _rewarded(standing, event, reward, details, book, added_to=added_to)


def reward_invitee(standing: Standing, event: InviteRewarded, book: RuleBook) -> Step:
    """Grant the reward of the member who came by an invitation."""
    terms = book.program_at(event.effective_at).invitations or NO_TERMS
    return _rewarded(standing, event, terms.invitee, {}, book)


def _rewarded(
    standing: Standing,
    event: InviteQualified | InviteRewarded,
    reward: InvitationReward,
    details: ChangeDetails,
    book: RuleBook,
    *,
    added_to: Collection[str] = (),
) -> Step:
    own = {"sc": reward.sc, "p": reward.p, **details}
    change = caused(ChangeKind(event.kind), event, standing, book, sc=reward.sc, p=reward.p, details=own)
    if reward.p:
        standing = add_points(standing, reward.p, event, book)
    earned = replace(
        standing,
        progress=standing.progress + reward.sc,
        lifetime_sc=standing.lifetime_sc + reward.sc,
        lifetime_p=standing.lifetime_p + reward.p,
    )
    after, climbed = climb(earned, event, book, gained=reward.sc, added_to=added_to)
    return after, [change, *climbed]
