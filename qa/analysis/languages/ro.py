"""Romanian words as data."""

from __future__ import annotations

STOP_WORDS = """
un o unei unui unor niște nişte al a ai ale lui lor cel cea cei cele celui celei celor de la în in din pe cu pentru prin
spre către catre sub peste între intre dintre printre despre până pana conform asupra contra împotriva datorită într
intr dintr printr și şi si sau ori dar însă insa iar ci că ca să sa dacă daca deși deşi cum fiindcă deoarece căci decât
eu tu el ea noi voi ei ele mă te se ne vă îl îi le îmi îți îţi își îşi mi ți ţi i l s m v ție ţie vouă mine tine sine
meu mea mei mele tău ta tăi tale său săi sale nostru noastră noștri noştri noastre vostru voastră acest această aceasta
acesta aceștia aceştia aceste acestea acestui acestei acestor acel acea acele acela aceea acelea acelui acelei acelor
același acelaşi aceeași aceeaşi însuși însuşi fiecare fiecărui fiecărei tot toată toți toţi toate tuturor cineva ceva
unii unele unora vreun vreo oricare orice oricine alt altă alți alţi alte altul alta altele altor ambii ambele mult
multă mulți mulţi multe puțin puţin mai foarte prea atât atat atâta destul cam ce care căruia căreia cărora cărui cărei
sunt sînt ești eşti este e suntem sunteți sunteţi eram erai era erați eraţi erau fusese fuseseră fost fi fie fiind fu am
are avem aveți aveţi au avea aveau avut aș aş ar ați aţi va vom veți veţi vor poate pot putea puteau poți trebuie
trebuia vrea vrei face fac există aici acolo atunci astfel așa aşa deci chiar încă inca deja rog putem
"""
# Words that ask together with a noun.
WHICH = "ce care"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
cine cui; {WHICH}: persoană persoane om oameni bărbat femeie președinte rege regină împărat autor scriitor actor actriță
jucător domnitor; care: persoanei; numește: bărbatul femeia
""",
    "place": f"""
unde încotro; {WHICH}: țară țări oraș orașe loc locuri stat state continent regiune regiuni județ provincie insulă
stradă sat capitală localitate; care: capitala țara orașul; ce: lumii
""",
    "time": f"""
când cînd; {WHICH}: an ani dată zi zile lună secol deceniu epocă perioadă oră moment anotimp săptămână; care: data anul;
cât: ceasul
""",
    "number": f"""
cât cît câtă câți cîți câte cîte câtor; cât câți câte: timp vreme bani ori; {WHICH}: procent procentaj număr cantitate
vârstă înălțime lungime distanță viteză temperatură dimensiune preț populație suprafață adâncime durată proporție; care:
numărul procentul populația înălțimea vârsta distanța lungimea suprafața viteza temperatura prețul altitudinea
""",
    "reason": f"""
de: ce; cum: de; {WHICH}: cauză cauze motiv motive scop; care: motivul motivele cauza cauzele; datorită: cărui
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "ce cât: costa costă costau cântări cântărește plăti plătește plătesc plătim"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "cât_de:"
# Words that may stand between the two, by the first.
LINKS = "care: este e a fost sunt au; care: numele; ce: parte a; cât: e"
CAUSE_WORDS = """
deoarece fiindcă căci întrucât datorită cauza cauză cauze cauzele cauzat cauzată cauzate motiv motivul motive
motivele urmare deci astfel consecință consecința consecințe provocat provocată provocând determinat rezultat
mulțumită grație evita împiedica permite permițând scopul scop încât pricina pricină
"""
MONTHS = """
ianuarie; februarie; martie; aprilie; mai; iunie; iulie; august; septembrie; octombrie; noiembrie; decembrie
"""
TIME_WORDS = """
luni marți marţi marti miercuri joi vineri sâmbătă sambata sîmbătă duminică duminica ieri astăzi azi mâine alaltăieri
săptămâna săptămână săptămâni lună luna primăvara primăvară vara vară toamna toamnă iarna iarnă dimineața dimineaţa
dimineață prânz amiază seara seară noaptea noapte secol secolul secolului secole deceniu deceniul deceniului mileniu
anul anului anii anilor
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
# Words of a question that refer to what was said before it.
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
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
despre ce este vorba; despre ce e vorba; despre ce este *; despre ce e *; despre ce este vorba în *;
despre ce e vorba în *; despre ce este; despre ce vorbește *; despre ce tratează *; ce spune *; rezumat;
scurt rezumat; rezumatul; rezumă; rezumați; rezumă *; rezumați *; puncte cheie; puncte principale; punctele cheie;
punctele principale; idei principale; ideile principale; ideea principală; tema principală; tema; subiectul;
subiectul principal; esențialul; sinteză; prezentare generală; tl dr; tldr
"""
OVERVIEW_TEXTS = """
acest articol; acestui articol; articolul; articolului; acest document; acestui document; documentul; documentului;
acest text; acestui text; textul; textului; această pagină; acestei pagini; acest fișier; acestui fișier; fișierul;
fișierului; aceste documente; acestor documente; aceste articole; acestor articole; aceste fișiere; acestor fișiere;
acest e-mail; acestui e-mail; acest mesaj; acestui mesaj; această scrisoare; acestei scrisori; acest proces-verbal;
acestui proces-verbal; acest contract; acestui contract; această prezentare; acestei prezentări; aceste note
"""
OVERVIEW_FILLERS = """
te rog; vă rog; poți; puteți; poți să; puteți să; dă-mi; dați-mi; fă; fă-mi; un; o; care este; care e; care sunt;
scurt; pe scurt; în câteva cuvinte; al *; ale *; din *; în *; mulțumesc; bună
"""
DEFINING = """
ce_este ce_e ce_sunt ce_era ce_înseamnă ce_reprezintă definește definiți definiția definiție semnificația: este e sunt
era erau înseamnă reprezintă
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
definește; definiți; definiția; definiție; semnificația; care este/e/era definiția/semnificația;
ce s a întâmplat/petrecut;
spune/zi/povestește/explică/arată/dă mi/ne; spune/zi/povestește mi/ne despre/ceva/tot; spune/zi mi ceva/totul despre;
vorbește/povestește mi despre; vorbește/povestește despre; spuneți/explicați/arătați/dați/povestiți mi/ne;
spuneți/povestiți mi/ne despre; explică/explicați; descrie/descrieți; enumeră/enumerați; enumeră/enumerați toate/toți;
listează/numește toate/toți; dă/dați mi informații/detalii/lista despre; dă/dați mi o listă; poți/puteți/ai/ați putea
să; poți/puteți să mi spui/spuneți/explici/explicați; poți/puteți să îmi spui/spuneți/explici; îmi poți/puteți
spune/explica/povesti; mi ai putea spune/explica; poți/puteți explica/descrie; ai/ați putea să mi
spui/spuneți/explici; ai/ați putea să îmi spui/spuneți/explici; te/vă rog; te/vă rog să mi spui/spuneți; știe cineva;
vreau/doresc să știu/aflu; vreau să aflu/știu mai multe/mult despre; aș vrea/dori să știu/aflu; aș vrea/dori să
întreb; trebuie să știu; mă întreb; mă întrebam; mă interesează; sunt curios/curioasă; caut; caut informații despre;
am nevoie de informații despre; am o întrebare despre; ajută mă să înțeleg; este/e adevărat/corect/cunoscut că; este/e
adevărat; e adevărat; adevărat sau fals; știi/știți dacă/cine/ce/când/unde/cum/că; știi/știți; știi/știți ceva despre;
se știe; se știe dacă/ceva; ai/aveți idee; ai/aveți informații despre; ce știi/știți/știm despre; ce se știe despre;
ce îmi poți/puteți spune despre; ce poți/puteți să mi spui/spuneți despre; ce poți/puteți spune despre; ce
spune/zice/scrie articolul/textul/documentul/pagina; ce spune acest/această articol/text/document/pagină; ce spun/zic
documentele/textele/articolele; ce scrie/spune în articol/text/document; ce scrie/spune despre; ce se spune despre;
articolul/textul/documentul spune/menționează; menționează articolul/textul/documentul; există ceva/informații despre;
există așa ceva ca; conform articolului/textului/documentului; potrivit articolului/textului/documentului; în
articol/text/document; în acest articol/text/document; informații/detalii despre; ce/care lucruri; ce fel de
lucruri/lucru; ce e cu; ce este cu; ce se înțelege prin; ce înseamnă; pe scurt; ... te/vă rog; ... conform
articolului/textului/documentului; ... potrivit articolului/textului/documentului; ... în articol/text/document; ...
știi; ... știți; ... este/e adevărat; ... adevărat sau fals; ... sau ceva; ... și așa mai departe; ... vs/versus ...;
cum se numește/numesc/numea/numeau/cheamă/chema; cum îl/o/îi/le cheamă/chema; care este/e/era/sunt/erau
numele/semnificația; care a fost numele; ce însemna/semnifică/semnifica; ce nume are/avea/poartă/purta; cum
este/e/sunt/era ... numit/numită/numiți/numite
"""

INFLECTIONS = "- ur; d z; oar or; oal ol; oapt opt; oas os; oat ot; i e"
