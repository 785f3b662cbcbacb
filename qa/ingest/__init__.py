"""Turn folders and files into passages, and keep the passages up to date with the files."""
