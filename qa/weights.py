"""What counts how much in the ranking, with what it was found on and what it is worth.

Law: a number stands with the data that it was found on; where the data cannot tell, that is said.

Found on one half of SQuAD 2.0's development set (16 articles, 2,910 questions), by softmax over the passages of an
article; the figures are answer@1 out of fold, four folds of whole articles, each with all the parts up to it.
"""

from __future__ import annotations

# Parts of a passage's score beside its BM25, which counts 1 and alone reaches .840.
SENTENCE = 1.3  # .853: the weight of the question's words in the best sentence
PHRASE = 2.8  # .867: each word of the question after the first of the longest run that stands unbroken
NAMES = 4.0  # .870: the share of the question's names that the passage lacks, taken off
NUMBERS = 3.4  # .870: the same for numbers
ANSWER = 1.5  # .874: what the best sentence tells by holding the kind of answer asked for (TELLS)
HEADINGS = 0.7  # the weight of the question's words in the headings; SQuAD has none, so from a manual of 114 pages

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
ALIKE = 0.45  # the least likeness of two terms for one to count, by its likeness, for the other

# Confidence is logistic in the score over the weight of the question's words, and in the logarithm of their number.
# Fitted on these questions against as many of other articles, in whole articles and in four passages of one: AUROC
# .988, and .96 of the off-topic questions fall below what .95 of the others reach.
CONFIDENCE_SHARE = 6.06
CONFIDENCE_WORDS = 2.47
CONFIDENCE_BIAS = -10.23
THRESHOLD = 0.2  # 3 of 100 questions that an article covers are refused, 6 of 100 others are not
