"""Folders and files to passages, kept up to date with what is in the files now."""
