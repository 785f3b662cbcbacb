"""Text to words, sentences and terms: the one analysis that documents, questions and engines share."""
