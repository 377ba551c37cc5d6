"""What hands do to the map, a file for each gesture."""
