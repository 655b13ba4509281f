"""Documents about simulations."""

_ALL = """
    id state draft from until gameIds members done createdAt finishedAt
    result {
      members leftOut
      tiers { rank nameBefore nameAfter before after } flows { fromRank toRank members }
      before { promotions demotions scIssued pIssued pLiability }
      after { promotions demotions scIssued pIssued pLiability }
      losers { memberId tiers p progress } gainers { memberId tiers p progress }
    }
"""
START = f"""
    mutation($input: StartSimulationInput!) {{
      startSimulation(input: $input) {{ simulation {{ {_ALL} }} userErrors {{ code message path }} }}
    }}
"""
CANCEL = f"""
    mutation($input: CancelSimulationInput!) {{
      cancelSimulation(input: $input) {{ simulation {{ {_ALL} }} userErrors {{ code message path }} }}
    }}
"""
ONE = f"query($id: ID!) {{ simulation(id: $id) {{ {_ALL} }} }}"
LIST = f"""
    query($first: Int, $after: String, $before: String) {{
      simulations(first: $first, after: $after, before: $before) {{
        edges {{ node {{ {_ALL} }} cursor }} pageInfo {{ hasNextPage }}
      }}
    }}
"""
EVERYTHING = (START, CANCEL, ONE, LIST)
