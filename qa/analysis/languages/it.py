"""Italian words as data."""

from __future__ import annotations

STOP_WORDS = """
il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai agli
alle all dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull
col coi e ed o od ma però se che cui come mentre poiché affinché sebbene anche ancora pure quindi dunque cioè oppure
ossia io tu lui lei egli ella esso essa noi voi loro essi esse mi ti si ci vi ne me te sé mio mia miei mie tuo tua tuoi
tue suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri vostre questo questa questi queste quest quello
quella quelli quelle quel quei quegli quell ciò stesso stessa stessi stesse ogni ognuno tutto tutta tutti tutte qualche
qualcuno qualcosa alcuno alcuna alcuni alcune certo certa certi certe altro altra altri altre tale tali entrambi
entrambe molto molta molti molte poco poca pochi poche più meno tanto tanta tanti tante troppo così assai quale quali
qual quant cosa cos dov com dov'è com'è cos'è sono è siamo siete ero era eri eravamo erano fu fui furono sarà saranno
sarebbe sarebbero sia siano fosse fossero essendo stato stata stati state essere ho hai ha abbiamo avete hanno avevo
aveva avevano ebbe ebbero avrà avranno avrebbe avrebbero abbia abbiano avesse avessero avendo avuto avere può possono
poteva potevano potrà potrebbe potrebbero poter potere deve devono doveva dovevano dovrà dovrebbe dovrebbero dovere
vuole vogliono voleva viene vengono veniva venne vennero fa fanno c'è c'era già allora qui qua lì là ecco sotto sopra
verso durante circa contro presso attraverso oltre favore dov'era dov'erano quand'è quant'è quant'era
"""
# Words that ask together with a noun.
WHICH = "che qual quale quali"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
chi; {WHICH}: persona persone uomo uomini donna donne presidente re regina imperatore autore scrittore scienziato
giocatore attore attrice papa; chiama: uomo donna
""",
    "place": f"""
dove; dov: è era erano; {WHICH}: paese paesi paesino città luogo luoghi posto stato stati nazione nazioni continente
regione regioni provincia isola isole via comune capitale; quale: parte
""",
    "time": f"""
quando; quand: è; {WHICH}: anno anni data giorno giorni mese secolo decennio epoca periodo ora ore momento stagione
settimana
""",
    "number": f"""
quanto quanta quanti quante; quant: è era; {WHICH}: percentuale numero quantità età altezza lunghezza distanza velocità
temperatura dimensione prezzo popolazione proporzione superficie profondità durata frequenza
""",
    "reason": f"""
perché perchè; come: mai; {WHICH}: motivo motivi ragione ragioni causa cause scopo; cosa: dovuto dovuta
""",
}
# Words that may stand between the two, by the first.
LINKS = "qual quale quali: è era fu sono furono il la lo l i le; cosa: è; chiama: l la"
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
# Words of a question that refer to what was said before it.
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
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
di cosa parla; di cosa parla *; di che cosa parla *; di che parla *; di cosa tratta; di cosa tratta *;
di che cosa tratta *; di cosa si tratta; di che si tratta; di che cosa si tratta; di cosa si parla; cosa dice *;
che cosa dice *; riassunto; breve riassunto; riassumi; riassumere; riassuma; riassumilo; riassumi *; riassuma *;
riassumere *; riassumi questo; riepilogo; sintesi; punti chiave; punti principali; punti salienti; punti essenziali;
idee principali; idea principale; concetti chiave; tema principale; argomento principale; argomento; panoramica;
l'essenziale; tl dr; tldr
"""
OVERVIEW_TEXTS = """
questo articolo; quest'articolo; l'articolo; questo documento; il documento; questo testo; il testo; questa pagina;
questo file; il file; questi documenti; i documenti; questi articoli; gli articoli; questi file; i file; questi testi
"""
OVERVIEW_FILLERS = """
per favore; per piacere; puoi; potresti; può; potrebbe; dammi; mi dia; fammi; dimmi; fare; fai; mi; vorrei; voglio;
un; una; uno; il; lo; la; i; gli; le; qual è; quali sono; breve; brevemente; in breve; in sintesi; in poche parole;
di *; in *; su *; dell'articolo; del documento; del testo; del file; nell'articolo; nel documento; nel testo; grazie;
ciao
"""
