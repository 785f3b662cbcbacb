"""Italian words as data."""

from __future__ import annotations

STOP_WORDS = """
il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai
agli alle all dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli
sulle sull col coi e ed o od ma però se che chi cui come quando dove mentre perché perchè perche poiché affinché
sebbene anche ancora pure quindi dunque cioè oppure ossia io tu lui lei egli ella esso essa noi voi loro essi esse
mi ti si ci vi ne me te sé mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro
vostra vostri vostre questo questa questi queste quest quello quella quelli quelle quel quei quegli quell ciò stesso
stessa stessi stesse ogni ognuno tutto tutta tutti tutte qualche qualcuno qualcosa alcuno alcuna alcuni alcune certo
certa certi certe altro altra altri altre tale tali entrambi entrambe molto molta molti molte poco poca pochi poche
più meno tanto tanta tanti tante troppo così assai quale quali qual quanto quanta quanti quante quant cosa cos dov
com dov'è com'è cos'è sono è siamo siete ero era eri eravamo erano fu fui furono sarà saranno sarebbe sarebbero sia
siano fosse fossero essendo stato stata stati state essere ho hai ha abbiamo avete hanno avevo aveva avevano ebbe
ebbero avrà avranno avrebbe avrebbero abbia abbiano avesse avessero avendo avuto avere può possono poteva potevano
potrà potrebbe potrebbero poter potere deve devono doveva dovevano dovrà dovrebbe dovrebbero dovere vuole vogliono
voleva viene vengono veniva venne vennero fa fanno c'è c'era già allora qui qua lì là ecco sotto sopra verso durante
circa contro presso attraverso oltre favore dov'era dov'erano quand'è quant'è quant'era
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
chi; quale persona; che persona; quale uomo; che uomo; quale donna; che donna; quale presidente; che presidente;
quale re; che re; quale regina; che regina; quale imperatore; che imperatore; quale autore; che autore;
quale scrittore; che scrittore; quale scienziato; che scienziato; quale giocatore; che giocatore; quale attore;
che attore; quale attrice; che attrice; quale papa; che papa; quali persone; quali uomini; quali donne;
come si chiama l'uomo; come si chiama la donna
""",
    "place": """
dove; dov'è; dov'era; dov'erano; quale paese; che paese; quale città; che città; quale citta; che citta;
quale luogo; che luogo; quale stato; che stato; quale nazione; che nazione; quale continente; che continente;
quale regione; che regione; quale provincia; che provincia; quale isola; che isola; quale via; che via;
quale paesino; che paesino; quale comune; che comune; quale capitale; che capitale; quale posto; che posto;
quali paesi; quali città; quali luoghi; quali stati; quali regioni; quali nazioni; quali isole; qual è la capitale;
qual è il paese; qual è la città; quale parte del mondo; in quale parte
""",
    "time": """
quando; quand'è; quale anno; che anno; quale data; che data; quale giorno; che giorno; quale mese; che mese;
quale secolo; che secolo; quale decennio; che decennio; quale epoca; che epoca; quale periodo; che periodo;
quale ora; che ora; quale momento; che momento; quale stagione; che stagione; quale settimana; che settimana;
quali anni; che anni; quali giorni; che ore; a che ora; qual è la data; quale fu la data
""",
    "number": """
quanto; quanta; quanti; quante; quant'è; quant'era; quale percentuale; che percentuale; quale numero; che numero;
quale quantità; che quantità; quale età; che età; quale altezza; che altezza; quale lunghezza; che lunghezza;
quale distanza; che distanza; quale velocità; che velocità; quale temperatura; che temperatura; quale dimensione;
che dimensione; quale prezzo; che prezzo; quale popolazione; che popolazione; quale proporzione; che proporzione;
quale superficie; che superficie; quale profondità; che profondità; quale durata; che durata; quale frequenza;
che frequenza; qual è il numero; qual è la percentuale; qual è la popolazione; qual è l'altezza; qual è l'età;
qual è la distanza; qual è la lunghezza; qual è la superficie; qual è la velocità; qual è la temperatura;
qual è il prezzo; qual è la durata; ogni quanto; con quale frequenza
""",
    "reason": """
perché; perchè; perche; come mai; quale motivo; che motivo; quale ragione; che ragione; quale causa; che causa;
quale scopo; che scopo; quali motivi; quali ragioni; quali cause; qual è il motivo; qual è la causa;
qual è la ragione; qual era il motivo; quale fu la causa; quali sono le cause; quali furono le cause;
a cosa è dovuto; a cosa è dovuta; a che cosa è dovuto
""",
}
CAUSE_WORDS = """
perché perchè perche poiché poichè giacché siccome causa cause causato causata causate causò motivo motivi ragione
ragioni quindi pertanto perciò grazie dovuto dovuta dovuti dovute conseguenza conseguenze provocato provocata
provocò affinché scopo evitare impedire permettere permettendo consentire colpa attribuito spinse
"""
TIME_WORDS = """
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì lunedi martedì
martedi mercoledì mercoledi giovedì giovedi venerdì venerdi sabato domenica ieri oggi domani settimana settimane
mese mesi primavera estate autunno inverno mattina mattino mezzogiorno pomeriggio sera notte mezzanotte secolo
secoli decennio decenni millennio
"""
NUMBER_WORDS = """
zero due tre quattro cinque sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette
diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento duecento trecento
quattrocento cinquecento mille mila duemila tremila diecimila centomila milione milioni miliardo miliardi bilione
bilioni dozzina dozzine decina decine centinaio centinaia migliaio migliaia mezzo mezza metà terzo terzi quarto
quarti paio coppia doppio triplo primo primi secondo seconda terza quarta quinto quinta sesto sesta settimo settima
ottavo ottava nono nona decimo decima sei
"""
ABBREVIATIONS = """
sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa proff avv ing arch geom rag mons cap ten ss sta p.es cfr cf vd
v pag pagg p pp vol voll capp art artt fig figg nn nr num trad tel ca circ feb apr mag giu lug ago sett ott nov dic
lun mer gio ven sab lat ingl ted fr sec ad.es
"""
# Words of a question that lean on what was said before it.
PRONOUNS = "lui lei egli ella esso essa essi esse loro suo sua suoi sue li ne"
OTHERS = "altro altra altri altre stesso stessa stessi stesse tale tali entrambi entrambe"
POINTERS = "questo questa questi queste quest quello quella quelli quelle quel quei quegli quell ciò"
JOINS = "quello quella quelli quelle ciò"
LEADS = """
e; ed; ma; però; o; oppure; quindi; allora; dunque; poi; così; anche; inoltre; no; sì; ok; okay; va bene; davvero;
veramente; sul serio; che ne dici di; che mi dici di; che dire di; cosa succede se; che cosa succede se;
cosa succederebbe se; quale di loro; quali di loro; chi di loro; quale dei due; quale delle due; dimmi di più;
dimmi altro; raccontami di più; parlami ancora; dammi
"""
