"""Documents of what earns beside purchases that ask for everything a type has."""

from tests.api.documents import ABOUT_MEMBER, ERRORS
from tests.api.store.documents import ABOUT

REPORT = (
    "mutation($input: ReportMissionProgressInput!) { reportMissionProgress(input: $input) {"
    " mission { ...MissionAll } member { ...MemberAll } changes { ...EntryAll }"
    f" {ERRORS} }} }} {ABOUT_MEMBER}"
)
ACTIVITY = (
    "mutation($input: RecordActivityInput!) { recordActivity(input: $input) {"
    " activity { ...ActivityAll } member { ...MemberAll } changes { ...EntryAll } replayed"
    f" {ERRORS} }} }} {ABOUT_MEMBER}"
)
CLAIM = (
    "mutation($code: String!) { claimBenefit(code: $code) {"
    " benefit { ...BenefitAll } member { ...MemberAll } changes { ...EntryAll }"
    f" redemption {{ ...RedemptionAll }} {ERRORS} }} }} {ABOUT} {ABOUT_MEMBER}"
)
EVERYTHING = (REPORT, ACTIVITY, CLAIM)
