"""Invitations: codes, whom they brought, and what came of it."""
