"""English words as data: stop words, irregular forms, synonyms, cues.

Law: only data, in lower case. In the strings ";" parts the entries; an entry of forms is "base form form ...", a form
being looked up whole, not as a stem.
"""

from __future__ import annotations

from qa.analysis.languages.en_common import COMMON_WORDS as COMMON_WORDS
from qa.analysis.languages.en_synonyms import SYNONYMS as SYNONYMS

# Without negation and order in time. A stop word in capitals is a name ("US", "WHO").
STOP_WORDS = """
a an the us i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers
herself it its itself they them their theirs themselves this that these those someone somebody something anyone anybody
anything everyone everybody everything each every either any some such both few other another many much more most of in
on at by for with from to into onto upon about as than via per among through toward towards up down out off over and or
but nor if because while although though whether unless until since be am is are was were been being have has had having
do does did doing done can could will would shall should may might must ought cannot what which whatever whoever
whichever whenever wherever very also just too so then there here quite rather really even ever yet thus please i'm i've
i'll i'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll it'd we're we've we'll we'd they're
they've they'll they'd that's there's here's what's who's who'll who'd where's when's why's how's let's isn't aren't
wasn't weren't haven't hasn't hadn't don't doesn't didn't can't couldn't won't wouldn't shan't shouldn't mightn't
mustn't needn't
"""

# Verbs, plurals and comparatives that a stemmer does not reduce to one stem; without "lay", "bore", "ground", "wound".
FORMS = """
arise arose arisen; awake awoke awoken; bear borne; beat beaten; become became; befall befell befallen;
begin began begun; behold beheld; bend bent; bind bound; bite bitten; bleed bled; blow blew blown;
break broke broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught;
choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt;
drink drank drunk; drive drove driven; dwell dwelt; eat ate eaten; fall fell fallen; feed fed; feel felt;
fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden;
foresee foresaw foreseen; foretell foretold; forget forgot forgotten; forgive forgave forgiven;
forsake forsook forsaken; freeze froze frozen; get got gotten; give gave given; go went gone goes;
grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew known;
lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; light lit; lose lost; make made;
mean meant; meet met; mislead misled; mistake mistook mistaken; misunderstand misunderstood; mow mown;
outgrow outgrew outgrown; overcome overcame; overhear overheard; override overrode overridden;
overrun overran; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown;
pay paid; prove proven; rebuild rebuilt; redo redid redone; repay repaid; resell resold; retell retold;
rewind rewound; rewrite rewrote rewritten; ride rode ridden; ring rang rung; rise rose risen; run ran;
say said; see saw seen; seek sought; sell sold; send sent; sew sewn; shake shook shaken; shine shone;
shoot shot; show shown; shrink shrank shrunk shrunken; sing sang sung; sink sank sunk sunken; sit sat;
slay slew slain; sleep slept; slide slid; sling slung; sow sown; speak spoke spoken; speed sped; spell spelt;
spend spent; spill spilt; spin spun; spit spat; spoil spoilt; spring sprang sprung; stand stood;
steal stole stolen; stick stuck; sting stung; stink stank stunk; stride strode; strike struck stricken;
string strung; strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum;
swing swung; take took taken; teach taught; tear tore torn; tell told; think thought thoughts;
throw threw thrown; tread trod trodden; undergo underwent undergone; understand understood;
undertake undertook undertaken; undo undid undone; uphold upheld; wake woke woken; wear wore worn;
weave wove woven; weep wept; win won; withdraw withdrew withdrawn; withhold withheld; withstand withstood;
wring wrung; write wrote written; man men; woman women; child children; grandchild grandchildren;
person people; gentleman gentlemen; policeman policemen; businessman businessmen; fisherman fishermen;
spokesman spokesmen; statesman statesmen; chairman chairmen; mouse mice; louse lice; foot feet; tooth teeth;
goose geese; ox oxen; penny pence; life lives; wife wives; housewife housewives; knife knives; wolf wolves;
loaf loaves; half halves; shelf shelves; thief thieves; calf calves; hoof hooves; scarf scarves;
analysis analyses; crisis crises; thesis theses; hypothesis hypotheses; diagnosis diagnoses;
synthesis syntheses; oasis oases; parenthesis parentheses; criterion criteria; phenomenon phenomena;
bacterium bacteria; curriculum curricula; memorandum memoranda; stratum strata; spectrum spectra;
fungus fungi; nucleus nuclei; stimulus stimuli; cactus cacti; alumnus alumni; radius radii; index indices;
matrix matrices; vertex vertices; appendix appendices; vortex vortices; genus genera; corpus corpora;
good better best; bad worse worst; far farther farthest furthest; old elder eldest
"""

# Nouns of action and quality, adjectives and agents; then adjectives of countries and peoples.
DERIVED = """
die death deaths dead; born birth births; grow growth; lose loss losses; choose choice choices;
sell sale sales seller sellers; believe belief beliefs; prove proof proofs; speak speech speeches;
fly flight flights; give gift gifts; weigh weight weights; steal theft thefts; complain complaint complaints;
pursue pursuit; respond response responses; decide decision decisions; conclude conclusion conclusions;
invade invasion invasions; explode explosion explosions; expand expansion; collide collision collisions;
admit admission; permit permission permissions; submit submission submissions; produce production;
reduce reduction reductions; introduce introduction; destroy destruction; describe description descriptions;
subscribe subscription subscriptions; prescribe prescription prescriptions; perceive perception;
explain explanation explanations; pronounce pronunciation; solve solution solutions; evolve evolution;
marry marriage marriages; bury burial burials; deny denial; identify identification;
notify notification notifications; verify verification; modify modification modifications;
classify classification; specify specification specifications; qualify qualification qualifications;
satisfy satisfaction; discover discovery discoveries; recover recovery; deliver delivery deliveries;
rob robbery robberies; injure injury injuries; fail failure failures; depart departure departures;
expose exposure; seize seizure; store storage; use usage; conquer conquest conquests;
compare comparison comparisons; succeed success successes; advise advice; maintain maintenance;
know knowledge; laugh laughter; behave behaviour behavior; pay payment payments; treat treatment treatments;
settle settlement settlements; pray prayer prayers; suspect suspicion suspicions; defend defence defense;
enter entrance; relieve relief; practice practise practised practising;
analysis analyse analyze analysed analyzed analysing analyzing; write writer writers; own owner owners;
win winner winners; buy buyer buyers; teach teacher teachers; kill killer killers; build builder builders;
sing singer singers; vote voter voters; long length lengths; wide width; deep depth depths;
high height heights; broad breadth; strong strength; hot heat; warm warmth; true truth; young youth;
poor poverty; proud pride; free freedom; wise wisdom; safe safety; loyal loyalty; honest honesty;
brave bravery; cruel cruelty; difficult difficulty difficulties; absent absence; violent violence;
silent silence; anger angry; hunger hungry; health healthy; wealth wealthy; guilt guilty; luck lucky;
risk risky; dirt dirty; rain rainy; wood wooden; gold golden; wool woollen woolen; day daily; north northern;
south southern; east eastern; west western; medicine medical; finance financial; science scientific;
navy naval; moon lunar; mathematics mathematician mathematicians; friend friendship; member membership;
child childhood; president presidential; influence influential; france french frenchman;
spain spanish spaniard spaniards; britain british briton britons; germany german germans;
england english englishman; scotland scottish scots; wales welsh; ireland irish; japan japanese;
china chinese; netherlands dutch; switzerland swiss; poland polish; turkey turkish; greece greek greeks;
denmark danish danes; sweden swedish; norway norwegian norwegians; finland finnish; russia russian russians;
ukraine ukrainian ukrainians; italy italian italians; portugal portuguese; austria austrian; belgium belgian;
hungary hungarian; romania romanian; bulgaria bulgarian; serbia serbian; croatia croatian; czechia czech;
egypt egyptian egyptians; iran iranian iranians; iraq iraqi iraqis; israel israeli israelis;
palestine palestinian palestinians; syria syrian syrians; lebanon lebanese; india indian indians;
pakistan pakistani; afghanistan afghan afghans; indonesia indonesian; korea korean koreans;
vietnam vietnamese; thailand thai; philippines filipino filipinos; australia australian australians;
canada canadian canadians; mexico mexican mexicans; brazil brazilian brazilians;
argentina argentine argentinian; chile chilean; colombia colombian; peru peruvian; venezuela venezuelan;
cuba cuban cubans; kenya kenyan; nigeria nigerian; ethiopia ethiopian; morocco moroccan; libya libyan;
algeria algerian; sudan sudanese; america american americans; europe european europeans;
africa african africans; asia asian; rome roman romans; athens athenian; venice venetian;
persia persian persians
"""

# Without their final full stop: the first never end a sentence (or hardly ever), the second may.
ABBREVIATIONS = """
dr mr mrs ms messrs prof st mt vs viz cf e.g i.e fig figs no nos vol vols pp p para sec ch art eq eqs ed eds
op cit ibid al approx ca est gen sen rep reps gov capt cmdr lt col maj sgt cpl adm pvt rev hon pres supt insp
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues thu thur thurs fri
"""
AMBIGUOUS_ABBREVIATIONS = """
inc ltd corp co llc plc bros jr sr esq dept assn univ ave blvd rd ft lb lbs oz hr hrs min max u.s u.k u.n e.u
u.s.a u.s.s.r d.c a.m p.m b.c a.d b.c.e c.e ph.d m.d b.a m.a b.sc m.sc
"""

NUMBER_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
thousands million millions billion billions trillion trillions dozen dozens half quarter twice thrice pair
couple first second third fourth fifth sixth seventh eighth ninth tenth
"""
MONTHS = """
january; february; march; april; may; june; july; august; september; october; november; december
"""
TIME_WORDS = """
monday tuesday wednesday thursday friday saturday sunday yesterday tomorrow tonight day week weekend month spring summer
autumn winter morning noon afternoon evening midnight century decade
"""

# Word forms as they are written, not stems.
CAUSE_WORDS = """
because since due owing thanks reason reasons caused causing therefore thus hence consequently accordingly
resulted resulting prompted prompting motivated motivating triggered triggering provoked attributed blamed
explains aimed avoid avoids avoided avoiding ensure ensures ensured ensuring prevent prevents prevented
preventing allow allows allowed allowing enable enables enabled enabling need needs needed needing hoping
fearing
"""

# At the end of a question for what is, these ask for a state.
STATES = "is are was were be been: up down off"
# Words that ask together with a noun.
WHICH = "what which"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": "who whom whose",
    "place": f"where; {WHICH}: country city state place continent region",
    "time": f"when; {WHICH}: year years date day month decade century time",
    "number": f"""
how: many much long old often far tall large big high fast; {WHICH}: percentage percent number population
""",
    "reason": "why",
    "": "how",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "what: cost costs weigh weighs pay pays"
# Words that only tell the tense, with those behind them.
TENSES = "going: to"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "how: is are was were am do does did can could will would should must may might has have had"
# Words of a question that refer to what was said before it.
PRONOUNS = """
it its itself he him his himself she her hers herself they them their theirs themselves one ones
"""
OTHERS = "other others another else same such former latter both too"
POINTERS = "this that these those"
JOINS = "that one ones"
LEADS = """
and; but; or; so; also; then; no; yes; ok; okay; really; wow; what about; how about; what if; which one; which ones;
tell me more; give me
"""
ABOUT = "and; what about; how about; what is; what's; who is; who are; who's; tell me about"
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
what is this about; what is it about; what is that about; what is * about; what's this about; what's it about;
what's * about; what is this all about; what is it all about; what is * all about; what this is about;
what it is about; what * is about; what does * say; what does * cover; what does * deal with; what is in *;
what's in *; what are * about; what do * say; what do * cover; summarise; summarize; summarise this; summarize this;
summarise it; summarize it; summarise that; summarize that; summarise *; summarize *; sum up; sum this up; sum it up;
sum * up; sum up *; summary; short summary; brief summary; quick summary; executive summary; tl dr; tldr; key points;
main points; most important points; key takeaways; main takeaways; takeaways; main idea; main ideas; key ideas;
main message; main point; main topic; main subject; topic; subject; gist; overview; short overview; brief overview;
recap; recap this; recap *; nutshell
"""
OVERVIEW_TEXTS = """
this article; the article; that article; this document; the document; this text; the text; this page; this file;
the file; this paper; this report; this story; this post; this book; this folder; these documents; the documents;
these articles; the articles; these files; the files; these texts; all of this; all this; everything; this mail;
this email; this e-mail; the mail; the email; the e-mail; this message; this letter; this note; these notes;
these minutes; the minutes; this contract; this agreement; this chat; this conversation; this presentation;
the presentation; this table; this spreadsheet; this transcript; the transcript; these mails; these emails;
these e-mails; these messages; these letters
"""
OVERVIEW_FILLERS = """
please; can you; could you; would you; will you; can i have; could i have; can i get; i need; i want; i'd like;
i would like; give me; give us; show me; tell me; write; make; just; really; actually; exactly; mainly; quickly;
briefly; short; in short; in brief; in a nutshell; in a; in a few words; in a few sentences; for me; hi; hello; hey;
ok; a; an; the; what is; what's; what are; of *; from *; in *; for *; about *; of this; of it; thanks; thank you
"""
# What is at the start of a question that asks what something is, or at its end behind "...", and the verbs with which a
# text says so.
DEFINING = """
what_is what_are what_was what_were what's whats what_does what_is_meant_by define definition_of definitions_of
meaning_of meanings_of: is are was were means mean
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
define; definition/definitions/meaning/meanings of; the/a definition/meaning of; what is/are/was/were the
definition/definitions of; what's the definition of;
what happened/happens/occurred in/on/at/by/during/before/after/between/around/since/until/when; what took place
in/on/at/during/before/after/between/around;
what happened/happens to/with; what became of;
what the/this article/text/document/page says; what this/the file/post/documentation says; tell/show/give/remind me
about/of/all/more/everything; tell/show/give/remind me; tell me more/all/everything/something about; tell us about;
tell/give us; tell me a/the thing about; tell me the things that; let me know; let's talk about; give me some/any/the
information/info/details about/on; give me information/info/details about/on; give me a list of; give me an overview
of; give me an explanation of; can/could/would/will you; can/could/would/will you please; can/could you help me;
can/could someone/somebody/anyone/anybody; can/could/may i ask/know; can/could/may i ask you; can/could we know/say;
please; explain; explain to me; explain me; describe; describe to me; show/list/name/give all; list/name all the;
list/name the/every/some/any; show/give all the; list all of the; name/list all of; i want/need/wish to know; i
want/need to know about/more; i want to find out; i want to learn about; i want to ask; i want you to tell me; i'd
like to know about/more; i'd like to find out; i'd like to ask; i would like to know/ask; i would love to know; i am
wondering; i wonder; i was wondering; i'm curious about/if/whether/how/why/what; i am curious about; i'm interested
in; i am interested in; i'm looking for; i am looking for; i'm looking for information about/on; i am looking for
information about/on; i'm trying to find; i'm trying to find out; i'm trying to understand; i am trying to understand;
i'm asking about; i have a question about; i need information/info/details about/on; i don't know; i don't understand;
i do not understand; help me understand; help me to understand; help me find; help me with; find out; is/was it true
that/if; is/was it true; is it correct/right/known/possible/certain/clear that; is it the case that; is it a fact
that; is it known if/whether; is it known; true or false; do/does/did you know; do/did you know
about/if/that/whether/what; does/did anyone/anybody know; do we know; do we know if/whether/anything; do you know
anything/something about; do you happen to know; do you have any information/info about/on; do you have
information/info about/on; do you think; do you remember; have you any idea; any idea; any
information/info/details/news about/on; information/info/details about/on/regarding; what is/are known about; what
is/was said/written/mentioned/known about; what's known about/of; what do we know about; what do/did you know about;
what can/could you tell/say about; what can/could you tell me about; what can/could you say on; what can you tell me;
what is there to know about; what should/must/can i know about; what information is there about/on; what information
do you have on/about; what details are there about/on; what are the details of/about/on; what does the/this/that/your
article/text/document/page say/tell; what do the/these/those/your documents/docs/texts/pages say; what do
the/these/those articles/files/documentation say; what does the/this file/post/documentation/passage/piece say; what
does this/the/it say/mention/tell about; what does the/this article/text/document/page mention; what does it say; what
is the/this article/text saying about; what's the/this article/text saying about; does/did the/this/that/your
article/text/document/page say/mention/state/tell/explain/describe/discuss; does/did the/this
file/post/documentation/passage mention/say/explain; do/did the/these documents/docs/texts/pages mention/say; does it
say/mention; does it say anything about; is there anything about/on; is there something/anything said about; is there
any information/info/mention about/on/of; is there such a thing as; is there a thing called; according to
the/this/that article/text/document/page; according to the/this file/post/documentation/passage; according to
the/these documents/docs; according to the author/authors; in the/this article/text/document; based on the/this
article/text/document; from the/this article/text/document; what is the/this thing about/with/called; what's the/this
thing about/with/called; what is this whole thing about; what's this whole thing about; the/this/that thing
about/with/called; the things about; the whole thing about/with; what/which things; what/which stuff; what
kind/sort/type of thing/things/stuff; what kinds/sorts/types of things/stuff; some/any things about; things/stuff
about; what are some/the things about/that; what are some/the things; what is a thing; what is meant by; what are you
saying about; how would/could you explain/describe; how can you explain; say something about; say more about; talk
about; talk to me about; speak about; in short; in a nutshell; in simple terms/words; just tell me; just wondering;
quick question; my question is; one more question; another question; ... please; ... according to the/this/that
article/text/document/page; ... according to the/this file/post/documentation; ... according to the/these
documents/docs; ... in the/this article/text/document; ... do you know; ... if you know; ... can you tell me; ...
could you tell me; ... can/could you explain; ... please tell me; ... is that true/right/correct; ... and
stuff/things; ... and things like that; ... and stuff like that; ... or something; ... or something like that; ... or
what; ... true or false; ... vs/versus ...; what is said in the article/text; what do i need to know; is there
anything in the article/text; i'd like to know;
what is/are/was/were the name/names/meaning/meanings of; what's the name/meaning of; what is/are/was/were ...
called/named; what's ... called; how is/are/was/were ... called; what do/does/did ... mean; what do/does/did ... stand
for; what is/are/was/were ... short for; what's ... short for; what is/are/was/were ... known as; what is/are/was/were
... referred to as; what do/did you/we/they/people call
"""
# Stop words that make one word with the word before them: "set up", "setup".
PARTICLES = "up out off down over in on"
NAMES = "may will"
# Short forms of a few well-known names, each with the name.
SHORT_NAMES = """
usa us: united states; uk: united kingdom; eu: european union; un: united nations; uae: united arab emirates;
ussr: soviet union
"""

# "news" is not the plural of "new", but the stemmer knows the plurals of nearly all words with a vowel that are left.
INFLECTIONS = """
a as; i is; o os; u us; b bs; c cs; d ds; f fs; g gs; k ks; l ls; m ms; n ns; p ps; r rs; t ts; v vs; x xs; s ses;
z zzes; is es; f ves; a ae; us i
"""
