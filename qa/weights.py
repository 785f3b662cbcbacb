"""What counts how much in the ranking, with what it was found on and what it is worth.

Law: a number stands with the data that it was found on; where the data cannot tell, that is said.

Found on one half of SQuAD 2.0's development set (16 articles, 2,910 questions), by softmax over the passages of an
article; the figures are answer@1 out of fold, four folds of whole articles, each with all the parts up to it.
"""

from __future__ import annotations

# The features that a passage's score adds up, in which BM25 counts 1.
FEATURES = {
    "passage": 1.0,  # BM25 of the passage's own text
    "sentence": 1.17,  # the weight of the question's words in the best sentence
    "phrase": 2.05,  # each word of the question after the first of the longest run that stands unbroken
    "names": 2.44,  # the share of the question's names that the passage lacks, taken off
    "answer": 1.02,  # what the best sentence tells by holding the kind of answer asked for (TELLS)
    "headings": 0.7,  # the weight of the question's words in the headings; SQuAD has none, so from a manual
}
# What the words that earlier turns lend to a question count, as BM25 of the passage. Found on CAsT 2021, where .7 costs
# .02 of both reciprocal ranks, and 1.1 wins .01 told and costs as much end to end (bench/follow_ups.py).
CONTEXT = 0.9
# A passage that an earlier turn has shown steps back as far, for a question that leans on it. CAsT cannot tell it from
# 0, but there ten passages are shown for each turn; of three, what was seen last is rarely what is asked for next.
SHOWN = -0.5
# A table's row says in a few words what a sentence says better, and being short is no merit of it; BM25 would have it
# first for every name. No collection here has tables, so this rests on nothing but that: it is as much as being short
# gains a row with two names.
ROW = -1.5
# A word that is common in the language at large says less than its rarity in one short article makes it seem.
COMMON = 0.6

# How much more often the sentence that answers holds what its kind of question asks for than the sentences around it
# do, and lacks it less often: the logarithms of both ratios, added up.
TELLS = {"reason": 1.7, "number": 3.2, "time": 2.1, "person": 1.26, "place": 0.76}
# Of that, where not the sentence itself holds it, but the next one. SQuAD cannot tell 0 from 1 (.873 to .874); taken
# high, because people put the reason behind the fact ("The launch was postponed. The tests need time.").
NEXT = 0.9

SHORTEST = 0.75  # of the average length: a shorter passage gains no more by being short

# How much a match counts that is not the word itself. SQuAD, asked with the text in sight, cannot tell .4 from .7 (less
# than .002); taken high for those who ask in words of their own.
SYNONYM = 0.7
CHARACTER = 0.15  # one of the two characters that are searched as a word where no spaces part them
ALIKE = 0.45  # the least likeness of two terms for one to count, by its likeness, for the other

# Confidence is how likely the first passage is the one that answers: logistic in its score over the weight of the
# question's words, and in the logarithm of their number, as far as it says something. Fitted to answer@1 over these
# questions and as many of other articles, in whole articles, in four passages of one and in all as one library, and
# over XQuAD in English, Spanish, Chinese and Hindi; AUROC against other articles' questions .992 out of fold.
# bench/confidence.py, which leaves the four passages out, finds 3.4, 1.8 and -6.4: steeper, for short texts too steep.
CONFIDENCE_SHARE = 2.89
CONFIDENCE_WORDS = 1.5
CONFIDENCE_MOST_WORDS = 8
CONFIDENCE_BIAS = -5.16
# What the words that earlier turns lend weigh, the heaviest of them, since no passage has all. With these numbers
# CAsT's follow-ups are told well from the same where the documents of their conversation are taken out (AUROC .89).
CONFIDENCE_LENT = 0.3
CONFIDENCE_LENT_MOST = 6
THRESHOLD = 0.37  # below it, two of 100 questions that an article covers; from it on, six of 100 others

# Of the sentences of a passage, how likely each is the one that answers: softmax over them. Quoting a second sentence
# where it is nearly as likely is worth .03 of quote@1 at 4 words more.
QUOTE_WORDS = 9.3  # the share of the question's words in the sentence, names at half
QUOTE_ANSWER = 0.9  # what it tells by holding the kind of answer asked for (TELLS)
QUOTE_ALSO = 0.12  # the least likelihood of a neighbour that is quoted too
QUOTE_LONGEST = 70  # words of two sentences together
