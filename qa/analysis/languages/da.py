"""Danish words as data."""

from __future__ import annotations

STOP_WORDS = """
en et den det de dem dens dets jeg du han hun vi i mig dig ham hende os jer sig man min mit mine din dit dine sin
sit sine hans hendes vor vort vore vores jeres deres denne dette disse samme sådan sådant sådanne selv hver hvert
enhver hinanden nogen noget nogle alle alt al anden andet andre mange meget mere mest flere fleste få begge lidt på
af for med til fra om ved under over mellem gennem mod hos ad blandt ifølge langs omkring inden udenfor indenfor
trods per pr via indtil og eller men at som der da når så fordi mens selvom skønt både samt end hvis dog er være
været var bliver blive blev blevet blivende har have havde haft skal skulle skullet kan kunne kunnet må måtte måttet
vil ville villet bør burde får fik fået gør gøre gjorde gjort findes fandtes hvad hvem hvilken hvilket hvilke hvor
hvordan hvorledes hvorfor hvornår hvorfra hvorhen hvortil hvori hvoraf hvorpå hvormed hvorved her dér hen derfra
derhen dertil deraf derpå dermed derved heraf herved også ligeledes jo nok vel ganske ret temmelig endnu allerede
netop altså næsten cirka måske nu engang særlig især henholdsvis præcis egentlig desuden derimod imidlertid nemlig
således derfor venligst tak op ud ind ned
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
hvem; hvilken person; hvilke personer; hvilken mand; hvilke mænd; hvilken kvinde; hvilke kvinder; hvilke mennesker;
hvilken præsident; hvilken konge; hvilken dronning; hvilken kejser; hvilken forfatter; hvilken politiker;
hvilken skuespiller; hvilken spiller; hvilken forsker; hvilken kunstner; hvad hedder manden; hvad hedder kvinden;
hvad hed manden; hvad hed kvinden
""",
    "place": """
hvor; hvorfra; hvorhen; hvilken by; hvilke byer; hvilken kommune; hvilken region; hvilken provins; hvilken gade;
hvilken ø; hvilke øer; hvilken verdensdel; hvilken stat; hvilke stater; hvilken hovedstad; hvilken landsby;
hvilken delstat; hvilken egn; hvilket land; hvilke lande; hvilket sted; hvilke steder; hvilket område;
hvilket kontinent; hvilket amt; hvilke områder; hvilke kommuner
""",
    "time": """
hvornår; hvilket år; hvilke år; hvilket årstal; hvilke årstal; hvilket århundrede; hvilket årti; hvilket årtusinde;
hvilket tidspunkt; hvilken dag; hvilke dage; hvilken dato; hvilken måned; hvilke måneder; hvilken tid; hvilken uge;
hvilken periode; hvilken årstid; hvilken epoke; hvad tid; hvad er klokken; hvor sent; hvor tidligt
""",
    "number": """
hvor mange; hvor meget; hvor stor; hvor stort; hvor store; hvor lang; hvor langt; hvor lange; hvor længe; hvor ofte;
hvor tit; hvor gammel; hvor gammelt; hvor gamle; hvor høj; hvor højt; hvor høje; hvor dyb; hvor dybt; hvor bred;
hvor bredt; hvor tung; hvor tungt; hvor hurtig; hvor hurtigt; hvor dyr; hvor dyrt; hvor kold; hvor koldt; hvor varm;
hvor varmt; hvor tyk; hvor lidt; hvor få; hvor stor en andel; hvilken andel; hvilken procentdel; hvilken højde;
hvilken længde; hvilken alder; hvilken hastighed; hvilken temperatur; hvilken befolkning; hvilken størrelse;
hvilken mængde; hvilket antal; hvilket nummer; hvilket beløb; hvad koster; hvad kostede; hvad er folketallet
""",
    "reason": """
hvorfor; hvordan kan det være; hvilken årsag; hvilke årsager; hvilken grund; hvilke grunde; af hvilken grund;
hvad er årsagen; hvad var årsagen; hvad er grunden; hvad var grunden; hvad skyldes; hvad skyldtes; hvad er grundene;
hvilket formål; hvad forårsagede; hvad førte til; hvoraf kommer
""",
}
CAUSE_WORDS = """
fordi derfor thi eftersom grund grunden grunde grundet årsag årsagen årsager årsagerne forårsaget forårsagede
forårsager skyldes skyldtes skyld takket følgelig således altså dermed førte medførte resulterede anledning formål
formålet forhindre hindre undgå muliggøre nemlig begrundet begrundelse
"""
TIME_WORDS = """
januar februar marts april maj juni juli august september oktober november december mandag mandagen tirsdag
tirsdagen onsdag onsdagen torsdag torsdagen fredag fredagen lørdag lørdagen søndag søndagen søndage forgårs uge ugen
uger weekend weekenden måned måneden forår foråret sommer sommeren efterår efteråret vinter vinteren morgen morgenen
formiddag middag eftermiddag eftermiddagen aften aftenen nat natten midnat århundrede århundredet århundreder årti
årtiet årtier årtusinde årtusindet tallet klokken kl
"""
NUMBER_WORDS = """
nul én ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve
tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede hundreder hundredvis tusind tusinde tusinder
tusindvis million millioner milliard milliarder billion billioner dusin snese halv halve halvt halvdelen tredjedel
fjerdedel par dobbelt første anden andet tredje fjerde femte sjette syvende ottende niende tiende
"""
ABBREVIATIONS = """
f.eks feks fx bl.a bl d.v.s dvs s.k m.h.t p.g.a pga m.a.o e.kr f.kr ca dr prof hr frk sct skt st nr s sid kap fig
tab bd red udg overs jf jfr kl inkl ekskl eks evt hhv pkt stk feb febr apr aug sept okt nov dec tirs ons tors fre
lør søn tlf mio mia eng fr ty lat
"""
# Words of a question that lean on what was said before it.
PRONOUNS = "han ham hans hun hende hendes dem deres dens dets"
OTHERS = "andet andre ellers samme sådan sådant sådanne begge sidstnævnte førstnævnte"
POINTERS = "denne dette disse den det de"
JOINS = "den det de"
LEADS = """
og; men; eller; så; også; altså; derefter; desuden; bagefter; nej; ja; jo; ok; okay; virkelig; nå; hvad med;
hvad hvis; hvad nu hvis; hvad så; hvilken en; hvilken af dem; hvilke af dem; hvem af dem; fortæl mere;
fortæl mig mere; giv mig
"""
