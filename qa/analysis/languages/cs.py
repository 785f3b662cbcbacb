"""Czech words as data."""

from __future__ import annotations

# Negation, order in time and numbers are left out: they tell one answer from another.
STOP_WORDS = """
a i v ve s se z ze na do od ode o u při pod nad k ke ku za pro přes mezi kolem proti vůči podle během nebo či
ale avšak však že aby kdyby když jestli jestliže zda pokud jak jako než neboť protože přestože dokud už již
ještě jen jenom pouze právě také též taky velmi velice téměř skoro vůbec tedy tak přece ať zde tady tam sem
tehdy teď nyní potom pak proto tu já mě mne mi ty ti on jeho ho jej jemu mu něj něho němu něm ním ona její ji jí
ní ono oni jejich jim je nich nim my nás nám vás vám sebe si sobě sebou moje mé náš naše naši našich váš svůj
svoje svá své svého svých ten ta to toho té tomu tom tím těch těm těmi tento tato toto tyto tohoto této tomuto
tomto tímto těchto těmto takový taková takové sám sama sami všechno všechny všichni všech všem vše celý celá
každý každá každé každého jiný jiná jiné jiných některý některá některé některých několik mnoho mnoha někdo něco
nějaký nějaká nějaké kdo koho komu kom kým co čeho čemu čem čím čí který která které kteří kterého kterému
kterým kterém kterou kterých kterými jenž jaký jaká jaké jakého jakému jakým jakém jakou jakých jakými kdy kde
kam odkud kudy proč kolik kolika odkdy dokdy ktery ktera ktere kteri kterem kterym ktereho jaky jaka jake jakem
jakym jakeho proc být jsou byl byla bylo byli byly bude budou budu jsem jsme bývá by bych mít mají měl měla mělo
měli měly mám moci může mohou mohl mohla mohlo mohli mohly lze třeba muset musí musel museli smí více víc méně
prosím řekni řekněte uveď uveďte vyjmenuj pověz nač kolikrát kolikrat kolikátý kolikátá kolikáté kolikaty
kolikata kolikate
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
kdo; koho; komu; kým; čí; jací lidé; kteří lidé; jaké osoby; které osoby; jak se jmenoval; jak se jmenovala;
jaký člověk; jakého člověka; jakému člověku; jakým člověkem; jakém člověku; jaký muž; jakého muže; jakému muži;
jakým mužem; jakém muži; jaký spisovatel; jakého spisovatele; jakému spisovateli; jakým spisovatelem;
jakém spisovateli; jaký vědec; jakého vědce; jakému vědci; jakým vědcem; jakém vědci; jaký prezident;
jakého prezidenta; jakému prezidentovi; jakým prezidentem; jakém prezidentovi; jaký král; jakého krále;
jakému králi; jakým králem; jakém králi; jaký autor; jakého autora; jakému autorovi; jakým autorem;
jakém autorovi; jaký herec; jakého herce; jakému herci; jakým hercem; jakém herci; jaký malíř; jakého malíře;
jakému malíři; jakým malířem; jakém malíři; jaký císař; jakého císaře; jakému císaři; jakým císařem;
jakém císaři; jaký panovník; jakého panovníka; jakému panovníkovi; jakým panovníkem; který člověk;
kterého člověka; kterému člověku; kterým člověkem; kterém člověku; který muž; kterého muže; kterému muži;
kterým mužem; kterém muži; který spisovatel; kterého spisovatele; kterému spisovateli; kterým spisovatelem;
kterém spisovateli; který vědec; kterého vědce; kterému vědci; kterým vědcem; kterém vědci; který prezident;
kterého prezidenta; kterému prezidentovi; kterým prezidentem; kterém prezidentovi; který král; kterého krále;
kterému králi; kterým králem; kterém králi; který autor; kterého autora; kterému autorovi; kterým autorem;
kterém autorovi; který herec; kterého herce; kterému herci; kterým hercem; kterém herci; který malíř;
kterého malíře; kterému malíři; kterým malířem; kterém malíři; který císař; kterého císaře; kterému císaři;
kterým císařem; kterém císaři; který panovník; kterého panovníka; kterému panovníkovi; kterým panovníkem;
jaká osoba; jakou osobou; jaká žena; jaké ženy; jakou ženou; jaká herečka; jaké herečky; jakou herečkou;
jaká královna; jaké královny; jakou královnou; jaké osobě; jakou osobu; která osoba; kterou osobou; která žena;
které ženy; kterou ženou; která herečka; které herečky; kterou herečkou; která královna; které královny;
kterou královnou; které osobě; kterou osobu; jaci lide; kteri lide; jake osoby; ktere osoby; jaky clovek;
jakeho cloveka; jakemu cloveku; jakym clovekem; jakem cloveku; jaky muz; jakeho muze; jakemu muzi; jakym muzem;
jakem muzi; jaky spisovatel; jakeho spisovatele; jakemu spisovateli; jakym spisovatelem; jakem spisovateli;
jaky vedec; jakeho vedce; jakemu vedci; jakym vedcem; jakem vedci; jaky prezident; jakeho prezidenta;
jakemu prezidentovi; jakym prezidentem; jakem prezidentovi; jaky kral; jakeho krale; jakemu krali; jakym kralem;
jakem krali; jaky autor; jakeho autora; jakemu autorovi; jakym autorem; jakem autorovi; jaky herec;
jakeho herce; jakemu herci; jakym hercem; jakem herci; jaky malir; jakeho malire; jakemu maliri; jakym malirem;
jakem maliri; jaky cisar; jakeho cisare; jakemu cisari; jakym cisarem; jakem cisari; jaky panovnik;
jakeho panovnika; jakemu panovnikovi; jakym panovnikem; ktery clovek; ktereho cloveka; kteremu cloveku;
kterym clovekem; kterem cloveku; ktery muz; ktereho muze; kteremu muzi; kterym muzem; kterem muzi;
ktery spisovatel; ktereho spisovatele; kteremu spisovateli; kterym spisovatelem; kterem spisovateli;
ktery vedec; ktereho vedce; kteremu vedci; kterym vedcem; kterem vedci; ktery prezident; ktereho prezidenta;
kteremu prezidentovi; kterym prezidentem; kterem prezidentovi; ktery kral; ktereho krale; kteremu krali;
kterym kralem; kterem krali; ktery autor; ktereho autora; kteremu autorovi; kterym autorem; kterem autorovi;
ktery herec; ktereho herce; kteremu herci; kterym hercem; kterem herci; ktery malir; ktereho malire;
kteremu maliri; kterym malirem; kterem maliri; ktery cisar; ktereho cisare; kteremu cisari; kterym cisarem;
kterem cisari; ktery panovnik; ktereho panovnika; kteremu panovnikovi; kterym panovnikem; jaka osoba; jaka zena;
jake zeny; jakou zenou; jaka herecka; jake herecky; jakou hereckou; jaka kralovna; jake kralovny;
jakou kralovnou; jake osobe; ktera osoba; ktera zena; ktere zeny; kterou zenou; ktera herecka; ktere herecky;
kterou hereckou; ktera kralovna; ktere kralovny; kterou kralovnou; ktere osobe
""",
    "place": """
kde; kam; odkud; kudy; jakých zemích; kterých zemích; jaké země; které země; jakých městech; kterých městech;
jaká města; která města; jaké státy; které státy; jakých státech; kterých státech; co je hlavním městem;
jaké je hlavní město; které je hlavní město; které hlavní město; jaký stát; jakého státu; jakému státu;
jakým státem; jakém státě; jaký region; jakého regionu; jakému regionu; jakým regionem; jakém regionu;
jaký kontinent; jakého kontinentu; jakému kontinentu; jakým kontinentem; jakém kontinentu; jaký světadíl;
jakého světadílu; jakému světadílu; jakým světadílem; jakém světadílu; jaký kraj; jakého kraje; jakému kraji;
jakým krajem; jakém kraji; jaký ostrov; jakého ostrova; jakému ostrovu; jakým ostrovem; jakém ostrově;
jaký okres; jakého okresu; jakému okresu; jakým okresem; jakém okrese; který stát; kterého státu; kterému státu;
kterým státem; kterém státě; který region; kterého regionu; kterému regionu; kterým regionem; kterém regionu;
který kontinent; kterého kontinentu; kterému kontinentu; kterým kontinentem; kterém kontinentu; který světadíl;
kterého světadílu; kterému světadílu; kterým světadílem; kterém světadílu; který kraj; kterého kraje;
kterému kraji; kterým krajem; kterém kraji; který ostrov; kterého ostrova; kterému ostrovu; kterým ostrovem;
kterém ostrově; který okres; kterého okresu; kterému okresu; kterým okresem; kterém okrese; jaké město;
jakého města; jakému městu; jakým městem; jakém městě; jaké místo; jakého místa; jakému místu; jakým místem;
jakém místě; jaké území; jakého území; jakým územím; jaké království; jakého království; jakým královstvím;
jakém království; které město; kterého města; kterému městu; kterým městem; kterém městě; které místo;
kterého místa; kterému místu; kterým místem; kterém místě; které území; kterého území; kterým územím;
které království; kterého království; kterým královstvím; kterém království; jaká země; jakou zemí; jaké zemi;
jakou zemi; jaká oblast; jaké oblasti; jakou oblastí; jaká obec; jaké obce; jakou obcí; jaké obci; jaká vesnice;
jaké vesnice; jakou vesnicí; jaké vesnici; jakou vesnici; jaká provincie; jaké provincie; jakou provincii;
jaká republika; jaké republiky; jakou republikou; jaká čtvrť; jaké čtvrti; jakou čtvrtí; která země;
kterou zemí; které zemi; kterou zemi; která oblast; které oblasti; kterou oblastí; která obec; které obce;
kterou obcí; které obci; která vesnice; které vesnice; kterou vesnicí; které vesnici; kterou vesnici;
která provincie; které provincie; kterou provincii; která republika; které republiky; kterou republikou;
která čtvrť; které čtvrti; kterou čtvrtí; jakych zemich; kterych zemich; jake zeme; ktere zeme; jakych mestech;
kterych mestech; jaka mesta; ktera mesta; jake staty; ktere staty; jakych statech; kterych statech;
co je hlavnim mestem; jake je hlavni mesto; ktere je hlavni mesto; ktere hlavni mesto; jaky stat; jakeho statu;
jakemu statu; jakym statem; jakem state; jaky region; jakeho regionu; jakemu regionu; jakym regionem;
jakem regionu; jaky kontinent; jakeho kontinentu; jakemu kontinentu; jakym kontinentem; jakem kontinentu;
jaky svetadil; jakeho svetadilu; jakemu svetadilu; jakym svetadilem; jakem svetadilu; jaky kraj; jakeho kraje;
jakemu kraji; jakym krajem; jakem kraji; jaky ostrov; jakeho ostrova; jakemu ostrovu; jakym ostrovem;
jakem ostrove; jaky okres; jakeho okresu; jakemu okresu; jakym okresem; jakem okrese; ktery stat; ktereho statu;
kteremu statu; kterym statem; kterem state; ktery region; ktereho regionu; kteremu regionu; kterym regionem;
kterem regionu; ktery kontinent; ktereho kontinentu; kteremu kontinentu; kterym kontinentem; kterem kontinentu;
ktery svetadil; ktereho svetadilu; kteremu svetadilu; kterym svetadilem; kterem svetadilu; ktery kraj;
ktereho kraje; kteremu kraji; kterym krajem; kterem kraji; ktery ostrov; ktereho ostrova; kteremu ostrovu;
kterym ostrovem; kterem ostrove; ktery okres; ktereho okresu; kteremu okresu; kterym okresem; kterem okrese;
jake mesto; jakeho mesta; jakemu mestu; jakym mestem; jakem meste; jake misto; jakeho mista; jakemu mistu;
jakym mistem; jakem miste; jake uzemi; jakeho uzemi; jakym uzemim; jake kralovstvi; jakeho kralovstvi;
jakym kralovstvim; jakem kralovstvi; ktere mesto; ktereho mesta; kteremu mestu; kterym mestem; kterem meste;
ktere misto; ktereho mista; kteremu mistu; kterym mistem; kterem miste; ktere uzemi; ktereho uzemi;
kterym uzemim; ktere kralovstvi; ktereho kralovstvi; kterym kralovstvim; kterem kralovstvi; jaka zeme;
jake zemi; jaka oblast; jake oblasti; jakou oblasti; jaka obec; jake obce; jakou obci; jake obci; jaka vesnice;
jake vesnice; jake vesnici; jaka provincie; jake provincie; jaka republika; jake republiky; jaka ctvrt;
jake ctvrti; jakou ctvrti; ktera zeme; ktere zemi; ktera oblast; ktere oblasti; kterou oblasti; ktera obec;
ktere obce; kterou obci; ktere obci; ktera vesnice; ktere vesnice; ktere vesnici; ktera provincie;
ktere provincie; ktera republika; ktere republiky; ktera ctvrt; ktere ctvrti; kterou ctvrti
""",
    "time": """
kdy; odkdy; dokdy; od kdy; do kdy; jak dávno; v kolik hodin; kolik je hodin; v kolik; jakých letech;
kterých letech; která léta; jaká léta; jakých dnech; kterých dnech; jaké roky; které roky; jaké dny; které dny;
od jaké doby; jaké datum; které datum; jakého data; jaký rok; jakého roku; jakému roku; jakým rokem; jakém roce;
jaký den; jakého dne; jakému dni; jakým dnem; jakém dni; jaký měsíc; jakého měsíce; jakému měsíci;
jakým měsícem; jakém měsíci; jaký čas; jakého času; jakému času; jakým časem; jakém čase; který rok;
kterého roku; kterému roku; kterým rokem; kterém roce; který den; kterého dne; kterému dni; kterým dnem;
kterém dni; který měsíc; kterého měsíce; kterému měsíci; kterým měsícem; kterém měsíci; který čas; kterého času;
kterému času; kterým časem; kterém čase; jaké století; jakého století; jakému století; jakém století;
jaké desetiletí; jakého desetiletí; jakému desetiletí; jakém desetiletí; jaké období; jakého období;
jakému období; jakým obdobím; jakém období; jakého datu; jakému datu; jakým datem; jakém datu; které století;
kterého století; kterému století; kterém století; které desetiletí; kterého desetiletí; kterému desetiletí;
kterém desetiletí; které období; kterého období; kterému období; kterým obdobím; kterém období; kterého datu;
kterému datu; kterým datem; kterém datu; jaká doba; jaké době; jakou dobu; jaká hodina; jaké hodiny;
jakou hodinu; jaké hodině; jaká epocha; jaké epoše; jakou epochu; která doba; které době; kterou dobu;
která hodina; které hodiny; kterou hodinu; které hodině; která epocha; které epoše; kterou epochu; jak davno;
jakych letech; kterych letech; ktera leta; jaka leta; jakych dnech; kterych dnech; jake roky; ktere roky;
jake dny; ktere dny; od jake doby; jake datum; ktere datum; jakeho data; jaky rok; jakeho roku; jakemu roku;
jakym rokem; jakem roce; jaky den; jakeho dne; jakemu dni; jakym dnem; jakem dni; jaky mesic; jakeho mesice;
jakemu mesici; jakym mesicem; jakem mesici; jaky cas; jakeho casu; jakemu casu; jakym casem; jakem case;
ktery rok; ktereho roku; kteremu roku; kterym rokem; kterem roce; ktery den; ktereho dne; kteremu dni;
kterym dnem; kterem dni; ktery mesic; ktereho mesice; kteremu mesici; kterym mesicem; kterem mesici; ktery cas;
ktereho casu; kteremu casu; kterym casem; kterem case; jake stoleti; jakeho stoleti; jakemu stoleti;
jakem stoleti; jake desetileti; jakeho desetileti; jakemu desetileti; jakem desetileti; jake obdobi;
jakeho obdobi; jakemu obdobi; jakym obdobim; jakem obdobi; jakeho datu; jakemu datu; jakym datem; jakem datu;
ktere stoleti; ktereho stoleti; kteremu stoleti; kterem stoleti; ktere desetileti; ktereho desetileti;
kteremu desetileti; kterem desetileti; ktere obdobi; ktereho obdobi; kteremu obdobi; kterym obdobim;
kterem obdobi; ktereho datu; kteremu datu; kterym datem; kterem datu; jaka doba; jake dobe; jaka hodina;
jake hodiny; jake hodine; jaka epocha; jake epose; ktera doba; ktere dobe; ktera hodina; ktere hodiny;
ktere hodine; ktera epocha; ktere epose
""",
    "number": """
kolik; kolika; kolikrát; kolikátý; kolikátá; kolikáté; kolik let; kolik procent; jak dlouho; jak často;
jak daleko; jak vysoko; jak hluboko; jak rychle; jak moc; jak mnoho; jak dlouhý; jak dlouhá; jak dlouhé;
jak vysoký; jak vysoká; jak vysoké; jak velký; jak velká; jak velké; jak starý; jak stará; jak staré;
jak hluboký; jak hluboká; jak hluboké; jak široký; jak široká; jak široké; jak těžký; jak těžká; jak rychlý;
jak rychlá; jak početný; jak početná; v jakém věku; jakém věku; jaký věk; jaký počet; jaký je počet;
jaký byl počet; jakého počtu; jaké množství; jaké procento; jaký podíl; jaký je podíl; jaká část; jakou část;
jaká výška; jaká je výška; jakou výšku; jaké výšky; jaké výšce; jaká délka; jaká je délka; jakou délku;
jaká hloubka; jaká je hloubka; jakou hloubku; jaké hloubce; jaká šířka; jaká je šířka; jaká rozloha;
jaká je rozloha; jakou rozlohu; jaká vzdálenost; jaká je vzdálenost; jaké vzdálenosti; jaká rychlost;
jaká je rychlost; jakou rychlostí; jakou rychlost; jaká teplota; jaká je teplota; jaké teplotě; jaká cena;
jaká je cena; jaká byla cena; jakou cenu; jaká částka; jakou částku; jaké náklady; jaká hodnota;
jaká je hodnota; jaká populace; jaká je populace; jakou hmotnost; jaká je hmotnost; jaké rozměry; jaké číslo;
jakým číslem; na kolik; kolikrat; kolikaty; kolikata; kolikate; jak casto; jak dlouhy; jak dlouha; jak dlouhe;
jak vysoky; jak vysoka; jak vysoke; jak velky; jak velka; jak velke; jak stary; jak stara; jak stare;
jak hluboky; jak hluboka; jak hluboke; jak siroky; jak siroka; jak siroke; jak tezky; jak tezka; jak rychly;
jak rychla; jak pocetny; jak pocetna; v jakem veku; jakem veku; jaky vek; jaky pocet; jaky je pocet;
jaky byl pocet; jakeho poctu; jake mnozstvi; jake procento; jaky podil; jaky je podil; jaka cast; jakou cast;
jaka vyska; jaka je vyska; jakou vysku; jake vysky; jake vysce; jaka delka; jaka je delka; jakou delku;
jaka hloubka; jaka je hloubka; jake hloubce; jaka sirka; jaka je sirka; jaka rozloha; jaka je rozloha;
jaka vzdalenost; jaka je vzdalenost; jake vzdalenosti; jaka rychlost; jaka je rychlost; jakou rychlosti;
jaka teplota; jaka je teplota; jake teplote; jaka cena; jaka je cena; jaka byla cena; jaka castka; jakou castku;
jake naklady; jaka hodnota; jaka je hodnota; jaka populace; jaka je populace; jaka je hmotnost; jake rozmery;
jake cislo; jakym cislem
""",
    "reason": """
proč; nač; z jakého důvodu; jakého důvodu; z jakých důvodů; jakých důvodů; jaký důvod; jaký byl důvod;
jaký je důvod; co bylo důvodem; co je důvodem; jaké důvody; jaké byly důvody; jaké jsou důvody; jaká příčina;
jaká byla příčina; jaká je příčina; co bylo příčinou; co je příčinou; co způsobilo; co způsobuje;
co zapříčinilo; co vedlo k; jaké příčiny; jaké byly příčiny; jaké jsou příčiny; z jaké příčiny; za jakým účelem;
jakým účelem; v důsledku čeho; kvůli čemu; čím bylo způsobeno; čím byl způsoben; čím byla způsobena;
k čemu slouží; proc; z jakeho duvodu; jakeho duvodu; z jakych duvodu; jakych duvodu; jaky duvod; jaky byl duvod;
jaky je duvod; co bylo duvodem; co je duvodem; jake duvody; jake byly duvody; jake jsou duvody; jaka pricina;
jaka byla pricina; jaka je pricina; co bylo pricinou; co je pricinou; co zpusobilo; co zpusobuje;
co zapricinilo; jake priciny; jake byly priciny; jake jsou priciny; z jake priciny; za jakym ucelem;
jakym ucelem; v dusledku ceho; kvuli cemu; cim bylo zpusobeno; cim byl zpusoben; cim byla zpusobena;
k cemu slouzi
""",
}
CAUSE_WORDS = """
protože neboť jelikož proto tudíž důvod důvodem důvodu důvody důvodů příčina příčinou příčiny příčin kvůli díky
důsledku důsledkem následkem způsobeno způsoben způsobena způsobeny způsobil způsobila způsobilo způsobily
způsobuje vlivem zapříčinil vyvolal vyvolalo vedlo vedla cílem zabránit zamezit vyhnout umožnit vzhledem
"""
TIME_WORDS = """
leden ledna lednu únor února únoru březen března březnu duben dubna dubnu květen května květnu červen června
červnu červenec července červenci srpen srpna srpnu září říjen října říjnu listopad listopadu prosinec prosince
prosinci pondělí úterý středa středu středy čtvrtek čtvrtka pátek pátku sobota sobotu soboty neděle neděli jaro
jara jaře léto léta létě podzim podzimu zima zimu zimě zimy včera dnes zítra předevčírem pozítří ráno dopoledne
odpoledne večer noci poledne půlnoci týden týdne týdnu týdnů měsíc měsíce měsíci měsíců roku roce letech století
desetiletí tisíciletí dekáda dekády epocha epochy období
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
# Words of a question that lean on what was said before it.
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
