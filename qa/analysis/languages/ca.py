"""Catalan words as data."""

from __future__ import annotations

STOP_WORDS = """
el la els les lo los l un una uns unes en na es sa ses al als del dels pel pels de d a amb per sobre sota entre fins des
contra durant mitjançant segons envers vers i o però sinó que què si com mentre encara doncs així jo tu ell ella
nosaltres vosaltres ells elles vostè vostès em et ens us li hi ho ne me te se nos vos mi meu meva meus meves teu teva
teus teves seu seva seus seves nostre nostra nostres vostre vostra vostres llur llurs aquest aquesta aquests aquestes
aquell aquella aquells aquelles aqueix això allò cada tot tota tots totes algú alguna algun alguns algunes quelcom
qualsevol qualssevol diversos diverses altre altra altres mateix mateixa mateixos mateixes tal tals ambdós ambdues molt
molta molts moltes poc poca pocs poques més menys tan tant tanta tants tantes força bastant massa quin quina quins
quines qual quals sóc soc ets és som sou són era eres érem eren fou fui foren serà seran seria serien sigui siguin fos
fossin essent sent sigut ser ésser estic està estan estem estava estaven estarà estiguin estigui estat estada estar he
has ha hem heu han havia havien hagué haurà hauran hauria haurien hagi hagin hagués haver haguessin hagut tinc té tenen
tenia tenien tingué tindrà tingui tingut tenir pot poden podia podien podrà podria podrien poder deuen cal calia caldria
vol volen volia vaig vas va vam vau van vàrem varen fa fan feia també aleshores llavors aquí allà ja gairebé quasi bé
ben gaire sisplau plau d'on puc podem
"""
# Words that ask together with a noun.
WHICH = "quin quins quina quines"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
qui; {WHICH}: persona persones home homes dona dones president rei reina emperador autor autora escriptor escriptora
científic jugador actor actriu personatge; diu deia: home dona
""",
    "place": f"""
on; {WHICH}: país països lloc llocs estat estats continent poble pobles municipi barri indret ciutat ciutats regió
regions província comarca comarques illa illes capital vila localitat carrer; quina: món
""",
    "time": f"""
quan; {WHICH}: any anys dia dies mes mesos segle segles moment període data dates dècada època hora hores estació
setmana
""",
    "number": f"""
quant quanta quants quantes; quant quants quantes: temps diners vegades; {WHICH}: percentatge nombre número pes preu
import volum quantitat proporció edat altura alçada altitud llargada longitud distància velocitat temperatura mida
població superfície profunditat durada freqüència
""",
    "reason": f"""
perquè; per: què; com: que; {WHICH}: raó raons motiu motius causa causes objectiu finalitat; què: deu deure; causa: què
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "què que quant: costar costa costen costava pesar pesa pagar paga paguen pago"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "com_de:"
# Words that may stand between the two, by the first.
LINKS = f"{WHICH}: és són va van ser la el l les; quina: part del; diu deia: l la; com: és; què: es va; causa: de"
CAUSE_WORDS = """
perquè perque car degut deguda deguts degudes causa causes causà causat causada causant raó raons motiu motius
gràcies conseqüència conseqüències doncs provocà provocat provocada provocant originà culpa atès resultat finalitat
objectiu evitar impedir permetre permetent explica atribuït puix arran
"""
MONTHS = """
gener; febrer; març; abril; maig; juny; juliol; agost; setembre; octubre; novembre; desembre
"""
TIME_WORDS = """
dilluns dimarts dimecres dijous divendres dissabte diumenge ahir avui demà setmana setmanes mes mesos primavera estiu
tardor hivern matí matinada migdia tarda vespre nit mitjanit segle segles dècada dècades
"""
NUMBER_WORDS = """
zero u dos dues tres quatre cinc sis set vuit huit nou deu onze dotze tretze catorze quinze setze disset desset
dèsset divuit díhuit dinou denou dènou vint trenta quaranta cinquanta seixanta setanta vuitanta huitanta noranta
cent cents centes mil milers miler milió milions bilió bilions miliard dotzena dotzenes desena desenes centenar
centenars mig mitja meitat terç terços quart quarts parell doble triple primer primera primers primeres segon segona
tercer tercera quarta cinquè cinquena sisè sisena setè setena vuitè vuitena novè novena desè
"""
ABBREVIATIONS = """
sr sra srs sres srta dr dra prof profa mn mns st sta av avda pl p.ex ex pàg pàgs pp núm núms vols caps art arts fig
figs ed eds trad tel aprox cf vg vs gen febr abr jul ag oct nov dl dt dc dj dv ds dg s
"""
# Words of a question that refer to what was said before it.
PRONOUNS = "ell ella ells elles li ho seva seua seus seves seues llur llurs"
OTHERS = "altre altra altres mateix mateixa mateixos mateixes tal tals ambdós ambdues"
POINTERS = "aquest aquesta aquests aquestes aquell aquella aquells aquelles aqueix aqueixa aqueixos aqueixes això allò"
LEADS = """
i; però; o; així; doncs; aleshores; llavors; després; també; a més; no; sí; vale; ok; d'acord; de debò; de veritat;
què hi ha de; què passa amb; què me'n dius de; què passa si; què passaria si; quin d'ells; quina d'elles;
quins d'ells; quines d'elles; quin dels dos; explica'm més; digue'm més; parla'm més; dona'm
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
de què tracta; de què tracta *; de què tracta això; de què va; de què va *; de què va això; de què parla *;
de què es tracta; què diu *; resum; breu resum; resumeix; resumeix *; resumeix això; resumeix-ho; resumir; resumir *;
punts clau; punts principals; idees principals; idea principal; idees clau; tema principal; tema; síntesi;
visió general; el més important; tl dr; tldr
"""
OVERVIEW_TEXTS = """
aquest article; l'article; aquest document; el document; aquest text; el text; aquesta pàgina; aquest fitxer;
el fitxer; aquests documents; els documents; aquests articles; els articles; aquests fitxers; aquests textos;
aquest correu; el correu; aquest missatge; aquesta carta; aquesta acta; l'acta; aquest contracte; aquesta presentació;
la presentació; aquestes notes; aquesta taula
"""
OVERVIEW_FILLERS = """
si us plau; sisplau; pots; podries; podeu; em pots; dona'm; fes; fes-me; fer; vull; un; una; el; la; els; les;
quin és; quina és; quins són; quines són; breu; breument; en resum; en poques paraules; de *; en *; sobre *;
del document; del text; gràcies; hola
"""
DEFINING = """
què_és què_són què_era què_significa què_vol_dir defineix definiu definir definició_de definició_del significat_de
significat_del definició significat: és són era eren significa
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
defineix; definiu; definir; definició/significat de/del/d'un/d'una; la/el definició/significat de/del/d'un/d'una;
quina/quin és la/el definició/significat de/del/d'un/d'una;
què va passar/ocórrer/succeir; què ha passat/succeït;
digues/parla/explica/mostra/conta/dona me/m; digue'm; digue'm tot/alguna sobre; explica'm; parla'm de/del/dels/sobre;
parla'm; conta'm; mostra'm; ensenya'm; dona'm; dona'm informació/detalls sobre; digui'm; expliqui'm; parli'm
de/del/sobre; descriu; explica; enumera; enumera tots/totes; em pots/podries/pot/podria dir/explicar/donar/parlar;
pots/podries/pot/podria dir/explicar/parlar me/de; pots/podries/pot/podria explicar/descriure; pots/podries dir
me/explicar; si us plau; sisplau; per favor; algú sap; vull/voldria/necessito saber/conèixer; vull/voldria saber més
sobre; m'agradaria saber/conèixer; m'agradaria saber més sobre; em pregunto; m'interessa; tinc una pregunta sobre;
busco informació sobre; necessito informació sobre; és veritat/cert/correcte que; és veritat/cert; veritat o mentida;
saps/sap/sabeu si/què/qui/quan/on/com; saps/sap/sabeu; saps/sap/sabeu alguna cosa de/sobre; se sap; tens/té informació
sobre; què saps/sabem/sap de/del/sobre; què se sap de/del/sobre; què em pots/pot dir/explicar de/del/sobre; què
diu/explica l'article; què diu/explica el/aquest text/document/article; què diu la/aquesta pàgina; què diuen
els/aquests documents/textos/articles; què es diu de/sobre; l'article diu/esmenta/parla; hi ha informació/alguna
sobre; hi ha alguna cosa sobre; segons l'article; segons el/aquest text/document/article; d'acord amb l'article; a
l'article; en el/aquest text/document/article; informació/detalls sobre; quines coses; quina mena/classe de coses; què
vol dir; en resum; ... si us plau; ... sisplau; ... segons l'article; ... segons el/aquest text/document/article; ...
a l'article; ... és veritat/cert; ... ho saps; ... vs/versus ...;
com es diu/diuen/deia/deien; com s'anomena/s'anomenen/s'anomenava/s'anomenaven; quin és/era el nom/significat; quins
són/eren els noms; què significa/signifiquen/significava; què volen dir; quin nom té/tenia/rep/porta
"""

INFLECTIONS = "- s; - es; à ans; é ens; í ins; ó ons; ú uns"
