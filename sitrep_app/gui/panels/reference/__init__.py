"""What entries refer to: actors, sources, facilities, programmes, vocabularies, and how to read it all."""
