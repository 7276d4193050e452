"""Benchmarks: figures as ratios within one run. `python -m tests.bench` prints them."""
