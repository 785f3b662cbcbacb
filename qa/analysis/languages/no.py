"""Norwegian words as data."""

from __future__ import annotations

STOP_WORDS = """
en ei et den det de dem dens dets jeg du han hun vi dere meg deg ham henne oss seg man min mi mitt mine din di ditt dine
sin si sitt sine hans hennes vår vårt våre deres denne dette disse samme slik slikt slike selv sjøl hver hvert enhver
hverandre noen noe alle alt all annen annet andre mange mye mer mest flere fleste få begge litt i på av for med til fra
om ved under over mellom gjennom mot hos blant ifølge langs omkring rundt innen innenfor utenfor tross per pr via inntil
og eller men at som der da så fordi mens skjønt både samt enn hvis dersom er være vært var blir bli ble blei blitt har
ha hadde hatt skal skulle skullet kan kunne kunnet må måtte måttet vil ville villet bør burde får fikk fått gjør gjøre
gjorde gjort finnes fantes hva hvilken hvilket hvilke hvordan hvorledes hvortil her dit hit derfra dertil derav dermed
derved også likeledes jo nok vel ganske nokså temmelig ennå enda allerede nettopp altså nesten omtrent cirka kanskje nå
særlig især henholdsvis nøyaktig egentlig dessuten derimot imidlertid nemlig således derfor vennligst takk opp ut inn
ned å eg me ho dei ein eit ikring frå noko nokre nokon kva korleis vere vart vore dykk deira denna sjølv mykje fleire
anten hjå òg då
"""
# Verbs and plurals that a stemmer does not reduce to one stem; without "brød", "hender", "nytt", "sang" and "styrte".
FORMS = """
anbefale anbefalte anbefalt; angi angir angav anga angitt; angripe angrep angrepet angrepne; ankomme ankom;
anse anså ansett; anta antok antatt; avgjøre avgjorde avgjort; avbryte avbrøt avbrutt avbrutte; avgi avga;
avgå avgikk avgått; begrave begravde begravd; begå begår begikk begått; begripe begrep;
beskrive beskrev beskrevet beskrevne; bestå består besto bestod bestått; bite bet bitt; binde bandt bundet bundne;
brenne brant brent brente; bringe brakte brakt; bryte brøt brutt brutte brøyt; bære båret bårne; delta deltok deltatt;
dra drar dro drog dratt; drikke drakk drukket; drive drev drevet drevne dreiv; drepe drepte drept dreptes;
dø døde død døden døydde; eie eide; erklære erklærte erklært; falle falt falne; finne fant funnet;
fly flyr fløy fløyet; flyte fløt; forby forbød forbudt forbudte; foregå foregår foregikk foregått; forekomme forekom;
foreslå foreslår foreslo foreslått; forlate forlot forlatt forlatte; forstå forstår forsto forstod forstått;
forsvinne forsvant forsvunnet forsvunne; fortelle fortalte fortalt; fortsette fortsatte fortsatt;
fryse frøs frosset frosne; følge fulgte fulgt; gi gir gis ga gav gitt gitte; gjenta gjentok gjentatt;
gjennomgå gjennomgår gjennomgikk gjennomgått; gripe grep grepet; gå går gikk gått gjekk; henge hang hengte hengt;
hjelpe hjalp hjulpet; inngå inngår inngikk inngått; innta inntok inntatt; omkomme omkom omkomne; komme kom komne;
krype krøp krøpet; le lo; ligge lå; lyde lød lydt; lyve løy løyet; legge lagt lagte; anlegge anla anlagt anlagte;
grunnlegge grunnla grunnlagt grunnlagte; ødelegge ødela ødelagt ødelagte; planlegge planla planlagt planlagte;
motta mottok mottatt mottatte; måle målte målt; nyte nøt; oppgi oppgir oppga oppgitt;
oppfinne oppfant oppfunnet oppfunne; oppstå oppstår oppsto oppstod oppstått; overgi overga overgav;
overta overtok overtatt; overleve overlevde overlevd; ri red ridd; se ser ses sees sett; sier sies sa sagt;
sitte satt; skinne skinte; skrike skrek skreket; skrive skrev skrevet skrevne skreiv; skyte skjøt skutt skutte;
skjære skar skåret skårne; skremme skremte; slippe slapp sluppet; slite slet slitt; slå slår slo slås slått;
sprenge sprengte sprengt; sprekke sprakk sprukket; springe sprang sprunget; stige steg steget; stikke stakk stukket;
stjele stjal stjålet stjålne; stryke strøk strøket; stå står sto stod stått; svømme svømte; synge sunget;
synke sank sunket sunkne; sette satte; ansette ansatte ansatt; oversette oversatte oversatt oversattes;
bosette bosatte bosatt; utsette utsatte utsatt; innsette innsatte innsatt; avsette avsatte avsatt;
selge solgte solgt solgtes; spørre spurte spurt; ta tar tas tok tatt tatte; tilby tilbød tilbudt; tilgi tilga;
tie tidde; treffe traff truffet trufne; trekke trakk trukket trukne; tvinge tvang tvunget tvungne; tenke tenkte tenkt;
utgi utgir utga utgav utgitt utgitte; utgå utgår utgikk; utgjøre utgjorde utgjort; utføre utførte utført utførtes;
velge valgte valgt valgtes; vite vet visste; vike vek; vinne vant vunnet vunne; vokse vokste vokst;
unngå unngår unngikk unngått; undervise underviste undervist; kjøpe kjøpte kjøpt kjøptes; lese leste lest;
bo bor bodde bodd; tro tror trodde trodd; reise reiste reist; høre hørte hørt; føre førte ført førtes;
kjøre kjørte kjørt; gjennomføre gjennomførte gjennomført; innføre innførte innført; oppføre oppførte oppført;
overføre overførte overført; tilhøre tilhørte tilhørt; føde fødte født; kjenne kjente kjent; vise viste;
spise spiste spist; begynne begynte begynt; kalle kalte kalt; føle følte følt; bruke brukte brukt; søke søkte søkt;
besøke besøkte besøkt; undersøke undersøkte undersøkt; forsøke forsøkte forsøkt; møte møtte møtt møttes;
bestemme bestemte bestemt; tjene tjente tjent; dømme dømte dømt; løse løste løst; skape skapte skapt; tape tapte tapt;
nevne nevnte nevnt; mene mente ment; bety betydde betydd; tenne tente tent; gjemme gjemte gjemt; drømme drømte drømt;
sy sydde sydd; skje skjer skjedde skjedd; betale betalte betalt; blåse blåste; bygge bygde bygd bygdes;
leve levde levd; prøve prøvde prøvd; kreve krevde krevd; grave gravde gravd; lære lærte lært; dele delte delt;
lage lagde; snu snudde snudd; spille spilte spilt; stille stilte stilt; fylle fylte fylt; oppleve opplevde opplevd;
stenge stengte stengt; trenge trengte trengt; rømme rømte rømt; kle kledde kledd; spre spredte spredt spredde;
gjelde gjaldt; mann menn mennene; nordmann nordmenn nordmennene; sjømann sjømenn sjømennene;
formann formenn formennene; kjøpmann kjøpmenn kjøpmennene; embetsmann embetsmenn embetsmennene;
talsmann talsmenn talsmennene; styrmann styrmenn styrmennene; bok bøker bøkene; hånd hendene; fot føtter føttene;
tann tenner tennene; natt netter nettene; tang tenger tengene; rot røtter røttene; ku kuer kyr kyrne kua;
gås gjess gjessene; far fedre fedrene; mor mødre mødrene; bror brødre brødrene; datter døtre døtrene døtrer;
søster søstre søstrene; øye øyne øynene øyet; bonde bønder bøndene; strand strender strendene; hovedstad hovedsteder;
by byen byer byene byens; bro broen broer broene broa; bru bruer bruene brua; sjø sjøen sjøer sjøene;
øy øya øyer øyene øyas; sko skoen skoene; treet trær trærne; kne kneet knær knærne;
museum museet museets museer museene; gymnasium gymnaset gymnasiet;
laboratorium laboratoriet laboratorier laboratoriene; imperium imperiet imperier; territorium territoriet territorier;
medium mediet medier mediene; senter senteret sentre sentrene; teater teatret teateret teatre teatrene;
sykkel sykler syklene; finger fingre fingrene fingrer; kloster klostre klostret klostrene klosteret;
tempel templet templer templene; vinter vintre vintrene vintrer; sommer somre somrene somrer; himmel himler;
engel engler englene; muskel muskler musklene; regel regler reglene; artikkel artikler artiklene;
tittel titler titlene; nøkkel nøkler nøklene; møbel møbler møblene; middel midler midlene;
kapittel kapitler kapitlet kapitlene; mønster mønstre mønstret; minister ministre ministrene ministrer;
åker åkrer åkrene; mester mestre mestrene mestrer; skulder skuldre skuldrer; nummer numre numrene; orkester orkestre;
eksempel eksempler eksemplene; våpen våpnet våpnene; kraft krefter kreftene
"""
# Compounds are one word. These beginnings make another word and are no part of one.
PREFIXES = "for mis unn før etter"
# At the end of a question for what is, these ask for a state.
STATES = "er var: opp ned"
# Words that ask together with a noun.
WHICH = "hvilken hvilke hvilket hva kva"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
hvem kven kvens; {WHICH}: person personer mann menn kvinne kvinner mennesker president konge dronning keiser forfatter
politiker skuespiller spiller forsker kunstner; heter het: mannen kvinnen
""",
    "place": f"""
hvor hvorfra hvorhen kvar kvifrå; {WHICH}: by byer stad kommune kommuner region provins gate øy øyer verdensdel stat
stater hovedstad bygd delstat land sted steder område områder fylke fylker kontinent; hvilken: verden
""",
    "time": f"""
når; {WHICH}: år årstall århundre hundreår tiår årtusen tidspunkt dag dager dato måned måneder månad tid uke periode
årstid epoke; hvor: sent tidlig; hva: klokka klokken
""",
    "number": f"""
hvor kor: mange mye mykje stor stort store lang langt lange lenge ofte tit gammel gammal gammelt gamle høy høg høyt høgt
høye dyp djup dypt bred bredt tung tungt rask raskt dyr dyrt kald kaldt varm varmt tykk fort få; {WHICH}: andel
prosentandel prosentdel høyde lengde alder hastighet fart temperatur befolkning størrelse mengde antall nummer beløp;
hva kva: koster kostet kostar folketallet
""",
    "reason": f"""
hvorfor korfor kvifor; {WHICH}: årsak årsaker grunn grunner formål; hva kva: årsaken årsaka årsakene grunnen skyldes
skyldtes kommer forårsaket førte; hvordan: seg
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "hva kva: koste koster kostet kosta veie veier veide betale betaler betalte"
# Words that only tell the tense, with those behind them.
TENSES = "kommer kjem: til_å"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "hvor kor: er var blir ble kan må *"
# Words that may stand between the two, by the first.
LINKS = "hva kva: er var det; hvordan: kan det ha; hvilken: del av"
CAUSE_WORDS = """
fordi derfor ettersom grunn grunnen grunner grunnet årsak årsaken årsaker årsakene årsaka forårsaket forårsaker
skyldes skyldtes skyld takket følgelig således altså dermed førte medførte resulterte anledning formål formålet
forhindre hindre unngå muliggjøre nemlig begrunnet begrunnelse difor
"""
MONTHS = """
januar; februar; mars; april; mai; juni; juli; august; september; oktober; november; desember
"""
TIME_WORDS = """
mandag mandagen måndag tirsdag tirsdagen tysdag onsdag onsdagen torsdag torsdagen fredag fredagen lørdag lørdagen
laurdag søndag søndagen sundag uke uken uka uker helg helgen måned måneden månad våren sommer sommeren sommar høst
høsten haust hausten vinter vinteren morgen morgenen formiddag middag ettermiddag ettermiddagen kveld kvelden natt
natten natta midnatt århundre århundret århundrer hundreår hundreåret tiår tiåret tiårene årtusen årtusenet tallet
klokken klokka
"""
NUMBER_WORDS = """
null én ett to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten
tjue tyve tretti tredve førti femti seksti sytti åtti nitti hundre hundrevis hundretalls tusen tusenvis tusentalls
million millioner milliard milliarder billion billioner dusin titalls snes halv halve halvt halvparten tredjedel
fjerdedel par dobbelt første andre annen tredje fjerde femte sjette sjuende syvende åttende niende tiende halvtime
halvår halvannen
"""
ABBREVIATIONS = """
f.eks t.d bl.a bl d.v.s dvs s.k m.a.o p.g.a pga fr.o.m t.o.m m.h.t f.kr e.kr f.o.m jf jfr ca dr prof hr frk st nr s
sid kap fig tab bd red utg overs kl inkl ekskl eks evt hhv pkt stk feb febr apr aug sept okt nov des tirs ons tors
fre lør søn tlf mill mrd eng fr ty lat
"""
# Words of a question that refer to what was said before it.
PRONOUNS = "han ham hans hun henne hennes ho hennar dem deres deira dens dets"
OTHERS = "annet ellers samme slik slikt slike begge sistnevnte førstnevnte"
POINTERS = "denne dette disse den det de dei"
JOINS = "den det de dei"
LEADS = """
og; men; eller; så; også; òg; altså; deretter; dessuten; etterpå; nei; ja; jo; ok; okay; virkelig; nå; hva med;
hva om; hva hvis; hva så; kva med; kva om; hvilken en; hvilken av dem; hvilke av dem; hvem av dem; fortell mer;
fortell meg mer; fortel meg meir; gi meg
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
hva handler * om; hva handler det om; hva handler dette om; hva handler det her om; hva det handler om;
hva dette handler om; hva * handler om; hva dreier * seg om; hva dreier det seg om; hva står det i *; hva sier *;
sammendrag; kort sammendrag; oppsummering; kort oppsummering; oppsummer; oppsummer *; oppsummer det; oppsummer dette;
kort oppsummert; hovedpunkter; hovedpunktene; nøkkelpunkter; viktigste punktene; viktigste punkter; hovedbudskap;
hovedbudskapet; kort sagt; oversikt; kort oversikt; tema; temaet; hovedtema; emne; emnet; det viktigste; tl dr; tldr
"""
OVERVIEW_TEXTS = """
denne artikkelen; artikkelen; dette dokumentet; dokumentet; denne teksten; teksten; denne siden; denne filen; filen;
disse dokumentene; dokumentene; disse artiklene; artiklene; disse tekstene; disse filene; denne e-posten; e-posten;
denne meldingen; dette brevet; dette referatet; referatet; denne kontrakten; denne avtalen; denne presentasjonen;
presentasjonen; disse notatene; denne rapporten; denne tabellen
"""
OVERVIEW_FILLERS = """
vennligst; takk; er du snill; kan du; kan dere; vil du; gi meg; lag; skriv; et; en; de; det; den; hva er; hvilke er;
meg; kort; kort fortalt; med få ord; av *; i *; om *; for meg; hei
"""
DEFINING = """
hva_er hva_var hva_betyr hva_menes_med kva_er definer definisjon_av definisjon_på definisjonen_av definisjonen_på
betydningen_av: er var betyr
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
definer; definisjon/definisjonen/betydningen av/på; hva er definisjonen av/på;
hva skjedde/skjer/hendte; hva har skjedd;
fortell meg/oss om; fortell meg/oss; fortell om; fortell; fortel meg om; fortel meg; si/gi/vis meg; fortell meg
alt/litt/noe om; fortell alt/litt/noe om; gi meg informasjon/opplysninger/detaljer om; gi meg en liste over; forklar
meg; forklar for meg; forklar; beskriv; nevn alle/de; nevn; list opp; list opp alle; ramse opp alle; kan/kunne/vil du;
kan du fortelle/si/forklare/vise; kan du fortelle/si/forklare meg; kan du fortelle meg om; kan du fortelle meg noe om;
kan du fortelle om; kunne du fortelle/forklare meg; kan noen; kan noen fortelle/forklare meg; vet noen; vennligst; vær
så snill; vær så snill å; jeg vil vite; jeg vil gjerne vite; jeg vil gjerne vite mer om; jeg ønsker å vite; jeg skulle
gjerne visst; jeg lurer på; jeg lurte på; jeg ser etter; jeg leter etter; jeg leter etter informasjon om; jeg trenger
informasjon om; jeg trenger å vite; jeg er nysgjerrig på; jeg har et spørsmål om; hjelp meg å forstå; er det
sant/riktig/korrekt/kjent at; er det sant; stemmer det at; stemmer det; sant eller usant; vet du; vet dere; veit du;
vet du om/hvem/hva/når/hvor/hvordan/hvorfor; vet du noe om; vet man/vi; har du noen anelse; har du informasjon om; hva
vet du/man/vi/dere om; hva er kjent om; hva kan du fortelle/si om; hva kan du fortelle meg om; hva sier/forteller
artikkelen/teksten/dokumentet/siden; hva sier denne artikkelen/teksten; hva sier dokumentene/tekstene; hva står det i
artikkelen/teksten/dokumentet; hva står det om; sier/nevner artikkelen/teksten/dokumentet; nevner artikkelen/teksten
noe om; står det noe om; finnes det noe/informasjon om; er det noe om; finnes det noe slikt som; ifølge
artikkelen/teksten/dokumentet; i følge artikkelen/teksten/dokumentet; i artikkelen/teksten/dokumentet;
informasjon/opplysninger/detaljer om; hvilke ting; hva slags ting; hva er greia med; greia med; tingen med; hva menes
med; kort sagt; ... takk; ... er du snill; ... vær så snill; ... ifølge artikkelen/teksten/dokumentet; ... i
artikkelen/teksten; ... vet du; ... vet du det; ... stemmer det; ... er det sant; ... eller noe; ... og sånt; ...
vs/versus ...;
hva heter/het/hette; kva heiter/heitte; hva kalles/kaltes; hva kaller/kalte man; hva blir/ble/er/var ... kalt; hva
er/var navnet/navnene/betydningen på/av/til; hvordan lyder/lød; hva betyr/betydde/betød; kva tyder; hva står/sto/stod
... for
"""

INFLECTIONS = "- en; - et; - a; - er; - r; - ene; um er; e er te t; e er de d"
