"""Reports on a game: counts of each day, kept by the worker, and what is read from them."""
