"""Packs: memberships that are paid for by periods (value.md V5)."""
