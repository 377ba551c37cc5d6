"""The drafts: every half-filled form that waits, to go on with or to throw away."""
