"""Swedish words as data."""

from __future__ import annotations

STOP_WORDS = """
en ett den det de dem dess jag du han hon vi ni mig dig honom henne oss er sig man min mitt mina din ditt dina sin sitt
sina hans hennes vår vårt våra ert era deras denna denne detta dessa samma sådan sådant sådana själv själva varje var
varandra någon något några nån nåt alla allt all annan annat andra många mycket mer mera mest flera fler flesta få båda
bägge lite litet i på av för med till från om vid under över mellan genom mot hos ur åt bland enligt längs omkring kring
inom utom utanför utöver trots per via tills och eller men att som då så därför eftersom medan fast fastän både samt än
ifall huruvida dock är vara varit vore blir bli blev blivit bliva ha har hade haft hava ska skall skulle kan kunna kunde
kunnat måste får fick fått må måtte vill ville velat bör borde göra gör gjorde gjort finns fanns finnas vad vilken
vilket vilka vilkas vars hur huru hurdan hurudan vari varav varpå varmed där här dit hit därifrån härifrån också även ju
väl nog ganska rätt ännu redan just alltså ändå nästan ungefär cirka kanske nu ens snarare särskilt respektive exakt
egentligen dessutom däremot emellertid nämligen därav därmed därvid härmed vänligen snälla tack upp ut in ner
"""
# Verbs and plurals that a stemmer does not reduce to one stem; without "bar", "händer", "led", "låg" and "steg".
FORMS = """
anfalla anföll anfölls anfallit anfallits; anse ansåg ansågs ansett ansetts;
ange angav angavs angett angetts angivit angivits; ansluta anslöt anslöts anslutit anslutits anslutna;
anta antog antogs antagit antagits antagen antaget antagna;
avbryta avbröt avbröts avbrutit avbrutits avbruten avbrutet avbrutna; avge avgav avgavs avgett avgetts;
avgå avgår avgick avgått; avlida avled avlidit avlidna; avta avtog avtagit; avse avsåg avsågs avsett;
bedriva bedrev bedrevs; begå begår begås begick begicks begått begåtts; behålla behöll behölls behållit;
besluta beslöt beslöts; beskriva beskrev beskrevs beskrivit beskrivits beskrivna; bestå består bestod bestått;
bita bet bets bitit bitits bitna; binda bundit bundits bunden bundet bundna; bjuda bjöd bjöds bjudit bjudits bjudna;
brinna brann brunnit; brista brast brustit; bryta bröt bröts brutit brutits bruten brutet brutna;
bära burit burits buret burna; delta deltog deltagit; dra drar dras drog drogs dragit dragits dragen dragna;
dricka drack dracks druckit druckits drucken drucket druckna; driva drev drevs drivit drivits drivna; dyka dök dykt;
dö dör dog dött död döden; erbjuda erbjöd erbjöds erbjudit erbjudits erbjudna;
erhålla erhöll erhölls erhållit erhållits erhållet erhållna; falla föll fallit;
finna fann funnit funnits funnen funnet funna; flyga flög flögs flugit flugits flugen fluget flugna;
flyta flöt flutit; frysa frös frusit frusits frusen fruset frusna;
förbjuda förbjöd förbjöds förbjudit förbjudits förbjudna; föredra föredrog; förekomma förekom förekommit;
föreslå föreslår föreslås föreslog föreslogs föreslagit föreslagits föreslagen föreslagna;
förse försåg försågs försett försedd försedda; förstå förstår förstod förstått;
försvinna försvann försvunnit försvunnen försvunna; ge ger ges gav gavs gett getts givit givits given givet givna;
genomgå genomgår genomgick genomgått; gripa grep greps gripit gripits gripna; gråta grät gråtit; gå går gick gått;
hinna hann hunnit; hugga högg höggs huggit huggits; hålla höll hölls hållit hållits hållna; ingå ingår ingick ingått;
innehålla innehöll innehölls innehållit; inta intog intogs intagit intagits intagen intaget intagna; komma kom kommit;
ankomma ankom ankommit; omkomma omkom omkommit; tillkomma tillkom tillkommit; återkomma återkom återkommit;
krypa kröp krupit; lida lidit; ligga legat; ljuga ljög ljugit; låta lät låtit;
motta mottog mottogs mottagit mottagits mottagen mottaget mottagna; njuta njöt njutit; rida red ridit;
rinna rann runnit; riva revs rivit rivits rivna; se ser ses såg sågs sett setts sedd sedda; sitta satt suttit;
sjunga sjöng sjöngs sjungit sjungits sjunget sjungna; sjunka sjönk sjunkit sjunkna; skina sken skinit;
skjuta sköt sköts skjutit skjutits skjutna; skrika skrek skrikit; skriva skrev skrevs skrivit skrivits skrivna;
skära skar skars skurit skurits skuren skuret skurna; slippa slapp sluppit; slita slet slets slitit slitits slitna;
sluta slöt slöts slutit slutits slutna; slå slår slås slog slogs slagit slagits slagna; sova sovit;
spricka sprack spruckit sprucken spruckna; sprida spred spreds spridit; springa sprang sprungit;
sticka stack stacks stuckit stuckits stucken stucket stuckna; stiga stigit;
stjäla stal stals stulit stulits stulen stulet stulna; strida stred stridit;
stryka strök ströks strukit strukits struken struket strukna; stå står stod stått; suga sög sögs sugit;
svära svor svors svurit svurits svuren svuret svurna; ta tar tas tog togs tagit tagits tagen taget tagna;
uppfinna uppfann uppfanns uppfunnit uppfunnits uppfunnen uppfunnet uppfunna; uppge uppgav uppgavs uppgett uppgivit;
uppstå uppstår uppstod uppstått; uppta upptog upptogs upptagit upptagits upptagen upptaget upptagna;
utesluta uteslöt uteslöts uteslutit uteslutits uteslutna;
utge utgav utgavs utgett utgivit utgivits utgiven utgivet utgivna; utgå utgår utgick; utgöra utgjorde utgjort;
utse utsåg utsågs utsett utsetts utsedd utsedda; vika vek vikit; vinna vann vanns vunnit vunnits vunnen vunnet vunna;
vrida vred vreds vridit vridits vridna; växa växte vuxit; återfinna återfann återfanns; äta ätit ätits äten;
överge övergav övergavs övergett övergetts övergivit övergivits övergiven övergivet övergivna;
överta övertog övertogs övertagit övertagits övertagen övertaget övertagna; överleva överlevde överlevt;
säga sade sades sa sagt sagts sagd sagda; lägga lade lades lagt lagts lagd lagda;
anlägga anlade anlades anlagt anlagd anlagda; grundlägga grundlade grundlades grundlagt grundlagd grundlagda;
sätta satte sattes satts; ersätta ersatte ersattes ersatt ersatts ersatta; fortsätta fortsatte fortsatt;
bosätta bosatte; översätta översatte översattes översatt översatts översatta;
avsätta avsatte avsattes avsatt avsatts avsatta; tillsätta tillsatte tillsattes tillsatt tillsatts;
utsätta utsatte utsattes utsatt utsatts; välja valde valdes valts vald valda;
sälja sålde såldes sålt sålts såld sålda; dölja dolde doldes dolt dold dolda;
skilja skilde skildes skilt skild skilda; stödja stödde stöddes; veta visste; följa följde;
köpa köpte köptes köpt köpts köpta; läsa läste lästes läst lästs; leva levde levt; bo bor bodde bott;
tro tror trodde trott; resa reste; åka åkte åkt; höra hörde hördes hört hörts; lära lärde lärdes;
föra förde fördes fört förts förda; köra körde kördes kört körts; styra styrde styrdes styrt; hyra hyrde hyrdes hyrt;
använda använt använts; hända hänt; sända sänt sänts; tända tänt tänts; vända vänt vänts; anlända anlänt;
föda födde föddes fött fötts född födda; leda ledde leddes lett letts ledd ledda; inleda inlett inletts;
betyda betytt; möta mötte möttes mött mötts; mäta mätte mättes; byta bytte byttes bytt bytts bytta;
sköta skötte sköttes skött skötts; söka sökte söktes sökt sökts; hjälpa hjälpte hjälptes hjälpt;
lösa löste löstes löst lösts; döma dömde dömdes dömt dömts dömd dömda; gömma gömde gömdes gömt gömd gömda;
drömma drömde drömt; bestämma bestämde bestämdes bestämt bestämd bestämda; känna kände kändes känt känts känd kända;
bränna brände brändes bränt bränts bränd brända; nämna nämnde nämndes nämnt nämnd; upphöra upphörde upphört;
genomföra genomförde genomfördes genomfört genomförts genomförda; införa införde infördes infört införts införda;
uppföra uppförde uppfördes uppfört uppförts uppförda; överföra överförde överfördes överfört överförts överförda;
kröna krönte kröntes krönt krönts krönta; ställa ställde ställdes ställt ställts ställd ställda;
anställa anställde anställdes anställt anställts anställda anställd; fylla fyllde fylldes fyllt fylld fyllda;
röra rörde rördes rört; kräva krävde krävdes krävt krävts; gräva grävde grävdes grävt grävts;
behöva behövde behövdes behövt; nå når nås nådde nåddes nått nåtts; fly flyr flydde flytt; ske sker skedde skett;
gälla gällde gällt; fälla fällde fälldes fällt; återvända återvänt; begrava begravde begravdes begravd;
bok böcker böckerna; mannen män männen mäns männens; sjöman sjömän sjömännen; talesman talesmän talesmännen;
stad städer städerna; huvudstad huvudstäder huvudstäderna; verkstad verkstäder verkstäderna; hand händerna;
natt nätter nätterna; tand tänder tänderna; strand stränder stränderna; bonde bönder bönderna; fot fötter fötterna;
rot rötter rötterna; son söner sönerna; far fader fäder fäderna; mor moder mödrar mödrarna;
bror broder bröder bröderna brodern; dotter döttrar döttrarna; syster systrar systrarna; gås gäss gässen;
mus möss mössen; lus löss lössen; land länder länderna; brand bränder bränderna; tång tänger tängerna;
stång stängerna; ledamot ledamöter ledamöterna; bokstav bokstäver bokstäverna; nöt nötter nötterna;
get getter getterna; öga ögat ögon ögonen ögonens; öra örat öron öronen; museum museet museets museer museerna;
gymnasium gymnasiet gymnasier gymnasierna; laboratorium laboratoriet laboratorier laboratorierna;
imperium imperiet imperiets imperier imperierna; stadium stadiet stadier stadierna;
kriterium kriteriet kriterier kriterierna; vän vänner vännerna; mun munnen; fågel fåglar fåglarna fågeln;
cykel cyklar cyklarna cykeln; spegel speglar speglarna; regel regler reglerna regeln;
nyckel nycklar nycklarna nyckeln; artikel artiklar artiklarna artikeln; titel titlar titlarna titeln;
möbel möbler möblerna; kapitel kapitlet kapitlen; segel seglet seglen; tecken tecknet tecknen; vapen vapnet vapnen;
vatten vattnet vattnets; exempel exemplet exemplen; nummer numret; finger fingret fingrar fingrarna;
muskel muskler musklerna muskeln; vinter vintrar vintrarna; sommar somrar somrarna; teater teatrar teatrarna;
minister ministrar ministrarna; orkester orkestrar orkestrarna; socken socknar socknarna socknen;
öken öknar öknarna öknen öknens; seger segrar segrarna; himmel himlen himlar himlarna; morgon morgnar morgnarna;
ängel änglar änglarna ängeln; tempel templet templen; fönster fönstret fönstren; kloster klostret klostren klostrets;
lager lagret; läger lägret lägren; papper pappret papperet; by byn byar byarna byns; bro bron broar broarna;
sjö sjön sjöar sjöarna sjöns; ö ön öar öarna öns; å ån; ko kon kor korna; sko skor skorna; bi bin;
fru frun fruar fruarna; område områdena; rike rikena; hjärta hjärtan; armé armén arméns; parti partiet partiets
"""
# Compounds are one word. These beginnings make another word and are no part of one.
PREFIXES = "för miss före efter"
# At the end of a question for what is, these ask for a state.
STATES = "är var: upp ner"
# Words that ask together with a noun.
WHICH = "vilken vilka vilket"
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": f"""
vem vems; {WHICH}: person personer man män kvinna kvinnor människor president kung drottning kejsare författare
politiker skådespelare spelare forskare konstnär konstnärer; heter hette: mannen kvinnan
""",
    "place": f"""
varifrån vart varthän; {WHICH}: stad städer ort orter plats platser kommun kommuner region regioner provins gata ö
världsdel stat stater kontinent huvudstad delstat delstater land länder landskap län område områden ställe ställen; var:
någonstans ligger låg finns fanns är var föddes dog bor bodde kan hittar växer växte lever levde hölls ägde äger kommer
kom arbetade arbetar studerade begravdes grundades började börjar skedde inträffade hittades utspelar spelades står stod
bildades byggdes rinner mynnar används i
""",
    "time": f"""
när; hur: dags; {WHICH}: år årtal datum århundrade årtionde decennium årtusende tillfälle skede dag dagar månad månader
tid tidpunkt vecka period årstid epok
""",
    "number": f"""
hur: många mycket stor stort stora lång långt långa länge ofta gammal gammalt gamla hög högt höga djup djupt bred brett
tung tungt snabb snabbt dyr dyrt kall kallt varm varmt tjock; {WHICH}: andel procentandel procentsats höjd längd ålder
hastighet temperatur befolkning summa storlek yta mängd antal nummer pris; vad: kostar kostade folkmängden
""",
    "reason": f"""
varför; {WHICH}: orsak orsaker anledning anledningar skäl syfte; vad: orsaken anledningen skälet beror berodde orsakade
ledde; hur: sig
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "vad: kosta kostar kostade kostat väga väger vägde betala betalar betalade"
# Words that only tell the tense, with those behind them.
TENSES = "kommer: att"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "hur: är var blir blev kan får *"
# Words that may stand between the two, by the first.
LINKS = "vad: är var; hur: kommer kom det"
CAUSE_WORDS = """
eftersom därför ty orsak orsaken orsaker orsakade orsakades orsakat orsakar anledning anledningen skäl skälet grund
tack följd följden följaktligen således alltså beror berodde bero beroende ledde leder resulterade medförde syfte
syftet förhindra undvika hindra möjliggöra orsakas tillskrivs nämligen pga
"""
MONTHS = """
januari; februari; mars; april; maj; juni; juli; augusti; september; oktober; november; december
"""
TIME_WORDS = """
måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag lördagen söndag söndagen igår
idag imorgon imorse förrgår ikväll vecka veckan veckor helgen månad månaden våren sommar sommaren höst hösten vinter
vintern morgon morgonen förmiddagen middag eftermiddag eftermiddagen kväll kvällen natt natten midnatt århundrade
århundradet århundraden sekel sekelskiftet årtionde årtiondet decennium decenniet årtusende talet klockan
"""
NUMBER_WORDS = """
noll två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo
trettio fyrtio femtio sextio sjuttio åttio nittio hundra hundratals hundratal tusen tusentals tusental miljon
miljoner miljard miljarder biljon biljoner dussin dussintals tiotal tiotals halv halva hälft hälften tredjedel
fjärdedel par dubbelt första förste andra andre tredje fjärde femte sjätte sjunde åttonde nionde tionde halvtimme
halvår
"""
ABBREVIATIONS = """
t.ex bl.a bl d.v.s dvs s.k f.d m.a.o p.g.a pga fr.o.m t.o.m dr prof doc fil hr st nr s sid kap fig tab bd uppl red
övers jfr ca kl inkl exkl resp ev feb febr apr aug sept okt nov dec mån tis ons tors fre lör sön f.kr e.kr tel milj
mkr eng fra lat
"""
# Words of a question that refer to what was said before it.
PRONOUNS = "han honom hans hon henne hennes dem deras dess"
OTHERS = "annan annat samma sådan sådant sådana båda bägge sistnämnda förstnämnda"
POINTERS = "denna denne detta dessa den det de"
JOINS = "den det de"
LEADS = """
och; men; eller; så; också; alltså; sedan; sen; dessutom; nej; ja; jo; ok; okej; verkligen; jaha; vad sägs om;
hur är det med; hur var det med; vad händer om; tänk om; vilken av dem; vilket av dem; vilka av dem; vem av dem;
vilken då; berätta mer; ge mig
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
vad handlar * om; vad handlar det om; vad handlar det här om; vad handlar detta om; vad det handlar om;
vad det här handlar om; vad * handlar om; vad går * ut på; vad står det i *; vad säger *; sammanfattning;
kort sammanfattning; sammanfatta; sammanfatta *; sammanfatta det; sammanfatta det här; sammanfatta detta;
huvudpunkter; huvudpunkterna; nyckelpunkter; viktigaste punkterna; huvudbudskap; huvudbudskapet; huvudtema; kort sagt;
översikt; kort översikt; ämne; ämnet; det viktigaste; tl dr; tldr
"""
OVERVIEW_TEXTS = """
den här artikeln; artikeln; denna artikel; det här dokumentet; dokumentet; detta dokument; den här texten; texten;
denna text; den här sidan; denna sida; den här filen; filen; denna fil; de här dokumenten; dessa dokument; dokumenten;
dessa artiklar; de här artiklarna; dessa texter; dessa filer; det här mejlet; detta mejl; mejlet; det här meddelandet;
detta meddelande; det här brevet; detta brev; det här protokollet; detta protokoll; protokollet; det här avtalet;
detta avtal; den här presentationen; denna presentation; presentationen; de här anteckningarna; dessa anteckningar;
den här rapporten; denna rapport
"""
OVERVIEW_FILLERS = """
snälla; tack; kan du; kan ni; skulle du kunna; ge mig; gör; skriv; en; ett; de; det; den; vad är; vilka är; mig; kort;
kortfattat; i korthet; med några ord; på några meningar; av *; i *; om *; för mig; hej
"""
DEFINING = """
vad_är vad_var vad_betyder vad_menas_med definiera definition_av definitionen_av betydelsen_av: är var betyder
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
definiera; definition/definitionen/betydelsen av; vad är definitionen/betydelsen av;
vad hände/händer/inträffade/skedde; vad har hänt;
berätta för mig/oss om; berätta för mig/oss; berätta/prata om; berätta; säg/ge/visa mig; säg mig
om/hur/vad/när/var/vem; förklara för mig; berätta allt/lite/något om; ge mig information/info/detaljer om; ge mig en
lista över/på; förklara; beskriv; lista/räkna alla/upp; lista/nämn alla/de; räkna upp alla; nämn;
kan/kunde/skulle/vill du; kan/skulle du kunna; kan du berätta/säga/förklara/visa; kan du berätta om; kan du
säga/förklara/berätta för mig; kan du berätta för mig om; skulle du kunna berätta/förklara/säga; kan ni/någon
berätta/säga/förklara; kan någon; vet någon; snälla; vänligen; är du snäll; jag vill/skulle veta/vilja; jag vill gärna
veta; jag skulle vilja veta; jag vill veta mer om; jag undrar; jag undrade; jag undrar om/hur/vad/när; jag söker; jag
söker information om; jag letar efter; jag letar efter information om; jag behöver veta; jag behöver information om;
jag är nyfiken på; jag har en fråga om; hjälp mig att förstå; hjälp mig förstå; är det sant/rätt/korrekt/känt att; är
det sant; stämmer det att; stämmer det; sant eller falskt; vet du; vet ni; vet du om/vem/vad/när/var/hur/varför; vet
du något om; vet man/vi; har du någon aning; har du information om; vad vet du/man/vi/ni om; vad är känt om; vad kan
du berätta/säga om; vad kan du berätta för mig; vad säger/berättar/skriver artikeln/texten/dokumentet/sidan; vad säger
den här artikeln/texten; vad säger det här dokumentet; vad säger dokumenten/texterna; vad står det i
artikeln/texten/dokumentet; vad står det om; vad sägs i artikeln/texten; säger/nämner artikeln/texten/dokumentet;
säger/nämner artikeln/texten något om; står det något om; finns det något/information om; finns det något som heter;
enligt artikeln/texten/dokumentet; i artikeln/texten/dokumentet; information/info/detaljer om; vilka saker; vad för
saker; vilken sorts saker; vad är det för sak; vad är grejen med; grejen med; saken med; vad menas med; kort sagt; i
korthet; ... tack; ... snälla; ... enligt artikeln/texten/dokumentet; ... i artikeln/texten; ... vet du; ... vet du
det; ... stämmer det; ... är det sant; ... eller så; ... eller något; ... och sånt; ... vs/versus ...;
vad heter/hette; vad kallas/kallades; vad kallar/kallade man; vad är/var namnet/namnen/betydelsen på/av/till; hur
lyder/löd; vad betyder/betydde; vad står/stod ... för
"""
# Short forms of a few well-known names, each with the name.
SHORT_NAMES = """
usa: förenta staterna; eu: europeiska unionen; fn: förenta nationerna
"""

INFLECTIONS = "- en; - et; - er; - ar; - n; - na; - erna; - arna; - ner; um er; er rar; el lar; a er te t; a er de t"
