"""Czech words as data."""

from __future__ import annotations

# Without negation, order in time and numbers: they distinguish one answer from another.
STOP_WORDS = """
a i v ve s se z ze na do od ode o u při pod nad k ke ku za pro přes mezi kolem proti vůči podle během nebo či ale avšak
však že aby kdyby když jestli jestliže zda pokud jak jako než neboť protože přestože dokud už již ještě jen jenom pouze
právě také též taky velmi velice téměř skoro vůbec tedy tak přece ať zde tady tam sem tehdy teď nyní potom pak proto tu
já mě mne mi ty ti on jeho ho jej jemu mu něj něho němu něm ním ona její ji jí ní ono oni jejich jim je nich nim my nás
nám vás vám sebe si sobě sebou moje mé náš naše naši našich váš svůj svoje svá své svého svých ten ta to toho té tomu
tom tím těch těm těmi tento tato toto tyto tohoto této tomuto tomto tímto těchto těmto takový taková takové sám sama
sami všechno všechny všichni všech všem vše celý celá každý každá každé každého jiný jiná jiné jiných některý některá
některé některých několik mnoho mnoha někdo něco nějaký nějaká nějaké kom co čeho čemu čem čím který která které kteří
kterého kterému kterým kterém kterou kterých kterými jenž jaký jaká jaké jakého jakému jakým jakém jakou jakých jakými
ktery ktera ktere kteri kterem kterym ktereho jaky jaka jake jakem jakym jakeho být jsou byl byla bylo byli byly bude
budou budu jsem jsme bývá by bych mít mají měl měla mělo měli měly mám moci může mohou mohl mohla mohlo mohli mohly lze
třeba muset musí musel museli smí více víc méně prosím řekni řekněte uveď uveďte vyjmenuj pověz mohu můžu můžeme musím
musíme
"""
# Words that ask together with a noun.
WHICH = """
jaký jaká jaké jakého jakému jakým jakém jakou jakých jací který která které kterého kterému kterým kterém kterou
kterých kteří
"""
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
kdo koho komu kým čí; {WHICH}: osoba osoby osobě osobu osobou člověk člověka člověku člověkem lidé muž muže muži mužem
žena ženy ženu ženou spisovatel spisovatele spisovateli spisovatelem vědec vědce vědci vědcem prezident prezidenta
prezidentovi prezidentem král krále králi králem královna královny královnou autor autora autorovi autorem herec herce
herci hercem herečka herečky herečkou malíř malíře malíři malířem císař císaře císaři císařem panovník panovníka
panovníkovi panovníkem; jak: jmenoval jmenovala
""",
    "place": f"""
kde kam odkud kudy; co: městem; {WHICH}: země zemi zemí zemích město města městu městem městě městech stát státu státem
státě státy státech region regionu regionem kontinent kontinentu kontinentem světadíl světadílu světadílem kraj kraje
kraji krajem ostrov ostrova ostrovu ostrovem ostrově okres okresu okresem okrese místo místa místu místem místě území
územím království královstvím oblast oblasti oblastí obec obce obci obcí vesnice vesnici vesnicí provincie provincii
republika republiky republikou čtvrť čtvrti čtvrtí
""",
    "time": f"""
kdy odkdy dokdy; jak: dávno; v: kolik; {WHICH}: rok roku rokem roce roky letech léta den dne dni dnem dny dnech měsíc
měsíce měsíci měsícem čas času časem čase století desetiletí období obdobím datum data datu datem doba doby době dobu
hodina hodiny hodinu hodině epocha epoše epochu
""",
    "number": f"""
kolik kolika kolikrát kolikátý kolikátá kolikáté; kolik: času hodin peněz; jak: dlouho často daleko vysoko hluboko
rychle moc mnoho dlouhý dlouhá dlouhé vysoký vysoká vysoké velký velká velké starý stará staré hluboký hluboká hluboké
široký široká široké těžký těžká rychlý rychlá početný početná; {WHICH}: věk věku počet počtu množství procento podíl
část výška výšku výšky výšce délka délku hloubka hloubku hloubce šířka rozloha rozlohu vzdálenost vzdálenosti rychlost
rychlostí teplota teplotě cena cenu částka částku náklady hodnota populace hmotnost rozměry číslo číslem
""",
    "reason": f"""
proč nač; {WHICH}: důvod důvodu důvody důvodů příčina příčiny účelem; co: důvodem příčinou způsobilo způsobuje
zapříčinilo vedlo; čím: způsobeno způsoben způsobena; důsledku: čeho; kvůli: čemu; čemu: slouží
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "co kolik: stát stojí stál stála stálo vážit váží platit platí zaplatit"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "jak: je jsou byl byla bylo byly *"
# Words that may stand between the two, by the first.
LINKS = f"{WHICH} co: je jsou byl byla bylo byly hlavní hlavním; čím: byl byla bylo; jak: se"
CAUSE_WORDS = """
protože neboť jelikož proto tudíž důvod důvodem důvodu důvody důvodů příčina příčinou příčiny příčin kvůli díky
důsledku důsledkem následkem způsobeno způsoben způsobena způsobeny způsobil způsobila způsobilo způsobily
způsobuje vlivem zapříčinil vyvolal vyvolalo vedlo vedla cílem zabránit zamezit vyhnout umožnit vzhledem
"""
MONTHS = """
leden ledna lednu; únor února únoru; březen března březnu; duben dubna dubnu; květen května květnu; červen června
červnu; červenec července červenci; srpen srpna srpnu; září; říjen října říjnu; listopad listopadu; prosinec prosince
prosinci
"""
TIME_WORDS = """
pondělí úterý středa středu středy čtvrtek čtvrtka pátek pátku sobota sobotu soboty neděle neděli jaro jara jaře léto
léta létě podzim podzimu zima zimu zimě zimy včera dnes zítra předevčírem pozítří ráno dopoledne odpoledne večer noci
poledne půlnoci týden týdne týdnu týdnů měsíc měsíce měsíci měsíců roku roce letech století desetiletí tisíciletí dekáda
dekády epocha epochy období
"""
NUMBER_WORDS = """
nula jeden jedna jedno jednoho jedné dva dvě dvou tři tří čtyři čtyř pět pěti šest šesti sedm sedmi osm osmi
devět devíti deset deseti jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet
třicet čtyřicet padesát šedesát sedmdesát osmdesát devadesát sto sta stě set stovka stovky stovek tisíc tisíce
tisíců milion milión milionu miliony milionů mil miliarda miliardy miliard mld bilion biliony bilionů půl
polovina polovinu poloviny třetina třetinu třetiny čtvrt čtvrtina čtvrtinu čtvrtiny tucet tucty desítka desítky
desítek pár oba obě dvojice trojice dvakrát třikrát dvojnásobek první prvního prvním druhý druhá druhé druhého
druhou třetí třetího čtvrtý čtvrtá čtvrté pátý pátá páté šestý šestá šesté sedmý sedmá sedmé osmý osmá osmé
devátý devátá deváté desátý desátá desáté
"""
# Without their final full stop.
ABBREVIATIONS = """
např tj tzv tzn mj resp popř příp dr mudr judr phdr rndr paeddr mvdr ing mgr bc prof doc akad sv blah p pí sl
gen plk pplk mjr kpt npor por č čp čj str s obr tab kap odst čl písm roč vyd red srov zejm angl něm lat fr řec
pol rus it šp slov maď ul nám tř tis hod r kn nar zal vl st překl pozn zn zkr ún břez dub květ červ srp říj pros
stř
"""
# Words of a question that refer to what was said before it.
PRONOUNS = """
on ona ono oni ony jeho jej jemu mu ho něj něho němu něm ním jím její jejího jejímu jejím jí ji ní jejich jejichž jim
jich jimi nich nim nimi
"""
OTHERS = """
jiný jiná jiné jiní jiného jiných další ostatní stejný stejná stejné stejní stejného týž tentýž takový taková takové
takoví oba obě
"""
POINTERS = """
ten ta to ti ty toho tomu tom tím té těch těm těmi tento tato toto tyto tito tohoto této tomuto tomto tímto těchto
těmto tenhle tahle tohle tyhle tihle tohohle téhle tamten tamta tamto onen
"""
JOINS = "to ti ty toho tomu tom tím"
LEADS = """
a; ale; nebo; či; takže; tak; tedy; pak; potom; také; taky; navíc; ne; ano; jo; dobře; ok; okej; opravdu; vážně;
skutečně; fakt; co třeba; co takhle; co když; co kdyby; jak je to s; který z nich; která z nich; které z nich;
kteří z nich; kdo z nich; řekni víc; řekni mi víc; řekni mi více; řekněte mi více; pověz mi víc; pověz mi více; dej mi
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
o čem je *; o čem to je; o čem je to; o čem je; o čem pojednává *; o čem vypráví *; o co jde; o co tu jde;
o co se jedná; čeho se týká *; co říká *; shrnutí; stručné shrnutí; krátké shrnutí; shrň; shrň *; shrň to; shrňte;
shrňte *; shrňte to; souhrn; přehled; stručný přehled; v kostce; hlavní body; klíčové body; hlavní myšlenky;
hlavní myšlenka; nejdůležitější body; to nejdůležitější; hlavní téma; téma; tl dr; tldr
"""
OVERVIEW_TEXTS = """
tento článek; tohoto článku; tomto článku; článek; článku; tento dokument; tohoto dokumentu; tomto dokumentu;
dokument; dokumentu; tento text; tohoto textu; tomto textu; text; textu; tato stránka; této stránky; této stránce;
tento soubor; tohoto souboru; tomto souboru; tyto dokumenty; těchto dokumentů; těchto dokumentech; tyto články;
těchto článků; tyto soubory; těchto souborů; tyto texty; těchto textů; tento e-mail; tohoto e-mailu; tomto e-mailu;
tato zpráva; této zprávy; této zprávě; tuto zprávu; tento dopis; tohoto dopisu; tomto dopise; tento zápis;
tohoto zápisu; tomto zápise; tato smlouva; této smlouvy; této smlouvě; tuto smlouvu; tato prezentace; této prezentace;
této prezentaci; tuto prezentaci; tyto poznámky
"""
OVERVIEW_FILLERS = """
prosím; můžeš; můžete; mohl bys; mohla bys; mohl byste; dej mi; dejte mi; udělej; napiš; mi; stručně; krátce;
ve zkratce; několika slovy; jaké je; jaká je; jaké jsou; jaký je; co je; v *; z *; ve *; díky; děkuji; ahoj
"""
DEFINING = """
co_je co_je_to co_to_je co_jsou co_byl co_byla co_bylo co_znamená definuj definujte definice definice_pojmu
význam_slova: je jsou byl byla bylo znamená
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
definuj; definujte; definice; definice pojmu/slova; význam slova/pojmu; jaká je definice;
co se stalo/odehrálo/přihodilo/událo/dělo;
řekni/řekněte/pověz/povězte/vysvětli/vysvětlete/ukaž/ukažte/popiš/popište/dej/dejte mi/nám;
řekni/řekněte/pověz/povězte mi/nám o/něco/vše/všechno; řekni/pověz mi něco/všechno/více o; řekni/řekněte/pověz/povězte
něco o; řekni/řekněte/pověz/povězte; vyprávěj/vyprávějte mi o; vyprávěj/vyprávějte o; vysvětli/vysvětlete;
popiš/popište; vyjmenuj/vyjmenujte; vypiš/vypište; vyjmenuj/vyjmenujte/vypiš/vypište všechny; uveď/uveďte; dej/dejte
mi informace/seznam o; můžeš/můžete/mohl/mohla mi říct/říci/vysvětlit/povědět; můžeš/můžete prosím; můžeš/můžete mi
prosím říct/říci/vysvětlit; mohl/mohla/mohli bys/byste mi říct/říci/vysvětlit/povědět; mohl/mohla/mohli bys/byste;
můžeš/můžete vysvětlit/popsat; prosím; prosím tě/vás; ví někdo; může mi někdo říct/vysvětlit;
chci/potřebuji/potřebuju/musím vědět; chci se dozvědět; chtěl/chtěla bych vědět/znát; chtěl/chtěla bych se zeptat;
chtěl/chtěla bych vědět více o; rád/ráda bych věděl/věděla; zajímá/zajímalo mě; zajímalo by mě; hledám; hledám
informace o; potřebuji/potřebuju informace o; mám otázku k/ohledně/o; pomoz mi pochopit; je pravda že; je pravda; je
to pravda že; je správné/známo/možné že; platí že; pravda nebo lež; víš; víte; víš/víte
zda/jestli/kdo/co/kdy/kde/jak/proč/že; víš/víte něco o; víme; ví se; máš/máte tušení; máš/máte informace o; co
víš/víte/víme o; co je známo o; co se ví o; co mi můžeš/můžete říct/říci o; co můžeš/můžete říct/říci o; co
říká/píše/uvádí článek/text/dokument/stránka; co říká/uvádí tento/ten/tato článek/text/dokument/stránka; co říkají
dokumenty/texty/články; co se píše/říká o; co se píše/říká v článku/textu/dokumentu; co stojí v
článku/textu/dokumentu; zmiňuje/říká článek/text/dokument; zmiňuje se článek/text o; je tam/něco o; existuje
něco/taková jako; jsou nějaké informace o; podle článku/textu/dokumentu; podle tohoto článku/textu/dokumentu; v
článku/textu/dokumentu; v tomto článku/textu/dokumentu; informace o; podrobnosti o; jaké/které věci; jaký druh věcí;
co je to za věc; o co jde s; co se rozumí pod; co znamená; stručně; ... prosím; ... podle článku/textu/dokumentu; ...
v článku/textu/dokumentu; ... víš; ... víte; ... je to pravda; ... pravda nebo lež; ... nebo co; ... a tak dále; ...
vs/versus ...; existuje něco takového jako;
jak se jmenuje/jmenují/jmenoval/jmenovala/jmenovalo/jmenovaly/jmenovali; jak se
nazývá/nazývají/nazýval/nazývala/nazývalo/nazývaly; jak se říká/říkalo; jaké je/bylo jméno; jaký je/byl název/význam;
jak zní/zněl/zněla/znělo; co znamenají/znamenal/znamenala/znamenalo
"""

INFLECTIONS = "k ek; n en; c ec; r er; l el; es s; ik ic; ul ol; um om; ur or; - um"
