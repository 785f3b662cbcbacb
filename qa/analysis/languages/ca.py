"""Catalan words as data."""

from __future__ import annotations

STOP_WORDS = """
el la els les lo los l un una uns unes en na es sa ses al als del dels pel pels de d a amb per sobre sota entre fins
des contra durant mitjançant segons envers vers i o però sinó perquè que què si com quan mentre on encara doncs així
jo tu ell ella nosaltres vosaltres ells elles vostè vostès em et ens us li hi ho ne me te se nos vos mi meu meva
meus meves teu teva teus teves seu seva seus seves nostre nostra nostres vostre vostra vostres llur llurs aquest
aquesta aquests aquestes aquell aquella aquells aquelles aqueix això allò cada tot tota tots totes algú alguna algun
alguns algunes quelcom qualsevol qualssevol diversos diverses altre altra altres mateix mateixa mateixos mateixes
tal tals ambdós ambdues molt molta molts moltes poc poca pocs poques més menys tan tant tanta tants tantes força
bastant massa qui quin quina quins quines qual quals quant quanta quants quantes perque sóc soc ets és som sou són
era eres érem eren fou fui foren serà seran seria serien sigui siguin fos fossin essent sent sigut ser ésser estic
està estan estem estava estaven estarà estiguin estigui estat estada estar he has ha hem heu han havia havien hagué
haurà hauran hauria haurien hagi hagin hagués haver haguessin hagut tinc té tenen tenia tenien tingué tindrà tingui
tingut tenir pot poden podia podien podrà podria podrien poder deuen cal calia caldria vol volen volia vaig vas va
vam vau van vàrem varen fa fan feia també aleshores llavors aquí allà ja gairebé quasi bé ben gaire sisplau plau
d'on
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
qui; quin home; quins homes; quin president; quin rei; quin emperador; quin autor; quin escriptor; quin científic;
quin jugador; quin actor; quin personatge; quina persona; quines persones; quina dona; quines dones; quina reina;
quina actriu; quina autora; quina escriptora; com es diu l'home; com es diu la dona; com es deia l'home;
com es deia la dona
""",
    "place": """
on; d'on; quin país; quins països; quin pais; quin lloc; quins llocs; quin estat; quins estats; quin continent;
quin poble; quins pobles; quin municipi; quin barri; quin indret; quina ciutat; quines ciutats; quina regió;
quines regions; quina província; quina comarca; quines comarques; quina illa; quines illes; quina capital;
quina vila; quina localitat; quin carrer; quina és la capital; quin és el país; quina és la ciutat;
quina part del món
""",
    "time": """
quan; quin any; quins anys; quin dia; quins dies; quin mes; quins mesos; quin segle; quins segles; quin moment;
quin període; quina data; quines dates; quina dècada; quina època; quina hora; quines hores; quina estació;
quina setmana; quina és la data; quina va ser la data; quin va ser l'any
""",
    "number": """
quant; quanta; quants; quantes; quin percentatge; quin nombre; quin número; quin pes; quin preu; quin import;
quin volum; quina quantitat; quina proporció; quina edat; quina altura; quina alçada; quina altitud; quina llargada;
quina longitud; quina distància; quina velocitat; quina temperatura; quina mida; quina població; quina superfície;
quina profunditat; quina durada; quina freqüència; quin és el nombre; quin és el percentatge; quin és el preu;
quina és la població; quina és l'altura; quina és l'alçada; quina és l'edat; quina és la distància;
quina és la superfície; quina és la longitud; quina és la velocitat; quina és la temperatura
""",
    "reason": """
per què; per que; perquè; perque; com és que; com es que; quina raó; quines raons; quin motiu; quins motius;
quina causa; quines causes; quina és la raó; quina va ser la raó; quin és el motiu; quin va ser el motiu;
quina és la causa; quina va ser la causa; quines són les causes; quines van ser les causes; a què es deu;
a què es va deure; a causa de què; amb quin objectiu; quin objectiu; quina finalitat
""",
}
CAUSE_WORDS = """
perquè perque car degut deguda deguts degudes causa causes causà causat causada causant raó raons motiu motius
gràcies conseqüència conseqüències doncs provocà provocat provocada provocant originà culpa atès resultat finalitat
objectiu evitar impedir permetre permetent explica atribuït puix arran
"""
TIME_WORDS = """
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre dilluns dimarts dimecres dijous
divendres dissabte diumenge ahir avui demà setmana setmanes mes mesos primavera estiu tardor hivern matí matinada
migdia tarda vespre nit mitjanit segle segles dècada dècades
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
# Words of a question that lean on what was said before it.
PRONOUNS = "ell ella ells elles li ho seva seua seus seves seues llur llurs"
OTHERS = "altre altra altres mateix mateixa mateixos mateixes tal tals ambdós ambdues"
POINTERS = "aquest aquesta aquests aquestes aquell aquella aquells aquelles aqueix aqueixa aqueixos aqueixes això allò"
LEADS = """
i; però; o; així; doncs; aleshores; llavors; després; també; a més; no; sí; vale; ok; d'acord; de debò; de veritat;
què hi ha de; què passa amb; què me'n dius de; què passa si; què passaria si; quin d'ells; quina d'elles;
quins d'ells; quines d'elles; quin dels dos; explica'm més; digue'm més; parla'm més; dona'm
"""
