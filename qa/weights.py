"""The weights of the ranking, of the confidence and of quoting, each with the data behind it and what it is worth.

Law: every number names the data that it was found on; where the data cannot tell, its comment says so.

Unless a comment says otherwise, a weight was learnt on one half of SQuAD 2.0's development set (16 articles, 2,910
questions), by softmax over the passages of an article. The figures are answer@1 out of fold, with four folds of whole
articles; each is measured with all parts of the ranking up to the one it belongs to.
"""

from __future__ import annotations

# A passage's score is the sum of these features, each multiplied by its weight. BM25 has the weight 1.
FEATURES = {
    "passage": 1.0,  # BM25 of the passage's own text
    "sentence": 1.17,  # the weight of the question's words in the best sentence
    "state": 1.17,  # the weight of the word for the state that is asked for ("down"), as of any other in the sentence
    "defines": 1.17,  # the same for a sentence that says what the thing is that the question asks about
    "phrase": 2.05,  # the longest unbroken run of the question's words, counted from its second word on
    "names": 2.44,  # the share of the question's names that the passage lacks; it is subtracted
    "answer": 1.02,  # the weight in TELLS of the kind of answer asked for, if the best sentence holds that kind
    # The runs of four letters that the passage shares with the question, whatever words they are in, by SHARED. It
    # finds parts of compounds and other forms of a word. answer@1 without and with it: XQuAD, all articles as one
    # library, de .916, .928; en .964, .967; zh .926, .927; SQuAD .883, .891; readers .747, .753. Chosen on these: from
    # .2 to .4 none of them changes by more than .004, except that readers lose .006 from .3 on. Chinese gains
    # .003 by runs of two characters, which say as much.
    "letters": 0.25,
    # The weight of the question's words in the headings, by their rarity there. SQuAD has no headings. Of a manual's 56
    # questions in two forms, 2.0 finds two more among the first three passages than 0.7, and 3.0 loses two first ones.
    "headings": 2.0,
}
# The share of a question's runs of letters that a passage has by chance, and the share from which on more of them say
# no more. Without the first, readers' questions lose .010 of answer@1, SQuAD and XQuAD gain .002. The second costs
# nothing, and halves the passages whose letters are looked at.
SHARED = (0.2, 0.6)
# The weight of BM25 for the words that earlier turns lend to a question. Found on CAsT 2021 by bench/follow_ups.py,
# which asks each follow-up twice: told which passages were right before, and end to end. 0.7 costs .02 of both
# reciprocal ranks; 1.1 wins .01 when told and loses as much end to end.
CONTEXT = 0.9
# The weight of the mean of two cosines: of the question's vector with the passage's, and with that of its best sentence
# or its heading. It multiplies the root of the weight of the question's words, which is between a fixed weight and one
# that grows with the words. Found on readers' questions, the manual and SQuAD's half. Readers' answer@1 and answer@3 at
# 9.5, 10.5, 12: .779 and .907, .782 and .904, .788 and .897; all articles as one library .631, .638, .641.
MEANING = 10.5
# The share of it that counts for a question that borrows words from earlier turns: its own words say less of what it
# means. CAsT, told and end to end: .702 and .605 at 1, .708 and .617 at .7, .704 and .620 at .5, .696 and .591 at 0.
MEANING_LENT = 0.5
# The share of it that counts for a passage that only has words like the one word of the question, which the library
# holds: who asks "why was it postponed?" wants the passage that says so before all that mean it. Readers' questions
# have the same answers without it.
MEANING_ALIKE = 0.2
# Added to the score of a passage that an earlier turn has shown, for a question that leans on that turn. CAsT cannot
# tell this from 0, but it shows ten passages for each turn. Of three passages, the one that people have just seen is
# rarely what they ask for next.
SHOWN = -0.5
# What is added instead to the score of the passage that was shown first for the last question, and of those right
# before and after it in its source, for a question that leans on it wholly. A passage gains it only if it has a word of
# the question, and none does in a source of one passage. Of readers' 39 follow-ups that lean wholly, 28 have their
# answer in the very passage that the answer before stands in, 4 in the next one. Nothing from 0 to 3 changes the
# readers' follow-ups by more than 4 of 65 or CAsT at all; own conversations in five languages want it.
NEAR = (1.0, 0.0, 0.5)  # the passage itself, the one before, the one after
# And for a question without a word of its own ("since when?"): these come before all others, and among them the
# question before it and the kind of answer decide.
NEAR_BARE = (51.0, 50.0, 50.0)
# Added to the score of a table's row. A row is short, so BM25 would put it first for every name, although a sentence
# says the same thing better. No collection here has tables, so no data supports this number: it takes away what a row
# with two names gains by being short.
ROW = -1.5
# Added to the score of a passage that has nothing of the question, which is ranked only in a small library. No passage
# that has something scores lower, so a library that grows does not change which passage is first. Without it, and if
# numbers and names counted there as an answer, readers' questions have the same answer@3, and one that is not covered
# is answered by any number.
APART = ROW + SHOWN
# Multiplies the weight of the question's words in the headings once more, if the question holds the whole heading of a
# section: people then ask for that section.
SECTION = 1.0
# The share of the question's weight for a passage whose section the question names by its number ("section 3"), which
# then goes before all that have this number in their text. It rests on own texts.
NUMBERED = 2.0
# The share of the weight of a name that stands above every passage ("Zeppo" in an article about Zeppo) which counts in
# every passage and sentence alike, whether it has the name or not; and the part that is left of a run of such names
# alone. Readers' questions have the same answers from 0 to .8 and of the second from .1 to 1, SQuAD as many right ones
# (.883); own articles whose passages repeat the name want them.
ABOVE_ALL, RUN_ABOVE = 0.8, 0.1
# Multiplies the weight of a word that is common in its language. In one short article such a word can be rare, and its
# rarity there would overstate what it says.
COMMON = 0.6
# Multiplies the weight of the word that says how a number is meant ("how often"), if no passage holds it: the answer
# says "twice". Of 312 readers' questions one more is answered and one more is right at once; of 780 about other
# articles two more are answered; SQuAD and the manual cannot tell it from 1.
MEASURE = 0.3
# Multiplies the weight of a verb of amount ("cost") in a question for a number, if a passage holds it: the kind of
# answer says as much. One that none holds is still missed. Of 287 of SQuAD's questions with "how" one more is right at
# once; readers' questions, XQuAD in Spanish and German and the manual have the same answers, and one less of readers'
# is right when all articles are one library.
AMOUNT = 0.3

# The weight of the stop word by which a question asks for a state ("down"), in a sentence that has it, over that of the
# question's heaviest word. No collection here has enough such questions; own texts want more than 1, own logs 2.
STATE = 2.0
# The same for a sentence that says what a thing is, if the question asks just that ("what is a lockfile?"). Of 72 such
# questions about the manuals of three programs, 51 are answered at once without it, 57 at 1.5, 59 at 2 and 57 at 3. In
# SQuAD and among readers' questions there are too few of them to tell.
DEFINED = 2.0
# The shares of it for a sentence that begins with the thing's name, for a small word behind the verb ("a lockfile is
# the ..."), and for the article of the question. One that names the thing later needs both of the last, and gets
# DEFINED_LATER. Chosen on the same questions.
DEFINED_BY = (0.2, 0.5, 0.3)
DEFINED_LATER = 0.7
# The multiple of it for a sentence that has the question's words as its label ("Present: Ann Lee"). No collection has
# enough such lines; own texts of few passages, in which words weigh little, want more than 1.
LABELLED = 2.0

# What it says for a sentence to hold the kind of answer that is asked for. Each number adds up the logarithms of two
# ratios: how much more often the answering sentence holds that kind than the sentences around it, and how much less
# often it lacks it.
TELLS = {"reason": 1.7, "number": 3.2, "time": 2.1, "person": 1.26, "place": 0.76}
# The share of it that counts for a question that asks for a number by any adjective ("how steep"): "how busy" may be
# answered without one. Of 780 questions about other articles one more is answered at 1; readers' own have the same
# answers at both.
ADJECTIVE = 0.5
# The part of TELLS that counts if not the sentence but the one after it holds the kind. SQuAD cannot tell 0 from 1
# (.873 to .874). It is high because people give the reason after the fact ("The launch was postponed. The tests need
# time.").
NEXT = 0.9

# The least length that BM25 counts, as a share of the average: a passage that is shorter gains nothing more by it.
SHORTEST = 0.75

# How much a match counts that is not the word itself. For SYNONYM, SQuAD cannot tell .4 from .7 (less than .002),
# because its questions were written with the text in sight. It is high for people who use words of their own.
SYNONYM = 0.7
# One Chinese character of a pair that is searched as a word; of Thai, it costs .017 of answer@1. Of pairs between two
# words that the library holds it costs .001, and .25 in place of .15 costs .008.
CHARACTER = 0.15
# A word of the library that means nearly the same as one that no passage holds. answer@3 of readers' questions without
# and with it: .881, .897; those with few shared words .685, .731. The same from .2 to .3, .006 less at .4. SQuAD, XQuAD
# and the manual cannot tell it from 0.
KINDRED = 0.3
# A compound of the library for a word that no passage holds: the word is its last part, of which it is a kind; or it is
# another part. Of XQuAD's German questions to their own article .129 are refused at 0, .120 at .7 and .5, .117 at .8
# and .65; of those to other articles .004, .006 and .007 are answered. answer@1 does not change by more than .001. With
# .72 a question of one word that is another part is answered.
HEAD = 0.8
MODIFIER = 0.72
# A word of the library that may be another form of an Arabic word: a broken plural, its singular, another person of a
# verb. Not all forms of a root are forms of one word. XQuAD's Arabic answer@1, on one half of the articles: .904 at 0,
# .905 at .3, .907 at .5 and .7.
ROOT = 0.5
ALIKE = 0.45  # the least likeness of two terms at which one counts for the other, by that likeness

# Confidence is the likelihood that the first passage answers: logistic in the coverage, and in the distance of the
# passage's score to the second one's, as a share of the question's weight. Fitted by bench/confidence.py to answer@1,
# over readers' questions, which count twenty times as much as any other collection, a manual, SQuAD and XQuAD, with
# questions about other articles. The share of the question's weight that the first passage holds adds .003 to the AUROC
# of being right on readers' questions, .874, and takes as much from SQuAD's. The greatest cosine with a sentence takes
# their calibration error from .058 to .051 out of fold, and XQuAD's in English from .025 to .016.
CONFIDENCE_COVERAGE = 3.85
CONFIDENCE_GAP = 3.02
CONFIDENCE_LIKE = 0.9
CONFIDENCE_BIAS = -2.74
# How much less coverage counts for a follow-up of whose own words the passage has none: documents are nearly always
# about the words that they lent. Without it 60 of 100 follow-ups that no article answers are a strong match, with it 9;
# of those that one answers, 37 of 40 strong matches are right, and 42 of 50 were. From .5 to 1 the figures are nearly
# the same.
CONFIDENCE_OWN = 0.67
# Coverage is the likelihood that the documents are about the question: logistic in the highest score by words over
# the weight of the question's words, in the same of letters, and in the logarithm of the number of words (more than
# MOST_WORDS say no more). Only names, and languages without vectors, are left to it. The ratios were fitted to XQuAD
# and SQuAD, own questions against those about other articles. Where .02 of the others are answered, .042 of XQuAD's
# own are refused without letters and .025 with them (the mean of twelve languages, of which six had no part in it);
# readers' questions cannot tell. The constants keep both below .06 in each language.
COVERAGE_SCORE = 2.89
COVERAGE_LETTERS = 5.0
COVERAGE_WORDS = 0.8
COVERAGE_BIAS = -4.4
COVERAGE_BIAS_OF_PARTS = -3.75  # where a term is less than a word, a pair or a syllable
MOST_WORDS = 8
# The same by meaning, for the share of the question's weight that vectors know about: logistic in the highest score by
# words, in the greatest cosine of the question with a sentence of the first passages, and in the logarithm of the
# length of the mean of its words' vectors. Fitted by bench/confidence.py to whether the question is about the document,
# over readers' questions, the manual, SQuAD and XQuAD. Of readers' questions, 25 of 100 are refused by their own
# article and 11 of 100 answered by another; at 4.4 20 and 17. The model that the vectors were fitted to does not do
# much better: with its own cosines beside these numbers, 18 of 100 are refused where 12 are answered. Nothing else that
# was tried does: letters, the cosines of other texts with the question, the share of letters, a random forest.
MEANT_SCORE = 1.7
MEANT_LIKE = 3.53
MEANT_TELLING = -1.87
MEANT_BIAS = 4.1
TELLING = (39.0, 100.0)  # the least and the greatest length that counts: 90 of 100 questions are between the two
# What the words that earlier turns lend add to the weight of the question's words: this share of their own weight, for
# the heaviest of them only, since no passage holds them all. With these two numbers coverage distinguishes CAsT's
# follow-ups well from the same ones asked without the documents of their conversation (AUROC .89).
LENT = 0.3
LENT_MOST = 6
# The confidence at which a question that leans only a little on earlier turns is answered without them: it then names
# its subject, and borrows no words that it does not need. Given what earlier turns should have shown, CAsT loses .002
# of one reciprocal rank by it; in a chat it wins .004. A question without vectors counts as if a sentence meant just
# what it asks, which is .885 by its words: no collection here has conversations in other languages.
ALONE = 0.95
# What a word that the passage lacks weighs, for a question that says what the passage's section is called, if the word
# is common in its language (or the language has no list of common words): it is then most likely a word of asking. No
# collection here has such questions; it rests on handbooks of five sections.
COVERAGE_SECTION = 0.25
# The least coverage of an answer. It refuses two of 100 of SQuAD's questions that an article covers, and answers six of
# 100 that it does not.
THRESHOLD = 0.39

# A word that a passage lacks is named beside it from this share of the question's weight on. When it was chosen, one
# was named, of readers' questions that are answered, for 44 of 100 whose first passage is right, 70 whose first passage
# is not, and 95 whose article lacks the fact or says the opposite. With 0.25 these were 31, 53 and 67.
MISSING = 0.15

# The likelihood of each sentence of a passage to be the one that answers: softmax over the sum of these three.
QUOTE_WORDS = 9.3  # the share of the question's words in the sentence, names counted half
QUOTE_ANSWER = 0.9  # the weight in TELLS of the kind of answer asked for, if the sentence holds that kind
# The cosine of the question's vector with the sentence's, if no sentence has a word of the question; less if one has,
# and nothing from half of the question on: always counted, it costs SQuAD .007 of quote@1. Readers' questions gain .02.
QUOTE_MEANING = 8.0
# When a second sentence is quoted: a neighbour that is nearly as likely. This is worth .03 of quote@1 and costs 4 words
# more.
QUOTE_ALSO = 0.12  # the least likelihood of the neighbour
QUOTE_LONGEST = 70  # words of both sentences together

# An overview. Found by bench/overview.py on 13 articles with 312 questions of readers, of which 66 in 100 have their
# answer in the passages of the overview. Half or twice of any of these numbers changes that by less than 4 in 100.
OVERVIEW_SAID = 0.5  # what a word is worth once a sentence of the overview has said it, as a share of before
OVERVIEW_PASSAGE = 0.5  # how much the rest of a chosen sentence's passage counts, which is shown with it
OVERVIEW_LONG = 50  # words: a longer sentence counts for no more than one of this length
OVERVIEW_WEAK = 0.7  # multiplies a sentence that asks, or that begins with a word for something before it
