"""Approvals: grants of P by the staff, within a person's limits at once, above them by a second person."""
