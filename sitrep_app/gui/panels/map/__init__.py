"""Where it happened: the land underneath, events and facilities at their points, doubt as hatched areas."""
