"""The nouns of a situation report and the rules that hold between them; standard library only."""
