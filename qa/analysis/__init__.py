"""Turn text into words, sentences and terms: one analysis for documents, questions and search engines."""
