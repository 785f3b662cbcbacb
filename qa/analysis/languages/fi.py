"""Finnish words as data."""

from __future__ import annotations

STOP_WORDS = """
minä sinä hän me te he se ne minun sinun hänen meidän teidän heidän minua sinua häntä meitä teitä heitä minut sinut
hänet meidät teidät heidät minulla sinulla hänellä meillä heillä minulle hänelle meille heille häneltä heiltä
hänestä heistä sen niiden niitten sitä niitä siinä siitä siihen sillä siltä sille niissä niistä niihin niillä niiltä
niille niin tämä tuo nämä nuo tämän tuon näiden noiden tätä tuota näitä noita tässä tästä tähän tällä tältä tälle
tuossa tuosta tuohon tuolla näissä näistä näihin näillä näille joka jotka jonka joiden joita jota jossa josta johon
jolla jolta jolle jona joissa joista joihin joilla joille mikä mitkä minkä mitä missä mistä mihin millä miltä mille
minne miksi milloin miten kuinka kuka ketkä kenen keiden keitä ketä kenet kenellä kenelle keneltä keneen kenestä
kenessä keistä keille kumpi kumman millainen millaisia millaista minkälainen montako monta montaa moni monen monessa
monet paljonko paljon joku jokin jotain jotakin jonkun jonkin joitakin jotkut kukin jokainen jokaisen kaikki kaiken
kaikkia kaikissa kaikkien muu muut muita muun muiden toiset eräs molemmat molempien itse oma oman sama saman samaa
sellainen sellaisen tällainen tällaisen usea useat useita useiden enemmän eniten vähemmän hyvin melko varsin ja tai
sekä eli mutta vaan että jotta koska kun jos vaikka kuin joten kuten joko mukaan kanssa kautta välillä aikana osalta
kohti vastaan noin olen olet on olemme olette ovat olin olit oli olimme olitte olivat ollut olleet oltu olla oleva
ole ollaan olisi olisivat lienee onko ovatko oliko olivatko voi voivat voiko voitiin voidaan voisi voisivat voida
saa saavat sai saivat täytyy pitää piti pitäisi tulee tuli saattaa myös vielä jo nyt sitten siis kuitenkin lisäksi
jopa aivan juuri melkein ehkä muassa siellä täällä sinne tänne sieltä täältä kiitos tarkalleen oikein
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
kuka; ketkä; kenen; keiden; keitä; ketä; kenet; kenellä; kenelle; keneltä; keneen; kenestä; kenessä; keistä; keille;
kuka henkilö; mikä henkilö; kuka mies; kuka nainen; ketkä henkilöt; mikä oli miehen nimi; mikä oli naisen nimi;
kuka presidentti; kuka kuningas; kuka kirjailija
""",
    "place": """
missä; minne; mistä kaupungista; mistä maasta; mistä maista; mistä paikasta; mistä valtiosta; mistä kylästä;
mistä kunnasta; mistä päin; mistä kotoisin; mihin kaupunkiin; mihin maahan; mihin paikkaan; mihin kuntaan;
mihin valtioon; mihin maakuntaan; mikä kaupunki; mitkä kaupungit; mikä maa; mitkä maat; mikä paikka; mikä valtio;
mitkä valtiot; mikä kunta; mikä maakunta; mikä maanosa; mikä osavaltio; mikä saari; mikä kylä; mikä pääkaupunki;
mikä on pääkaupunki; mikä alue; millä alueella; millä paikkakunnalla; millä paikalla; millä saarella;
millä mantereella; minkä maan; minkä kaupungin; minkä valtion; minkä maan pääkaupunki; mille alueelle;
mille saarelle; kummassa maassa; kummassa kaupungissa
""",
    "time": """
milloin; koska; minä vuonna; minä vuosina; minä päivänä; minä päivinä; minä aikana; minä viikonpäivänä; mikä vuosi;
mitkä vuodet; mikä päivä; mikä päivämäärä; mikä kuukausi; mikä vuosisata; mikä vuodenaika; missä kuussa;
missä kuukaudessa; missä vaiheessa; millä vuosisadalla; millä vuosikymmenellä; millä viikolla; millä kaudella;
mihin aikaan; mihin vuoteen; mistä vuodesta; mistä lähtien; mistä alkaen; mihin asti; kuinka myöhään;
paljonko kello; mitä kello; mitä vuotta; minkä vuoden; millä hetkellä; mihin päivään
""",
    "number": """
montako; paljonko; monta; montaa; kuinka moni; kuinka monen; kuinka monessa; kuinka monet; miten moni; kuinka monta;
miten monta; kuinka montaa; miten montaa; kuinka paljon; miten paljon; kuinka pitkä; miten pitkä; kuinka pitkään;
miten pitkään; kuinka pitkän; miten pitkän; kuinka pitkälle; miten pitkälle; kuinka usein; miten usein;
kuinka vanha; miten vanha; kuinka vanhana; miten vanhana; kuinka korkea; miten korkea; kuinka korkealla;
miten korkealla; kuinka korkealle; miten korkealle; kuinka suuri; miten suuri; kuinka suuren; miten suuren;
kuinka iso; miten iso; kuinka ison; miten ison; kuinka kauan; miten kauan; kuinka kaukana; miten kaukana;
kuinka kauas; miten kauas; kuinka syvä; miten syvä; kuinka syvällä; miten syvällä; kuinka leveä; miten leveä;
kuinka painava; miten painava; kuinka nopea; miten nopea; kuinka nopeasti; miten nopeasti; kuinka kallis;
miten kallis; kuinka kylmä; miten kylmä; kuinka kuuma; miten kuuma; kuinka lämmin; miten lämmin; kuinka paksu;
miten paksu; kuinka laaja; miten laaja; kuinka vahva; miten vahva; minkä ikäinen; minkä ikäisenä; minkä kokoinen;
minkä pituinen; minkä korkuinen; minkä verran; mikä prosentti; mikä prosenttiosuus; mikä osuus; mikä määrä;
mikä luku; mikä on väkiluku; mikä on asukasluku; mikä on pinta ala; mikä on korkeus; mikä on pituus;
mikä on lämpötila; mikä lämpötila; mikä korkeus; mikä ikä; missä iässä; mitä maksaa; mitä maksoi;
missä lämpötilassa; mikä nopeus; millä nopeudella
""",
    "reason": """
miksi; minkä takia; minkä vuoksi; minkä tähden; mistä syystä; mistä johtuu; mistä johtui; mistä se johtuu; mikä syy;
mitkä syyt; mikä on syy; mikä on syynä; mikä oli syy; mikä oli syynä; mitä varten; mikä aiheutti; mikä aiheuttaa;
mikä johti; mistä johtuen; missä tarkoituksessa; kuinka niin; miten niin; mitkä olivat syyt; mikä tarkoitus
""",
}
CAUSE_WORDS = """
koska sillä siksi jotta joten takia vuoksi tähden ansiosta johdosta syy syyn syystä syyt syytä syinä syynä syitä
seurauksena aiheutti aiheuttanut aiheuttaa aiheuttivat aiheuttama aiheuttamien johtui johtuu johtuen johtuvat johti
johtanut täten niinpä perusteella estää estämiseksi välttää välttämiseksi mahdollisti mahdollistaa
"""
TIME_WORDS = """
tammikuu tammikuun tammikuuta tammikuussa tammikuusta helmikuu helmikuun helmikuuta helmikuussa helmikuusta
maaliskuu maaliskuun maaliskuuta maaliskuussa maaliskuusta huhtikuu huhtikuun huhtikuuta huhtikuussa huhtikuusta
toukokuu toukokuun toukokuuta toukokuussa toukokuusta kesäkuu kesäkuun kesäkuuta kesäkuussa kesäkuusta heinäkuu
heinäkuun heinäkuuta heinäkuussa heinäkuusta elokuu elokuun elokuuta elokuussa elokuusta syyskuu syyskuun syyskuuta
syyskuussa syyskuusta lokakuu lokakuun lokakuuta lokakuussa lokakuusta marraskuu marraskuun marraskuuta marraskuussa
marraskuusta joulukuu joulukuun joulukuuta joulukuussa joulukuusta maanantai maanantaina maanantain tiistai
tiistaina tiistain keskiviikko keskiviikkona keskiviikkon torstai torstaina torstain perjantai perjantaina
perjantain lauantai lauantaina lauantain sunnuntai sunnuntaina sunnuntain eilen tänään huomenna toissapäivänä viikko
viikolla viikkoa viikonloppuna kuukausi kuukautta kevät keväällä kevään kesä kesällä kesän syksy syksyllä syksyn
talvi talvella talven aamu aamulla aamuna päivällä iltapäivällä ilta illalla iltana yö yöllä yönä keskiyöllä
vuosisata vuosisadan vuosisadalla vuosisataa vuosisatojen vuosikymmen vuosikymmenen vuosikymmenellä vuosituhannella
vuosituhannen vuonna vuosina vuodesta vuoteen luvulla luvun luvulta luvulle kello klo
"""
NUMBER_WORDS = """
nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yhden kahden kolmen neljän viiden
kuuden yhtä kahta kolmea neljää viittä kuutta kahdessa kolmessa kymmentä yksitoista kaksitoista kolmetoista
neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista kaksikymmentä kolmekymmentä
neljäkymmentä viisikymmentä kuusikymmentä seitsemänkymmentä kahdeksankymmentä yhdeksänkymmentä kymmeniä kymmenet
sata sadan sataa satoja sadat tuhat tuhannen tuhatta tuhansia tuhannet miljoona miljoonan miljoonaa miljoonia
miljardi miljardin miljardia miljardeja biljoona biljoonaa tusina tusinaa puoli puolet puolen kolmannes kolmasosa
neljännes neljäsosa pari paria kaksinkertainen kolminkertainen ensimmäinen ensimmäisen ensimmäisenä ensimmäistä
toinen toisen toisena kolmas kolmannen kolmantena neljäs neljännen viides viidennen kuudes kuudennen seitsemäs
seitsemännen kahdeksas kahdeksannen yhdeksäs yhdeksännen kymmenes kymmenennen
"""
ABBREVIATIONS = """
esim mm ks vrt ns n nk nyk ent eaa jaa ekr jkr e.kr j.kr tri prof fil maist hra rva nti nro s siv vol kuv taul toim
suom synt kuoll klo puh alk ven ruots engl saks ransk lat kreik lyh tark tod arv milj mrd osk mon yks yht vars väh
enint huom
"""
# Words of a question that lean on what was said before it.
PRONOUNS = """
hän hänen hänet häntä hänellä hänelle häneltä hänestä hänessä häneen he heidän heidät heitä heillä heille heiltä
heistä heissä heihin se sen sitä siinä siitä siihen sillä siltä sille ne niiden niitten niitä niissä niistä niihin
niillä niiltä niille
"""
OTHERS = """
muu muun muut muuta muita muiden sama saman samaa samat samassa samoja sellainen sellaisen sellaista sellaiset
tällainen tällaisen molemmat molempien molempia kumpikin
"""
POINTERS = """
tämä tämän tätä tässä tästä tähän tältä tälle nämä näiden näitä näissä näistä näihin näillä näille tuo tuon tuota
tuossa tuosta tuohon tuolla tuolle nuo noiden noita
"""
LEADS = """
ja; mutta; vaan; tai; joten; siis; sitten; myös; lisäksi; entä; entäs; entäpä; no; ei; joo; kyllä; juu; ok; okei;
selvä; todella; oikeasti; ihanko; oho; mitä jos; kumpi niistä; kumpi heistä; mikä niistä; mitkä niistä; kuka heistä;
kerro lisää; kerro minulle lisää; lisää; anna
"""
