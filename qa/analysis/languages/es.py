"""Spanish words as data."""

from __future__ import annotations

STOP_WORDS = """
el la los las lo un una unos unas al del de a en con por para sobre entre hacia hasta desde según segun durante
mediante contra bajo tras ante vía versus y e o u pero sino aunque porque pues que si como cuando mientras donde así
asi ni yo tú tu él ella ello usted nosotros nosotras vosotros vosotras ellos ellas ustedes me te se nos os le les mí
ti sí conmigo contigo consigo mi mis tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras
mío mía suyo suya suyos suyas este esta esto estos estas éste ésta éstos éstas ese esa eso esos esas aquel aquella
aquello aquellos aquellas cada todo toda todos todas alguien algo algún algun alguno alguna algunos algunas
cualquier cualquiera varios varias otro otra otros otras mismo misma mismos mismas tal tales ambos ambas mucho mucha
muchos muchas poco poca pocos pocas más mas menos tan tanto tanta tantos tantas muy bastante demasiado qué quién
quien quiénes quienes cuál cual cuáles cuales cuyo cuya cuyos cuyas cuándo dónde adónde adonde cómo cuánto cuanto
cuánta cuanta cuántos cuantos cuántas cuantas porqué soy eres es somos sois son era eras éramos eran fui fue fuimos
fueron será serán sería serían sea sean fuera fueran fuese siendo sido ser estoy está están estamos estaba estaban
estuvo estuvieron estará estarán esté estén estado estar he has ha hemos han había habían hubo habrá habrán habría
habrían haya hayan hubiera hubieran habido haber hay tengo tiene tienen tenía tenían tuvo tuvieron tener puede
pueden podía podían pudo pudieron podrá podrían podría poder debe deben debía debían debió debería deberían deber
quiere quieren va van iba iban suele suelen también tambien además entonces aquí ahí allí ya aún aun casi incluso
bien favor
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
quién; quien; quiénes; quienes; qué persona; que persona; cuál persona; qué hombre; que hombre; cuál hombre;
qué mujer; que mujer; cuál mujer; qué presidente; que presidente; cuál presidente; qué rey; que rey; cuál rey;
qué reina; que reina; cuál reina; qué autor; que autor; cuál autor; qué escritor; que escritor; cuál escritor;
qué científico; que científico; cuál científico; qué jugador; que jugador; cuál jugador; qué actor; que actor;
cuál actor; qué actriz; que actriz; cuál actriz; qué emperador; que emperador; cuál emperador; qué personas;
que personas; qué hombres; qué mujeres; cómo se llama el hombre; cómo se llama la mujer
""",
    "place": """
dónde; donde; adónde; adonde; qué país; que país; cuál país; qué pais; que pais; cuál pais; qué ciudad; que ciudad;
cuál ciudad; qué lugar; que lugar; cuál lugar; qué sitio; que sitio; cuál sitio; qué estado; que estado;
cuál estado; qué continente; que continente; cuál continente; qué región; que región; cuál región; qué region;
que region; cuál region; qué provincia; que provincia; cuál provincia; qué isla; que isla; cuál isla; qué calle;
que calle; cuál calle; qué pueblo; que pueblo; cuál pueblo; qué capital; que capital; cuál capital; qué municipio;
que municipio; cuál municipio; qué países; que países; qué paises; que paises; qué ciudades; que ciudades;
qué lugares; que lugares; qué estados; que estados; qué regiones; que regiones; qué provincias; que provincias;
qué islas; que islas; cuál es la capital; cual es la capital; cuál es el país; cuál es la ciudad;
qué parte del mundo
""",
    "time": """
cuándo; cuando; qué año; que año; cuál año; qué ano; que ano; cuál ano; qué fecha; que fecha; cuál fecha; qué día;
que día; cuál día; qué dia; que dia; cuál dia; qué mes; que mes; cuál mes; qué siglo; que siglo; cuál siglo;
qué década; que década; cuál década; qué decada; que decada; cuál decada; qué época; que época; cuál época;
qué epoca; que epoca; cuál epoca; qué años; que años; qué días; que días; qué meses; que meses; qué hora; que hora;
qué horas; que horas; qué momento; que momento; qué período; que período; qué periodo; que periodo; qué estación;
que estación; qué semana; que semana; qué tiempo; que tiempo; cuál es la fecha; cual es la fecha; cuál fue la fecha;
cuál fue el año
""",
    "number": """
cuánto; cuanto; cuánta; cuanta; cuántos; cuantos; cuántas; cuantas; qué porcentaje; que porcentaje; cuál porcentaje;
qué número; que número; cuál número; qué numero; que numero; cuál numero; qué cantidad; que cantidad; cuál cantidad;
qué proporción; que proporción; cuál proporción; qué edad; que edad; cuál edad; qué altura; que altura; cuál altura;
qué longitud; que longitud; cuál longitud; qué distancia; que distancia; cuál distancia; qué velocidad;
que velocidad; cuál velocidad; qué temperatura; que temperatura; cuál temperatura; qué tamaño; que tamaño;
cuál tamaño; qué precio; que precio; cuál precio; qué población; que población; cuál población; qué profundidad;
que profundidad; qué superficie; que superficie; qué duración; que duración; cada cuánto; con qué frecuencia;
qué frecuencia; qué tan alto; qué tan alta; qué tan grande; qué tan lejos; qué tan largo; qué tan viejo;
cuál es el número; cual es el número; cuál es el porcentaje; cual es el porcentaje; cuál es la población;
cual es la población; cuál es la altura; cual es la altura; cuál es la edad; cual es la edad; cuál es la distancia;
cual es la distancia; cuál es la longitud; cual es la longitud; cuál es la superficie; cual es la superficie;
cuál es la velocidad; cual es la velocidad; cuál es la temperatura; cual es la temperatura; cuál es el precio;
cual es el precio; cuál es el tamaño; cual es el tamaño
""",
    "reason": """
por qué; por que; porqué; qué razón; que razón; cuál razón; qué razon; que razon; cuál razon; qué motivo;
que motivo; cuál motivo; qué causa; que causa; cuál causa; qué razones; qué motivos; qué causas; a qué se debe;
a qué se debió; a que se debe; cuál es la razón; cuál fue la razón; cuál es el motivo; cuál fue el motivo;
cuál es la causa; cuál fue la causa; cuáles son las causas; cuáles fueron las causas; cuáles son las razones;
para qué; para que; con qué fin; con qué objetivo; cómo es que
""",
}
CAUSE_WORDS = """
porque pues debido razón razones motivo motivos causa causas causó causado causada causados causadas causando
provocó provocado provocada provocando gracias puesto dado consecuencia consecuencias consiguiente resultado culpa
originó originado finalidad objetivo evitar impedir permitir permitiendo permitió explica atribuye atribuido obligó
"""
TIME_WORDS = """
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes
miércoles miercoles jueves viernes sábado sabado domingo ayer anteayer hoy mañana anoche semana semanas mes meses
primavera verano otoño invierno madrugada mediodía tarde noche medianoche siglo siglos década décadas decada milenio
"""
NUMBER_WORDS = """
cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis dieciseis
diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco treinta cuarenta
cincuenta sesenta setenta ochenta noventa cien ciento cientos doscientos doscientas trescientos trescientas
cuatrocientos quinientos quinientas mil miles millón millon millones millardo billón billones docena docenas decena
decenas centenar centenares medio media mitad tercio tercios cuarto par doble triple primero primer primera primeros
primeras segundo segunda tercero tercer tercera cuarta quinto quinta sexto sexta séptimo séptima octavo octava
noveno novena décimo décima
"""
ABBREVIATIONS = """
sr sra sres sras srta dr dra dres prof profa lic ing arq dña dn fr mons gral gob pdte sto sta av avda p.ej p ej pág
págs pp núm núms nº n.º vol vols cap caps art arts fig figs ed eds trad tel teléf aprox cf cfr vid vs febr abr jun
jul ago sept oct nov dic lun mié jue vie sáb ee admón depto dpto
"""
# Words of a question that lean on what was said before it.
PRONOUNS = "él ella ello ellos ellas su sus suyo suya suyos suyas"
OTHERS = "otro otra otros otras demás mismo misma mismos mismas tal tales ambos ambas"
POINTERS = """
este esta esto estos estas éste ésta éstos éstas ese esa eso esos esas ése ésa ésos ésas aquel aquella aquello
aquellos aquellas aquél aquélla
"""
LEADS = """
y; e; pero; o; u; así; entonces; luego; pues; también; además; no; sí; vale; bueno; ok; okay; de acuerdo; de verdad;
en serio; qué hay de; que hay de; qué tal; qué pasa con; que pasa con; qué pasó con; qué pasa si; qué pasaría si;
cuál de ellos; cuál de ellas; cuáles de ellos; cuáles de ellas; cuál de los dos; cuéntame más; cuentame más; dime más;
dime mas; háblame más; dame
"""
