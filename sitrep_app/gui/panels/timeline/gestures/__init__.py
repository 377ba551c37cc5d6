"""What a person's hands do to the timeline, a gesture each. They translate; the presenter decides."""
