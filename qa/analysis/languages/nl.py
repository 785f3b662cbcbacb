"""Dutch words as data."""

from __future__ import annotations

STOP_WORDS = """
de het een den der des ik jij je u hij zij ze wij we jullie mij me jou hem haar ons hen hun zich mijn jouw uw zijn onze
deze dit die dat zo'n zulke zulk dezelfde hetzelfde degene degenen elk elke ieder iedere iedereen iemand iets alle allen
alles sommige enkele enige ander andere anderen beide beiden veel vele meer meest meeste minder weinig genoeg zelf in op
aan van voor met bij uit naar tot door over onder om tegen tussen sinds vanaf vanuit via volgens tijdens binnen buiten
boven naast langs rond rondom per ondanks vanwege wegens te ten ter af en of maar want omdat doordat zodat als dan toen
terwijl hoewel indien tenzij dus ook echter evenals zowel er hier daar ben bent is was waren geweest wees heb hebt heeft
hebben had hadden gehad word wordt worden werd werden geworden zal zult zullen zou zouden kan kun kunt kunnen kon konden
moet moeten moest moesten mag mogen mocht mochten wil wilt willen wilde wilden doet doen deed deden gaat gaan blijkt wat
welk welke hoe waarin waarop waarvan waarmee waaraan waaruit waarover waarbij daarbij daardoor daarin daarop daarvan
daarmee daaraan daaruit daarover hierbij hierdoor hierin ervan erop erin eruit ermee zo zeer erg heel vrij nogal
ongeveer bijna zelfs al nog wel toch eens even nu reeds steeds alsof aldus respectievelijk namelijk eigenlijk precies
alstublieft alsjeblieft graag
waarachter waarlangs waarna waarnaar waaronder waartegen waartussen waarvoor
"""
# Verbs and plurals that a stemmer does not reduce to one stem; without "leden" of "lijden", "namen" and "reden".
FORMS = """
bedenken bedacht bedachte bedachten; bederven bedierf bedierven bedorven; bedriegen bedroog bedrogen;
beginnen begint begon begonnen; begraven begroef begroeven; begrijpen begreep begrepen;
behouden behoudt behield behielden; beklimmen beklom beklommen; bekijken bekeek bekeken;
beschrijven beschreef beschreven; besluiten besloot besloten; bespreken besprak bespraken besproken;
bestaan bestaat bestond bestonden; bestrijden bestreed bestreden; betreden betrad betraden;
betreffen betrof betroffen; betrekken betrok betrokken; bevallen beviel bevielen; bevelen beval bevalen bevolen;
bevinden bevond bevonden; bevriezen bevroor bevroren; bewegen bewoog bewogen; bewijzen bewees bewezen;
bezitten bezat bezaten; bezoeken bezocht bezochte bezochten; bidden bidt gebeden; bieden biedt bood boden;
bijdragen bijdroeg bijdroegen; bijten beet beten gebeten; binden gebonden; blijken bleek gebleken;
blijven bleef bleven gebleven; breken brak braken gebroken; brengen bracht brachten gebracht gebrachte;
dragen droeg droegen; bedragen bedroeg bedroegen; deelnemen deelneemt deelnam deelnamen deelgenomen;
denken dacht dachten gedacht; doorbrengen doorbracht doorbrachten doorgebracht doorgebrachte;
drijven dreef dreven gedreven; dringen drong drongen gedrongen; drinken dronk dronken gedronken;
duiken dook doken gedoken; dwingen dwong dwongen gedwongen; eten aten gegeten; fluiten floot floten gefloten;
gelden gold golden gegolden; genezen genas genazen; genieten genoot genoten; geven gaf gaven; gieten goot gegoten;
glijden gleed gleden gegleden; graven groef; grijpen greep grepen gegrepen; hangen hing hingen;
heffen hief hieven geheven; helpen hielp hielpen geholpen; herdenken herdacht herdachte herdachten;
houden houdt hield hielden; inschrijven inschreef inschreven ingeschreven; jagen joeg joegen;
kiezen koos kozen gekozen; kijken keek keken gekeken; klimmen klom klommen geklommen; klinken klonk klonken geklonken;
komen komt kwam kwamen; aankomen aankomt aankwam aankwamen; omkomen omkomt omkwam omkwamen;
voorkomen voorkomt voorkwam voorkwamen; kopen kocht kochten gekocht gekochte; krijgen kreeg kregen gekregen;
kruipen kroop kropen gekropen; lachen lachte lachten; laten liet lieten; lezen leest las lazen;
liegen loog logen gelogen; liggen lag gelegen; lijden leed; lijken leek geleken; lopen liep liepen;
melken molk gemolken; nemen neemt nam genomen; aannemen aanneemt aannam aangenomen; opnemen opneemt opnam opgenomen;
overnemen overneemt overnam overgenomen; innemen inneemt innam ingenomen; meenemen meeneemt meenam meegenomen;
toenemen toeneemt toenam toegenomen; afnemen afneemt afnam afgenomen; waarnemen waarneemt waarnam waargenomen;
ondernemen onderneemt ondernam ondernomen; onderbreken onderbrak onderbraken onderbroken;
ondergaan ondergaat onderging ondergingen; onderhouden onderhoudt onderhield onderhielden;
ondervinden ondervond ondervonden; onderwerpen onderwierp onderwierpen onderworpen; onderwijzen onderwees onderwezen;
onderzoeken onderzocht onderzochte onderzochten; ontstaan ontstaat ontstond ontstonden; ontvangen ontving ontvingen;
ontwerpen ontwierp ontwierpen ontworpen; ontwijken ontweek ontweken; opheffen ophief ophieven opgeheven;
oproepen opriep opriepen; optreden optrad optraden; aftreden aftrad aftraden; toetreden toetrad toetraden;
overdragen overdroeg overdroegen; overlijden overleed overleden; oversteken overstak overgestoken;
overtreffen overtrof overtroffen; overwegen overwoog overwogen; overwinnen overwon overwonnen;
omschrijven omschreef omschreven; plaatsvinden plaatsvond plaatsvonden plaatsgevonden; prijzen prees prezen geprezen;
rijden reed gereden; rijzen rees rezen gerezen; roepen riep riepen; scheiden gescheiden;
schenken schonk schonken geschonken; scheppen schiep schiepen geschapen; schieten schoot schoten geschoten;
schijnen scheen geschenen; schrijven schreef schreven geschreven; schrikken schrok schrokken geschrokken;
schuiven schoof schoven geschoven; slaan slaat sloeg sloegen geslagen; slapen sliep sliepen; sluipen geslopen;
sluiten sloot sloten gesloten; aansluiten aansloot aansloten aangesloten; afsluiten afsloot afsloten afgesloten;
uitsluiten uitsloot uitsloten uitgesloten; smelten smolt smolten gesmolten; snijden sneed sneden gesneden;
spreken sprak spraken gesproken; springen sprong sprongen gesprongen; spuiten spoot spoten gespoten;
staan stond stonden; stelen steelt gestolen; steken stak gestoken; sterven stierf stierven gestorven;
stijgen steeg stegen gestegen; stinken stonk stonken; strijden streed streden gestreden; strijken gestreken;
terugtrekken terugtrok terugtrokken teruggetrokken; toestaan toestaat toestond toestonden; treden trad traden;
treffen trof troffen getroffen; aantreffen aantrof aantroffen aangetroffen; trekken trok trokken getrokken;
aantrekken aantrok aantrokken aangetrokken; uitbreken uitbrak uitbraken uitgebroken;
afbreken afbrak afbraken afgebroken; uitbrengen uitbracht uitbrachten uitgebracht uitgebrachte;
uitgeven uitgeeft uitgaf; opgeven opgeeft opgaf; uitroepen uitriep uitriepen; uitvinden uitvond uitvonden uitgevonden;
uitzenden uitzond uitzonden uitgezonden; vallen viel vielen; aanvallen aanviel aanvielen;
overvallen overviel overvielen; vangen ving vingen; vechten vochten gevochten; verbieden verbiedt verbood verboden;
verbinden verbonden; verblijven verbleef verbleven; verbreken verbrak verbraken verbroken;
verdrinken verdronk verdronken; verdrijven verdreef verdreven; verdwijnen verdween verdwenen;
vergelijken vergeleek vergeleken; vergeten vergat vergaten; verkiezen verkoos verkozen;
verkopen verkocht verkochte verkochten; verkrijgen verkreeg verkregen; verlaten verliet verlieten;
verliezen verloor verloren; vermijden vermeed vermeden; vernemen verneemt vernam vernomen;
verschijnen verscheen verschenen; verslaan verslaat versloeg versloegen; verstaan verstaat verstond verstonden;
vertrekken vertrok vertrokken; vervangen verving vervingen; vervallen verviel vervielen;
verwerpen verwierp verwierpen verworpen; verwerven verwierf verwierven verworven; verwijzen verwees verwezen;
verzenden verzond verzonden; verzoeken verzocht verzochten; vinden vond vonden gevonden;
vliegen vloog vlogen gevlogen; voldoen voldoet voldeed voldeden voldaan; vragen vroegen;
vriezen vroor vroren gevroren; afwijzen afwees afwezen afgewezen; aanwijzen aanwees aanwezen aangewezen;
wijzen gewezen; weegt woog wogen gewogen; werpen wierp wierpen geworpen; werven wierf wierven geworven;
weten wist wisten; winnen won wonnen gewonnen; zeggen zegt zei zeiden; zenden zond gezonden;
zien ziet zag zagen geziene; zingen zong zongen gezongen; zinken zonk zonken gezonken; zitten zat zaten gezeten;
zoeken zocht zochten gezocht gezochte; zuigen zoog zogen gezogen; zwemmen zwom zwommen gezwommen;
zweren zwoer zwoeren gezworen; zwerven zwierf zwierven gezworven; zwijgen zweeg zwegen gezwegen;
toelaten toeliet toelieten; vasthouden vasthield vasthielden; aanhouden aanhield aanhielden; houwen hieuw;
weerstaan weerstaat weerstond weerstonden; dag dagen; weg wegen; gat gaten; vat vaten; glas glazen;
blad bladen bladeren; pad paden; verdrag verdragen; dak daken; schip schepen; stad steden; hoofdstad hoofdsteden;
lid leden; smid smeden; god goden; hof hoven; oorlog oorlogen; hertog hertogen; gebrek gebreken; kind kinderen;
kleinkind kleinkinderen; ei eieren; lied liederen; volk volkeren; rund runderen; kalf kalveren; lam lammeren;
rad raderen; been beenderen; koe koeien; vlo vlooien; knie knieën; zee zeeën; museum musea; centrum centra;
politicus politici; historicus historici; musicus musici; criticus critici; technicus technici; academicus academici;
fysicus fysici; chemicus chemici; crisis crises; criterium criteria; jubileum jubilea; gymnasium gymnasia;
laboratorium laboratoria; aquarium aquaria; zeeman zeelieden zeelui; koopman kooplieden kooplui;
staatsman staatslieden; edelman edellieden edelen; timmerman timmerlieden timmerlui; brandweerman brandweerlieden;
motor motoren; professor professoren; doctor doctoren; thema themata; stadium stadia; podium podia; medicus medici;
catalogus catalogi; genie genieën; idee ideeën; industrie industrieën; kolonie koloniën; bacterie bacteriën;
provincie provinciën; kleed klederen; zakenman zakenlieden zakenlui; werkman werklieden werklui
"""
# Compounds are one word. These beginnings make another word and are no part of one.
PREFIXES = "ver ont her voor"
# Prefixes that stand apart from their verb ("bouwt ... in"), behind which a participle has its "ge" ("ingebouwd").
SEPARABLE = """
aan achter af bij binnen door in los mee na neer om onder op open over rond samen terug toe tegen uit vast voor voorbij
weg
"""
# At the end of a question for what is, these ask for a state.
STATES = "is zijn was waren: aan uit"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": """
wie wiens wier; welke: persoon personen man mannen vrouw vrouwen mensen president koning koningin keizer schrijver
schrijfster auteur politicus speler acteur actrice wetenschapper; heet heette: man vrouw
""",
    "place": """
waar waarheen waarvandaan waarnaartoe; welke welk: stad steden hoofdstad plaats plaatsen staat staten provincie streek
regio gemeente straat plek land landen eiland eilanden dorp continent werelddeel gebied gebouw
""",
    "time": """
wanneer; hoe: laat; welke welk: jaar jaren jaartal dag dagen datum data maand maanden eeuw eeuwen decennium week periode
tijd tijdperk tijdstip moment seizoen
""",
    "number": """
hoeveel hoeveelste hoelang; hoe: veel vaak lang lange oud groot grote hoog ver diep breed zwaar snel duur dik warm koud
sterk; hoeveel: tijd geld keer; welke welk: percentage aantal deel nummer bedrag gewicht getal hoogte lengte afstand
leeftijd oppervlakte temperatuur snelheid hoeveelheid prijs diepte; wat: kost kosten kostte kostten
""",
    "reason": "waarom hoezo waardoor waartoe; welke welk wat: reden redenen oorzaak oorzaken; welk: doel; hoe: het",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "wat: kosten kost kostte gekost wegen weegt woog gewogen betalen betaalt betaal"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "hoe: is zijn was waren wordt worden werd werden kan kunnen mag moet"
# Words that may stand between the two, by the first.
LINKS = "wat: is was zijn waren de; hoe: komt kwam kan; heet heette: de"
CAUSE_WORDS = """
omdat want doordat daardoor waardoor daarom dus vanwege wegens reden redenen oorzaak oorzaken veroorzaakt
veroorzaakte veroorzaakten dankzij gevolge gevolg gevolgen zodat opdat aangezien derhalve aanleiding leidde leidden
voorkomen vermijden namelijk immers doel zodoende bijgevolg
"""
MONTHS = """
januari; februari; maart; april; mei; juni; juli; augustus; september; oktober; november; december
"""
TIME_WORDS = """
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren eergisteren vandaag morgen overmorgen vanavond week
weken weekend weekeinde maand maanden lente voorjaar zomer herfst najaar winter ochtend voormiddag middag namiddag avond
nacht middernacht eeuw eeuwen decennium decennia millennium uur
"""
NUMBER_WORDS = """
nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd honderden duizend
duizenden miljoen miljoenen miljard miljarden biljoen dozijn tientallen half halve helft derde kwart paar tweemaal
driemaal dubbel eerste tweede vierde vijfde zesde zevende achtste negende tiende anderhalf anderhalve
"""
ABBREVIATIONS = """
dhr mevr mw mej dr drs prof ir ing mr jhr ds st bijv bv b.v d.w.z o.a m.b.t i.p.v t.o.v n.a.v m.a.w o.l.v i.v.m
t.g.v resp ca nr nrs blz pp vgl zgn afb fig tab hfst dl jg art red vert uitg max incl excl evt geb overl febr feb
mrt apr aug sept okt nov dec v.chr n.chr chr tel mln mld fr lat
"""
# Words of a question that refer to what was said before it.
PRONOUNS = "hij hem zij ze haar hen hun ervan erover"
OTHERS = "ander andere anderen anders dezelfde hetzelfde zulke zulk beide beiden eerstgenoemde laatstgenoemde"
POINTERS = """
deze dit die dat het daaraan daarbij daardoor daarin daarmee daarna daarop daarover daaruit daarvan daarvoor
"""
JOINS = "die dat het daaraan daarbij daardoor daarin daarmee daarna daarop daarover daaruit daarvan daarvoor"
LEADS = """
en; maar; of; dus; dan; ook; daarna; bovendien; nee; ja; oké; ok; okay; echt; werkelijk; nou; hoe zit het met;
hoe staat het met; wat dacht je van; wat met; wat als; wat gebeurt er als; welke van de twee; welk van de twee;
welke van hen; wie van hen; welke daarvan; vertel meer; vertel me meer; vertel mij meer; geef me
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
waar gaat * over; waar gaat dit over; waar gaat het over; waar gaat dat over; waarover gaat *; waarover gaat dit;
waarover gaat het; waar het over gaat; waar dit over gaat; waar * over gaat; wat zegt *; wat staat er in *;
samenvatting; korte samenvatting; samenvatten; vat samen; vat * samen; vat dit samen; vat het samen; vat * kort samen;
vat dit kort samen; * samenvatten; dit samenvatten; hoofdpunten; kernpunten; belangrijkste punten; kernboodschap;
hoofdlijnen; hoofdgedachte; kort samengevat; overzicht; kort overzicht; onderwerp; hoofdonderwerp; tl dr; tldr
"""
OVERVIEW_TEXTS = """
dit artikel; het artikel; dit document; het document; deze tekst; de tekst; deze pagina; dit bestand; het bestand;
dit rapport; deze documenten; de documenten; deze artikelen; de artikelen; deze bestanden; de bestanden; deze teksten;
deze mail; de mail; deze e-mail; de e-mail; dit bericht; deze brief; deze notities; deze notulen; de notulen;
dit verslag; het verslag; dit contract; deze presentatie; de presentatie; deze tabel; deze mails
"""
OVERVIEW_FILLERS = """
alsjeblieft; alstublieft; kun je; kan je; kunt u; zou je; geef; geef me; geef mij; maak; zeg me; me; mij; ik wil;
ik wil graag; even; kort; in het kort; een; de; het; wat is; wat zijn; van *; in *; over *; uit *; in een paar zinnen;
in enkele zinnen; hiervan; bedankt; hallo
"""
DEFINING = """
wat_is wat_zijn wat_was wat_waren wat_betekent wat_betekenen definieer definitie_van betekenis_van: is zijn was waren
betekent
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
definieer; definitie/betekenis van; de definitie/betekenis van; wat is/was de definitie/betekenis van;
wat gebeurde/gebeurt er; wat gebeurde/gebeurt; wat is/was er ... gebeurd; wat is/was ... gebeurd;
vertel/zeg/geef/toon mij/me; vertel mij/me over/iets/alles; vertel mij/me iets/alles/wat over; vertel/zeg mij/me eens;
vertel over; laat mij/me zien/weten; leg mij/me uit; leg uit; beschrijf; omschrijf; geef mij/me informatie/details
over; geef mij/me een lijst; geef mij/me meer informatie over; geef/noem alle/de; noem/som al/alle; noem mij/me;
kun/kan/zou/kunt/wil/wilt je/jij/u; kun/kan/zou/kunt/wil/wilt je/jij/u mij/me; kun/kan/zou je/jij/u alsjeblieft;
kun/kunt je/u uitleggen/vertellen/zeggen; kun/kan/kunt/zou je/jij/u mij/me vertellen/zeggen/uitleggen;
kun/kan/kunt/zou je/u mij/me iets vertellen over; kan iemand mij/me vertellen/uitleggen; kan iemand; weet iemand;
alsjeblieft; alstublieft; graag; ik wil/wou/zou weten/graag; ik wil/zou graag weten; ik wil/zou graag willen weten; ik
wil meer weten over; ik moet weten; ik vraag me af; ik vroeg me af; ik zoek; ik zoek informatie over; ik ben op zoek
naar; ik ben benieuwd naar/of/hoe/wat; ik heb een vraag over; ik heb informatie nodig over; help mij/me begrijpen; is
het waar/juist/zo/bekend dat; is het waar; klopt het dat; klopt het; waar of niet; weet je/jij/u; weet je/jij/u
of/wie/wat/wanneer/waar/hoe/waarom; weet je/jij/u iets over; weten we/jullie; heb/heeft je/u enig idee; heb/heeft je/u
informatie over; wat weet/weten je/jij/u/we over/van; wat is er bekend over; wat weet men over/van; wat kun/kan/kunt
je/jij/u mij/me vertellen/zeggen over; wat kun/kan/kunt je/u vertellen/zeggen over; wat zegt/vertelt/staat/schrijft
het/dit artikel/document; wat zegt/vertelt de/deze tekst/pagina; wat zeggen de/deze documenten/teksten; wat staat er
in het/dit artikel/document; wat staat er in de tekst; wat staat er over; zegt/vermeldt/noemt het/dit
artikel/document; zegt/vermeldt/noemt de/deze tekst; staat er iets over; is er iets/informatie over; bestaat er zoiets
als; is er zoiets als; volgens het/dit artikel/document; volgens de/deze tekst; in het/dit artikel/document; in
de/deze tekst; informatie/info/details over; welke dingen/zaken; wat voor dingen/soort; wat voor soort dingen; wat is
dat ding met; wat is er met; dat ding met; het ding met; wat wordt bedoeld met; wat wordt verstaan onder; kort gezegd;
in het kort; ... alsjeblieft; ... alstublieft; ... graag; ... volgens het/dit artikel/document; ... volgens de/deze
tekst; ... in het/dit artikel; ... in de tekst; ... weet je/jij dat; ... weet u dat; ... klopt dat; ... is dat waar;
... of zo; ... of zoiets; ... en zo; ... vs/versus ...;
hoe heet/heten/heette/heetten; hoe luidt/luidde/luiden; hoe noemt/noemde/noemen/noemden men/je/we/ze; hoe
wordt/worden/werd/werden ... genoemd; wat is/was de naam/betekenis; wat zijn/waren de namen; wat
betekent/betekenen/betekende/betekenden; waar staat/stond/staan ... voor; waarvoor staat/stond/staan
"""
# Short forms of a few well-known names, each with the name.
SHORT_NAMES = """
vs usa: verenigde staten; vk: verenigd koninkrijk; eu: europese unie; vn: verenigde naties
"""

INFLECTIONS = """
- en; - eren; - ën; um a; us i; s zen; f ven; aal alen; aan anen; aar aren; aat aten; eel elen; eem emen; een enen;
eer eren; eet eten; ool olen; oom omen; oon onen; oor oren; oot oten; uur uren
"""
