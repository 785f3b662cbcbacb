"""Candidates to citations: what each has of the question, their order, and the words to quote."""
