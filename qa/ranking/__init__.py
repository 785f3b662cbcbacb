"""Turn candidates into citations: weigh each against the question, order them, and choose the words to quote."""
