"""Documents about reports."""

_TIER = "tier { rank code name }"
_FIGURES = """{
    members joined active purchases amounts { currency purchases amount refunds refunded }
    pIssued pSpent pOutstanding redemptions redemptionsPending promotions demotions
}"""
_HELD = f"{{ at members tiers {{ {_TIER} members }} }}"
_MOVED = f"{{ from until tiers {{ {_TIER} promotions demotions correctedUp correctedDown }} }}"
_FLOW = "{ from { rank code name } to { rank code name } members }"
_POINTS = "{ from until issued refunded corrected spent returned expired outstanding debt }"
PARTS = {
    "overview": f"overview {{ definition csv current {_FIGURES} comparison {_FIGURES} }}",
    "membersByTier": f"membersByTier(interval: MONTH) {{ definition csv columns {_HELD} now {_HELD}"
    f" comparison {_HELD} }}",
    "tierMoves": f"tierMoves(interval: MONTH) {{ definition csv columns {_MOVED} total {_MOVED}"
    f" comparison {_MOVED} }}",
    "tierFlow": f"tierFlow {{ definition csv flows {_FLOW} comparison {_FLOW} }}",
    "points": f"points(interval: MONTH) {{ definition csv columns {_POINTS} total {_POINTS}"
    f" comparison {_POINTS} }}",
    "liability": """liability {
        definition csv outstanding debt breakageRate expectedBreakage expired comparison
        months { month expired members outstanding expectedBreakage }
        cohorts { month members issued spent expired isCounted }
    }""",
    "redemptionsByItem": """redemptionsByItem {
        definition csv rate comparison items { sku title redemptions returned p rate comparison }
    }""",
    "redemptionsByTier": f"redemptionsByTier {{ definition csv tiers {{ {_TIER} redemptions p issued rate"
    " comparison } }",
    "falling": f"""falling {{
        definition csv until count tiers {{ {_TIER} members }}
        members(first: 10) {{
            edges {{ cursor node {{ id member {{ playerId }} seasonEndsAt needed pace }} }}
            pageInfo {{ hasNextPage }}
        }}
    }}""",
    "today": """today {
        definition csv from until weeks purchases usualPurchases usd usualUsd
        amounts { currency purchases usualPurchases amount usualAmount }
    }""",
    "repurchases": """repurchases {
        definition csv purchases firstPurchases medianDays
        buckets { fromDays untilDays purchases comparison }
    }""",
}


def asking(*parts: str) -> str:
    """The document that asks for these reports."""
    return f"""
        query($gameId: ID, $period: ReportPeriodInput, $comparison: ReportPeriodInput) {{
          reports(gameId: $gameId, period: $period, comparison: $comparison) {{
            gameId asOf period {{ from until }} comparison {{ from until }} {" ".join(parts)}
          }}
        }}
    """


BRIEF = asking("overview { current { members } }")
ALL = asking(*PARTS.values())
EVERYTHING = (ALL,)
