"""Polish words as data."""

from __future__ import annotations

# Negation, order in time and numbers are left out: they tell one answer from another.
STOP_WORDS = """
i a w we z ze za na do od ode o u przy pod pode nad ponad przez dla między pomiędzy około obok wokół przeciw
według podczas oraz lub albo bądź czy ale lecz jednak więc że iż żeby aby by jeśli jeżeli gdy gdyby kiedy gdzie
skąd dokąd dlaczego czemu jak jako jakby niż bo ponieważ gdyż choć chociaż dopóki póki już jeszcze tylko nawet
właśnie także też również bardzo dość całkiem prawie zatem może oto niech no tu tam teraz wtedy potem ja mnie mi
ty ciebie cię ci on jego go mu niego niemu nim ona jej ją niej nią ono oni one ich im nich my nas nam nami wy
was wam wami się siebie sobie sobą mój moja mojego nasz naszego naszej naszych wasz swój swoja swoje swoi
swojego swojej swoją swoim swoich ten ta to te tego tej temu tym tych tymi tę tą tamten taki taka takie takiego
takiej takich takim sam sama samo sami same samego wszystko wszystkie wszyscy wszystkich wszystkim cały cała
każdy każda każde każdego każdej inny inna inne innych innego niektóre niektórych kilka kilku wiele wielu ktoś
coś jakiś jakaś jakieś kto kogo komu kim co czego czym czyj czyja czyje czyi czyjego czyjej czyich czyim który
która które którzy którego której któremu którym których którą którymi jaki jaka jakie jacy jakiego jakiej
jakiemu jakim jakich jaką jakimi ktory ktora ktore ktorego ktorej ktorym ktorych skad dokad ile ilu być jest są
był była było byli były będzie będą będę jestem bywa zostać został została zostało zostali zostały zostanie
zostaną mieć ma mają miał miała miało mieli miały móc mogą mógł mogła mogło mogli mogły można trzeba należy
powinien powinna powinno powinni musi muszą musiał musiała więcej mniej bardziej proszę powiedz podaj opowiedz
wymień którędy ktoredy odkąd odkad
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
kto; kogo; komu; kim; czyj; czyja; czyje; czyi; czyjego; czyjej; czyich; czyim; jacy ludzie; którzy ludzie;
jakie osoby; które osoby; jaki człowiek; jakiego człowieka; jakiemu człowiekowi; jakim człowiekiem;
jaki mężczyzna; jaki pisarz; jakiego pisarza; jakiemu pisarzowi; jakim pisarzem; jaki uczony; jakiego uczonego;
jakiemu uczonemu; jakim uczonym; jaki naukowiec; jakiego naukowca; jakiemu naukowcowi; jakim naukowcem;
jaki prezydent; jakiego prezydenta; jakiemu prezydentowi; jakim prezydentem; jaki król; jakiego króla;
jakiemu królowi; jakim królem; jaki autor; jakiego autora; jakiemu autorowi; jakim autorem; jaki aktor;
jakiego aktora; jakiemu aktorowi; jakim aktorem; jaki malarz; jakiego malarza; jakiemu malarzowi;
jakim malarzem; jaki cesarz; jakiego cesarza; jakiemu cesarzowi; jakim cesarzem; który człowiek;
którego człowieka; któremu człowiekowi; którym człowiekiem; który mężczyzna; który pisarz; którego pisarza;
któremu pisarzowi; którym pisarzem; który uczony; którego uczonego; któremu uczonemu; którym uczonym;
który naukowiec; którego naukowca; któremu naukowcowi; którym naukowcem; który prezydent; którego prezydenta;
któremu prezydentowi; którym prezydentem; który król; którego króla; któremu królowi; którym królem;
który autor; którego autora; któremu autorowi; którym autorem; który aktor; którego aktora; któremu aktorowi;
którym aktorem; który malarz; którego malarza; któremu malarzowi; którym malarzem; który cesarz;
którego cesarza; któremu cesarzowi; którym cesarzem; jaka osoba; jakiej osoby; jaką osobą; jaka kobieta;
jakiej kobiety; jaką kobietą; jakiej osobie; jaką osobę; jaka aktorka; jakiej aktorki; jaką aktorką;
jaka królowa; jakiej królowej; jaką królową; która osoba; której osoby; którą osobą; która kobieta;
której kobiety; którą kobietą; której osobie; którą osobę; która aktorka; której aktorki; którą aktorką;
która królowa; której królowej; którą królową; jak miał na imię; jak miała na imię; jak ma na imię;
ktorzy ludzie; ktore osoby; jaki czlowiek; jakiego czlowieka; jakiemu czlowiekowi; jakim czlowiekiem;
jaki mezczyzna; jaki krol; jakiego krola; jakiemu krolowi; jakim krolem; ktory czlowiek; ktorego czlowieka;
ktoremu czlowiekowi; ktorym czlowiekiem; ktory mezczyzna; ktory pisarz; ktorego pisarza; ktoremu pisarzowi;
ktorym pisarzem; ktory uczony; ktorego uczonego; ktoremu uczonemu; ktorym uczonym; ktory naukowiec;
ktorego naukowca; ktoremu naukowcowi; ktorym naukowcem; ktory prezydent; ktorego prezydenta;
ktoremu prezydentowi; ktorym prezydentem; ktory krol; ktorego krola; ktoremu krolowi; ktorym krolem;
ktory autor; ktorego autora; ktoremu autorowi; ktorym autorem; ktory aktor; ktorego aktora; ktoremu aktorowi;
ktorym aktorem; ktory malarz; ktorego malarza; ktoremu malarzowi; ktorym malarzem; ktory cesarz;
ktorego cesarza; ktoremu cesarzowi; ktorym cesarzem; jaka osobe; jaka krolowa; jakiej krolowej; ktora osoba;
ktorej osoby; ktora kobieta; ktorej kobiety; ktorej osobie; ktora osobe; ktora aktorka; ktorej aktorki;
ktora krolowa; ktorej krolowej; jak mial na imie; jak miala na imie; jak ma na imie
""",
    "place": """
gdzie; skąd; dokąd; którędy; jakich krajach; których krajach; jakie kraje; które kraje; jakich miastach;
których miastach; jakie miasta; które miasta; jakie państwa; które państwa; jakich państwach; których państwach;
co jest stolicą; jaka jest stolica; jaki kraj; jakiego kraju; jakim krajem; jakim kraju; jaki stan;
jakiego stanu; jakim stanem; jakim stanie; jaki region; jakiego regionu; jakim regionem; jakim regionie;
jaki kontynent; jakiego kontynentu; jakim kontynencie; jaki obszar; jakiego obszaru; jakim obszarze; jaki rejon;
jakiego rejonu; jakim rejonie; jaki okręg; jakiego okręgu; jakim okręgu; jaki powiat; jakiego powiatu;
jakim powiecie; który kraj; którego kraju; którym krajem; którym kraju; który stan; którego stanu;
którym stanem; którym stanie; który region; którego regionu; którym regionem; którym regionie; który kontynent;
którego kontynentu; którym kontynencie; który obszar; którego obszaru; którym obszarze; który rejon;
którego rejonu; którym rejonie; który okręg; którego okręgu; którym okręgu; który powiat; którego powiatu;
którym powiecie; jakie miasto; jakiego miasta; jakiemu miastu; jakim miastem; jakim mieście; jakie państwo;
jakiego państwa; jakiemu państwu; jakim państwem; jakim państwie; jakie miejsce; jakiego miejsca; jakim miejscu;
jakie województwo; jakiego województwa; jakim województwie; jakie miasteczko; jakiego miasteczka;
jakim miasteczku; jakie hrabstwo; jakiego hrabstwa; jakim hrabstwie; które miasto; którego miasta;
któremu miastu; którym miastem; którym mieście; które państwo; którego państwa; któremu państwu;
którym państwem; którym państwie; które miejsce; którego miejsca; którym miejscu; które województwo;
którego województwa; którym województwie; które miasteczko; którego miasteczka; którym miasteczku;
które hrabstwo; którego hrabstwa; którym hrabstwie; jaka wyspa; jakiej wyspy; jaką wyspą; jakiej wyspie;
jaką wyspę; jaka prowincja; jakiej prowincji; jaką prowincję; jaka wieś; jakiej wsi; jaką wsią;
jaka miejscowość; jakiej miejscowości; jaką miejscowością; jaka stolica; jakiej stolicy; jaką stolicą;
jaka dzielnica; jakiej dzielnicy; jaką dzielnicę; jaka republika; jakiej republiki; jaką republiką; jaka gmina;
jakiej gminie; jaką gminę; która wyspa; której wyspy; którą wyspą; której wyspie; którą wyspę; która prowincja;
której prowincji; którą prowincję; która wieś; której wsi; którą wsią; która miejscowość; której miejscowości;
którą miejscowością; która stolica; której stolicy; którą stolicą; która dzielnica; której dzielnicy;
którą dzielnicę; która republika; której republiki; którą republiką; która gmina; której gminie; którą gminę;
skad; dokad; ktoredy; ktorych krajach; ktore kraje; ktorych miastach; ktore miasta; jakie panstwa;
ktore panstwa; jakich panstwach; ktorych panstwach; co jest stolica; jaki okreg; jakiego okregu; jakim okregu;
ktory kraj; ktorego kraju; ktorym krajem; ktorym kraju; ktory stan; ktorego stanu; ktorym stanem; ktorym stanie;
ktory region; ktorego regionu; ktorym regionem; ktorym regionie; ktory kontynent; ktorego kontynentu;
ktorym kontynencie; ktory obszar; ktorego obszaru; ktorym obszarze; ktory rejon; ktorego rejonu; ktorym rejonie;
ktory okreg; ktorego okregu; ktorym okregu; ktory powiat; ktorego powiatu; ktorym powiecie; jakim miescie;
jakie panstwo; jakiego panstwa; jakiemu panstwu; jakim panstwem; jakim panstwie; jakie wojewodztwo;
jakiego wojewodztwa; jakim wojewodztwie; ktore miasto; ktorego miasta; ktoremu miastu; ktorym miastem;
ktorym miescie; ktore panstwo; ktorego panstwa; ktoremu panstwu; ktorym panstwem; ktorym panstwie;
ktore miejsce; ktorego miejsca; ktorym miejscu; ktore wojewodztwo; ktorego wojewodztwa; ktorym wojewodztwie;
ktore miasteczko; ktorego miasteczka; ktorym miasteczku; ktore hrabstwo; ktorego hrabstwa; ktorym hrabstwie;
jaka wyspe; jaka prowincje; jaka wies; jaka wsia; jaka miejscowosc; jakiej miejscowosci; jaka miejscowoscia;
jaka dzielnice; jaka gmine; ktora wyspa; ktorej wyspy; ktorej wyspie; ktora wyspe; ktora prowincja;
ktorej prowincji; ktora prowincje; ktora wies; ktorej wsi; ktora wsia; ktora miejscowosc; ktorej miejscowosci;
ktora miejscowoscia; ktora stolica; ktorej stolicy; ktora dzielnica; ktorej dzielnicy; ktora dzielnice;
ktora republika; ktorej republiki; ktora gmina; ktorej gminie; ktora gmine
""",
    "time": """
kiedy; odkąd; od kiedy; do kiedy; na kiedy; jak dawno; o której godzinie; do której godziny; od której godziny;
która godzina; jakich latach; których latach; jakie lata; które lata; jakie dni; jakich dniach; od jak dawna;
w jakim czasie; w jakim okresie; jaki rok; jakiego roku; jakim rokiem; jakim roku; jakim miesiącem; jaki dzień;
jakiego dnia; jakim dniem; jakim dniu; jaki miesiąc; jakiego miesiąca; jakim miesiącu; jaki wiek; jakiego wieku;
jakim wieku; jaki okres; jakiego okresu; jakim okresie; jaki czas; jakiego czasu; jakim czasie; jakim wiekiem;
który rok; którego roku; którym rokiem; którym roku; którym miesiącem; który dzień; którego dnia; którym dniem;
którym dniu; który miesiąc; którego miesiąca; którym miesiącu; który wiek; którego wieku; którym wieku;
który okres; którego okresu; którym okresie; który czas; którego czasu; którym czasie; którym wiekiem;
jaka data; jakiej daty; jaką datą; jakiej dacie; jaką datę; jaka godzina; jakiej godziny; jaką godzinę;
jakiej godzinie; jaka epoka; jakiej epoce; jaką epokę; jaka dekada; jakiej dekadzie; jaką dekadę; jaka pora;
jakiej porze; jaką porę; która data; której daty; którą datą; której dacie; którą datę; której godziny;
którą godzinę; której godzinie; która epoka; której epoce; którą epokę; która dekada; której dekadzie;
którą dekadę; która pora; której porze; którą porę; jakie stulecie; jakiego stulecia; jakim stuleciu;
jakie dziesięciolecie; jakiego dziesięciolecia; jakim dziesięcioleciu; które stulecie; którego stulecia;
którym stuleciu; które dziesięciolecie; którego dziesięciolecia; którym dziesięcioleciu; odkad;
o ktorej godzinie; do ktorej godziny; od ktorej godziny; ktora godzina; ktorych latach; ktore lata;
jakim miesiacem; jaki dzien; jaki miesiac; jakiego miesiaca; jakim miesiacu; ktory rok; ktorego roku;
ktorym rokiem; ktorym roku; ktorym miesiacem; ktory dzien; ktorego dnia; ktorym dniem; ktorym dniu;
ktory miesiac; ktorego miesiaca; ktorym miesiacu; ktory wiek; ktorego wieku; ktorym wieku; ktory okres;
ktorego okresu; ktorym okresie; ktory czas; ktorego czasu; ktorym czasie; ktorym wiekiem; jaka date;
jaka godzine; jaka epoke; jaka dekade; jaka pore; ktora data; ktorej daty; ktorej dacie; ktora date;
ktorej godziny; ktora godzine; ktorej godzinie; ktora epoka; ktorej epoce; ktora epoke; ktora dekada;
ktorej dekadzie; ktora dekade; ktora pora; ktorej porze; ktora pore; jakie dziesieciolecie;
jakiego dziesieciolecia; jakim dziesiecioleciu; ktore stulecie; ktorego stulecia; ktorym stuleciu;
ktore dziesieciolecie; ktorego dziesieciolecia; ktorym dziesiecioleciu
""",
    "number": """
ile; ilu; ile razy; jak długo; jak często; jak daleko; jak wysoko; jak głęboko; jak szybko; jak wiele; jak dużo;
jak długi; jak długa; jak długie; jak wysoki; jak wysoka; jak wysokie; jak duży; jak duża; jak duże; jak wielki;
jak wielka; jak wielkie; jak stary; jak stara; jak stare; jak głęboki; jak głęboka; jak głębokie; jak szeroki;
jak szeroka; jak liczny; jak liczna; w jakim wieku; jaka liczba; jaką liczbę; jaka jest liczba; jaka ilość;
jaką ilość; jaki procent; jaki odsetek; jakiego procentu; jaka część; jaką część; jaki jest procent;
jaki jest odsetek; jaki udział; jaka wysokość; jaka jest wysokość; jaką wysokość; jakiej wysokości;
na jakiej wysokości; jaka długość; jaka jest długość; jaką długość; jakiej długości; jaka głębokość;
jaka jest głębokość; jaką głębokość; jakiej głębokości; jaka powierzchnia; jaka jest powierzchnia;
jaką powierzchnię; jaka odległość; jaka jest odległość; jakiej odległości; jaka prędkość; jaka jest prędkość;
jaką prędkością; jaką prędkość; jaka temperatura; jaka jest temperatura; jakiej temperaturze; jaka cena;
jaka jest cena; jaki koszt; jaki jest koszt; jaka kwota; jaką kwotę; jakiej kwoty; jaka populacja;
jaka jest populacja; jaką populację; jaka waga; jaka jest waga; jaką masę; jaka jest masa; jaki rozmiar;
jakie rozmiary; jaki numer; jakim numerem; jaka wartość; jaka jest wartość; na ile; jak dlugo; jak czesto;
jak gleboko; jak duzo; jak dlugi; jak dluga; jak dlugie; jak duzy; jak duza; jak duze; jak gleboki; jak gleboka;
jak glebokie; jaka liczbe; jaka ilosc; jaka czesc; jaki udzial; jaka wysokosc; jaka jest wysokosc;
jakiej wysokosci; na jakiej wysokosci; jaka dlugosc; jaka jest dlugosc; jakiej dlugosci; jaka glebokosc;
jaka jest glebokosc; jakiej glebokosci; jaka powierzchnie; jaka odleglosc; jaka jest odleglosc;
jakiej odleglosci; jaka predkosc; jaka jest predkosc; jaka predkoscia; jaka kwote; jaka populacje; jaka mase;
jaka wartosc; jaka jest wartosc
""",
    "reason": """
dlaczego; czemu; po co; z jakiego powodu; jakiego powodu; z jakich powodów; jakich powodów; z jakiej przyczyny;
jakiej przyczyny; z jakich przyczyn; jakich przyczyn; jaki powód; jaki był powód; jaki jest powód; jakie powody;
jakie były powody; jakie są powody; jaka przyczyna; jaka była przyczyna; jaka jest przyczyna; co było przyczyną;
co jest przyczyną; co było powodem; co jest powodem; co spowodowało; co powoduje; jakie przyczyny;
jakie były przyczyny; jakie są przyczyny; w jakim celu; jakim celu; wskutek czego; na skutek czego; przez co;
czym było spowodowane; na jakiej podstawie; jakiej podstawie; skutkiem czego; z jakich powodow; jakich powodow;
jaki powod; jaki byl powod; jaki jest powod; jakie byly powody; jakie sa powody; jaka byla przyczyna;
co bylo przyczyna; co jest przyczyna; co bylo powodem; co spowodowalo; jakie byly przyczyny; jakie sa przyczyny;
czym bylo spowodowane
""",
}
CAUSE_WORDS = """
bo ponieważ gdyż dlatego przyczyna przyczyną przyczyny przyczyn powód powodem powody powodów powodu wskutek
skutek skutkiem dzięki spowodowane spowodowany spowodowana spowodował spowodowała spowodowało spowodowały
powoduje powodują wynika wynikiem względu żeby uniknąć zapobiec doprowadziło doprowadziła doprowadził wywołane
wywołało celu celem umożliwić
"""
TIME_WORDS = """
styczeń stycznia styczniu luty lutego lutym marzec marca marcu kwiecień kwietnia kwietniu maj maja maju czerwiec
czerwca czerwcu lipiec lipca lipcu sierpień sierpnia sierpniu wrzesień września wrześniu październik
października październiku listopad listopada listopadzie grudzień grudnia grudniu poniedziałek poniedziałku
wtorek wtorku środa środę środy czwartek czwartku piątek piątku sobota sobotę soboty niedziela niedzielę
niedzieli wiosna wiosną wiosny lato latem lata jesień jesienią jesieni zima zimą zimy wczoraj dziś dzisiaj jutro
przedwczoraj pojutrze rano rankiem wieczorem wieczór nocą nocy południu północy tydzień tygodnia tygodniu
tygodni miesiąc miesiąca miesiącu miesięcy roku latach wiek wieku stulecie stulecia stuleciu dekada dekady
dekadzie dziesięciolecie dziesięciolecia dziesięcioleciu tysiąclecie epoka epoki epoce
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
# Words of a question that lean on what was said before it.
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
