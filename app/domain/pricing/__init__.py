"""What an order costs, who pays for which part of it, and what comes back (value.md V0 and V2). Pure.

All amounts are whole minor units of the order's currency, points are whole P, percents whole hundredths of a
percent. Nothing here is rounded but down, and every rest has its place.
"""
