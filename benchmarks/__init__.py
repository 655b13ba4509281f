"""`python -m benchmarks`: the hot paths beside the least that could do the same, measured in one run."""
