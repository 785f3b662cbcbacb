"""German words as data."""

from __future__ import annotations

STOP_WORDS = """
der die das den dem des ein eine einer eines einem einen ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm
ihnen sich mein meine meiner meines meinem meinen dein deine sein seine seiner seines seinem seinen ihre ihrer ihres
ihrem ihren unser unsere unserer unseren dieser diese dieses diesem diesen dies jene derer deren dessen denen man jemand
jemanden jemandem jeder jede jedes jedem jeden alle aller alles allem allen einige einigen manche manchen mehrere
mehreren viel viele vieler vielen vieles mehr meist meiste meisten wenig wenige weniger wenigen andere anderer anderes
anderem anderen etwas beide beiden solche solchen in im ins an am ans auf aus bei beim mit von vom zu zum zur für durch
über unter um bis seit ab gegen zwischen neben hinter während innerhalb außerhalb gegenüber je pro per laut gemäß statt
trotz wegen aufgrund und oder aber sondern denn weil da dass daß ob wenn als wie so damit sowie sowohl obwohl indem
falls jedoch doch bin ist sind seid war warst waren wäre wären gewesen sei seien habe hast hat haben hatte hatten hätte
hätten gehabt werde wirst wird werden werdet wurde wurden worden würde würden geworden kann kannst können könnt konnte
konnten könnte könnten muss muß müssen musste mussten müsste müssten soll sollen sollte sollten will wollen wollte
wollten darf dürfen durfte durften dürfte dürften mag mögen möchte möchten gibt gab was welche welcher welches welchem
welchen woran worauf woraus wobei wodurch wofür womit worin worüber wovon dort hier dabei dadurch dafür daran darauf
daraus darin darüber davon dazu auch dann also nun sehr ziemlich etwa sogar bereits schon noch eben eigentlich überhaupt
genau jeweils bitte
"""
# Compounds are one word. These beginnings make another word and are no part of one.
PREFIXES = "ver ent zer emp miss vor nach"
# Prefixes that stand apart from their verb ("baut ... ein"), behind which a participle has its "ge" ("eingebaut").
SEPARABLE = """
ab an auf aus bei da dar durch ein fest fort frei heim her herab heran herauf heraus herein hin hinaus hinein hinzu los
mit nach nieder statt teil um unter vor voran voraus vorbei weg weiter wieder zu zurück zusammen
"""
# At the end of a question for what is, these ask for a state.
STATES = "ist sind war waren: an aus auf zu"
# Words that ask together with a noun.
WHICH = "welche welcher welchem welchen welches"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
wer wen wem wessen; {WHICH}: person personen leute mensch menschen mann männer frau frauen präsident präsidentin könig
königin kaiser politiker autor autorin schriftsteller schriftstellerin forscher künstler spieler; heißt: mann frau
""",
    "place": f"""
wo wohin woher; {WHICH}: stadt städte städten hauptstadt region gegend straße provinz insel gemeinde land länder ländern
bundesland dorf gebiet gebäude ort orte orten kontinent staat staaten
""",
    "time": f"""
wann; {WHICH}: jahr jahre jahren jahrzehnt jahrhundert datum tag tage tagen wochentag monat zeit uhrzeit woche epoche
zeitpunkt zeitraum jahreszeit; wie: spät uhr; wieviel: uhr
""",
    "number": f"""
wieviel wieviele wievielte wievielten; wie: viel viele vielen vieler hoch lange lang oft alt groß weit tief breit schwer
schnell teuer häufig dick stark kalt warm heiß; {WHICH}: zahl anzahl menge summe größe höhe länge prozentsatz anteil
temperatur alter nummer einwohnerzahl geschwindigkeit; was: kostet kosten kostete kosteten
""",
    "reason": f"""
warum wieso weshalb weswegen wozu; {WHICH}: grund gründe gründen ursache ursachen; was: grund gründe ursache führte
verursachte; wie: es
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "was: kosten kostet kostete gekostet wiegen wiegt wog gewogen zahlen zahlt zahle bezahlen bezahlt bezahle"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "wie: ist sind war waren wird werden wurde wurden kann können konnte darf dürfen muss müssen soll sollte"
# Words that may stand between the two, by the first.
LINKS = "wie: viel kommt kam; was: ist war sind der die; heißt: der die"
CAUSE_WORDS = """
weil da denn deshalb deswegen daher darum dadurch somit folglich infolge infolgedessen grund gründe gründen aufgrund
wegen dank um damit zwecks ursache ursachen verursacht verursachte verursachten auslöser ausgelöst bedingt bewirkte
anlass zurückzuführen begründet verhindern vermeiden ermöglichen ermöglicht nämlich
"""
MONTHS = """
januar jänner; februar feber; märz; april; mai; juni; juli; august; september; oktober; november; dezember
"""
TIME_WORDS = """
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags
samstags sonntags gestern heute morgen vorgestern übermorgen woche wochen wochenende monat monats frühling frühjahr
sommer herbst winter vormittag mittag nachmittag abend nacht mitternacht jahrzehnt jahrzehnts jahrhundert jahrhunderts
jahrhunderte jahrtausend jahrtausends uhr
"""
NUMBER_WORDS = """
null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte hunderten tausend
tausende tausenden million millionen milliarde milliarden billion billionen dutzend dutzende halb halbe halben
hälfte drittel viertel paar zweimal dreimal doppelt erste ersten erster erstes zweite zweiten zweiter zweites dritte
dritten dritter drittes vierte vierten vierter fünfte fünften fünfter sechste sechsten siebte siebten achte achten
neunte neunten zehnte zehnten anderthalb eineinhalb zweieinhalb
"""
ABBREVIATIONS = """
z z.b d.h u.a i.d.r z.t v.a o.ä s.o s.u bzw usw vgl ca st dr prof dipl ing hr hrn fr frl nr nrn bd bde abb tab kap
abs aufl hrsg hg s v sog ggf evtl inkl exkl bspw insb insbes max min mind geb verh gegr engl frz dt lat griech ital
span russ jh mio mrd tsd tel str feb febr apr aug sept okt nov dez sa einschl entspr urspr allg gen hl kgl röm
österr
"""
# Words of a question that refer to what was said before it.
PRONOUNS = "er sie es ihm ihn ihr ihnen sein seine seiner seines seinem seinen ihre ihrer ihres ihrem ihren"
OTHERS = """
andere anderer anderes anderem anderen anders sonst derselbe dieselbe dasselbe denselben demselben derselben dieselben
solche solcher solches solchem solchen beide beiden beides ersterer erstere ersteres letzterer letztere letzteres
"""
POINTERS = """
dieser diese dieses diesem diesen dies jener jene jenes jenem jenen das dabei dadurch dafür dagegen damit danach daran
darauf daraus darin darüber davon davor dazu
"""
JOINS = "das dabei dadurch dafür dagegen damit danach daran darauf daraus darin darüber davon davor dazu"
LEADS = """
und; aber; oder; also; so; dann; auch; außerdem; nein; ja; doch; ok; okay; wirklich; echt; ach; was ist mit;
was war mit; wie steht es mit; wie sieht es mit; wie wäre es mit; was wenn; was wäre wenn; was passiert wenn;
welcher davon; welche davon; welches davon; welcher von beiden; welche von beiden; wer davon; wer von ihnen;
erzähl mehr; erzähl mir mehr; erzähle mir mehr; erzählen sie mir mehr; sag mir mehr; mehr dazu; gib mir
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
worum geht es; worum geht's; worum gehts; worum es geht; worum geht es hierbei; worum handelt es sich;
worum dreht sich *; worum dreht es sich; wovon handelt *; wovon handelt das; wovon handelt es; was steht in *;
was steht drin; was sagt *; zusammenfassung; kurze zusammenfassung; kurzfassung; zusammenfassen; fasse zusammen;
fass zusammen; fasse * zusammen; fass * zusammen; fasse das zusammen; fass das zusammen; fasse es zusammen;
fass es zusammen; fasse * kurz zusammen; fass * kurz zusammen; fasse das kurz zusammen; fass das kurz zusammen;
fassen sie * zusammen; fassen sie das zusammen; fassen sie zusammen; überblick; kurzer überblick; kurzen überblick;
kernpunkte; hauptpunkte; kernaussage; kernaussagen; hauptaussage; hauptaussagen; wichtigste punkte;
wichtigsten punkte; wichtigsten aussagen; das wichtigste; das wesentliche; kurz gesagt; inhaltsangabe; hauptthema;
thema; tl dr; tldr
"""
OVERVIEW_TEXTS = """
dieser artikel; diesen artikel; diesem artikel; dieses artikels; der artikel; den artikel; dem artikel; des artikels;
dieser text; diesen text; diesem text; dieses textes; der text; den text; dem text; des textes; dieses dokument;
diesem dokument; dieses dokuments; das dokument; dem dokument; des dokuments; diese seite; dieser seite; diese datei;
dieser datei; die datei; der datei; dieser beitrag; diesen beitrag; diesem beitrag; dieses beitrags; diese dokumente;
diesen dokumenten; dieser dokumente; die dokumente; den dokumenten; diese artikel; diese texte; diese dateien;
diese mail; dieser mail; die mail; der mail; diese e-mail; dieser e-mail; die e-mail; der e-mail; diese nachricht;
dieser nachricht; dieses schreiben; diesem schreiben; dieses schreibens; dieser brief; diesen brief; diesem brief;
dieses briefes; dieses protokoll; diesem protokoll; dieses protokolls; das protokoll; dem protokoll; dieser vertrag;
diesen vertrag; diesem vertrag; dieses vertrags; diese präsentation; dieser präsentation; die präsentation;
der präsentation; diese notizen; diesen notizen; dieser notizen; dieser bericht; diesen bericht; diesem bericht;
dieses berichts; diese tabelle; dieser tabelle; diese mails; diese e-mails
"""
OVERVIEW_FILLERS = """
bitte; kannst du; könntest du; können sie; könnten sie; gib mir; gib; geben sie mir; zeig mir; sag mir; schreib;
schreibe; mach; ich brauche; ich möchte; mir; uns; kurz; mal; einmal; eigentlich; denn; hier; da; eine; einen; ein;
der; die; das; was ist; was sind; in kürze; in wenigen worten; in wenigen sätzen; in *; von *; aus *; zu *; über *;
im artikel; im text; im dokument; zum artikel; zum text; zum dokument; davon; danke; hallo
"""
DEFINING = """
was_ist was_sind was_war was_waren was_bedeutet was_bedeuten was_heißt was_versteht_man_unter was_bezeichnet definiere
definieren_sie definition_von definition_des definition_der definition_eines definition_einer bedeutung_von
bedeutung_des bedeutung_der bedeutung_eines bedeutung_einer: ist sind war waren bedeutet heißt bezeichnet
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
definiere; definieren sie; definition/bedeutung von/des/der/eines/einer; die definition/bedeutung
von/des/der/eines/einer; was/wie ist/war/lautet die definition/bedeutung von/des/der/eines/einer;
was geschah/geschieht/passierte/passiert; was ereignete sich; was ist/war ... passiert/geschehen;
was geschah/passierte mit; was wurde aus;
was der/dieser artikel/text; erzähl/erzähle/sag/sage mir von/über/etwas/alles/was; erzähl/erzähle/sag/sage mir;
erzähl/erzähle mir etwas über/von; erzähl/erzähle/sag/sage mir bitte; erzähl/erzähle mir mehr/alles über/von;
erzählen/sagen sie mir; erzählen/sagen sie mir bitte; erzählen sie mir etwas/mehr/alles über/von;
gib/zeig/zeige/nenn/nenne/erklär/erkläre/beschreib/beschreibe mir;
gib/zeig/zeige/nenn/nenne/erklär/erkläre/beschreib/beschreibe mir bitte; gib mir informationen/infos/details über/zu;
gib mir eine liste/übersicht; geben/zeigen/nennen/erklären/beschreiben sie mir; geben/zeigen/nennen/erklären sie mir
bitte; geben/nennen/erklären/beschreiben sie; geben/nennen/erklären/beschreiben sie bitte; erklär/erkläre;
beschreib/beschreibe; erklär/erkläre/nenn/nenne/beschreib/beschreibe bitte; liste alle/alles; zähl/zähle alle;
nenn/nenne alle/einige/die; zeig/zeige alle/alles; bitte; kannst/könntest/würdest du mir; kannst/könntest/würdest du;
kannst/könntest du mir bitte; können/könnten/würden sie mir; können/könnten/würden sie mir bitte; kannst/könntest du
mir sagen/erklären/erzählen/verraten; kannst/könntest du mir bitte sagen/erklären/erzählen; kannst/könntest du mir
etwas über/von; können/könnten sie mir sagen/erklären; können/könnten sie mir bitte sagen/erklären; kann/könnte mir
jemand sagen/erklären; kann/könnte mir jemand; kann man sagen; ich möchte/will/würde/muss wissen; ich möchte/will
gerne/gern wissen; ich möchte etwas/mehr über; ich würde gerne/gern wissen; ich wüsste gerne/gern; ich hätte
gerne/gern gewusst; ich hätte eine frage zu/zum/zur; ich habe eine frage zu/zum/zur; ich frage mich; ich suche
informationen/infos über/zu/zum/zur; ich suche; ich brauche informationen/infos über/zu/zum/zur; ich interessiere mich
für; mich interessiert; mich würde interessieren; hilf mir zu verstehen; stimmt es dass; stimmt es; stimmt das dass;
ist es wahr dass; ist es wahr; ist es richtig/korrekt/bekannt dass; ist bekannt; ist es so dass; ist es eine tatsache
dass; trifft es zu dass; wahr oder falsch; weißt/wisst du/ihr; wissen sie; weißt du etwas über/von; weißt du
ob/wer/was/wann/wo/wie/warum; wissen sie ob/wer/was/wann/wo/wie/warum; weiß/wissen man/wir; weiß jemand; hast du eine
ahnung; hast du informationen/infos über/zu; haben sie informationen/infos über/zu; was weißt du über/von; was wissen
sie/wir über/von; was weiß man über/von; was ist über; was kannst du mir über/zu/von; was können sie mir über/zu/von;
was kann man über; was sagt/steht/erzählt/schreibt/berichtet der/dieser artikel/text/beitrag; was sagt/steht
das/dieses dokument; was sagt/steht die/diese seite/datei; was sagen/steht die/diese dokumente/texte; was steht im/in
artikel/text/dokument/diesem; was steht in diesem/dem artikel/text/dokument; was steht in den dokumenten; was steht
da/dort/hier über/zu; sagt/erwähnt/erklärt/beschreibt der/dieser artikel/text; steht im artikel/text/dokument;
erwähnt/sagt das/dieses dokument; gibt es informationen/infos über/zu/zum/zur; gibt es etwas über/zu/zum/zur; gibt es
so etwas wie; laut artikel/text/dokument; laut dem/diesem artikel/text/dokument; nach dem artikel/text; im
artikel/text; in dem/diesem artikel/text/dokument; dem/diesem artikel/text zufolge; informationen/infos
über/zu/zum/zur; details/einzelheiten über/zu/zum/zur; welche dinge/sachen; was für dinge/sachen; was für eine sache;
was ist das ding/mit; was ist das für ein ding; was ist das für eine sache; die sache mit; das ding mit; was hat es
mit; wie kann man erklären; was versteht man unter; was ist mit gemeint; kurze frage; ganz kurz; kurz gesagt; sag/sage
mal; sag/sage; ... bitte; ... laut artikel/text/dokument; ... laut dem/diesem artikel/text/dokument; ... im
artikel/text; ... auf sich; ... in dem/diesem artikel/text/dokument; ... dem/diesem artikel/text zufolge; ... weißt du
das; ... wissen sie das; ... stimmt das; ... ist das wahr/richtig; ... oder so; ... und so weiter; ... und so; ...
oder was; ... vs/versus ...;
wie heißt/heißen/hieß/hießen; wie lautet/lauten/lautete/lauteten; wie lautet/lautete/ist/war der/die/das
name/bezeichnung/titel; wie lauten/lauteten/sind/waren die namen/bezeichnungen/titel; was ist/war der/die
name/bezeichnung/bedeutung; wie nennt/nannte/nennen/nannten man; wie nennt/nannte/nennen/nannten sich; wie
nennt/nannte/nennen/nannten; wie wird/werden/wurde/wurden ... genannt/bezeichnet; was
bedeutet/bedeuten/bedeutete/bedeuteten; was heißt; wofür steht/stehen/stand/standen; unter welchem namen
ist/sind/war/waren ... bekannt; welchen namen trägt/trug/tragen/trugen/hat/hatte/haben/hatten
"""
# Short forms of a few well-known names, each with the name.
SHORT_NAMES = """
usa us: vereinigte staaten; uk: vereinigtes königreich; eu: europäische union; uno un: vereinte nationen
"""

INFLECTIONS = "- s; - se; a en; o en; um en; us en; um a; on a; a ata"

FORMS = """
backen buk; befehlen befiehlt befahl befahlen befohlen; beginnen begann begannen begonnen; beissen bissen gebissen;
bergen birgt barg bargen geborgen; betrügen betrog betrogen; biegen bog bogen gebogen; bieten geboten; anbieten
angeboten; verbieten verbot verboten; binden gebunden; verbinden verbunden; bitten bat baten gebeten; blasen bläst blies
geblasen; bleiben blieb blieben geblieben; braten briet gebraten; brechen bricht brach brachen gebrochen; abbrechen
abgebrochen; ausbrechen ausgebrochen; unterbrechen unterbrach unterbrochen; brennen brannte brannten gebrannt;
verbrennen verbrannte verbrannt; bringen brachte brachten gebracht; verbringen verbrachte verbracht; denken dachte
dachten gedacht; dringen gedrungen; empfangen empfängt empfing empfingen; empfehlen empfiehlt empfahl empfahlen
empfohlen; empfinden empfand empfunden; entscheiden entschied entschieden; entstehen entstand entstanden; erfinden
erfand erfanden erfunden; erhalten erhielt erhielten; erscheinen erschien erschienen; ersteigen erstieg erstiegen;
ertrinken ertrank ertranken ertrunken; essen isst assen gegessen; fahren fährt fuhr fuhren gefahren; abfahren
abgefahren; erfahren erfährt erfuhr erfuhren; fallen fällt fiel fielen gefallen; fangen fängt fing fingen gefangen;
anfangen angefangen; finden fand fanden gefunden; stattfinden stattgefunden; fliegen flog flogen geflogen; fliehen floh
flohen geflohen; fliessen floss flossen geflossen; fressen frisst frass frassen gefressen; frieren fror froren gefroren;
geben gaben gegeben; angeben angegeben; aufgeben aufgegeben; ausgeben ausgegeben; herausgeben herausgegeben; zurückgeben
zurückgegeben; gehen ging gingen gegangen; begehen beging begingen begangen; gelingen gelang gelungen; gelten gilt galt
galten gegolten; geniessen genoss; gewinnen gewann gewannen gewonnen; giessen goss gossen gegossen; graben gräbt grub
gegraben; greifen griffen gegriffen; angreifen angegriffen; ergreifen ergriff ergriffen; halten hielt hielten gehalten;
enthalten enthielt enthielten; behalten behielt; hängen hing hingen gehangen; heben hob hoben gehoben; aufheben
aufgehoben; erheben erhob erhoben; heissen hiess hiessen geheissen; helfen hilft half halfen geholfen; kennen kannte
kannten gekannt; erkennen erkannte erkannt; klingen geklungen; kommen kam kamen gekommen; ankommen angekommen; bekommen
bekam bekamen; kriechen kroch krochen gekrochen; laden lädt lud luden geladen; einladen eingeladen; lassen lässt liess
liessen gelassen; entlassen entlässt entliess; verlassen verlässt verliess verliessen; laufen läuft lief liefen
gelaufen; leiden litt litten gelitten; leihen lieh liehen geliehen; lesen liest las lasen gelesen; liegen gelegen; lügen
gelogen; meiden mied mieden; vermeiden vermied vermieden; messen misst gemessen; nehmen nimmt nahm nahmen genommen;
abnehmen abgenommen; aufnehmen aufgenommen; annehmen angenommen; teilnehmen teilgenommen; übernehmen übernimmt übernahm
übernahmen übernommen; unternehmen unternimmt unternahm unternommen; nennen nannte nannten genannt; pfeifen pfiff
pfiffen gepfiffen; raten riet rieten geraten; beraten berieten; verraten verriet; reissen gerissen; reiten ritten
geritten; rennen rannte rannten gerannt; rufen rief riefen gerufen; anrufen angerufen; berufen berief; saufen säuft
soff; schaffen schuf schufen; scheiden schied geschieden; scheinen schien geschienen; scheitern gescheitert; schieben
schob schoben geschoben; verschieben verschob verschoben; schiessen schoss schossen geschossen; beschliessen beschloss
beschlossen; schlafen schläft schlief schliefen geschlafen; schlagen schlägt schlug schlugen geschlagen; vorschlagen
vorgeschlagen; schleichen schlich geschlichen; schliessen geschlossen schlossen; abschliessen abgeschlossen; schmelzen
schmilzt schmolz schmolzen geschmolzen; schneiden geschnitten; schreiben schrieb schrieben geschrieben; beschreiben
beschrieb beschrieben; verschreiben verschrieb verschrieben; unterschreiben unterschrieb unterschrieben; schreien schrie
geschrien; schreiten geschritten; schweigen schwieg geschwiegen; schwimmen schwamm schwammen geschwommen; schwinden
schwand geschwunden; verschwinden verschwand verschwanden verschwunden; schwingen schwang geschwungen; schwören
geschworen; sehen sieht sah sahen gesehen; senden sandte sandten gesandt; singen sang sangen gesungen; sinken sank
sanken gesunken; sitzen sass sassen gesessen; besitzen besass besassen besessen; sprechen spricht sprach gesprochen;
besprechen bespricht besprach besprochen; versprechen verspricht versprach versprochen; springen sprang sprangen
gesprungen; stechen sticht stach gestochen; stehen standen gestanden; bestehen bestanden; verstehen verstand verstanden;
stehlen stiehlt stahl stahlen gestohlen; steigen stieg stiegen gestiegen; sterben stirbt starb starben gestorben;
stossen stösst stiess stiessen gestossen; streichen gestrichen; streiten stritt stritten gestritten; tragen trägt trug
trugen getragen; beitragen beigetragen; betragen beträgt betrugen; treffen trifft traf trafen getroffen; treiben trieb
trieben getrieben; treten tritt traten getreten; betreten betritt betrat; zurücktreten zurückgetreten; trinken trank
tranken getrunken; verderben verdirbt verdarb verdorben; vergessen vergisst vergass vergassen; verlieren verlor
verloren; wachsen wächst wuchs wuchsen gewachsen; waschen wäscht wusch gewaschen; weichen wich wichen gewichen; weisen
wies wiesen gewiesen; beweisen bewies bewiesen; nachweisen nachgewiesen; wenden wandte wandten gewandt; werben wirbt
warb geworben; erwerben erwirbt erwarb erwarben erworben; werfen wirft warf warfen geworfen; wiegen wog gewogen; wissen
wusste wussten gewusst; ziehen zog zogen gezogen; umziehen umgezogen; einziehen eingezogen; zwingen zwangen gezwungen;
befinden befand befanden
"""
