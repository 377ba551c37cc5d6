"""Released views as PDF: composed here as data, printed by Typst in a child process. No word is ever source to run."""
