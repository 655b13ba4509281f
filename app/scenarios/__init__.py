"""The worked cases of the rules, to be played in a sandbox."""
