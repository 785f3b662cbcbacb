"""Romanian words as data."""

from __future__ import annotations

STOP_WORDS = """
un o unei unui unor niște nişte al a ai ale lui lor cel cea cei cele celui celei celor de la în in din pe cu pentru
prin spre către catre sub peste între intre dintre printre despre până pana conform asupra contra împotriva datorită
într intr dintr printr și şi si sau ori dar însă insa iar ci că ca să sa dacă daca deși deşi când cand cînd cum unde
fiindcă deoarece căci decât eu tu el ea noi voi ei ele mă te se ne vă îl îi le îmi îți îţi își îşi mi ți ţi i l s m
v ție ţie vouă mine tine sine meu mea mei mele tău ta tăi tale său săi sale nostru noastră noștri noştri noastre
vostru voastră acest această aceasta acesta aceștia aceştia aceste acestea acestui acestei acestor acel acea acele
acela aceea acelea acelui acelei acelor același acelaşi aceeași aceeaşi însuși însuşi fiecare fiecărui fiecărei tot
toată toți toţi toate tuturor cineva ceva unii unele unora vreun vreo oricare orice oricine alt altă alți alţi alte
altul alta altele altor ambii ambele mult multă mulți mulţi multe puțin puţin mai foarte prea atât atat atâta destul
cam cine cui ce care căruia căreia cărora cărui cărei cât cat câtă cata câți câţi cati cîți câte cate cîte cîţi cît
câtor încotro sunt sînt ești eşti este e suntem sunteți sunteţi eram erai era erați eraţi erau fusese fuseseră fost
fi fie fiind fu am are avem aveți aveţi au avea aveau avut aș aş ar ați aţi va vom veți veţi vor poate pot putea
puteau poți trebuie trebuia vrea vrei face fac există aici acolo atunci astfel așa aşa deci chiar încă inca deja rog
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
cine; cui; ce persoană; care persoană; ce persoane; care persoane; ce om; care om; ce oameni; care oameni;
ce bărbat; care bărbat; ce femeie; care femeie; ce președinte; care președinte; ce preşedinte; care preşedinte;
ce rege; care rege; ce regină; care regină; ce împărat; care împărat; ce autor; care autor; ce scriitor;
care scriitor; ce actor; care actor; ce actriță; care actriță; ce jucător; care jucător; ce domnitor; care domnitor;
care este numele persoanei; cum se numește bărbatul; cum se numește femeia
""",
    "place": """
unde; încotro; ce țară; care țară; ce ţară; care ţară; ce tara; care tara; ce oraș; care oraș; ce oraş; care oraş;
ce oras; care oras; ce loc; care loc; ce stat; care stat; ce continent; care continent; ce regiune; care regiune;
ce județ; care județ; ce judeţ; care judeţ; ce provincie; care provincie; ce insulă; care insulă; ce stradă;
care stradă; ce sat; care sat; ce capitală; care capitală; ce localitate; care localitate; ce țări; care țări;
ce ţări; care ţări; ce orașe; care orașe; ce oraşe; care oraşe; ce locuri; care locuri; ce state; care state;
ce regiuni; care regiuni; care este capitala; care e capitala; care este țara; care este orașul; care oraș este;
ce parte a lumii
""",
    "time": """
când; cand; cînd; ce an; care an; ce ani; care ani; ce dată; care dată; ce data; care data; ce zi; care zi; ce zile;
care zile; ce lună; care lună; ce luna; care luna; ce secol; care secol; ce deceniu; care deceniu; ce epocă;
care epocă; ce perioadă; care perioadă; ce oră; care oră; ce moment; care moment; ce anotimp; care anotimp;
ce săptămână; care săptămână; care este data; care a fost data; care este anul; cât e ceasul
""",
    "number": """
cât; cat; cît; câtă; cata; câți; câţi; cati; cîți; cîţi; câte; cate; cîte; câtor; ce procent; care procent;
ce procentaj; care procentaj; ce număr; care număr; ce numar; care numar; ce cantitate; care cantitate; ce vârstă;
care vârstă; ce înălțime; care înălțime; ce lungime; care lungime; ce distanță; care distanță; ce viteză;
care viteză; ce temperatură; care temperatură; ce dimensiune; care dimensiune; ce preț; care preț; ce populație;
care populație; ce suprafață; care suprafață; ce adâncime; care adâncime; ce durată; care durată; ce proporție;
care proporție; care este numărul; care este procentul; care este populația; care este populaţia;
care este înălțimea; care este vârsta; care este distanța; care este lungimea; care este suprafața;
care este viteza; care este temperatura; care este prețul; care este altitudinea; cât de des; la ce vârstă
""",
    "reason": """
de ce; din ce cauză; ce cauză; ce cauza; ce cauze; care cauză; ce motiv; ce motive; care motiv; din care motiv;
care este motivul; care a fost motivul; care este cauza; care a fost cauza; care sunt cauzele; care au fost cauzele;
care sunt motivele; ce scop; cu ce scop; cum de; datorită cărui fapt
""",
}
CAUSE_WORDS = """
deoarece fiindcă căci întrucât datorită cauza cauză cauze cauzele cauzat cauzată cauzate motiv motivul motive
motivele urmare deci astfel consecință consecința consecințe provocat provocată provocând determinat rezultat
mulțumită grație evita împiedica permite permițând scopul scop încât pricina pricină
"""
TIME_WORDS = """
ianuarie februarie martie aprilie iunie iulie august septembrie octombrie noiembrie decembrie luni marți marţi marti
miercuri joi vineri sâmbătă sambata sîmbătă duminică duminica ieri astăzi azi mâine alaltăieri săptămâna săptămână
săptămâni lună luna primăvara primăvară vara vară toamna toamnă iarna iarnă dimineața dimineaţa dimineață prânz
amiază seara seară noaptea noapte secol secolul secolului secole deceniu deceniul deceniului mileniu anul anului
anii anilor
"""
NUMBER_WORDS = """
zero unu doi două doua trei patru cinci șase şase sase șapte şapte sapte opt nouă zece unsprezece doisprezece
douăsprezece treisprezece paisprezece cincisprezece șaisprezece şaisprezece șaptesprezece şaptesprezece optsprezece
nouăsprezece douăzeci treizeci patruzeci cincizeci șaizeci şaizeci șaptezeci şaptezeci optzeci nouăzeci sută suta
sute mie mii milion milioane miliard miliarde trilion duzină duzini zeci jumătate jumatate treime sfert pereche
dublu triplu primul prima primii primele întâi doilea treia treilea patra patrulea cincea cincilea șasea șaselea
şaselea șaptea șaptelea opta optulea noua nouălea zecea zecelea
"""
ABBREVIATIONS = """
dl dlui dna dnei dr prof conf ing arh av acad pr sf p.ex nr vol cap art alin lit fig pag pp ed trad tel str bd bl ap
et cca aprox cf vs ian feb febr apr iun iul aug sept oct nov dec i.hr d.hr î.hr jud com mun gen col lt cpt mr
"""
# Words of a question that lean on what was said before it.
PRONOUNS = "el ea ei ele lor său săi sale dânsul dânsa dânșii dânşii dânsele"
OTHERS = """
alt altă alți alţi alte altul alta alții alţii altele altui altei altor celălalt cealaltă ceilalți ceilalţi celelalte
același acelaşi aceeași aceeaşi aceiași aceiaşi aceleași aceleaşi ambii ambele amândoi amândouă asemenea
"""
POINTERS = """
acest această acesta aceasta acești aceşti aceștia aceştia aceste acestea acestui acestei acestor acel acea acela
aceea acei aceia acele acelea acelui acelei acelor asta ăsta astea ăștia ăştia ăla aia alea
"""
LEADS = """
și; şi; si; dar; însă; insa; iar; sau; ori; deci; așadar; aşadar; atunci; apoi; de asemenea; nu; da; bine; ok; okay;
serios; chiar; într adevăr; ce zici de; ce ziceți de; cum rămâne cu; cum e cu; ce se întâmplă cu; ce se întâmplă dacă;
ce ar fi dacă; care dintre ei; care dintre ele; care din ele; cine dintre ei; spune mi mai mult; spune mi mai multe;
povestește mi mai multe; mai spune mi; dă mi
"""
