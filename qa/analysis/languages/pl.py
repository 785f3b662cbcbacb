"""Polish words as data."""

from __future__ import annotations

# Without negation, order in time and numbers: they distinguish one answer from another.
STOP_WORDS = """
i a w we z ze za na do od ode o u przy pod pode nad ponad przez dla między pomiędzy około obok wokół przeciw według
podczas oraz lub albo bądź czy ale lecz jednak więc że iż żeby aby by jeśli jeżeli gdy gdyby jak jako jakby niż bo
ponieważ gdyż choć chociaż dopóki póki już jeszcze tylko nawet właśnie także też również bardzo dość całkiem prawie
zatem może oto niech no tu tam teraz wtedy potem ja mnie mi ty ciebie cię ci on jego go mu niego niemu nim ona jej ją
niej nią ono oni one ich im nich my nas nam nami wy was wam wami się siebie sobie sobą mój moja mojego nasz naszego
naszej naszych wasz swój swoja swoje swoi swojego swojej swoją swoim swoich ten ta to te tego tej temu tym tych tymi tę
tą tamten taki taka takie takiego takiej takich takim sam sama samo sami same samego wszystko wszystkie wszyscy
wszystkich wszystkim cały cała każdy każda każde każdego każdej inny inna inne innych innego niektóre niektórych kilka
kilku wiele wielu ktoś coś jakiś jakaś jakieś co czego czym który która które którzy którego której któremu którym
których którą którymi jaki jaka jakie jacy jakiego jakiej jakiemu jakim jakich jaką jakimi ktory ktora ktore ktorego
ktorej ktorym ktorych być jest są był była było byli były będzie będą będę jestem bywa zostać został została zostało
zostali zostały zostanie zostaną mieć ma mają miał miała miało mieli miały móc mogą mógł mogła mogło mogli mogły można
trzeba należy powinien powinna powinno powinni musi muszą musiał musiała więcej mniej bardziej proszę powiedz podaj
opowiedz wymień mogę możemy muszę musimy
"""
# Verbs and nouns that a stemmer does not reduce to one stem; without "da", "je", "lata" and "przyszły".
FORMS = """
iść idę idzie idą szedł szła szło szli szły; pójść pójdzie poszedł poszła poszło poszli poszły;
przyjść przyjdzie przyszedł przyszła przyszło przyszli; wyjść wyjdzie wyszedł wyszła wyszło wyszli wyszły;
wejść wejdzie wszedł weszła weszło weszli weszły; odejść odejdzie odszedł odeszła odeszło odeszli odeszły;
przejść przejdzie przeszedł przeszła przeszło przeszli przeszły; dojść dojdzie doszedł doszła doszło doszli doszły;
zejść zejdzie zszedł zeszła zeszli; zajść zajdzie zaszedł zaszła zaszło zaszły;
znaleźć znajdzie znalazł znalazła znalazło znaleźli znalazły znaleziono znaleziony znaleziona znalezione;
jechać jedzie jadą; pojechać pojedzie; przyjechać przyjedzie; jeść jedzą jadł jadła jedli jadły;
zjeść zjadł zjadła zjedli zjadły; wiedzieć wie; brać bierze biorą;
wziąć weźmie wziął wzięła wzięło wzięli wzięły wzięty wzięta;
zacząć zacznie zaczął zaczęła zaczęło zaczęli zaczęły zaczęto zaczęty;
rozpocząć rozpocznie rozpoczął rozpoczęła rozpoczęło rozpoczęli rozpoczęły rozpoczęto rozpoczęty rozpoczęta;
zająć zajmie zajął zajęła zajęło zajęli zajęły zajęty zajęta zajęte;
przyjąć przyjmie przyjął przyjęła przyjęło przyjęli przyjęły przyjęto przyjęty przyjęta przyjęte;
objąć obejmie objął objęła objęło objęli objęły objęty objęta objęte;
podjąć podejmie podjął podjęła podjęli podjęły podjęto podjęta; zdjąć zdjął zdjęła zdjęli; wyjąć wyjął wyjęła;
przejąć przejął przejęła przejęli przejęły przejęte; minąć minął minęła minęło minęły;
zginąć zginął zginęła zginęło zginęli zginęły; zniknąć zniknął zniknęła zniknęło zniknęli;
osiągnąć osiągnął osiągnęła osiągnęło osiągnęli osiągnęły osiągnięto osiągnięty;
zamknąć zamknął zamknęła zamknęli zamknięto zamknięty zamknięta zamknięte; płynąć płynął płynęła;
ciągnąć ciągnął ciągnęła; umrzeć umrze umarł umarła umarło umarli umarły; trzeć tarł; dać dał dadzą; stać stoi stoją;
stanąć stanął stanęła stanęło stanęli stanęły; nieść niesie niosą niósł niosła nieśli niosły;
przynieść przyniesie przyniósł przyniosła przyniosło przynieśli przyniosły;
odnieść odniósł odniosła odnieśli odniesiono; wynieść wyniósł wyniosła wyniosło wyniosły wyniesie;
przenieść przeniósł przeniosła przeniosło przenieśli przeniosły przeniesiono przeniesiony przeniesiona;
wznieść wzniósł wzniosła wznieśli wzniesiono wzniesiony wzniesiona; wieźć wiezie wiózł wiozła;
przywieźć przywiózł przywiozła; rosnąć rósł rosła rosło rosły; wzrosnąć wzrósł wzrosła wzrosło wzrosły;
wyrosnąć wyrósł wyrosła; pomóc pomoże pomógł pomogła pomogło pomogli pomogły; biec biegnie biegł; strzec strzegł;
uciec ucieknie uciekł uciekła uciekli uciekły; spaść spadnie spadł spadła spadło spadli spadły;
upaść upadł upadła upadło upadły; kraść kradnie kradł kradła;
ukraść ukradł ukradła ukradli ukradziono ukradziony ukradziona; siąść siadł; usiąść usiadł usiadła usiedli;
pisać pisze; napisać napisze napiszą; zapisać zapisze; opisać opisze; podpisać podpisze; chcieć chce chcą;
rzec rzekł rzekła rzekli; leżeć leży leżą leżał leżała leżeli; żyć żyje żył; pić pije; bić bije; zwać zwie zwą;
zabrać zabierze; wybrać wybierze; zebrać zbierze; odebrać odbierze; założyć założono;
odkryć odkrył odkryła odkryto odkryty; zdobyć zdobędzie; odbyć odbędzie; przybyć przybędzie;
wynaleźć wynalazł wynalazła wynaleźli wynaleziono wynaleziony wynaleziona; zawrzeć zawarł zawarła zawarto zawarli;
wesprzeć wsparł wsparła wsparli; wyprzeć wyparł wyparła; człowiek ludzie ludzi ludziom ludźmi ludziach;
dziecko dzieci dzieciom dziećmi dzieciach; dzień dnia dniu dniem dni dniom dniach dniami;
tydzień tygodnia tygodniu tygodnie tygodni tygodniach; mąż męża mężowi mężem mężowie mężów; ręka ręce rąk;
miasto mieście; kościół kościele; ksiądz księdza księdzu księdzem księża księży księżom;
książę księcia księciu księciem książęta książąt; król królowie; przyjaciel przyjaciół przyjaciołom przyjaciółmi;
brat bracia braci braciom braćmi; ojciec ojca ojcu ojcem ojcowie ojców; pies psa psu psem psy psów psami;
ogień ognia ogniu ogniem ognie ogni; sen snu snem śnie sny snów; zamek zamku zamkiem zamki zamków zamkach;
rynek rynku rynkiem rynki rynków; budynek budynku budynkiem budynki budynków budynkach;
początek początku początkiem początki; majątek majątku; wypadek wypadku wypadkiem wypadki wypadków;
przypadek przypadku przypadki przypadków; statek statku statkiem statki statków statkach;
podatek podatku podatki podatków podatkiem; dodatek dodatku dodatki; wynalazek wynalazku wynalazki wynalazków;
rysunek rysunku rysunki rysunków; stosunek stosunku stosunki stosunków; kierunek kierunku kierunki;
gatunek gatunku gatunki gatunków gatunkiem; warunek warunku warunki warunków;
związek związku związkiem związki związków związkach; porządek porządku;
ośrodek ośrodka ośrodku ośrodkiem ośrodki ośrodków; środek środka środku środkiem środki środków;
członek członka członkiem członkowie członków; przodek przodka przodkowie przodków;
potomek potomka potomkowie potomków; chłopiec chłopca chłopcu chłopcem chłopcy chłopców;
kupiec kupca kupcy kupców kupcem; mieszkaniec mieszkańca mieszkańcy mieszkańców mieszkańcom;
koniec końca końcu końcem końce; naukowiec naukowca naukowcy naukowców naukowcem; wieś wsi wsią wsie wsiach;
krew krwi krwią; córka córek; siostra siostrze; książka książek książce; bitwa bitew; wojna wojen; rzeka rzece;
droga drodze; góra górze; noga nodze; woda wodzie; gwiazda gwieździe; kobieta kobiecie; planeta planecie;
gazeta gazecie; świat świecie; las lesie; kwiat kwiecie; powiat powiecie; sąsiad sąsiedzi; anioł aniele;
ogród ogrodzie; samochód samochodzie; wschód wschodzie; zachód zachodzie; lód lodzie; gród grodzie; dwór dworze;
wybór wyborze; zbiór zbiorze; bóg bogowie; wróg wrogowie; wąż węża wężem węże węży; ząb zęba zębem zęby zębów;
dąb dębu dęby dębów; gołąb gołębia gołębie gołębi; błąd błędu błędem błędy błędów;
urząd urzędu urzędzie urzędem urzędy urzędów; krąg kręgu kręgi; pieniądz pieniędzy pieniędzmi; święto świąt;
oko oczy oczu oczach oczami; ucho uszy uszu uszach; imię imienia imieniu imieniem imiona imion;
zwierzę zwierzęcia zwierzęta zwierząt zwierzętom zwierzętami; plemię plemienia plemiona plemion;
ramię ramienia ramiona ramion; niemowlę niemowlęta niemowląt; cielę cielęta; kurczę kurczęta kurcząt; ciało ciele;
jezioro jeziorze; okno okien; światło świetle; gniazdo gnieździe; muzeum muzea muzeów; liceum licea; centrum centra
"""
# Words that ask together with a noun.
WHICH = """
jaki jaka jakie jakiego jakiemu jakim jakiej jaką jakich jacy który która które którego któremu którym której którą
których którzy
"""
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
kto kogo komu kim czyj czyja czyje czyi czyjego czyjej czyich czyim; {WHICH}: osoba osoby osobie osobę osobą człowiek
człowieka człowiekowi człowiekiem ludzie mężczyzna kobieta kobiety kobietą pisarz pisarza pisarzowi pisarzem uczony
uczonego uczonemu uczonym naukowiec naukowca naukowcowi naukowcem prezydent prezydenta prezydentowi prezydentem król
króla królowi królem królowa królowej królową autor autora autorowi autorem aktor aktora aktorowi aktorem aktorka
aktorki aktorką malarz malarza malarzowi malarzem cesarz cesarza cesarzowi cesarzem; jak: imię
""",
    "place": f"""
gdzie skąd dokąd którędy; co: stolicą; {WHICH}: kraj kraju krajem kraje krajach miasto miasta miastu miastem mieście
miastach państwo państwa państwu państwem państwie państwach stan stanu stanem stanie region regionu regionem regionie
kontynent kontynentu kontynencie obszar obszaru obszarze rejon rejonu rejonie okręg okręgu powiat powiatu powiecie
miejsce miejsca miejscu województwo województwa województwie miasteczko miasteczka miasteczku hrabstwo hrabstwa
hrabstwie wyspa wyspy wyspie wyspę wyspą prowincja prowincji prowincję wieś wsi wsią miejscowość miejscowości
miejscowością stolica stolicy stolicą dzielnica dzielnicy dzielnicę republika republiki republiką gmina gminie gminę
""",
    "time": f"""
kiedy odkąd; jak: dawno dawna; {WHICH}: rok roku rokiem latach lata dzień dnia dniem dniu dni dniach miesiąc miesiąca
miesiącu miesiącem wiek wieku wiekiem okres okresu okresie czas czasu czasie data daty dacie datę datą godzina godziny
godzinie godzinę epoka epoce epokę dekada dekadzie dekadę pora porze porę stulecie stulecia stuleciu dziesięciolecie
dziesięciolecia dziesięcioleciu
""",
    "number": f"""
ile ilu; ile: czasu pieniędzy razy; w: wieku; jak: długo często daleko wysoko głęboko szybko wiele dużo długi długa
długie wysoki wysoka wysokie duży duża duże wielki wielka wielkie stary stara stare głęboki głęboka głębokie szeroki
szeroka liczny liczna; {WHICH}: liczba liczbę ilość procent procentu odsetek część udział wysokość wysokości długość
długości głębokość głębokości powierzchnia powierzchnię odległość odległości prędkość prędkością temperatura
temperaturze cena koszt kwota kwotę kwoty populacja populację waga masa masę rozmiar rozmiary numer numerem wartość
""",
    "reason": f"""
dlaczego czemu; {WHICH}: powód powodu powody powodów przyczyna przyczyny przyczyn celu podstawie; po przez: co; co:
przyczyną powodem spowodowało powoduje; czym: spowodowane; wskutek skutkiem skutek: czego
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "co ile: kosztować kosztuje kosztują kosztował kosztowała kosztowało ważyć waży płacić płaci płacą zapłacić"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "jak: jest są był była było były *"
# Words that may stand between the two, by the first.
LINKS = f"{WHICH} co czym: jest są był była było były; jak: ma miał miała na; w: jakim"
CAUSE_WORDS = """
bo ponieważ gdyż dlatego przyczyna przyczyną przyczyny przyczyn powód powodem powody powodów powodu wskutek
skutek skutkiem dzięki spowodowane spowodowany spowodowana spowodował spowodowała spowodowało spowodowały
powoduje powodują wynika wynikiem względu żeby uniknąć zapobiec doprowadziło doprowadziła doprowadził wywołane
wywołało celu celem umożliwić
"""
MONTHS = """
styczeń stycznia styczniu; luty lutego lutym; marzec marca marcu; kwiecień kwietnia kwietniu; maj maja maju; czerwiec
czerwca czerwcu; lipiec lipca lipcu; sierpień sierpnia sierpniu; wrzesień września wrześniu; październik października
październiku; listopad listopada listopadzie; grudzień grudnia grudniu
"""
TIME_WORDS = """
poniedziałek poniedziałku wtorek wtorku środa środę środy czwartek czwartku piątek piątku sobota sobotę soboty niedziela
niedzielę niedzieli wiosna wiosną wiosny lato latem lata jesień jesienią jesieni zima zimą zimy wczoraj dziś dzisiaj
jutro przedwczoraj pojutrze rano rankiem wieczorem wieczór nocą nocy południu północy tydzień tygodnia tygodniu tygodni
miesiąc miesiąca miesiącu miesięcy roku latach wiek wieku stulecie stulecia stuleciu dekada dekady dekadzie
dziesięciolecie dziesięciolecia dziesięcioleciu tysiąclecie epoka epoki epoce
"""
NUMBER_WORDS = """
zero jeden jedna jedno jednego jednej dwa dwie dwóch dwaj trzy trzech trzej cztery czterech pięć pięciu sześć
sześciu siedem siedmiu osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu jedenaście dwanaście trzynaście
czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia trzydzieści czterdzieści
pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt sto stu dwieście trzysta czterysta
pięćset sześćset siedemset osiemset dziewięćset setki setek setka tysiąc tysiące tysięcy tys milion miliona
miliony milionów mln miliard miliarda miliardy miliardów mld bilion biliony bilionów pół połowa połowę połowy
półtora półtorej ćwierć tuzin tuziny para parę pary oba obie obaj dwoje troje czworo kilkanaście kilkadziesiąt
kilkaset dwukrotnie trzykrotnie pierwszy pierwsza pierwsze pierwszego pierwszej drugi druga drugie drugiego
drugiej trzeci trzecia trzecie trzeciego czwarty czwarta czwarte piąty piąta piąte szósty szósta szóste siódmy
siódma siódme ósmy ósma ósme dziewiąty dziewiąta dziewiąte dziesiąty dziesiąta
"""
# Without their final full stop.
ABBREVIATIONS = """
np m.in tj tzn tzw dr prof hab inż mgr lic doc ks bp abp kard o św bł śp im ul al pl os str s nr t rozdz rys tab
ryc wyd red zob por ok ang niem fr franc łac gr ros wł hiszp węg czes ukr gen płk ppłk mjr kpt ppor sierż marsz
adm hr ur zm sygn art ust pkt poz pt woj pow gm godz tys sty lut mar kwi cze lip sie wrz paź lis gru zał cyt
tłum oprac przyp
"""
# Words of a question that refer to what was said before it.
PRONOUNS = "on ona ono oni one jego go mu jemu niego niemu nim jej ją niej nią ich im nich nimi"
OTHERS = """
inny inna inne inni innego innej innemu innych innym pozostali pozostałe taki taka takie takich oba obaj obie oboje
też
"""
POINTERS = "ten ta to te tego tej temu tym tych tymi tę tą tamten tamta tamto tamte tamtego tamtej ów owa owo owe"
JOINS = "to tego temu tym"
LEADS = """
i; a; ale; lecz; albo; lub; więc; zatem; czyli; to; wtedy; potem; następnie; też; także; również; ponadto; nie; tak;
no; dobrze; ok; okej; naprawdę; serio; poważnie; co z; co ze; co jeśli; co jeżeli; co gdyby; który z nich;
która z nich; które z nich; którzy z nich; kto z nich; powiedz więcej; powiedz mi więcej; opowiedz więcej;
opowiedz mi więcej; daj mi
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
o czym jest *; o czym to jest; o czym jest; o czym mówi *; o czym traktuje *; o czym opowiada *; czego dotyczy *;
czego to dotyczy; o co chodzi; o co tu chodzi; o co w tym chodzi; o co chodzi w *; co mówi *; podsumowanie;
krótkie podsumowanie; podsumuj; podsumuj *; podsumuj to; streszczenie; krótkie streszczenie; streść; streść *;
streść to; najważniejsze punkty; kluczowe punkty; główne punkty; najważniejsze informacje; główne tezy; główna myśl;
główne myśli; główny temat; temat; najważniejsze; przegląd; tl dr; tldr
"""
OVERVIEW_TEXTS = """
ten artykuł; tego artykułu; tym artykule; artykuł; artykułu; artykule; ten dokument; tego dokumentu; tym dokumencie;
dokument; dokumentu; dokumencie; ten tekst; tego tekstu; tym tekście; tekst; tekstu; tekście; ta strona; tej strony;
ten plik; tego pliku; tym pliku; te dokumenty; tych dokumentów; tych dokumentach; te artykuły; tych artykułów;
te pliki; tych plików; te teksty; tych tekstów; ten mail; tego maila; tym mailu; ten e-mail; tego e-maila;
tym e-mailu; ta wiadomość; tej wiadomości; tę wiadomość; ten list; tego listu; tym liście; ten protokół;
tego protokołu; tym protokole; ta umowa; tej umowy; tej umowie; tę umowę; ta prezentacja; tej prezentacji;
tę prezentację; te notatki; tych notatek; tych notatkach
"""
OVERVIEW_FILLERS = """
proszę; czy możesz; możesz; czy mógłbyś; mógłbyś; podaj; podaj mi; daj; daj mi; zrób; napisz; mi; krótko; w skrócie;
w kilku słowach; w kilku zdaniach; jaki jest; jaka jest; jakie są; w *; z *; dziękuję; cześć
"""
DEFINING = """
co_to_jest co_to czym_jest czym_są czym_był czym_była co_oznacza co_znaczy zdefiniuj definicja definicja_pojęcia
definicja_słowa znaczenie_słowa: to jest są był była było oznacza
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
zdefiniuj; definicja; definicja pojęcia/słowa/terminu; znaczenie słowa/pojęcia/terminu; jaka jest definicja; podaj
definicję;
co się stało/wydarzyło/zdarzyło/działo; co stało/wydarzyło się;
powiedz/opowiedz/wyjaśnij/wytłumacz/pokaż/podaj/opisz mi; powiedz/opowiedz mi o/coś/wszystko; powiedz/opowiedz mi
coś/wszystko/więcej o; powiedz/opowiedz o/coś; powiedz/opowiedz/wyjaśnij/wytłumacz; opisz; podaj; proszę
powiedzieć/wyjaśnić/podać/opisać/opowiedzieć; proszę; proszę powiedz/wyjaśnij/opisz/opowiedz mi; proszę
powiedz/wyjaśnij/opisz/opowiedz; daj mi; daj mi informacje o/na; daj mi listę; podaj mi listę; czy
możesz/mógłbyś/mogłabyś/może/mógłby/mogłaby; czy możesz/mógłbyś/mogłabyś mi powiedzieć/wyjaśnić/opowiedzieć/podać;
możesz/mógłbyś/mogłabyś mi powiedzieć/wyjaśnić/opowiedzieć/podać; czy możesz/mógłbyś/mogłabyś
powiedzieć/wyjaśnić/opisać/podać; czy może pan/pani powiedzieć/wyjaśnić; czy może mi pan/pani powiedzieć/wyjaśnić; czy
ktoś wie/może; wymień; wymień wszystkie/wszystkich; wylicz/wypisz wszystkie/wszystkich;
chcę/chciałbym/chciałabym/chcemy wiedzieć/zapytać/się; chcę/chciałbym/chciałabym się dowiedzieć;
chcę/chciałbym/chciałabym dowiedzieć się; chcę/chciałbym/chciałabym wiedzieć więcej o; muszę wiedzieć; zastanawiam
się; ciekawi mnie; interesuje mnie; szukam informacji o/na; szukam; potrzebuję informacji o/na; mam pytanie
o/dotyczące; pomóż mi zrozumieć; czy to prawda że; czy to prawda; czy prawdą jest że; czy jest prawdą że; czy wiadomo;
czy wiadomo że; prawda czy fałsz; czy wiesz; czy wiesz coś o; wiesz coś o; wiesz; czy wiesz
kto/co/kiedy/gdzie/jak/dlaczego/że; czy wie pan/pani; czy wiecie; czy masz informacje o/na; czy masz jakieś informacje
o/na; co wiesz/wiemy/wiecie o; co wiadomo o; co możesz/może mi powiedzieć o; co możesz powiedzieć/mi o; co
mówi/pisze/podaje artykuł/tekst/dokument/strona; co mówi/podaje ten/ta artykuł/tekst/dokument/strona; co mówią
dokumenty/teksty/artykuły; co jest napisane o/w; co jest napisane w artykule/tekście/dokumencie; co
artykuł/tekst/dokument mówi; czy artykuł/tekst/dokument mówi/wspomina; czy artykuł/tekst/dokument mówi/wspomina coś o;
czy jest coś/mowa o; czy są informacje/jakieś o; czy są jakieś informacje o/na; czy istnieje coś takiego jak; według
artykułu/tekstu/dokumentu; zgodnie z artykułem/tekstem/dokumentem; w artykule/tekście/dokumencie; w tym
artykule/tekście/dokumencie; informacje o/na; szczegóły dotyczące; jakie rzeczy; jakiego rodzaju rzeczy; co to za
rzecz; o co chodzi z; o co chodzi; co oznacza; co rozumie się przez; krótko mówiąc; w skrócie; ... proszę; ... według
artykułu/tekstu/dokumentu; ... w artykule/tekście/dokumencie; ... w tym artykule/tekście/dokumencie; ... wiesz; ...
czy to prawda; ... prawda czy fałsz; ... czy coś; ... i tak dalej; ... vs/versus ...;
jak się nazywa/nazywają/nazywał/nazywała/nazywało/nazywały/nazywali; jak
nazywa/nazywają/nazywał/nazywała/nazywało/nazywały/nazywali się; jak nazywano/nazywamy/nazwano; jak ma/miał/miała na
imię; jak brzmi/brzmiał/brzmiała/brzmiało; jaka jest/była nazwa; jakie jest/było imię/nazwisko/znaczenie; co
oznaczają/oznaczał/oznaczała/oznaczało; co znaczy/znaczą/znaczył/znaczyła/znaczyło
"""
# Short forms of a few well-known names, each with the name.
SHORT_NAMES = """
usa: stany zjednoczone; ue: unia europejska; onz: narody zjednoczone; zsrr: związek radziecki
"""

INFLECTIONS = "k ek; n ien; n en; c ec; r er; l el; t c; - um"
