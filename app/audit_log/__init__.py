"""The audit log: an entry for what staff, studio keys and the command line write, and who wrote it."""
