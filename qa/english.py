"""English words as data: stop words, irregular forms, synonyms, cues.

The law it keeps: only data, nothing computed but a split.  All words are lower case.  In the strings ";"
parts the entries; an entry of forms is "base form form ...", a form being looked up whole, not as a stem.
"""

from __future__ import annotations

# The words of negation and of order in time are left out. Written in capitals, a stop word is a name ("US", "WHO").
_STOP_WORDS = """
a an the us i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself she
her hers herself it its itself they them their theirs themselves this that these those someone somebody
something anyone anybody anything everyone everybody everything each every either any some such both few other
another many much more most of in on at by for with from to into onto upon about as than via per among through
toward towards up down out off over and or but nor if because while although though whether unless until since
be am is are was were been being have has had having do does did doing done can could will would shall should
may might must ought cannot what who whom whose when where why how which whatever whoever whichever whenever
wherever very also just too so then there here quite rather really even ever yet thus please i'm i've i'll i'd
you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll it'd we're we've we'll we'd they're
they've they'll they'd that's there's here's what's who's who'll who'd where's when's why's how's let's isn't
aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't couldn't won't wouldn't shan't
shouldn't mightn't mustn't needn't
"""
STOP_WORDS: frozenset[str] = frozenset(_STOP_WORDS.split())

# Verbs, plurals and comparisons which a stemmer does not join; "lay", "bore", "ground", "wound" are left out.
_FORMS = """
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
IRREGULAR: dict[str, str] = {form: base for base, *forms in map(str.split, _FORMS.split(";")) for form in forms}

# Nouns of deeds and of qualities, adjectives and agents, then the adjectives of countries and of peoples.
_DERIVED = """
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
DERIVED: dict[str, str] = {form: base for base, *forms in map(str.split, _DERIVED.split(";")) for form in forms}

# Topic by topic, last the two spellings of one word; "founded" is not a base, as "found" is a form of "find".
_SYNONYMS = """
buy purchase acquire; seller vendor supplier; cost price expense; cheap inexpensive affordable;
customer client patron; shop store retailer; merchant trader dealer; goods merchandise commodity;
company firm corporation enterprise; profit gain earnings; revenue income turnover; salary wage paycheck;
investor shareholder stockholder; merger takeover acquisition; bankrupt bankruptcy insolvent;
levy tariff duty; contract agreement deal; treaty pact accord; advertisement advert commercial;
refund reimburse repay; rent lease; tenant renter lodger; job occupation profession career;
employ hire recruit; employee worker staff; dismiss sack oust; resign quit; boss chief leader head;
manager executive administrator; colleague coworker; unemployed jobless; manufacture produce;
supply provide furnish; stock share; rich wealthy affluent prosperous; poor impoverished needy; money cash;
fund finance subsidize; donate contribute; award grant bestow; fee charge toll; increase rise grow;
raise increase boost; decrease decline drop fall; reduce lessen lower; soar surge skyrocket;
prosper thrive flourish; expenditure spending; child kid youngster; baby infant newborn; teenager adolescent;
husband spouse; wife spouse; marry wed; mother mum mom; father dad; ancestor forefather forebear;
descendant offspring; heir successor; predecessor forerunner precursor; friend companion pal;
enemy foe adversary; opponent rival competitor; resident inhabitant; humanity mankind humankind;
famous renowned celebrated; pseudonym alias; name call; die perish deceased; fatal deadly lethal;
kill murder slay; assassinate murder; cemetery graveyard; live reside dwell; corpse cadaver;
teach instruct educate; teacher instructor tutor; student pupil; university college; professor lecturer;
exam examination test; curriculum syllabus; manual guide handbook; study research; study investigate examine;
scientist researcher; experiment trial test; theory hypothesis; discover find; invent devise;
calculate compute; forecast predict foresee; demonstrate show prove; result outcome consequence; cause reason;
cause trigger provoke; effect impact influence; component part constituent; method technique procedure;
liquid fluid; vapour vapor steam; speed velocity pace; fast quick rapid swift; size dimension magnitude;
big large; biggest largest; huge enormous immense vast; small little tiny; thin slim slender; amount quantity;
percent percentage; normal ordinary usual; rare scarce uncommon; poison toxin venom; toxic poisonous;
universe cosmos; spacecraft spaceship; astronaut cosmonaut; rain rainfall precipitation; storm tempest gale;
hurricane typhoon cyclone; flood deluge inundate; earthquake quake tremor; fog mist haze; pollute contaminate;
animal beast creature; cow cattle livestock; dog hound canine; pig hog swine; forest woodland jungle;
grow cultivate; chase pursue; mountain mount; gorge canyon ravine; stream brook creek; sea ocean; coast shore;
harbour harbor port; island isle; swamp marsh bog wetland; petrol gasoline fuel; oil petroleum;
illness disease ailment; sick ill unwell; doctor physician; surgery operation; hospital clinic;
medicine drug medication; vaccinate inoculate immunize; treat cure heal; treatment therapy;
epidemic outbreak pandemic plague; contagious infectious; injure hurt wound; harm damage impair; pain ache;
cancer tumour tumor; heart cardiac; kidney renal; lung pulmonary; brain cerebral; tooth dental;
mental psychological; stomach belly abdomen; obese overweight; tired weary exhausted fatigue;
disabled handicapped; insane mad crazy; government administration regime; king monarch sovereign;
reign rule govern; parliament legislature congress; legislator lawmaker; ambassador envoy diplomat;
embassy consulate; election poll ballot; choose select pick; candidate nominee contender;
appoint nominate designate; dictator tyrant despot; depose overthrow topple oust;
rebellion revolt uprising insurrection; rebel insurgent; protest demonstrate rally;
ban prohibit forbid outlaw; allow permit enable; approve endorse ratify; reject refuse decline;
law statute legislation; alliance coalition league; independent sovereign autonomous;
area region zone district; border frontier boundary; city town; country nation; foreign overseas abroad;
immigrant migrant; exile banish; expel deport evict; spy espionage; secret confidential;
council board committee panel; agency bureau; department ministry; delegate representative;
spokesman spokesperson spokeswoman; chairman chairperson chairwoman; lawyer attorney solicitor barrister;
court tribunal; lawsuit litigation; accuse charge indict; prison jail gaol; imprison incarcerate jail;
prisoner inmate captive; hostage captive; arrest detain apprehend; capture seize; policeman cop constable;
detective investigator; crime offence offense felony; thief robber burglar; steal rob; fraud scam swindle;
fake counterfeit bogus; kidnap abduct; assault attack; escape flee; illegal unlawful illicit;
legal lawful legitimate; punish penalize; gun firearm; pistol handgun revolver; war conflict warfare;
battle fight combat; army military; soldier troop; fleet armada flotilla; sailor seaman mariner;
pilot aviator; defeat beat vanquish conquer; retreat withdraw; fort fortress citadel stronghold;
explode blast detonate; massacre slaughter; destroy demolish ruin wreck; truce ceasefire armistice;
defend protect guard; brave courageous valiant; victory triumph; winner champion victor;
danger hazard peril risk; threat menace; ship vessel boat; crash collide; accident mishap crash;
disaster catastrophe calamity; rescue save; god deity; priest clergyman cleric; monastery abbey priory;
pope pontiff; holy sacred; devil satan demon; religion faith creed; bible scripture; ghost phantom apparition;
magic sorcery witchcraft; wizard magician sorcerer; myth legend fable; ritual rite ceremony; road street;
highway motorway freeway; railway railroad; car automobile vehicle; truck lorry; bus coach; bicycle bike;
motorcycle motorbike; airplane aeroplane aircraft plane; helicopter chopper; taxi cab;
driver motorist chauffeur; trip journey voyage; tourist visitor; vacation holiday; luggage baggage; hotel inn;
restaurant eatery; pub tavern bar; depart leave; arrive reach; nearby adjacent; distant remote;
locate situate; place location site; house home dwelling; apartment flat; toilet lavatory restroom;
sofa couch; closet wardrobe cupboard; building edifice structure; build construct erect; elevator lift;
repair fix mend; renovate restore refurbish; tool instrument implement; device gadget apparatus appliance;
engine motor; box crate carton; rubbish garbage trash; clothes garment apparel; trousers pants;
sweater jumper pullover; jewel gem gemstone; jewellery jewelry; smell odour odor; cloth fabric textile;
eat consume devour; drink beverage; dinner supper; cookie biscuit; corn maize; eggplant aubergine;
shrimp prawn; taste flavour flavor; hunger famine starvation; beer ale lager; alcohol liquor; game match;
team squad; coach trainer; tournament championship; contest competition; referee umpire; stadium arena;
football soccer; prize award; throw toss hurl; undefeated unbeaten; bet wager gamble; author writer novelist;
poem poetry verse; film movie; actor actress; director filmmaker; concert gig recital; song tune melody;
singer vocalist; photograph photo picture; image picture; painter artist; sculpture statue;
publish issue release; magazine journal periodical; journalist reporter correspondent; story tale narrative;
preface foreword prologue; quote cite; summary synopsis abstract; mail post; television tv;
funny amusing humorous; say state remark; tell inform notify; announce declare proclaim; speak talk;
conversation dialogue discussion; ask inquire enquire; question query; answer reply respond; explain clarify;
describe depict portray; suggest propose recommend; warn caution alert; promise pledge vow; require need;
demand require; criticize denounce condemn; praise commend laud; admit confess acknowledge;
claim assert allege; agree consent concur; persuade convince; emphasize stress highlight; confirm verify;
shout yell scream; whisper murmur mutter; deceive trick mislead; rumour rumor gossip; phone telephone;
idea concept notion; opinion view viewpoint; think believe; understand comprehend; remember recall recollect;
intend plan; goal aim objective; purpose intention aim; option alternative; hate detest loathe;
want desire wish; fear dread; afraid scared frightened; happy glad joyful; sad unhappy; anger rage fury wrath;
surprise astonish amaze; strange odd weird peculiar; clever smart intelligent; stupid foolish silly;
ability capability capacity; expert specialist; honest truthful sincere; loyal faithful;
eager keen enthusiastic; careful cautious; careless reckless negligent; beautiful pretty lovely;
strong powerful mighty; weak feeble frail; important significant; crucial vital essential;
main chief principal primary; correct accurate; wrong incorrect; error mistake; genuine real authentic;
false untrue; exact precise; vague ambiguous unclear; obvious evident apparent; easy simple; difficult hard;
complex complicated intricate; probable likely; same identical; similar alike; equal equivalent;
opposite contrary; special particular specific; whole entire complete; empty vacant;
enough sufficient adequate; lack shortage scarcity; abundant plentiful ample; modern contemporary;
old ancient; obsolete deprecated outdated; former previous prior; temporary provisional interim;
annual yearly; immediate instant; kind type sort; example instance; version edition; middle centre center;
begin start commence; launch start; end finish conclude; complete finish; stop halt cease; pause suspend;
interrupt disrupt; delay postpone defer; cancel abort; revoke rescind annul; try attempt;
achieve attain accomplish; help assist aid; hinder hamper obstruct impede; prevent avert; avoid evade;
change alter modify; transform convert; replace substitute; exchange swap; transfer relocate;
remove delete erase; remove eliminate; add append; attach fasten affix; connect link join;
separate divide split; combine merge unite; gather collect assemble; contain include comprise; exclude omit;
keep retain maintain; abandon desert forsake; search seek; hide conceal; reveal disclose expose;
pull drag tug; hoist lift raise; carry transport convey; send dispatch; get obtain receive; close shut;
manage supervise oversee; organize organise arrange; create generate; establish founded create;
improve enhance; worsen deteriorate; expand extend enlarge; break fracture shatter; problem issue trouble;
obstacle barrier hurdle; solve resolve; work labour labor toil; celebrate commemorate;
conference convention summit; happen occur; vanish disappear; remain stay; own possess; owner proprietor;
depend rely; affect influence; use utilize; limit restrict constraint; force compel oblige;
copy duplicate replicate; bug flaw defect fault; application app program; programmer developer coder;
function routine subroutine; parameter argument; configuration setting; configure customize; directory folder;
install deploy; upgrade update; execute run; reboot restart; screen monitor display;
password passphrase passcode; login logon; compress zip; decompress unzip; internet web; website site;
link hyperlink; laptop notebook; smartphone cellphone mobile; disk disc; processor cpu; debug troubleshoot;
plugin addon extension; repository repo; documentation docs; cursor pointer; disable deactivate;
enable activate; colour color; honour honor; favour favor prefer; neighbour neighbor; humour humor;
theatre theater; metre meter; litre liter; fibre fiber; catalogue catalog; programme program; licence license;
grey gray; aluminium aluminum; realise realize; recognise recognize; kilometre kilometer
"""
SYNONYMS: tuple[tuple[str, ...], ...] = tuple(tuple(group.split()) for group in _SYNONYMS.split(";"))

# Without their final full stop: the first never end a sentence (or hardly ever), the second may.
_ABBREVIATIONS = """
dr mr mrs ms messrs prof st mt vs viz cf e.g i.e fig figs no nos vol vols pp p para sec ch art eq eqs ed eds
op cit ibid al approx ca est gen sen rep reps gov capt cmdr lt col maj sgt cpl adm pvt rev hon pres supt insp
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues thu thur thurs fri
"""
ABBREVIATIONS: frozenset[str] = frozenset(_ABBREVIATIONS.split())
_AMBIGUOUS_ABBREVIATIONS = """
inc ltd corp co llc plc bros jr sr esq dept assn univ ave blvd rd ft lb lbs oz hr hrs min max u.s u.k u.n e.u
u.s.a u.s.s.r d.c a.m p.m b.c a.d b.c.e c.e ph.d m.d b.a m.a b.sc m.sc
"""
AMBIGUOUS_ABBREVIATIONS: frozenset[str] = frozenset(_AMBIGUOUS_ABBREVIATIONS.split())

_NUMBER_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
thousands million millions billion billions trillion trillions dozen dozens half quarter twice thrice pair
couple first second third fourth fifth sixth seventh eighth ninth tenth
"""
NUMBER_WORDS: frozenset[str] = frozenset(_NUMBER_WORDS.split())
_MONTHS = "january february march april may june july august september october november december"
MONTHS: frozenset[str] = frozenset(_MONTHS.split())
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS: frozenset[str] = frozenset(_WEEKDAYS.split())
_TIME_WORDS = """
yesterday tomorrow tonight week weekend month spring summer autumn winter morning noon afternoon evening midnight
century decade
"""
TIME_WORDS: frozenset[str] = frozenset(_TIME_WORDS.split())

# Surface forms, not stems.
_CAUSE_WORDS = """
because since due owing thanks reason reasons caused causing therefore thus hence consequently accordingly
resulted resulting prompted prompting motivated motivating triggered triggering provoked attributed blamed
explains aimed avoid avoids avoided avoiding ensure ensures ensured ensuring prevent prevents prevented
preventing allow allows allowed allowing enable enables enabled enabling need needs needed needing hoping
fearing
"""
CAUSE_WORDS: frozenset[str] = frozenset(_CAUSE_WORDS.split())
