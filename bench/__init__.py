"""The benchmark: what the program costs, as ratios measured in one run against a limit or a plain way of doing it."""
