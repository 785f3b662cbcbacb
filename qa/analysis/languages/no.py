"""Norwegian words as data."""

from __future__ import annotations

STOP_WORDS = """
en ei et den det de dem dens dets jeg du han hun vi dere meg deg ham henne oss seg man min mi mitt mine din di ditt
dine sin si sitt sine hans hennes vår vårt våre deres denne dette disse samme slik slikt slike selv sjøl hver hvert
enhver hverandre noen noe alle alt all annen annet andre mange mye mer mest flere fleste få begge litt i på av for
med til fra om ved under over mellom gjennom mot hos blant ifølge langs omkring rundt innen innenfor utenfor tross
per pr via inntil og eller men at som der da når så fordi mens skjønt både samt enn hvis dersom er være vært var
blir bli ble blei blitt har ha hadde hatt skal skulle skullet kan kunne kunnet må måtte måttet vil ville villet bør
burde får fikk fått gjør gjøre gjorde gjort finnes fantes hva hvem hvilken hvilket hvilke hvor hvordan hvorledes
hvorfor hvorfra hvorhen hvortil her dit hit derfra dertil derav dermed derved også likeledes jo nok vel ganske nokså
temmelig ennå enda allerede nettopp altså nesten omtrent cirka kanskje nå særlig især henholdsvis nøyaktig egentlig
dessuten derimot imidlertid nemlig således derfor vennligst takk opp ut inn ned å eg me ho dei ein eit ikring frå
noko nokre nokon kva kven kvar korleis kvifor korfor kvifrå kvens vere vart vore dykk deira denna sjølv mykje fleire
anten hjå òg då
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
hvem; kven; kvens; hvilken person; hvilke personer; hvilken mann; hvilke menn; hvilken kvinne; hvilke kvinner;
hvilke mennesker; hvilken president; hvilken konge; hvilken dronning; hvilken keiser; hvilken forfatter;
hvilken politiker; hvilken skuespiller; hvilken spiller; hvilken forsker; hvilken kunstner; kva person;
hva heter mannen; hva heter kvinnen; hva het mannen; hva het kvinnen
""",
    "place": """
hvor; hvorfra; hvorhen; kvar; kvifrå; hvilken by; hvilke byer; hvilken kommune; hvilken region; hvilken provins;
hvilken gate; hvilken øy; hvilke øyer; hvilken verdensdel; hvilken stat; hvilke stater; hvilken hovedstad;
hvilken bygd; hvilken delstat; hvilket land; hvilke land; hva land; hvilket sted; hva sted; hvilket steder;
hva steder; hvilket område; hva område; hvilket fylke; hva fylke; hvilket kontinent; hva kontinent; kva land;
kva by; kva stad; kva kommune; kva fylke; hvilken del av verden; hvilke steder; hvilke områder; hvilke kommuner;
hvilke fylker
""",
    "time": """
når; hvilket år; hvilke år; hvilket årstall; hvilke årstall; hvilket århundre; hvilket tiår; hvilke tiår;
hvilket årtusen; hvilke årtusen; hvilket tidspunkt; hvilken dag; hvilke dager; hvilken dato; hvilken måned;
hvilke måneder; hvilken tid; hvilken uke; hvilken periode; hvilken årstid; hvilken epoke; hva år; hva tid;
hva er klokka; hva er klokken; hvor sent; hvor tidlig; kva år; kva dag; kva dato; kva månad; kva tid; kva hundreår;
kva tiår
""",
    "number": """
hvor mange; kor mange; hvor mye; kor mye; hvor stor; kor stor; hvor stort; kor stort; hvor store; kor store;
hvor lang; kor lang; hvor langt; kor langt; hvor lange; kor lange; hvor lenge; kor lenge; hvor ofte; kor ofte;
hvor gammel; kor gammel; hvor gammelt; kor gammelt; hvor gamle; kor gamle; hvor høy; kor høy; hvor høyt; kor høyt;
hvor høye; kor høye; hvor dyp; kor dyp; hvor dypt; kor dypt; hvor bred; kor bred; hvor bredt; kor bredt; hvor tung;
kor tung; hvor tungt; kor tungt; hvor rask; kor rask; hvor raskt; kor raskt; hvor dyr; kor dyr; hvor dyrt; kor dyrt;
hvor kald; kor kald; hvor kaldt; kor kaldt; hvor varm; kor varm; hvor varmt; kor varmt; hvor tykk; kor tykk;
hvor fort; kor fort; hvor få; kor få; hvor mykje; kor mykje; hvor høg; kor høg; hvor høgt; kor høgt; hvor djup;
kor djup; hvor gammal; kor gammal; hvor tit; kor tit; hvor stor andel; hvor stor del; hvilken andel;
hvilken prosentandel; hvilken prosentdel; hvilken høyde; hvilken lengde; hvilken alder; hvilken hastighet;
hvilken temperatur; hvilken befolkning; hvilken størrelse; hvilken mengde; hvilken fart; hvilket antall;
hvilket nummer; hvilket beløp; hva koster; hva kostet; hva er folketallet; kva kostar
""",
    "reason": """
hvorfor; korfor; kvifor; hvordan kan det ha seg; hvilken årsak; hvilke årsaker; hvilken grunn; hvilke grunner;
av hvilken grunn; hva er årsaken; hva var årsaken; hva er grunnen; hva var grunnen; hva skyldes; hva skyldtes;
hva kommer det av; hva er årsakene; hva var årsakene; hvilket formål; hva forårsaket; hva førte til; kva er årsaka;
kva er grunnen
""",
}
CAUSE_WORDS = """
fordi derfor ettersom grunn grunnen grunner grunnet årsak årsaken årsaker årsakene årsaka forårsaket forårsaker
skyldes skyldtes skyld takket følgelig således altså dermed førte medførte resulterte anledning formål formålet
forhindre hindre unngå muliggjøre nemlig begrunnet begrunnelse difor
"""
TIME_WORDS = """
januar februar mars april mai juni juli august september oktober november desember mandag mandagen måndag tirsdag
tirsdagen tysdag onsdag onsdagen torsdag torsdagen fredag fredagen lørdag lørdagen laurdag søndag søndagen sundag
uke uken uka uker helg helgen måned måneden månad våren sommer sommeren sommar høst høsten haust hausten vinter
vinteren morgen morgenen formiddag middag ettermiddag ettermiddagen kveld kvelden natt natten natta midnatt århundre
århundret århundrer hundreår hundreåret tiår tiåret tiårene årtusen årtusenet tallet klokken klokka
"""
NUMBER_WORDS = """
null én ett to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten
tjue tyve tretti tredve førti femti seksti sytti åtti nitti hundre hundrevis hundretalls tusen tusenvis tusentalls
million millioner milliard milliarder billion billioner dusin titalls snes halv halve halvt halvparten tredjedel
fjerdedel par dobbelt første andre annen tredje fjerde femte sjette sjuende syvende åttende niende tiende
"""
ABBREVIATIONS = """
f.eks t.d bl.a bl d.v.s dvs s.k m.a.o p.g.a pga fr.o.m t.o.m m.h.t f.kr e.kr f.o.m jf jfr ca dr prof hr frk st nr s
sid kap fig tab bd red utg overs kl inkl ekskl eks evt hhv pkt stk feb febr apr aug sept okt nov des tirs ons tors
fre lør søn tlf mill mrd eng fr ty lat
"""
# Words of a question that lean on what was said before it.
PRONOUNS = "han ham hans hun henne hennes ho hennar dem deres deira dens dets"
OTHERS = "annet ellers samme slik slikt slike begge sistnevnte førstnevnte"
POINTERS = "denne dette disse den det de dei"
JOINS = "den det de dei"
LEADS = """
og; men; eller; så; også; òg; altså; deretter; dessuten; etterpå; nei; ja; jo; ok; okay; virkelig; nå; hva med;
hva om; hva hvis; hva så; kva med; kva om; hvilken en; hvilken av dem; hvilke av dem; hvem av dem; fortell mer;
fortell meg mer; fortel meg meir; gi meg
"""
