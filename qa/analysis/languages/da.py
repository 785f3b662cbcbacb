"""Danish words as data."""

from __future__ import annotations

STOP_WORDS = """
en et den det de dem dens dets jeg du han hun vi i mig dig ham hende os jer sig man min mit mine din dit dine sin sit
sine hans hendes vor vort vore vores jeres deres denne dette disse samme sådan sådant sådanne selv hver hvert enhver
hinanden nogen noget nogle alle alt al anden andet andre mange meget mere mest flere fleste få begge lidt på af for med
til fra om ved under over mellem gennem mod hos ad blandt ifølge langs omkring inden udenfor indenfor trods per pr via
indtil og eller men at som der da når så fordi mens selvom skønt både samt end hvis dog er være været var bliver blive
blev blevet blivende har have havde haft skal skulle skullet kan kunne kunnet må måtte måttet vil ville villet bør burde
får fik fået gør gøre gjorde gjort findes fandtes hvad hvilken hvilket hvilke hvordan hvorledes hvortil hvori hvoraf
hvorpå hvormed hvorved her dér hen derfra derhen dertil deraf derpå dermed derved heraf herved også ligeledes jo nok vel
ganske ret temmelig endnu allerede netop altså næsten cirka måske nu engang særlig især henholdsvis præcis egentlig
desuden derimod imidlertid nemlig således derfor venligst tak op ud ind ned
"""
# Verbs and plurals that a stemmer does not reduce to one stem; without "brød", "dør", "nød", "sang" and "tog".
FORMS = """
afbryde afbrød afbrudt afbrudte; afgive afgav; afgå afgår afgik; angive angav; angribe angreb angrebet; anse anså;
antage antog; bedrage bedrog; begå begår begik; begribe begreb; bestå består bestod;
beskrive beskrev beskrevet beskrevne; bevise beviste; bide bidt; binde bundet bundne; bringe bragte bragt bragtes;
bryde brudt brudte; byde bød budt; bære bar båret bårne; dele delte delt deltes; deltage deltog; drage drog;
drikke drak drukket; drive drev drevet drevne; dræbe dræbte dræbt dræbtes; dø døde død døden; falde faldne;
finde fandt fundet fundne; flyde flød flydt; flyve fløj fløjet; forbyde forbød forbudt forbudte;
foregå foregår foregik; foreslå foreslår foreslog; forlade forlod; forstå forstår forstod;
forsvinde forsvandt forsvundet forsvundne; fortælle fortalte fortalt; fortsætte fortsatte fortsat;
fryse frøs frosset frosne; følge fulgte fulgt fulgtes; gennemgå gennemgår gennemgik; gentage gentog; give gav givne;
gribe greb grebet; græde grædt; gå går gik gået; hænge hang; hjælpe hjalp hjulpet; indgå indgår indgik;
indtage indtog; omgive omgav; omkomme omkomne; komme komne; krybe krøb krøbet; lade lod; le lo; ligge lå; lyde lød;
lyve løj løjet; lægge lagde lagt lagdes; anlægge anlagde anlagt anlagte anlagdes;
grundlægge grundlagde grundlagt grundlagte; modtage modtog; måle målte målt; opgive opgav;
opfinde opfandt opfundet opfundne; opstå opstår opstod; overgive overgav; overtage overtog; ride red redet;
se ser ses sås set; sidde sad; skrige skreg; skrive skrev skrevet skrevne; skyde skød skudt skudte;
skære skar skåret skårne; slibe sleb; slide sled slidt; slippe slap sluppet; slå slår slog slås slået;
springe sprang sprunget; stige steg steget; stikke stak stukket; stjæle stjal stjålet stjålne; stryge strøg strøget;
stå står stod stået; svinde svandt; sværge svor svoret; synge sunget; synke sank sunket sunkne;
sætte satte sat sattes; ansætte ansatte ansat ansattes; oversætte oversatte oversat; bosætte bosatte bosat;
udsætte udsatte udsat; indsætte indsatte indsat; sælge solgte solgt solgtes; sige sagde sagt; spørge spurgte spurgt;
tage toges; afsætte afsatte afsat; tilbyde tilbød tilbudt; tilgive tilgav; tie tav; træde trådte trådt;
træffe traf truffet trufne; trække trak trukket trukne; tvinge tvang tvunget tvungne; udgive udgav udgivne;
udgå udgår udgik; vælge valgte valgt valgtes; vide vidste vidst; vige veg; vinde vandt vundet vundne; æde åd ædt;
udvælge udvalgte udvalgt; undgå undgår undgik; underskrive underskrev underskrevet; undervise underviste undervist;
ødelægge ødelagde ødelagt ødelagte ødelagdes; udbryde udbrød; opløse opløste opløst; købe købte købt købtes;
læse læste læst; bo bor boede; tro tror troede; rejse rejste rejst; høre hørte hørt; føre førte ført førtes;
køre kørte kørt; gennemføre gennemførte gennemført; indføre indførte indført indførtes; føde fødte født fødtes;
udsende udsendte udsendt; vise viste vistes; spise spiste spist; føle følte følt; bruge brugte brugt brugtes;
søge søgte søgt; møde mødte mødt mødtes; bestemme bestemte bestemt; lede ledte; tjene tjente tjent; dømme dømte dømt;
løse løste løst; skabe skabte skabt skabtes; tabe tabte tabt; nævne nævnte nævnt; mene mente ment; betyde betød;
gemme gemte gemt; drømme drømte; nå nåede nået; sy syede syet; ske sker skete sket; betale betalte betalt;
blæse blæste; nedlægge nedlagde nedlagt nedlagte; tilhøre tilhørte; medføre medførte; udføre udførte udført;
opføre opførte opført opførtes; overføre overførte overført; anvende anvendte anvendt anvendtes; mand mænd mændene;
nordmand nordmænd nordmændene; sømand sømænd sømændene; formand formænd formændene; købmand købmænd købmændene;
embedsmand embedsmænd embedsmændene; talsmand talsmænd talsmændene; bog bøger bøgerne; barn børn børnene;
barnebarn børnebørn børnebørnene; hånd hænder hænderne; fod fødder fødderne; tand tænder tænderne;
nat nætter nætterne; stang stænger stængerne; tang tænger tængerne; rod rødder rødderne; ko køer køerne koen;
gås gæs gæssene; far fædre fædrene; mor mødre mødrene; bror brødre brødrene broder broderen; datter døtre døtrene;
søster søstre søstrene; øje øjne øjnene øjet; bonde bønder bønderne; stad stæder stæderne;
hovedstad hovedstæder hovedstæderne; by byen byer byerne byens; bro broen broer broerne broens;
sø søen søer søerne søens; ø øen øer øerne øens; å åen åer åens; sko skoen skoene; træ træet træer træerne;
knæ knæet knæene; museum museet museets museer museerne; gymnasium gymnasiet gymnasier gymnasierne;
laboratorium laboratoriet laboratorier laboratorierne; ministerium ministeriet ministerier ministerierne;
imperium imperiet imperier; territorium territoriet territorier; medium mediet medier medierne;
center centret centre centrene; teater teatret teatre teatrene; cykel cykler cyklen; finger fingre fingrene;
kloster klostre klostret klostrene; tempel templet templer templerne; vinter vintre vintrene; sommer somre somrene;
mønster mønstre mønstret; minister ministre ministrene; mester mestre mestrene; skulder skuldre; lager lagre lagret;
nummer numre numrene; køkken køkkenet
"""
# Compounds are one word. These beginnings make another word and are no part of one.
PREFIXES = "for mis und før efter"
# At the end of a question for what is, these ask for a state.
STATES = "er var: op ned"
# Words that ask together with a noun.
WHICH = "hvilken hvilke hvilket"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
hvem; {WHICH}: person personer mand mænd kvinde kvinder mennesker præsident konge dronning kejser forfatter politiker
skuespiller spiller forsker kunstner; hedder hed: manden kvinden
""",
    "place": f"""
hvor hvorfra hvorhen; {WHICH}: by byer kommune kommuner region provins gade ø øer verdensdel stat stater hovedstad
landsby delstat egn land lande sted steder område områder kontinent amt
""",
    "time": f"""
hvornår; {WHICH}: år årstal århundrede årti årtusinde tidspunkt dag dage dato måned måneder tid uge periode årstid
epoke; hvor: sent tidligt; hvad: tid klokken
""",
    "number": f"""
hvor: mange meget stor stort store lang langt lange længe ofte tit gammel gammelt gamle høj højt høje dyb dybt bred
bredt tung tungt hurtig hurtigt dyr dyrt kold koldt varm varmt tyk lidt få; {WHICH}: andel procentdel højde længde alder
hastighed temperatur befolkning størrelse mængde antal nummer beløb; hvad: koster kostede folketallet
""",
    "reason": f"""
hvorfor; {WHICH}: årsag årsager grund grunde formål; hvad: årsagen grunden grundene skyldes skyldtes forårsagede førte;
hvoraf: kommer; hvordan: være
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "hvad: koste koster kostede kostet veje vejer vejede betale betaler betalte betalt"
# Words that only tell the tense, with those behind them.
TENSES = "kommer: til_at"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "hvor: er var bliver blev kan må *"
# Words that may stand between the two, by the first.
LINKS = "hvad: er var; hvordan: kan det"
CAUSE_WORDS = """
fordi derfor thi eftersom grund grunden grunde grundet årsag årsagen årsager årsagerne forårsaget forårsagede
forårsager skyldes skyldtes skyld takket følgelig således altså dermed førte medførte resulterede anledning formål
formålet forhindre hindre undgå muliggøre nemlig begrundet begrundelse
"""
MONTHS = """
januar; februar; marts; april; maj; juni; juli; august; september; oktober; november; december
"""
TIME_WORDS = """
mandag mandagen tirsdag tirsdagen onsdag onsdagen torsdag torsdagen fredag fredagen lørdag lørdagen søndag søndagen
søndage forgårs uge ugen uger weekend weekenden måned måneden forår foråret sommer sommeren efterår efteråret vinter
vinteren morgen morgenen formiddag middag eftermiddag eftermiddagen aften aftenen nat natten midnat århundrede
århundredet århundreder årti årtiet årtier årtusinde årtusindet tallet klokken kl
"""
NUMBER_WORDS = """
nul én ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve
tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede hundreder hundredvis tusind tusinde tusinder
tusindvis million millioner milliard milliarder billion billioner dusin snese halv halve halvt halvdelen tredjedel
fjerdedel par dobbelt første anden andet tredje fjerde femte sjette syvende ottende niende tiende halvanden halvandet
halvår
"""
ABBREVIATIONS = """
f.eks feks fx bl.a bl d.v.s dvs s.k m.h.t p.g.a pga m.a.o e.kr f.kr ca dr prof hr frk sct skt st nr s sid kap fig
tab bd red udg overs jf jfr kl inkl ekskl eks evt hhv pkt stk feb febr apr aug sept okt nov dec tirs ons tors fre
lør søn tlf mio mia eng fr ty lat
"""
# Words of a question that refer to what was said before it.
PRONOUNS = "han ham hans hun hende hendes dem deres dens dets"
OTHERS = "andet andre ellers samme sådan sådant sådanne begge sidstnævnte førstnævnte"
POINTERS = "denne dette disse den det de"
JOINS = "den det de"
LEADS = """
og; men; eller; så; også; altså; derefter; desuden; bagefter; nej; ja; jo; ok; okay; virkelig; nå; hvad med;
hvad hvis; hvad nu hvis; hvad så; hvilken en; hvilken af dem; hvilke af dem; hvem af dem; fortæl mere;
fortæl mig mere; giv mig
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
hvad handler * om; hvad handler det om; hvad handler det her om; hvad handler dette om; hvad det handler om;
hvad * handler om; hvad drejer * sig om; hvad drejer det sig om; hvad står der i *; hvad siger *; resumé; resume;
kort resumé; opsummering; kort opsummering; opsummer; opsummér; opsummer *; opsummér *; opsummer det; opsummer dette;
sammenfatning; sammenfat; sammenfat *; hovedpunkter; hovedpunkterne; nøglepunkter; vigtigste punkter;
vigtigste pointer; hovedbudskab; hovedbudskabet; kort sagt; overblik; kort overblik; emne; emnet; hovedemne;
det vigtigste; tl dr; tldr
"""
OVERVIEW_TEXTS = """
denne artikel; artiklen; den her artikel; dette dokument; dokumentet; det her dokument; denne tekst; teksten;
den her tekst; denne side; denne fil; filen; disse dokumenter; dokumenterne; disse artikler; artiklerne;
disse tekster; disse filer; denne mail; mailen; denne e-mail; denne besked; dette brev; dette referat; referatet;
denne kontrakt; denne aftale; denne præsentation; præsentationen; disse noter; denne rapport; denne tabel
"""
OVERVIEW_FILLERS = """
venligst; tak; kan du; kan i; vil du; giv mig; lav; skriv; et; en; de; det; den; hvad er; hvilke er; mig; kort;
kort fortalt; med få ord; af *; i *; om *; for mig; hej
"""
DEFINING = """
hvad_er hvad_var hvad_betyder hvad_menes_med definer definition_af definition_på definitionen_af definitionen_på
betydningen_af: er var betyder
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
definer; definition/definitionen/betydningen af/på; hvad er definitionen af/på;
hvad skete/sker/hændte; hvad skete/sker der; hvad er der sket;
fortæl mig/os om; fortæl mig/os; fortæl om; fortæl; sig/giv/vis mig; fortæl mig alt/lidt/noget om; fortæl
alt/lidt/noget om; giv mig information/oplysninger/detaljer om; giv mig en liste over; forklar mig; forklar for mig;
forklar; beskriv; nævn alle/de; nævn; list/oplist alle; kan/kunne/vil/ville du; kan du fortælle/sige/forklare/vise;
kan du fortælle/sige/forklare mig; kan du fortælle mig om; kan du fortælle mig noget om; kan du fortælle om; vil du
fortælle/forklare mig; kunne du fortælle/forklare mig; kan nogen; kan nogen fortælle/forklare mig; ved nogen;
venligst; vær så venlig; jeg vil/ville gerne vide; jeg vil vide; jeg vil gerne vide mere om; jeg kunne godt tænke mig;
jeg kunne godt tænke mig at; gad vide; jeg gad vide; jeg spekulerer på; jeg undrer mig over; jeg søger; jeg leder
efter; jeg søger oplysninger/information om; jeg har brug for oplysninger om; jeg er nysgerrig på; jeg har et
spørgsmål om; hjælp mig med at forstå; er det sandt/rigtigt/korrekt/kendt at; er det sandt; passer det at; passer det;
sandt eller falsk; ved du; ved i; ved du om/hvem/hvad/hvornår/hvor/hvordan/hvorfor; ved du noget om; ved man/vi; har
du nogen idé; har du oplysninger/information om; hvad ved du/man/vi/i om; hvad er kendt om; hvad kan du fortælle/sige
om; hvad kan du fortælle mig om; hvad siger/fortæller artiklen/teksten/dokumentet/siden; hvad siger denne
artikel/tekst; hvad siger dokumenterne/teksterne; hvad står der i artiklen/teksten/dokumentet; hvad står der om;
siger/nævner artiklen/teksten/dokumentet; nævner artiklen/teksten noget om; står der noget om; er der
noget/oplysninger/information om; findes der sådan noget som; ifølge artiklen/teksten/dokumentet; i
artiklen/teksten/dokumentet; information/oplysninger/detaljer om; hvilke ting; hvad for ting; hvilken slags ting; hvad
er det for en ting; hvad er det med; tingen med; hvad menes der med; hvad menes med; kort sagt; ... tak; ... ifølge
artiklen/teksten/dokumentet; ... i artiklen/teksten; ... ved du det; ... passer det; ... er det sandt; ... eller sådan
noget; ... og sådan noget; ... vs/versus ...;
hvad hedder/hed; hvad kaldes/kaldtes; hvad kalder/kaldte man; hvad bliver/blev/er/var ... kaldt; hvad er/var
navnet/navnene/betydningen på/af/til; hvordan lyder/lød; hvad betyder/betød; hvad står/stod ... for
"""

INFLECTIONS = "- en; - et; - er; - r; - ne; - ene; - erne; um er; el ler; e er ede et; e er te t"
