"""Swedish words as data."""

from __future__ import annotations

STOP_WORDS = """
en ett den det de dem dess jag du han hon vi ni mig dig honom henne oss er sig man min mitt mina din ditt dina sin
sitt sina hans hennes vår vårt våra ert era deras denna denne detta dessa samma sådan sådant sådana själv själva
varje var varandra någon något några nån nåt alla allt all annan annat andra många mycket mer mera mest flera fler
flesta få båda bägge lite litet i på av för med till från om vid under över mellan genom mot hos ur åt bland enligt
längs omkring kring inom utom utanför utöver trots per via tills och eller men att som då när så därför eftersom
medan fast fastän både samt än ifall huruvida dock är vara varit vore blir bli blev blivit bliva ha har hade haft
hava ska skall skulle kan kunna kunde kunnat måste får fick fått må måtte vill ville velat bör borde göra gör gjorde
gjort finns fanns finnas vad vem vems vilken vilket vilka vilkas vars hur huru varför varifrån vart varthän hurdan
hurudan vari varav varpå varmed där här dit hit därifrån härifrån också även ju väl nog ganska rätt ännu redan just
alltså ändå nästan ungefär cirka kanske nu ens snarare särskilt respektive exakt egentligen dessutom däremot
emellertid nämligen därav därmed därvid härmed vänligen snälla tack upp ut in ner
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
vem; vems; vilken person; vilka personer; vilken man; vilka män; vilken kvinna; vilka kvinnor; vilka människor;
vilken president; vilken kung; vilken drottning; vilken kejsare; vilka kejsare; vilken författare; vilka författare;
vilken politiker; vilka politiker; vilken skådespelare; vilka skådespelare; vilken spelare; vilka spelare;
vilken forskare; vilka forskare; vilken konstnär; vad heter mannen; vad heter kvinnan; vad hette mannen;
vad hette kvinnan; vilka konstnärer
""",
    "place": """
varifrån; vart; varthän; var någonstans; var ligger; var låg; var finns; var fanns; var är; var var; var föddes;
var dog; var bor; var bodde; var kan; var hittar; var växer; var lever; var levde; var hölls; var ägde; var äger;
var kommer; var kom; var arbetade; var arbetar; var studerade; var begravdes; var grundades; var började;
var börjar; var skedde; var inträffade; var hittades; var utspelar; var spelades; var står; var stod; var bildades;
var byggdes; var växte; var rinner; var mynnar; var används; var i; vilken stad; vilka städer; vilken ort;
vilka orter; vilken plats; vilka platser; vilken kommun; vilken region; vilken provins; vilken gata; vilken ö;
vilken världsdel; vilken stat; vilka stater; vilken kontinent; vilken huvudstad; vilken delstat; vilket land;
vilka länder; vilket landskap; vilka landskap; vilket län; vilka län; vilket område; vilket ställe; vilka områden;
vilka ställen; vilka kommuner; vilka regioner; vilka delstater
""",
    "time": """
när; hur dags; vilket år; vilka år; vilket årtal; vilka årtal; vilket datum; vilket århundrade; vilket årtionde;
vilket decennium; vilket årtusende; vilket tillfälle; vilket skede; vilken dag; vilka dagar; vilken månad;
vilka månader; vilken tid; vilken tidpunkt; vilken vecka; vilken period; vilken årstid; vilken epok
""",
    "number": """
hur många; hur mycket; hur stor; hur stort; hur stora; hur lång; hur långt; hur långa; hur länge; hur ofta;
hur gammal; hur gammalt; hur gamla; hur hög; hur högt; hur höga; hur djup; hur djupt; hur bred; hur brett; hur tung;
hur tungt; hur snabb; hur snabbt; hur dyr; hur dyrt; hur kall; hur kallt; hur varm; hur varmt; hur tjock;
hur stor andel; vilken andel; vilken procentandel; vilken procentsats; vilken höjd; vilken längd; vilken ålder;
vilken hastighet; vilken temperatur; vilken befolkning; vilken summa; vilken storlek; vilken yta; vilken mängd;
vilket antal; vilket nummer; vilket pris; vad är folkmängden; vad kostar; vad kostade
""",
    "reason": """
varför; hur kommer det sig; hur kom det sig; vilken orsak; vilken anledning; vilket skäl; av vilken anledning;
vad är orsaken; vad var orsaken; vad är anledningen; vad var anledningen; vad beror; vad berodde; vad är skälet;
vad var skälet; vilket syfte; vad orsakade; vad ledde till; vilka orsaker; vilka anledningar; vilka skäl
""",
}
CAUSE_WORDS = """
eftersom därför ty orsak orsaken orsaker orsakade orsakades orsakat orsakar anledning anledningen skäl skälet grund
tack följd följden följaktligen således alltså beror berodde bero beroende ledde leder resulterade medförde syfte
syftet förhindra undvika hindra möjliggöra orsakas tillskrivs nämligen pga
"""
TIME_WORDS = """
januari februari mars april maj juni juli augusti september oktober november december måndag måndagen tisdag
tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag lördagen söndag söndagen igår idag imorgon imorse
förrgår ikväll vecka veckan veckor helgen månad månaden våren sommar sommaren höst hösten vinter vintern morgon
morgonen förmiddagen middag eftermiddag eftermiddagen kväll kvällen natt natten midnatt århundrade århundradet
århundraden sekel sekelskiftet årtionde årtiondet decennium decenniet årtusende talet klockan
"""
NUMBER_WORDS = """
noll två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo
trettio fyrtio femtio sextio sjuttio åttio nittio hundra hundratals hundratal tusen tusentals tusental miljon
miljoner miljard miljarder biljon biljoner dussin dussintals tiotal tiotals halv halva hälft hälften tredjedel
fjärdedel par dubbelt första förste andra andre tredje fjärde femte sjätte sjunde åttonde nionde tionde
"""
ABBREVIATIONS = """
t.ex bl.a bl d.v.s dvs s.k f.d m.a.o p.g.a pga fr.o.m t.o.m dr prof doc fil hr st nr s sid kap fig tab bd uppl red
övers jfr ca kl inkl exkl resp ev feb febr apr aug sept okt nov dec mån tis ons tors fre lör sön f.kr e.kr tel milj
mkr eng fra lat
"""
# Words of a question that lean on what was said before it.
PRONOUNS = "han honom hans hon henne hennes dem deras dess"
OTHERS = "annan annat samma sådan sådant sådana båda bägge sistnämnda förstnämnda"
POINTERS = "denna denne detta dessa den det de"
JOINS = "den det de"
LEADS = """
och; men; eller; så; också; alltså; sedan; sen; dessutom; nej; ja; jo; ok; okej; verkligen; jaha; vad sägs om;
hur är det med; hur var det med; vad händer om; tänk om; vilken av dem; vilket av dem; vilka av dem; vem av dem;
vilken då; berätta mer; ge mig
"""
