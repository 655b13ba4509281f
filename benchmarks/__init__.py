"""`python -m benchmarks`: measures the hot paths beside a minimal implementation, in one run."""
