"""The command line: a module for each subcommand. It never loads Qt; the desktop is handed in."""
