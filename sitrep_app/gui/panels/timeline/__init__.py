"""The timeline: what happened when, in lanes, every bar as wide as the doubt about its date."""
