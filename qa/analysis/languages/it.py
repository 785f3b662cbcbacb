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
verso durante circa contro presso attraverso oltre favore dov'era dov'erano quand'è quant'è quant'era posso puoi
possiamo devo devi dobbiamo
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
quanto quanta quanti quante; quanto quanti quante: tempo denaro soldi volte; quanto: spesso; quant: è era; {WHICH}:
percentuale numero quantità età altezza lunghezza distanza velocità temperatura dimensione prezzo popolazione
proporzione superficie profondità durata frequenza
""",
    "reason": f"""
perché perchè; come: mai; {WHICH}: motivo motivi ragione ragioni causa cause scopo; cosa: dovuto dovuta
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "cosa che quanto: costare costa costano costava costerà costato pesare pesa pagare paga pagano pago paghiamo"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "quanto quanta quanti quante: è era sono erano; quanto_è quanto_era quant_è quant_era quanto_sono:"
# Words that may stand between the two, by the first.
LINKS = "qual quale quali: è era fu sono furono il la lo l i le; cosa: è; chiama: l la"
CAUSE_WORDS = """
perché perchè perche poiché poichè giacché siccome causa cause causato causata causate causò motivo motivi ragione
ragioni quindi pertanto perciò grazie dovuto dovuta dovuti dovute conseguenza conseguenze provocato provocata
provocò affinché scopo evitare impedire permettere permettendo consentire colpa attribuito spinse
"""
MONTHS = """
gennaio; febbraio; marzo; aprile; maggio; giugno; luglio; agosto; settembre; ottobre; novembre; dicembre
"""
TIME_WORDS = """
lunedì lunedi martedì martedi mercoledì mercoledi giovedì giovedi venerdì venerdi sabato domenica ieri oggi domani
settimana settimane mese mesi primavera estate autunno inverno mattina mattino mezzogiorno pomeriggio sera notte
mezzanotte secolo secoli decennio decenni millennio
"""
NUMBER_WORDS = """
zero due tre quattro cinque sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette
diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento duecento trecento
quattrocento cinquecento mille mila duemila tremila diecimila centomila milione milioni miliardo miliardi bilione
bilioni dozzina dozzine decina decine centinaio centinaia migliaio migliaia mezzo mezza metà terzo terzi quarto
quarti paio coppia doppio triplo primo primi secondo seconda terza quarta quinto quinta sesto sesta settimo settima
ottavo ottava nono nona decimo decima sei mezz'ora mezzora un'ora
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
questo file; il file; questi documenti; i documenti; questi articoli; gli articoli; questi file; i file; questi testi;
questa mail; la mail; questa email; l'email; questa e-mail; l'e-mail; questo messaggio; questa lettera; questa nota;
questi appunti; questo verbale; il verbale; questo contratto; questo regolamento; questa relazione;
questa presentazione; la presentazione; questa tabella; queste mail; questi messaggi
"""
OVERVIEW_FILLERS = """
per favore; per piacere; puoi; potresti; può; potrebbe; dammi; mi dia; fammi; dimmi; fare; fai; mi; vorrei; voglio;
un; una; uno; il; lo; la; i; gli; le; qual è; quali sono; breve; brevemente; in breve; in sintesi; in poche parole;
di *; in *; su *; dell'articolo; del documento; del testo; del file; nell'articolo; nel documento; nel testo; grazie;
ciao
"""
DEFINING = """
cos'è cosa_è che_cos'è che_cosa_è cosa_sono che_cosa_sono cos'era cosa_significa che_cosa_significa definisci definire
definizione_di definizione_del definizione_della definizione_dell significato_di significato_del significato_della
definizione significato: è sono era erano significa
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
definisci; definire; definizione/significato di/del/della/dello/dei; la/il definizione/significato
di/del/della/dello/dei; qual è/era la definizione di/del/della/dello/dei;
cosa/che è successo/accaduto/avvenuto; che cosa è successo/accaduto/avvenuto; cos'è successo/accaduto/avvenuto; cosa
successe/accadde/avvenne; che cosa successe/accadde/avvenne;
cosa/quello che dice l'articolo; dimmi/parlami/raccontami/spiegami/mostrami/descrivimi
di/del/della/dei/delle/tutto/qualcosa/cosa; parlami/descrivimi; dimmi/raccontami/spiegami/mostrami; dimmi/raccontami
tutto/qualcosa su/sul/sulla/di/del/della; mi dica/parli/spieghi/racconti; mi parli di/del/della; dammi/mi dia;
dammi/mi dia informazioni/dettagli su/sul/sulla/sui; dammi/mi dia una/un lista/elenco di; puoi/potresti/può/potrebbe
dirmi/spiegarmi/parlarmi/raccontarmi/darmi; puoi/potresti/può/potrebbe spiegare/descrivere; puoi/potresti/può/potrebbe
per favore; mi puoi/potresti/può/potrebbe dire/spiegare/dare/parlare; puoi/potresti/può/potrebbe parlarmi
di/del/della; qualcuno può/potrebbe/sa dirmi/spiegarmi; qualcuno sa; per favore/piacere/cortesia; spiega/spieghi;
descrivi/descriva; elenca/elenchi; elenca/elenchi tutti/tutte; elenca/elenchi tutti/tutte i/gli/le; elenca i/gli/le;
nomina tutti/tutte; voglio/vorrei/volevo/devo sapere; voglio/vorrei saperne di più su/sul/sulla; vorrei/voglio
conoscere/chiedere; mi piacerebbe sapere; mi chiedo; mi chiedevo; mi interessa; mi interessa sapere; cerco
informazioni su/sul/sulla; sto cercando; sto cercando informazioni su/sul/sulla; ho bisogno di informazioni
su/sul/sulla; ho una domanda su/sul/sulla; aiutami a capire; è vero/corretto/giusto/noto che; è vero; vero o falso; è
proprio vero che; sai/sa/sapete se/che/chi/cosa/quando/dove/come/perché; sai/sapete; lo sai che; sai/sapete dirmi; sa
dirmi; sai/sapete qualcosa di/su/sul; si sa se/chi/quando; hai/ha idea di; hai/ha informazioni su/sul/sulla; cosa/che
sai/sa/sapete/sappiamo di/del/della/su; che cosa sai/sa/sapete/sappiamo di/del/della/su; cosa si sa di/del/della/su;
che cosa si sa di/del/della/su; cosa puoi/può dirmi di/del/della/su/sul; che cosa puoi/può dirmi di/del/su; cosa mi
puoi/può dire di/del/della/su; cosa/che dice/racconta/spiega l'articolo; che cosa dice/racconta/spiega l'articolo;
cosa dice/racconta/spiega il/questo testo/documento/articolo; che cosa dice/racconta il/questo
testo/documento/articolo; cosa dice/racconta la/questa pagina; cosa dicono i/questi documenti/testi; cosa dicono gli
articoli; l'articolo dice/parla/menziona; l'articolo parla di/del/della; il/questo testo/documento
dice/parla/menziona; c'è qualcosa su/sul/sulla; ci sono informazioni su/sul/sulla; esiste una cosa come; secondo
l'articolo; secondo il/questo testo/documento/articolo; in base all'articolo; nell'articolo; nel testo/documento; in
questo testo/documento/articolo; informazioni su/sul/sulla/sui/sulle; dettagli su/sul/sulla; quali/che cose; che
tipo/genere di cose/cosa; che cos'è questa cosa di; cos'è questa cosa di; la cosa di/del/della; cosa si intende
per/con; cosa vuol/significa dire; in breve; in poche parole; ... per favore/piacere/cortesia; ... secondo l'articolo;
... secondo il/questo testo/documento/articolo; ... nell'articolo; ... nel testo/documento; ... lo sai; ... è vero;
... vero o falso; ... o qualcosa del genere; ... e cose così; ... vs/versus ...;
come si chiama/chiamano/chiamava/chiamavano/chiamò; come si chiamò; qual è/era/fu il nome/significato; quali sono/erano
i nomi; come viene/vengono/veniva/venivano ... chiamato/chiamata/chiamati/chiamate; come è/era/sono/erano ...
chiamato/chiamata/chiamati/chiamate; cosa significa/significano/significava; che significa/significano/significava; che
cosa significa/significano/significava; cosa vogliono dire; che cosa vuol dire
"""
# Short forms of a few well-known names, each with the name.
SHORT_NAMES = """
usa: stati uniti; ue: unione europea; onu: nazioni unite; urss: unione sovietica
"""

INFLECTIONS = "o hi; tore trice; tore trici"

FORMS = """
accendere acceso accese accesa; accogliere accolto accolse; aprire aperto aperta aperti aperte; apparire apparso
apparve; appartenere appartiene appartenne; assumere assunto assunse assunta; bere bevuto bevve beve; chiedere chiesto
chiese; chiudere chiuso chiusa chiuse chiusi; cogliere colto colse; concedere concesso concesse; concludere concluso
concluse conclusa; condurre condotto condusse conduce condotta; conoscere conobbe; correggere corretto corresse;
crescere crebbe; cuocere cotto cosse cotta; decidere deciso decise decisa; deludere deluso; difendere difeso; dipendere
dipeso; dipingere dipinto dipinse dipinta; dire detto disse dice dicono dissero; dirigere diresse; discutere discusso
discusse discussa; distinguere distinto; distruggere distrutto distrusse distrutta; dividere diviso divisa; eleggere
eletto elesse eletta; emergere emerso emerse; esplodere esploso esplose; esprimere espresse; fare fece fecero; fingere
finto; fondere fuso fuse; giungere giunto giunse; aggiungere aggiunto aggiunse; raggiungere raggiunto raggiunse;
introdurre introdotto introdusse; leggere lesse lessero; mantenere mantiene mantenne; mettere messo mise misero messa;
ammettere ammesso ammise; permettere permesso permise; promettere promesso promise; trasmettere trasmesso trasmise;
mordere morso; morire morto muore morta morti; muovere mosso; nascere nato nacque nata nati nacquero; nascondere
nascosto nascose; offendere offeso; offrire offerto offrì; ottenere ottiene ottenne; perdere perso perse persa; piacere
piacque; piangere pianto pianse; porre pose pone pongono; proporre proposto propose; comporre compose; prendere preso
presi; comprendere compreso comprese; apprendere appreso apprese; produrre produsse produce; proteggere protetto
protesse; raccogliere raccolto raccolse; rendere reso rese; ridurre ridotto ridusse riduce ridotta; ridere rise;
rimanere rimasto rimase; risolvere risolto risolse risolta; rispondere risposto rispose; rompere rotto ruppe rotta;
scegliere scelto scelse; scendere sceso scese; scoprire scoperto; scrivere scritto scrisse scritta scritti scrissero;
descrivere descritto descrisse; iscrivere iscritto iscrisse; sedere siede; sorgere sorto sorse; sospendere sospeso
sospese; spegnere spento spense; spendere speso; spingere spinto spinse; stringere strinse; svolgere svolto svolse;
tenere tiene tenne tengono; contenere contiene contengono; togliere tolto tolse; tradurre tradotto tradusse; trarre
trasse; uccidere ucciso uccise uccisa; uscire esce uscì escono; valere valso; vedere visto vide videro; vincere vinto
vinse vinsero; vivere vissuto visse; uomo uomini; osso ossa; chiave chiavi; bue buoi; tempio templi
"""
