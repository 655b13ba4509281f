"""Rules files: what they may hold, checked when they are published and read for ever after (rules.md §9)."""
