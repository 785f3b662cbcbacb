"""Spanish words as data."""

from __future__ import annotations

STOP_WORDS = """
el la los las lo un una unos unas al del de a en con por para sobre entre hacia hasta desde según segun durante mediante
contra bajo tras ante vía versus y e o u pero sino aunque porque pues que si como mientras así asi ni yo tú tu él ella
ello usted nosotros nosotras vosotros vosotras ellos ellas ustedes me te se nos os le les mí ti sí conmigo contigo
consigo mi mis tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras mío mía suyo suya suyos
suyas este esta esto estos estas éste ésta éstos éstas ese esa eso esos esas aquel aquella aquello aquellos aquellas
cada todo toda todos todas alguien algo algún algun alguno alguna algunos algunas cualquier cualquiera varios varias
otro otra otros otras mismo misma mismos mismas tal tales ambos ambas mucho mucha muchos muchas poco poca pocos pocas
más mas menos tan tanto tanta tantos tantas muy bastante demasiado qué cuál cual cuáles cuales cuyo cuya cuyos cuyas
cómo soy eres es somos sois son era eras éramos eran fui fue fuimos fueron será serán sería serían sea sean fuera fueran
fuese siendo sido ser estoy está están estamos estaba estaban estuvo estuvieron estará estarán esté estén estado estar
he has ha hemos han había habían hubo habrá habrán habría habrían haya hayan hubiera hubieran habido haber hay tengo
tiene tienen tenía tenían tuvo tuvieron tener puede pueden podía podían pudo pudieron podrá podrían podría poder debe
deben debía debían debió debería deberían deber quiere quieren va van iba iban suele suelen también tambien además
entonces aquí ahí allí ya aún aun casi incluso bien favor puedo puedes podemos debo debes debemos quiero quieres
"""
# Words that ask together with a noun.
WHICH = "qué cuál cuáles"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
quién quiénes; {WHICH}: persona personas hombre hombres mujer mujeres presidente rey reina autor escritor científico
jugador actor actriz emperador; llama: hombre mujer
""",
    "place": f"""
dónde adónde; {WHICH}: país países ciudad ciudades lugar lugares sitio estado estados continente región regiones
provincia provincias isla islas calle pueblo capital municipio; qué: mundo
""",
    "time": f"""
cuándo; {WHICH}: año años fecha día días mes meses siglo década época hora horas momento período periodo estación semana
tiempo
""",
    "number": f"""
cuánto cuánta cuántos cuántas; cuánto cuántos cuántas: tiempo dinero veces; {WHICH}: porcentaje número cantidad
proporción edad altura longitud distancia velocidad temperatura tamaño precio población profundidad superficie duración
frecuencia; qué: tan cuesta cuestan costó costaba costará
""",
    "reason": f"""
porqué; por para: qué; {WHICH}: razón razones motivo motivos causa causas; qué: debe debió fin objetivo; cómo: que
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "qué que: costar cuesta cuestan costó costará costado pesar pesa pagar paga pagan pago pagas pagamos"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "tan cuán:; cómo_de:"
# Words that may stand between the two, by the first.
LINKS = "cuál cuáles: es son era fue fueron el la los las; qué: parte del se; llama: el la; cómo: es"
# Words that do not ask, but look like one that asks without its accents.
NOT_ASKING = "porque"
CAUSE_WORDS = """
porque pues debido razón razones motivo motivos causa causas causó causado causada causados causadas causando
provocó provocado provocada provocando gracias puesto dado consecuencia consecuencias consiguiente resultado culpa
originó originado finalidad objetivo evitar impedir permitir permitiendo permitió explica atribuye atribuido obligó
"""
MONTHS = """
enero; febrero; marzo; abril; mayo; junio; julio; agosto; septiembre setiembre; octubre; noviembre; diciembre
"""
TIME_WORDS = """
lunes martes miércoles miercoles jueves viernes sábado sabado domingo ayer anteayer hoy mañana anoche semana semanas mes
meses primavera verano otoño invierno madrugada mediodía tarde noche medianoche siglo siglos década décadas decada
milenio
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
# Words of a question that refer to what was said before it.
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
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
de qué trata; de qué trata *; de qué trata esto; de qué va; de qué va *; de qué va esto; de qué habla *;
de qué se trata; de qué se trata *; de qué se trata esto; sobre qué trata *; sobre qué es *; qué dice *; resumen;
breve resumen; resume; resuma; resumir; resúmelo; resumirlo; resume *; resuma *; resumir *; resume esto; resuma esto;
resumir esto; puntos clave; puntos principales; puntos más importantes; ideas principales; idea principal;
ideas clave; tema principal; tema; lo más importante; lo esencial; sinopsis; síntesis; visión general; tl dr; tldr
"""
OVERVIEW_TEXTS = """
este artículo; el artículo; este documento; el documento; este texto; el texto; esta página; este archivo; el archivo;
este informe; estos documentos; los documentos; estos artículos; los artículos; estos archivos; los archivos;
estos textos; este correo; el correo; este correo electrónico; este email; este e-mail; este mensaje; esta carta;
esta nota; estas notas; esta acta; el acta; este contrato; esta presentación; la presentación; esta tabla;
estos correos; estos mensajes
"""
OVERVIEW_FILLERS = """
por favor; puedes; podrías; puede; podría; dame; deme; me das; dime; muéstrame; quiero; necesito; quisiera; hacer;
haz; hazme; haga; me; breve; brevemente; en breve; en resumen; en pocas palabras; un; una; el; la; los; las; cuál es;
cuáles son; de *; en *; sobre *; del artículo; del documento; del texto; del archivo; de esto; gracias; hola
"""
DEFINING = """
qué_es qué_son qué_era qué_eran qué_fue qué_significa qué_significan qué_quiere_decir define defina definir
definición_de definición_del significado_de significado_del: es son era eran fue fueron significa
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
define; defina; definir; definición/significado de/del; la/el definición/significado de/del; cuál es/era la/el
definición/significado de/del;
qué pasó/ocurrió/sucedió/aconteció; qué ha pasado/ocurrido/sucedido;
qué pasó/ocurrió/sucedió con; qué fue de;
lo que dice el/este artículo/texto/documento; dime/cuéntame/explícame/háblame/muéstrame/enséñame
sobre/de/del/acerca/algo/todo; dime/cuéntame/explícame/muéstrame; háblame/enséñame; cuéntame/dime todo/algo/más
sobre/de/del; háblame más de/del/sobre; dígame/cuénteme/explíqueme/hábleme; dígame/cuénteme/hábleme
sobre/de/del/acerca; dame/deme/danos información/informacion/detalles/datos sobre/de/del; dame/deme; dame/deme una
lista/explicación/descripción de; me puedes/podrías/puede/podría decir/explicar/contar/dar; me
puedes/podrías/puede/podría hablar de/del/sobre; puedes/podrías/puede/podría decirme/explicarme/contarme/darme;
puedes/podrías/puede/podría hablarme de/del/sobre; puedes/podrías/puede/podría explicar/describir;
puedes/podrías/puede/podría por favor; por favor; explica/explique; describe/describa; explica/explique por favor;
enumera/enumere; lista todos/todas; enumera/nombra/menciona todos/todas; nombra/menciona los/las; nombra/menciona
todos/todas los/las; quiero/quisiera/necesito saber/conocer; quiero/quisiera saber más sobre/de; quiero/quisiera
preguntar; querría saber; me gustaría saber/conocer; me gustaría saber más sobre/de; me pregunto; tengo una pregunta
sobre; tengo curiosidad por/sobre; me interesa; me interesa saber; busco información/informacion sobre/de; necesito
información/informacion sobre/de; estoy buscando información/informacion sobre/de; ayúdame a entender; es
verdad/cierto/correcto que; es verdad/cierto; es cierto eso de que; es verdad eso de que; verdadero o falso;
sabes/sabe/sabéis/saben si/qué/quién/cuándo/dónde/cómo; sabes/sabe/sabéis/saben; sabes/sabe algo de/sobre; alguien
sabe; se sabe; se sabe si/algo; tienes/tiene idea de; tienes/tiene información/informacion sobre/de; qué
sabes/sabe/sabemos de/del/sobre; qué se sabe de/del/sobre; qué puedes/podrías/puede/podría decirme/contarme
de/del/sobre; qué me puedes/puede decir/contar de/del/sobre; qué puedes/puede decir de/del/sobre; qué se dice
de/del/sobre; qué dice/cuenta/menciona/explica el/este artículo/texto/documento; qué dice/cuenta/explica la/esta
página; qué dicen los/estos documentos/textos/artículos; qué se dice en el artículo/texto; qué dice sobre/de/del;
dice/menciona/explica el/este artículo/texto/documento; el/este artículo/texto/documento dice/menciona; el/este
artículo/texto/documento habla de/del/sobre; hay algo sobre/de; hay información/informacion sobre/de; hay alguna
información/informacion sobre; existe algo como; existe tal cosa como; según el/este artículo/texto/documento; de
acuerdo con el artículo/texto/documento; en el/este artículo/texto/documento; información/informacion sobre/acerca;
detalles sobre; qué cosas; qué tipo/clase de cosas/cosa; qué es eso/esa de/cosa; qué es esa cosa de; la cosa esa/con
de; qué es lo de; lo de; qué quiere decir; qué se entiende por; en pocas palabras; en resumen; ... por favor; ...
según el/este artículo/texto/documento; ... en el/este artículo/texto/documento; ... lo sabes/sabe; ... de acuerdo con
el artículo/texto; ... es verdad/cierto; ... o algo así; ... y cosas así; ... y esas cosas; ... verdadero o falso; ...
vs/versus ...;
cómo se llama/llaman/llamaba/llamaban/llamó/llamaron; cómo se denomina/denominan/denominaba/denominaban/nombra; cómo se
le/les llama/llamaba/denomina/conoce; cómo se conoce/conocía a/al; cuál es/era/fue el nombre/significado; cuáles
son/eran/fueron los nombres; qué nombre tiene/tenía/recibe/recibió/lleva/llevaba; qué
significa/significan/significaba/significó; qué quiere/quieren/quería decir; qué significado tiene/tenía; de qué son/es
las siglas
"""
# Short forms of a few well-known names, each with the name.
SHORT_NAMES = """
eeuu usa: estados unidos; ue: unión europea; onu: naciones unidas; urss: unión soviética
"""

INFLECTIONS = "- s; - es; z ces"

FORMS = """
abrir abierto abierta abiertos abiertas; acertar acierta; acordar acuerda; acostar acuesta; adquirir adquiere; advertir
advierte advirtió advirtieron; almorzar almuerza; apretar aprieta; aprobar aprueba aprueban; atender atiende atienden;
atravesar atraviesa atraviesan; caber cupo cupieron; caer cayó cayeron caído caída caídos caídas; calentar calienta;
cerrar cierra cierran; comenzar comienza comienzan comience; componer compuso compusieron compuesto compuesta; conducir
condujo condujeron; conmover conmueve; conocer conozca; contener contuvo contiene contienen; convertir convirtió
convirtieron convierte; corregir corrigió corrigieron corrige; costar cuesta cuestan; creer creyó creyeron; cubrir
cubierto cubierta cubiertos cubiertas; dar dio dieron; decir dijo dijeron dice dicen dicho dicha; deducir dedujo;
defender defiende defienden; descender desciende; descubrir descubierto descubierta descubiertos; despertar despierta;
detener detuvo detuvieron detiene; devolver devuelve devuelven devuelto devuelta; disponer dispuso dispuesto; divertir
divierte; doler duele duelen; dormir duerme duermen durmió durmieron; elegir elige eligen eligió eligieron; empezar
empieza empiezan; encender enciende; encontrar encuentra encuentran; entender entiende entienden; escribir escrito
escrita escritos escritas; exponer expuso expuesto; extender extiende; freír frito frita; gobernar gobierna; hacer hizo
hicieron hecha hechas; herir hiere hirió; huir huyó huyeron huye; imponer impuso impusieron impuesta; intervenir
interviene intervino; introducir introdujo introdujeron; invertir invierte invirtió invirtieron; jugar juega juegan;
leer leyó leyeron; llover llueve; mantener mantuvo mantuvieron mantiene mantienen; medir mide miden midió; mentir miente
mintió; morir murió murieron muere mueren muerto muerta muertos muertas; mostrar muestran; mover mueve mueven; negar
niega; obtener obtuvo obtuvieron obtiene obtienen; oír oyó oyeron; pedir pide piden pidió pidieron; pensar piensa
piensan; perder pierde pierden; poner puso pusieron; poseer posee poseyó; preferir prefiere prefieren prefirió; probar
prueban; producir produjo produjeron; promover promueve; proponer propuso propusieron propuesto; proveer provisto;
quebrar quiebra; recomendar recomienda recomiendan; recordar recuerda recuerdan; reducir redujo redujeron; referir
refiere; reír ríe rió; rendir rindió; repetir repite repitió; requerir requiere requieren requirió; resolver resuelve
resuelto resuelta; romper roto rota rotos rotas; seguir sigue siguen siguió siguieron; sentir siente sienten sintió;
servir sirve sirven sirvió; soltar suelta; sonar suena suenan; soñar sueña; sostener sostiene sostuvo; sugerir sugiere
sugirió; suponer supuso; temblar tiembla; traducir tradujo tradujeron; traer trajo trajeron; transferir transfiere;
venir viene vienen vinieron; ver vio vieron; vestir vistió; volar vuela vuelan; volver vuelve vuelven vuelto
"""
