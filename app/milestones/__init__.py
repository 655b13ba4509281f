"""Milestones of members: found in what was recorded, kept, and told once."""
