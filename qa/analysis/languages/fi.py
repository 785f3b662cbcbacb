"""Finnish words as data."""

from __future__ import annotations

STOP_WORDS = """
minä sinä hän me te he se ne minun sinun hänen meidän teidän heidän minua sinua häntä meitä teitä heitä minut sinut
hänet meidät teidät heidät minulla sinulla hänellä meillä heillä minulle hänelle meille heille häneltä heiltä hänestä
heistä sen niiden niitten sitä niitä siinä siitä siihen sillä siltä sille niissä niistä niihin niillä niiltä niille niin
tämä tuo nämä nuo tämän tuon näiden noiden tätä tuota näitä noita tässä tästä tähän tällä tältä tälle tuossa tuosta
tuohon tuolla näissä näistä näihin näillä näille joka jotka jonka joiden joita jota jossa josta johon jolla jolta jolle
jona joissa joista joihin joilla joille mikä mitkä minkä mitä mistä mihin millä miltä mille miten kuinka kumpi kumman
millainen millaisia millaista minkälainen moni monen monessa monet paljon joku jokin jotain jotakin jonkun jonkin
joitakin jotkut kukin jokainen jokaisen kaikki kaiken kaikkia kaikissa kaikkien muu muut muita muun muiden toiset eräs
molemmat molempien itse oma oman sama saman samaa sellainen sellaisen tällainen tällaisen usea useat useita useiden
enemmän eniten vähemmän hyvin melko varsin ja tai sekä eli mutta vaan että jotta kun jos vaikka kuin joten kuten joko
mukaan kanssa kautta välillä aikana osalta kohti vastaan noin olen olet on olemme olette ovat olin olit oli olimme
olitte olivat ollut olleet oltu olla oleva ole ollaan olisi olisivat lienee onko ovatko oliko olivatko voi voivat voiko
voitiin voidaan voisi voisivat voida saa saavat sai saivat täytyy pitää piti pitäisi tulee tuli saattaa myös vielä jo
nyt sitten siis kuitenkin lisäksi jopa aivan juuri melkein ehkä muassa siellä täällä sinne tänne sieltä täältä kiitos
tarkalleen oikein voinko saanko
"""
# Compounds are one word. These beginnings make another word and are no part of one.
PREFIXES = ""
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": """
kuka ketkä kenen keiden keitä ketä kenet kenellä kenelle keneltä keneen kenestä kenessä keistä keille; mikä: henkilö
""",
    "place": """
missä minne; mikä mitkä minkä: kaupunki kaupungit kaupungin maa maat maan paikka valtio valtiot valtion kunta maakunta
maanosa osavaltio saari kylä pääkaupunki alue; mistä: kaupungista maasta maista paikasta valtiosta kylästä kunnasta päin
kotoisin; mihin: kaupunkiin maahan paikkaan kuntaan valtioon maakuntaan; millä: alueella paikkakunnalla paikalla
saarella mantereella; mille: alueelle saarelle; kummassa: maassa kaupungissa
""",
    "time": """
milloin koska; mikä mitkä minkä: vuosi vuodet vuoden päivä päivämäärä kuukausi vuosisata vuodenaika; minä: vuonna
vuosina päivänä päivinä aikana viikonpäivänä; missä: kuussa kuukaudessa vaiheessa; millä: vuosisadalla vuosikymmenellä
viikolla kaudella hetkellä; mihin: aikaan vuoteen asti päivään; mistä: vuodesta lähtien alkaen; mitä: vuotta; mitä
paljonko: kello; kuinka: myöhään
""",
    "number": """
montako paljonko monta montaa; kuinka miten: moni monen monessa monet paljon pitkä pitkään pitkän pitkälle usein vanha
vanhana korkea korkealla korkealle suuri suuren iso ison kauan kaukana kauas syvä syvällä leveä painava nopea nopeasti
kallis kylmä kuuma lämmin paksu laaja vahva; minkä: ikäinen ikäisenä kokoinen pituinen korkuinen verran; mikä: prosentti
prosenttiosuus osuus määrä luku väkiluku asukasluku pinta korkeus pituus lämpötila ikä nopeus; missä: iässä
lämpötilassa; millä: nopeudella; mitä: maksaa maksoi
""",
    "reason": """
miksi; minkä: takia vuoksi tähden; mikä mitkä: syy syyt syynä aiheutti aiheuttaa johti tarkoitus; mistä: syystä johtuu
johtui johtuen; mitä: varten; missä: tarkoituksessa; kuinka miten: niin
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "mitä paljonko: maksaa maksavat maksoi painaa painavat"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "kuinka miten: on oli ovat olivat *"
# Words that may stand between the two, by the first.
LINKS = "mikä mitkä: on oli olivat; mistä: se"
CAUSE_WORDS = """
koska sillä siksi jotta joten takia vuoksi tähden ansiosta johdosta syy syyn syystä syyt syytä syinä syynä syitä
seurauksena aiheutti aiheuttanut aiheuttaa aiheuttivat aiheuttama aiheuttamien johtui johtuu johtuen johtuvat johti
johtanut täten niinpä perusteella estää estämiseksi välttää välttämiseksi mahdollisti mahdollistaa
"""
MONTHS = """
tammikuu tammikuun tammikuuta tammikuussa tammikuusta; helmikuu helmikuun helmikuuta helmikuussa helmikuusta; maaliskuu
maaliskuun maaliskuuta maaliskuussa maaliskuusta; huhtikuu huhtikuun huhtikuuta huhtikuussa huhtikuusta; toukokuu
toukokuun toukokuuta toukokuussa toukokuusta; kesäkuu kesäkuun kesäkuuta kesäkuussa kesäkuusta; heinäkuu heinäkuun
heinäkuuta heinäkuussa heinäkuusta; elokuu elokuun elokuuta elokuussa elokuusta; syyskuu syyskuun syyskuuta syyskuussa
syyskuusta; lokakuu lokakuun lokakuuta lokakuussa lokakuusta; marraskuu marraskuun marraskuuta marraskuussa
marraskuusta; joulukuu joulukuun joulukuuta joulukuussa joulukuusta
"""
TIME_WORDS = """
maanantai maanantaina maanantain tiistai tiistaina tiistain keskiviikko keskiviikkona keskiviikkon torstai torstaina
torstain perjantai perjantaina perjantain lauantai lauantaina lauantain sunnuntai sunnuntaina sunnuntain eilen tänään
huomenna toissapäivänä viikko viikolla viikkoa viikonloppuna kuukausi kuukautta kevät keväällä kevään kesä kesällä kesän
syksy syksyllä syksyn talvi talvella talven aamu aamulla aamuna päivällä iltapäivällä ilta illalla iltana yö yöllä yönä
keskiyöllä vuosisata vuosisadan vuosisadalla vuosisataa vuosisatojen vuosikymmen vuosikymmenen vuosikymmenellä
vuosituhannella vuosituhannen vuonna vuosina vuodesta vuoteen luvulla luvun luvulta luvulle kello klo
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
seitsemännen kahdeksas kahdeksannen yhdeksäs yhdeksännen kymmenes kymmenennen puolitoista puoltatoista
"""
ABBREVIATIONS = """
esim mm ks vrt ns n nk nyk ent eaa jaa ekr jkr e.kr j.kr tri prof fil maist hra rva nti nro s siv vol kuv taul toim
suom synt kuoll klo puh alk ven ruots engl saks ransk lat kreik lyh tark tod arv milj mrd osk mon yks yht vars väh
enint huom
"""
# Words of a question that refer to what was said before it.
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
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
mistä tässä on kyse; mistä on kyse; mistä tämä kertoo; mistä * kertoo; mistä kertoo *; mitä tämä käsittelee;
mitä * käsittelee; mistä tässä kerrotaan; mistä * puhuu; mitä * sanoo; tiivistelmä; lyhyt tiivistelmä; tiivistä;
tiivistä *; tiivistä tämä; yhteenveto; lyhyt yhteenveto; kiteytä; kiteytä *; pääkohdat; tärkeimmät kohdat;
keskeiset kohdat; avainkohdat; pääajatus; pääajatukset; pääasiat; pääaihe; aihe; ydinasiat; yleiskatsaus;
mistä * on kyse; mistä * kertovat; mitä * sanovat; mitä * lukee; mitä * sanotaan; mitä * kerrotaan; mitä * sisältää;
tiivistää *; tiivistäisitkö *; tiivistä lyhyesti *; pääpointti; pääkohta; tärkeimmät asiat; tl dr; tldr
"""
OVERVIEW_TEXTS = """
tämä artikkeli; tämän artikkelin; tässä artikkelissa; tästä artikkelista; artikkeli; artikkelin; artikkelissa;
artikkelista; tämä asiakirja; tämän asiakirjan; tässä asiakirjassa; asiakirja; asiakirjan; asiakirjasta;
tämä dokumentti; tämän dokumentin; tässä dokumentissa; dokumentti; dokumentin; tämä teksti; tämän tekstin;
tässä tekstissä; teksti; tekstin; tekstissä; tekstistä; tämä sivu; tämän sivun; tämä tiedosto; tämän tiedoston;
nämä asiakirjat; näiden asiakirjojen; nämä artikkelit; nämä tiedostot; näiden tiedostojen; tämä uutinen;
tämän uutisen; tässä uutisessa; tämä sähköposti; tämän sähköpostin; tässä sähköpostissa; tästä sähköpostista;
sähköposti; sähköpostin; sähköpostissa; sähköpostista; tämä meili; tämän meilin; tässä meilissä; tämä viesti;
tämän viestin; tässä viestissä; tästä viestistä; tämä kirje; tämän kirjeen; tässä kirjeessä; tästä kirjeestä;
tämä pöytäkirja; tämän pöytäkirjan; tässä pöytäkirjassa; tästä pöytäkirjasta; pöytäkirja; pöytäkirjan; pöytäkirjassa;
pöytäkirjasta; tämä sopimus; tämän sopimuksen; tässä sopimuksessa; tästä sopimuksesta; tämä raportti; tämän raportin;
tässä raportissa; tästä raportista; tämä esitys; tämän esityksen; tässä esityksessä; esitys; esityksen;
nämä muistiinpanot; näiden muistiinpanojen; näissä muistiinpanoissa; näistä muistiinpanoista; nämä viestit;
näiden viestien
"""
OVERVIEW_FILLERS = """
kiitos; ole hyvä; voitko; voisitko; voitteko; voisitteko; anna; anna minulle; tee; kirjoita; mikä on; mitkä ovat;
lyhyt; lyhyesti; muutamalla sanalla; minulle; hei; haluaisin; saisinko; muutamalla lauseella; oikein
"""
DEFINING = """
mikä_on mikä_oli mitä_on mitä_ovat mitä_tarkoittaa mikä_tarkoittaa määrittele ..._määritelmä: on ovat oli
tarkoittaa
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
määrittele; ... määritelmä;
mitä tapahtui; mitä on tapahtunut;
kerro/kertokaa/sano/sanokaa/selitä/selittäkää/näytä/anna minulle/meille; kerro/kertokaa minulle/meille jotain/kaikki;
kerro/kertokaa/sano/selitä/selittäkää; kerro/kertokaa jotain/kaikki; kerro/kertokaa minulle mitä/mikä/kuka/missä;
kuvaile; kuvaa; luettele; luettele/listaa kaikki; listaa; nimeä; anna tietoa/tietoja/lista; anna minulle
tietoa/tietoja/lista; voisitko/voitko/voisitteko/voitteko kertoa/sanoa/selittää/kuvailla; voisitko/voitko/voisitteko;
voisitko/voitko/voisitteko/voitteko kertoa/sanoa/selittää minulle; voisiko/voiko joku kertoa/selittää; tietääkö
joku/kukaan; ole hyvä ja; ole kiltti ja; olkaa hyvä ja; haluan/haluaisin/tahdon tietää; haluan/haluaisin tietää lisää;
minä haluan/haluaisin tietää; minun pitää/täytyy tietää; mietin; ihmettelen; olen utelias; olen kiinnostunut; minua
kiinnostaa; minua kiinnostaisi; kiinnostaa tietää; etsin; etsin tietoa/tietoja; tarvitsen tietoa/tietoja; minulla on
kysymys; auta minua ymmärtämään; onko totta että; onko totta; onko se totta että; onko niin että; onko oikein että;
onko tiedossa; pitääkö paikkansa että; pitääkö paikkansa; totta vai tarua; tiedätkö/tiedättekö; tiedätkö/tiedättekö
jotain/mitään; tiedätkö/tiedättekö kuka/mitä/mikä/milloin/missä/miten/miksi; tiedetäänkö; onko sinulla tietoa/tietoja;
onko tietoa/tietoja; mitä tiedät/tiedätte/tiedämme; mitä tiedetään; mitä voit/voitte kertoa/sanoa; mitä voit kertoa
minulle; mitä artikkeli/teksti/asiakirja/dokumentti/sivu sanoo/kertoo; mitä
artikkelissa/tekstissä/asiakirjassa/dokumentissa sanotaan/kerrotaan/lukee; mitä tämä artikkeli/teksti sanoo/kertoo;
mitä asiakirjat/dokumentit/tekstit sanovat/kertovat; mitä tässä artikkelissa/tekstissä sanotaan/kerrotaan;
mainitseeko/sanooko/kertooko artikkeli/teksti/asiakirja/dokumentti; mainitaanko artikkelissa/tekstissä; onko
jotain/mitään; onko olemassa sellaista asiaa kuin; onko olemassa; artikkelin/tekstin/asiakirjan/dokumentin mukaan;
tämän artikkelin/tekstin mukaan; artikkelissa/tekstissä/asiakirjassa/dokumentissa; tässä artikkelissa/tekstissä;
tietoa/tietoja; mitä/mitkä asioita/asiat; millaisia asioita; minkälaisia asioita; mitä tarkoitetaan; mitä tarkoittaa;
lyhyesti; ... kiitos; ... ole hyvä; ... artikkelin/tekstin/asiakirjan/dokumentin mukaan; ... artikkelissa/tekstissä;
... tiedätkö; ... onko se totta; ... totta vai tarua; ... tai jotain; ... ja niin edelleen; ... vs/versus ...;
mikä on/oli ... nimi/nimeltään/merkitys; mitkä ovat/olivat ... nimet; mikä nimi on/oli; minkä niminen on/oli; minkä
nimisiä ovat/olivat; miksi kutsutaan/kutsuttiin; mitä ... tarkoittaa/tarkoittavat/merkitsee/tarkoitti; mitä
merkitsee/merkitsevät/tarkoittavat/tarkoitti
"""

INFLECTIONS = """
nk ng; t d; nt nn; lt ll; rt rr; mp mm; kk k; pp p; tt t; p v; ne se; in is; si de; kau kaud; - t; - im; i e; tu du; ta
da; ntu nu
"""
