"""Measures of what a member does, and the paths that enter and keep a tier by them (rules.md §13)."""
