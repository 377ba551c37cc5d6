"""What is read from the log: versions with intervals of knowledge, rebuilt from the log whenever their shape changes."""
