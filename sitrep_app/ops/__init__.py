"""What a person can do: a module for each noun, a function for each verb, each one transaction."""
