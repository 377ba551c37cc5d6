"""The report before it is issued: what it will say, what to look at first, and those issued before."""
