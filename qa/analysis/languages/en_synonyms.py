"""English words that mean nearly the same, in groups separated by ";"."""

from __future__ import annotations

# By topic; last, words with two spellings. "founded" is no base here, since "found" is a form of "find".
SYNONYMS = """
buy purchase acquire; seller vendor supplier; cost price expense; cheap inexpensive affordable; customer client
patron; shop store retailer; merchant trader dealer; goods merchandise commodity; company firm corporation
enterprise; profit gain earnings; revenue income turnover; salary wage paycheck; investor shareholder stockholder;
merger takeover acquisition; bankrupt bankruptcy insolvent; levy tariff duty; contract agreement deal; treaty pact
accord; advertisement advert commercial; refund reimburse repay; rent lease; tenant renter lodger; job occupation
profession career; employ hire recruit; employee worker staff; dismiss sack oust; resign quit; boss chief leader
head; manager executive administrator; colleague coworker; unemployed jobless; manufacture produce; supply provide
furnish; stock share; rich wealthy affluent prosperous; poor impoverished needy; money cash; fund finance subsidize;
donate contribute; award grant bestow; fee charge toll; increase rise grow; raise increase boost; decrease decline
drop fall; reduce lessen lower; soar surge skyrocket; prosper thrive flourish; expenditure spending; child kid
youngster; baby infant newborn; teenager adolescent; husband spouse; wife spouse; marry wed; mother mum mom; father
dad; ancestor forefather forebear; descendant offspring; heir successor; predecessor forerunner precursor; friend
companion pal; enemy foe adversary; opponent rival competitor; resident inhabitant; humanity mankind humankind;
famous renowned celebrated; pseudonym alias; name call; die perish deceased; fatal deadly lethal; kill murder slay;
assassinate murder; cemetery graveyard; live reside dwell; corpse cadaver; teach instruct educate; teacher
instructor tutor; student pupil; university college; professor lecturer; exam examination test; curriculum syllabus;
manual guide handbook; study research; study investigate examine; scientist researcher; experiment trial test;
theory hypothesis; discover find; invent devise; calculate compute; forecast predict foresee; demonstrate show
prove; result outcome consequence; cause reason; cause trigger provoke; effect impact influence; component part
constituent; method technique procedure; liquid fluid; vapour vapor steam; speed velocity pace; fast quick rapid
swift; size dimension magnitude; big large; biggest largest; huge enormous immense vast; small little tiny; thin
slim slender; amount quantity; percent percentage; normal ordinary usual; rare scarce uncommon; poison toxin venom;
toxic poisonous; universe cosmos; spacecraft spaceship; astronaut cosmonaut; rain rainfall precipitation; storm
tempest gale; hurricane typhoon cyclone; flood deluge inundate; earthquake quake tremor; fog mist haze; pollute
contaminate; animal beast creature; cow cattle livestock; dog hound canine; pig hog swine; forest woodland jungle;
grow cultivate; chase pursue; mountain mount; gorge canyon ravine; stream brook creek; sea ocean; coast shore;
harbour harbor port; island isle; swamp marsh bog wetland; petrol gasoline fuel; oil petroleum; illness disease
ailment; sick ill unwell; doctor physician; surgery operation; hospital clinic; medicine drug medication; vaccinate
inoculate immunize; treat cure heal; treatment therapy; epidemic outbreak pandemic plague; contagious infectious;
injure hurt wound; harm damage impair; pain ache; cancer tumour tumor; heart cardiac; kidney renal; lung pulmonary;
brain cerebral; tooth dental; mental psychological; stomach belly abdomen; obese overweight; tired weary exhausted
fatigue; disabled handicapped; insane mad crazy; government administration regime; king monarch sovereign; reign
rule govern; parliament legislature congress; legislator lawmaker; ambassador envoy diplomat; embassy consulate;
election poll ballot; choose select pick; candidate nominee contender; appoint nominate designate; dictator tyrant
despot; depose overthrow topple oust; rebellion revolt uprising insurrection; rebel insurgent; protest demonstrate
rally; ban prohibit forbid outlaw; allow permit enable; approve endorse ratify; reject refuse decline; law statute
legislation; alliance coalition league; independent sovereign autonomous; area region zone district; border frontier
boundary; city town; country nation; foreign overseas abroad; immigrant migrant; exile banish; expel deport evict;
spy espionage; secret confidential; council board committee panel; agency bureau; department ministry; delegate
representative; spokesman spokesperson spokeswoman; chairman chairperson chairwoman; lawyer attorney solicitor
barrister; court tribunal; lawsuit litigation; accuse charge indict; prison jail gaol; imprison incarcerate jail;
prisoner inmate captive; hostage captive; arrest detain apprehend; capture seize; policeman cop constable; detective
investigator; crime offence offense felony; thief robber burglar; steal rob; fraud scam swindle; fake counterfeit
bogus; kidnap abduct; assault attack; escape flee; illegal unlawful illicit; legal lawful legitimate; punish
penalize; gun firearm; pistol handgun revolver; war conflict warfare; battle fight combat; army military; soldier
troop; fleet armada flotilla; sailor seaman mariner; pilot aviator; defeat beat vanquish conquer; retreat withdraw;
fort fortress citadel stronghold; explode blast detonate; massacre slaughter; destroy demolish ruin wreck; truce
ceasefire armistice; defend protect guard; brave courageous valiant; victory triumph; winner champion victor; danger
hazard peril risk; threat menace; ship vessel boat; crash collide; accident mishap crash; disaster catastrophe
calamity; rescue save; god deity; priest clergyman cleric; monastery abbey priory; pope pontiff; holy sacred; devil
satan demon; religion faith creed; bible scripture; ghost phantom apparition; magic sorcery witchcraft; wizard
magician sorcerer; myth legend fable; ritual rite ceremony; road street; highway motorway freeway; railway railroad;
car automobile vehicle; truck lorry; bus coach; bicycle bike; motorcycle motorbike; airplane aeroplane aircraft
plane; helicopter chopper; taxi cab; driver motorist chauffeur; trip journey voyage; tourist visitor; vacation
holiday; luggage baggage; hotel inn; restaurant eatery; pub tavern bar; depart leave; arrive reach; nearby adjacent;
distant remote; locate situate; place location site; house home dwelling; apartment flat; toilet lavatory restroom;
sofa couch; closet wardrobe cupboard; building edifice structure; build construct erect; elevator lift; repair fix
mend; renovate restore refurbish; tool instrument implement; device gadget apparatus appliance; engine motor; box
crate carton; rubbish garbage trash; clothes garment apparel; trousers pants; sweater jumper pullover; jewel gem
gemstone; jewellery jewelry; smell odour odor; cloth fabric textile; eat consume devour; drink beverage; dinner
supper; cookie biscuit; corn maize; eggplant aubergine; shrimp prawn; taste flavour flavor; hunger famine
starvation; beer ale lager; alcohol liquor; game match; team squad; coach trainer; tournament championship; contest
competition; referee umpire; stadium arena; football soccer; prize award; throw toss hurl; undefeated unbeaten; bet
wager gamble; author writer novelist; poem poetry verse; film movie; actor actress; director filmmaker; concert gig
recital; song tune melody; singer vocalist; photograph photo picture; image picture; painter artist; sculpture
statue; publish issue release; magazine journal periodical; journalist reporter correspondent; story tale narrative;
preface foreword prologue; quote cite; summary synopsis abstract; mail post; television tv; funny amusing humorous;
say state remark; tell inform notify; announce declare proclaim; speak talk; conversation dialogue discussion; ask
inquire enquire; question query; answer reply respond; explain clarify; describe depict portray; suggest propose
recommend; warn caution alert; promise pledge vow; require need; demand require; criticize denounce condemn; praise
commend laud; admit confess acknowledge; claim assert allege; agree consent concur; persuade convince; emphasize
stress highlight; confirm verify; shout yell scream; whisper murmur mutter; deceive trick mislead; rumour rumor
gossip; phone telephone; idea concept notion; opinion view viewpoint; think believe; understand comprehend; remember
recall recollect; intend plan; goal aim objective; purpose intention aim; option alternative; hate detest loathe;
want desire wish; fear dread; worry fear concern; afraid scared frightened worried; happy glad joyful; sad unhappy;
anger rage fury wrath; surprise astonish amaze; strange odd weird peculiar; clever smart intelligent; stupid foolish
silly; ability capability capacity; expert specialist; honest truthful sincere; loyal faithful; eager keen
enthusiastic; careful cautious; careless reckless negligent; beautiful pretty lovely; strong powerful mighty; weak
feeble frail; important significant; crucial vital essential; main chief principal primary; correct accurate; wrong
incorrect; error mistake; genuine real authentic; false untrue; exact precise; vague ambiguous unclear; obvious
evident apparent; easy simple; difficult hard; complex complicated intricate; probable likely; same identical;
similar alike; equal equivalent; opposite contrary; special particular specific; whole entire complete; empty
vacant; enough sufficient adequate; lack shortage scarcity; abundant plentiful ample; modern contemporary; old
ancient; obsolete deprecated outdated; former previous prior; temporary provisional interim; annual yearly;
immediate instant; kind type sort; example instance; version edition; middle centre center; begin start commence;
launch start; end finish conclude; complete finish; stop halt cease; pause suspend; interrupt disrupt; delay
postpone defer; cancel abort; revoke rescind annul; try attempt; achieve attain accomplish; help assist aid; hinder
hamper obstruct impede; prevent avert; avoid evade; change alter modify; transform convert; replace substitute;
exchange swap; transfer relocate; remove delete erase; remove eliminate; add append; attach fasten affix; connect
link join; separate divide split; combine merge unite; gather collect assemble; contain include comprise; exclude
omit; keep retain maintain; abandon desert forsake; search seek; hide conceal; reveal disclose expose; pull drag
tug; hoist lift raise; carry transport convey; send dispatch; get obtain receive; close shut; manage supervise
oversee; organize organise arrange; create generate; establish founded create; improve enhance; worsen deteriorate;
expand extend enlarge; break fracture shatter; problem issue trouble; obstacle barrier hurdle; solve resolve; work
labour labor toil; celebrate commemorate; conference convention summit; happen occur; vanish disappear; remain stay;
own possess; owner proprietor; depend rely; affect influence; use utilize; limit restrict constraint; force compel
oblige; copy duplicate replicate; bug flaw defect fault; application app program; programmer developer coder;
function routine subroutine; parameter argument; configuration setting; configure customize; directory folder;
install deploy; upgrade update; execute run; reboot restart; screen monitor display; password passphrase passcode;
login logon; compress zip; decompress unzip; internet web; website site; link hyperlink; laptop notebook; smartphone
cellphone mobile; disk disc; processor cpu; debug troubleshoot; plugin addon extension; repository repo;
documentation docs; cursor pointer; disable deactivate; enable activate; colour color; honour honor; favour favor
prefer; neighbour neighbor; humour humor; theatre theater; metre meter; litre liter; fibre fiber; catalogue catalog;
programme program; licence license; grey gray; aluminium aluminum; realise realize; recognise recognize; kilometre
kilometer; attended attendees participants participated
"""
