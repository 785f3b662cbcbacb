"""Hungarian words as data."""

from __future__ import annotations

# Without negation, order in time and numbers: they distinguish one answer from another.
STOP_WORDS = """
a az egy és s e is meg de ha hogy vagy mint mert hiszen ezért azért tehát így úgy akár azonban pedig viszont ugyan
ugyanis habár bár míg amíg ahogy ahogyan amikor ahol ahová ahonnan hogyan miként mivel mivelhogy csak már még most akkor
itt ott ide oda innen onnan majd éppen épp nagyon talán inkább főleg továbbá illetve valamint szintén tovább be fel le
el össze vissza át rá én engem nekem te ő őt neki mi minket ti ők őket nekik ön önt önnek önök maga magát magának egymás
egymást ez ezt ezek ezeket ennek ezzel ebben erre ezen ebből erről ehhez ettől azt azok azokat annak azzal abban arra
azon abból arról ahhoz attól azoknak ilyen olyan ugyanaz saját minden mindenki mindent mások más másik néhány több sok
kevés valaki valami aki akik akit akiket akinek akiknek akivel ami amit amik amiket aminek amivel amely amelyek amelyet
amelynek amelyben amelyre amelyik amelyből mik mit miket minek miből miről miben mire mitől mihez melyik melyek melyiket
melyikben melyiknek milyen milyenek mely van vannak volt voltak lesz lesznek lenne lennének legyen legyenek lett lettek
lehet lehetett való kell kellett kellene tud tudja tudják tudott szabad lehetne szokott alatt fölött felett között közé
mellett mellé felé által szerint során iránt ellen miatt helyett végett körül keresztül óta kapcsolatban kérem kérlek
mondd mondja nevezd sorold
"""
# Compounds are one word. These beginnings make another word and are no part of one.
PREFIXES = "meg fel"
# Words that ask together with a noun.
WHICH = "melyik milyen"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
ki kik kit kiket kinek kiknek kivel kikkel kitől kiről kié kihez kire kicsoda; {WHICH}: ember embert személy személyt
személyek férfi férfit nő nőt író írót költő költőt tudós tudóst király királyt királynő elnök elnököt színész színészt
színésznő szerző szerzőt festő festőt császár császárt politikus politikust játékos játékost; hogy: hívják hívták
""",
    "place": f"""
hol hová honnan honnét merre merről merrefelé; mi: fővárosa főváros; melyik: fővárosa; {WHICH}: ország országot
országnak országban országból országba országok országokban város várost városnak városban városból városba városok
városokban hely helyet helyen helyről helyre helyek helyeken megye megyében megyéből állam államot államban államból
régió régiót régióban tartomány tartományt tartományban kontinens kontinensen kontinensről földrész földrészen sziget
szigetet szigeten terület területet területen település településen falu falut faluban faluból vidék vidéken kerület
kerületben utcában tájegységen birodalom birodalomban
""",
    "time": f"""
mikor mióta mikortól mikorra mikorig mettől mikori hánykor hányadikán hányban; {WHICH}: év évet évre évtől évig évben
éven évek években dátum dátumot dátumon nap napot napon napján napok napokon hónap hónapot hónapban század században
évszázad évszázadban évtized évtizedben évszak évszakban időszak időszakot időszakban időpont időpontban korszak
korszakban idő időben órában esztendő esztendőben héten; hány: órakor óráig órától ezelőtt van; mennyi: ideje; hányadik:
évben században
""",
    "number": f"""
hány hányan hányat hányadik hányszor hányszoros hányféle mennyi mennyit mennyien mennyire mennyivel mennyiért mennyibe
mekkora meddig; mennyi: ideig idő pénz; milyen: hosszú hosszan magas magasan messze messzire gyakran nagy régi régen
idős mély mélyen széles nehéz gyors gyorsan sok vastag arányban arányú távol távolságra távolságban magasságban
magasságú mélységben hosszúságú sebességgel hőmérsékleten áron összeg összeget számú életkorban korban idősen; {WHICH}:
szám; mi: népessége lakossága magassága hossza területe száma ára
""",
    "reason": f"""
miért hogyhogy; {WHICH} mi: ok oka okok okból okokból célból céllal; milyen: alapon; mi: miatt végett okozta okozza
váltotta vezetett célja magyarázata indokolta; mik: okai; minek: köszönhető köszönhetően következtében hatására; mire:
hivatkozással; mivel: indokolta magyarázható
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "mit mennyibe mennyit: kerül kerülnek került fizet fizetnek fizetni"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "mennyire:; milyen: a az volt *"
# Words that may stand between the two, by the first.
LINKS = "melyik mi mik minek: a az volt voltak; hány: évvel óra; mire: való"
CAUSE_WORDS = """
mert mivel ugyanis hiszen ezért azért tehát ok oka okai okok okból okozta okozza okoz okozott okozták miatt
következtében következménye kifolyólag köszönhetően köszönhető hatására eredményeként végett célja céljából
érdekében elkerülje elkerüljék megakadályozza megakadályozzák lehetővé emiatt amiatt minthogy kiváltotta
vezetett indokolta
"""
MONTHS = """
január januárban januárja januárjában januári; februárban február februári; március márciusban márciusi; április
áprilisban áprilisi; május májusban májusi; június júniusban júniusi; július júliusban júliusi; augusztus augusztusban
augusztusi; szeptember szeptemberben szeptemberi; október októberben októberi; november novemberben novemberi; december
decemberben decemberi
"""
TIME_WORDS = """
hétfő hétfőn kedd kedden szerda szerdán csütörtök csütörtökön péntek pénteken szombat szombaton vasárnap tavasz
tavasszal tavaszán tavaszi nyár nyáron nyarán nyári ősz ősszel őszén őszi tél télen telén téli tegnap ma holnap
tegnapelőtt holnapután reggel délelőtt délben délután este éjjel éjfélkor hét héten hónap hónapban hónapja évben évek
években évtől évtized évtizedben évtizede évszázad évszázadban század században századi századtól korszak évezred
évezredben tavaly idén jövőre
"""
NUMBER_WORDS = """
nulla kettő két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenkét tizenhárom tizennégy tizenöt
tizenhat tizenhét tizennyolc tizenkilenc húsz huszonegy harminc negyven ötven hatvan hetven nyolcvan kilencven
száz százat kétszáz háromszáz ötszáz ezer ezret ezren kétezer tízezer százezer millió milliót milliós milliárd
milliárdot ezrek milliók milliárdok billió fél felét fele felére másfél harmad harmada harmadát negyed negyede
negyedét tucat tucatnyi pár mindkettő mindkét kétszer háromszor kétszeres első elsőként második harmadik
negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik ezernyi százezrek duplája
"""
# Without their final full stop.
ABBREVIATIONS = """
pl ill dr prof id ifj özv szt st ún kb vö ld lsd köt évf szerk kiad ford jan febr márc ápr máj jún júl aug szept
okt nov dec gr br alez ezr ang ném lat fr gör szül megh kr i old bp sz fej szds őrgy vezds vőrgy ii iii iv v vi
vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx
"""
# Words of a question that refer to what was said before it.
PRONOUNS = """
ő őt neki vele róla tőle nála hozzá benne belőle ők őket nekik velük róluk tőlük náluk hozzájuk bennük övé övék
"""
OTHERS = """
más mások másik másikat többi egyéb ugyanaz ugyanazt ugyanez ugyanezt ugyanazon ugyanilyen ilyen ilyenek mindkettő
mindkét előbbi utóbbi
"""
POINTERS = """
ez ezt ezek ezeket ennek ezeknek ezzel ezekkel ebben ezekben erre ezekre ezen ebből erről ezekről ehhez ettől azt azok
azokat annak azoknak azzal abban arra azon abból arról ahhoz attól
"""
JOINS = "azt azok azokat annak azoknak azzal abban arra azon abból arról ahhoz attól"
LEADS = """
és; s; de; vagy; tehát; szóval; akkor; így; aztán; azután; majd; továbbá; nem; igen; jó; rendben; oké; ok; tényleg;
valóban; komolyan; hát; na és; mi a helyzet; mi van azzal; mi van ha; mi lenne ha; melyikük; melyik közülük;
melyik a kettő közül; mesélj; mondj többet; mondj még; adj
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
miről szól; miről szól *; miről szól ez; ez miről szól; * miről szól; miről van szó; miről van itt szó; mit mond *;
összefoglaló; rövid összefoglaló; összefoglalás; foglald össze; foglald össze *; foglald össze ezt; foglalja össze;
foglalja össze *; összegzés; összegezd; összegezd *; összegezze; összegezze *; dióhéjban; főbb pontok; fő pontok;
főbb pontjai; legfontosabb pontok; kulcspontok; főbb gondolatok; fő gondolat; fő téma; téma; témája; lényeg; lényege;
áttekintés; miről szólnak *; miről ír *; mit ír *; mit tartalmaz *; foglald össze röviden; foglald össze röviden *;
össze tudnád foglalni *; össze tudod foglalni *; összefoglalnád *; összefoglalná *; mi ennek a lényege;
mi a lényege *; mi a témája *; * tartalma; * a tartalma; mi a tartalma *; rövid összefoglalót; összefoglalót;
foglald össze az egészet; tl dr; tldr
"""
OVERVIEW_TEXTS = """
ez a cikk; ezt a cikket; ennek a cikknek; ebben a cikkben; a cikk; a cikket; a cikknek; a cikkben; ez a dokumentum;
ezt a dokumentumot; ennek a dokumentumnak; ebben a dokumentumban; a dokumentum; a dokumentumot; a dokumentumnak;
a dokumentumban; ez a szöveg; ezt a szöveget; ennek a szövegnek; ebben a szövegben; a szöveg; a szöveget;
a szövegnek; a szövegben; ez az oldal; ezt az oldalt; ez a fájl; ezt a fájlt; a fájl; a fájlt; ezek a dokumentumok;
ezeket a dokumentumokat; ezek a cikkek; ezeket a cikkeket; ez a levél; ezt a levelet; ennek a levélnek;
ebben a levélben; ez az e-mail; ezt az e-mailt; ennek az e-mailnek; ebben az e-mailben; az e-mail; az e-mailt;
az e-mailnek; ez az email; ezt az emailt; ennek az emailnek; ebben az emailben; ez az üzenet; ezt az üzenetet;
ennek az üzenetnek; ebben az üzenetben; ez a jegyzőkönyv; ezt a jegyzőkönyvet; ennek a jegyzőkönyvnek;
ebben a jegyzőkönyvben; a jegyzőkönyv; a jegyzőkönyvet; a jegyzőkönyvnek; a jegyzőkönyvben; ez a szerződés;
ezt a szerződést; ennek a szerződésnek; ebben a szerződésben; ez a jelentés; ezt a jelentést; ennek a jelentésnek;
ebben a jelentésben; ez a prezentáció; ezt a prezentációt; ennek a prezentációnak; a prezentáció; a prezentációt;
a prezentációnak; ezek a jegyzetek; ezeket a jegyzeteket; ezek az üzenetek; ezeket az üzeneteket
"""
OVERVIEW_FILLERS = """
kérlek; kérem; légy szíves; legyen szíves; tudnád; tudná; adj; adjon; írj; készíts; készítsen; egy; a; az; mi; mik;
mi a; mik a; röviden; rövid; néhány szóban; köszönöm; szia; nekem; pár mondatban; néhány mondatban; pár szóban;
legyél szíves; szeretnék; kérek
"""
DEFINING = """
mi_az mi_a mi_az_a mi_az_az mik_a mik_az mit_jelent definiáld ..._definíciója ..._meghatározása: egy
jelenti
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
definiáld; ... definíciója; ... meghatározása;
mi történt;
mondd/mondja el; mondd/mondja meg; mesélj/meséljen a/az; mesélj/meséljen; mesélj/meséljen nekem; mesélj/meséljen nekem
a/az; mesélj valamit a/az; beszélj/beszéljen a/az; mondj/mondjon valamit a/az; mondj/mondjon; magyarázd/magyarázza el;
írd/írja le; mutasd/mutassa meg; mutasd; adj/adjon; adj/adjon meg; adj/adjon információt; adj/adjon nekem;
sorold/sorolja fel; sorold/sorolja fel az/a összes; nevezd/nevezze meg; el tudnád/tudná/tudod/tudja
mondani/magyarázni; meg tudnád/tudná/tudod/tudja mondani; elmondanád/elmondaná; megmondanád/megmondaná;
elmagyaráznád/elmagyarázná; elmondod; megmondod; kérlek; kérem; légy/legyen szíves; meg tudja/tudná valaki mondani;
tudja valaki; szeretném tudni/megtudni; tudni/megtudni szeretném; azt szeretném tudni/megtudni; tudni akarom; azt
akarom tudni; arra vagyok kíváncsi; kíváncsi vagyok; az érdekel; érdekel; érdekelne; keresek; információt keresek;
információra van szükségem; kérdésem van; lenne egy kérdésem; segíts megérteni; igaz e hogy; igaz hogy; igaz az hogy;
igaz e az hogy; igaz vagy hamis; tudod/tudja/tudjátok hogy/e; tudod/tudjátok; nem tudod/tudja; tudsz/tud valamit;
tudható; van fogalmad; van információ/információd; mit tudsz/tud/tudunk; mit lehet tudni; mi ismert; mit tudsz/tudna
mondani; mit mond/ír/állít a/az cikk/szöveg/dokumentum/oldal; mit mond/ír ez a cikk/szöveg/dokumentum; mit
mondanak/írnak a dokumentumok/szövegek/cikkek; mit ír/mond; mi áll a cikkben/szövegben/dokumentumban; említi/mondja a
cikk/szöveg/dokumentum; a cikk/szöveg/dokumentum szerint; ez a cikk/szöveg szerint; a cikkben/szövegben/dokumentumban;
ebben a cikkben/szövegben/dokumentumban; információ/információk a/az; részletek a/az; milyen/mely dolgok; milyen/mely
dolgokat; miféle dolog; létezik olyan; mi az a dolog; mit jelent az; mit értünk alatta; röviden; ... kérlek; ...
kérem; ... legyen szíves; ... a cikk/szöveg/dokumentum szerint; ... a cikkben/szövegben/dokumentumban; ... tudod; ...
igaz ez; ... ez igaz; ... igaz vagy hamis; ... vagy valami; ... és így tovább; ... vs/versus ...;
hogy/hogyan hívják/hívták/nevezik/nevezték; minek hívják/hívták/nevezik/nevezték; mi ... neve/nevük/neveik/jelentése;
mit jelent/jelentett/jelentenek; mit jelent a; mi a/az neve/jelentése
"""

INFLECTIONS = "a ák át ában ának án ára; e ék ét ében ének én ére; - d; - t; - m; - at; - et; - ek"
