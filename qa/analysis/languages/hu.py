"""Hungarian words as data."""

from __future__ import annotations

# Negation, order in time and numbers are left out: they tell one answer from another.
STOP_WORDS = """
a az egy és s e is meg de ha hogy vagy mint mert hiszen ezért azért tehát így úgy akár azonban pedig viszont
ugyan ugyanis habár bár míg amíg ahogy ahogyan amikor mikor ahol hol ahová hová hova ahonnan honnan miért hogyan
miként mivel mivelhogy csak már még most akkor itt ott ide oda innen onnan majd éppen épp nagyon talán inkább
főleg továbbá illetve valamint szintén tovább be fel le el ki össze vissza át rá én engem nekem te ő őt neki mi
minket ti ők őket nekik ön önt önnek önök maga magát magának egymás egymást ez ezt ezek ezeket ennek ezzel ebben
erre ezen ebből erről ehhez ettől azt azok azokat annak azzal abban arra azon abból arról ahhoz attól azoknak
ilyen olyan ugyanaz saját minden mindenki mindent mások más másik néhány több sok kevés valaki valami aki akik
akit akiket akinek akiknek akivel ami amit amik amiket aminek amivel amely amelyek amelyet amelynek amelyben
amelyre amelyik amelyből kik kit kiket kinek kiknek kivel kikkel kitől kiről kié kihez kire mik mit miket minek
miből miről miben mire mitől mihez melyik melyek melyiket melyikben melyiknek milyen milyenek mely mekkora
mennyi mennyit hány hányan hányat hányadik mikortól mettől meddig mióta hányszor hánykor merre honnét kicsoda
van vannak volt voltak lesz lesznek lenne lennének legyen legyenek lett lettek lehet lehetett való kell kellett
kellene tud tudja tudják tudott szabad lehetne szokott alatt fölött felett között közé mellett mellé felé által
szerint során iránt ellen miatt helyett végett körül keresztül óta kapcsolatban kérem kérlek mondd mondja nevezd
sorold mikorra mikorig mikori merről merrefelé hányadikán hányban mennyien mennyire mennyivel mennyiért mennyibe
hányszoros hányféle hogyhogy miert mennyiert miota mettol mikortol kitol kirol honnet merrol merrefele hany
hanyan hanyat hanyadik hanyszor hanyszoros hanyfele hanykor hanyadikan hanyban
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
ki; kik; kit; kiket; kinek; kiknek; kivel; kikkel; kitől; kiről; kié; kihez; kire; kicsoda; hogy hívják;
hogy hívták; melyik ember; melyik embert; melyik személy; melyik személyt; melyik személyek; melyik férfi;
melyik férfit; melyik nő; melyik nőt; melyik író; melyik írót; melyik költő; melyik költőt; melyik tudós;
melyik tudóst; melyik király; melyik királyt; melyik királynő; melyik elnök; melyik elnököt; melyik színész;
melyik színészt; melyik színésznő; melyik szerző; melyik szerzőt; melyik festő; melyik festőt; melyik császár;
melyik császárt; melyik politikus; melyik politikust; melyik játékos; melyik játékost; milyen ember;
milyen embert; milyen személy; milyen személyt; milyen személyek; milyen férfi; milyen férfit; milyen nő;
milyen nőt; milyen író; milyen írót; milyen költő; milyen költőt; milyen tudós; milyen tudóst; milyen király;
milyen királyt; milyen királynő; milyen elnök; milyen elnököt; milyen színész; milyen színészt;
milyen színésznő; milyen szerző; milyen szerzőt; milyen festő; milyen festőt; milyen császár; milyen császárt;
milyen politikus; milyen politikust; milyen játékos; milyen játékost; kitol; kirol; hogy hivjak; hogy hivtak;
melyik szemely; melyik szemelyt; melyik szemelyek; melyik ferfi; melyik ferfit; melyik no; melyik not;
melyik iro; melyik irot; melyik kolto; melyik koltot; melyik tudos; melyik tudost; melyik kiraly;
melyik kiralyt; melyik kiralyno; melyik elnok; melyik elnokot; melyik szinesz; melyik szineszt;
melyik szineszno; melyik szerzo; melyik szerzot; melyik festo; melyik festot; melyik csaszar; melyik csaszart;
melyik jatekos; melyik jatekost; milyen szemely; milyen szemelyt; milyen szemelyek; milyen ferfi; milyen ferfit;
milyen no; milyen not; milyen iro; milyen irot; milyen kolto; milyen koltot; milyen tudos; milyen tudost;
milyen kiraly; milyen kiralyt; milyen kiralyno; milyen elnok; milyen elnokot; milyen szinesz; milyen szineszt;
milyen szineszno; milyen szerzo; milyen szerzot; milyen festo; milyen festot; milyen csaszar; milyen csaszart;
milyen jatekos; milyen jatekost
""",
    "place": """
hol; hova; hová; honnan; honnét; merre; merről; merrefelé; mi a fővárosa; melyik a fővárosa; mi a főváros;
melyik ország; melyik országban; melyik országból; melyik országba; melyik országok; melyik országokban;
melyik országot; melyik országnak; melyik városban; melyik város; melyik városból; melyik városba;
melyik várost; melyik városok; melyik városokban; melyik városnak; melyik helyen; melyik hely; melyik helyről;
melyik helyre; melyik helyet; melyik helyek; melyik helyeken; melyik megye; melyik megyében; melyik megyéből;
melyik állam; melyik államban; melyik államból; melyik államot; melyik régió; melyik régióban; melyik régiót;
melyik tartomány; melyik tartományban; melyik tartományt; melyik kontinens; melyik kontinensen;
melyik kontinensről; melyik földrészen; melyik földrész; melyik sziget; melyik szigeten; melyik szigetet;
melyik terület; melyik területen; melyik területet; melyik település; melyik településen; melyik falu;
melyik faluban; melyik falut; melyik vidéken; melyik vidék; melyik kerületben; melyik kerület; melyik faluból;
melyik utcában; melyik tájegységen; melyik birodalom; melyik birodalomban; milyen ország; milyen országban;
milyen országból; milyen országba; milyen országok; milyen országokban; milyen országot; milyen országnak;
milyen városban; milyen város; milyen városból; milyen városba; milyen várost; milyen városok;
milyen városokban; milyen városnak; milyen helyen; milyen hely; milyen helyről; milyen helyre; milyen helyet;
milyen helyek; milyen helyeken; milyen megye; milyen megyében; milyen megyéből; milyen állam; milyen államban;
milyen államból; milyen államot; milyen régió; milyen régióban; milyen régiót; milyen tartomány;
milyen tartományban; milyen tartományt; milyen kontinens; milyen kontinensen; milyen kontinensről;
milyen földrészen; milyen földrész; milyen sziget; milyen szigeten; milyen szigetet; milyen terület;
milyen területen; milyen területet; milyen település; milyen településen; milyen falu; milyen faluban;
milyen falut; milyen vidéken; milyen vidék; milyen kerületben; milyen kerület; milyen faluból; milyen utcában;
milyen tájegységen; milyen birodalom; milyen birodalomban; honnet; merrol; merrefele; mi a fovarosa;
melyik a fovarosa; mi a fovaros; melyik orszag; melyik orszagban; melyik orszagbol; melyik orszagba;
melyik orszagok; melyik orszagokban; melyik orszagot; melyik orszagnak; melyik varosban; melyik varos;
melyik varosbol; melyik varosba; melyik varost; melyik varosok; melyik varosokban; melyik varosnak;
melyik helyrol; melyik megyeben; melyik megyebol; melyik allam; melyik allamban; melyik allambol;
melyik allamot; melyik regio; melyik regioban; melyik regiot; melyik tartomany; melyik tartomanyban;
melyik tartomanyt; melyik kontinensrol; melyik foldreszen; melyik foldresz; melyik terulet; melyik teruleten;
melyik teruletet; melyik telepules; melyik telepulesen; melyik videken; melyik videk; melyik keruletben;
melyik kerulet; melyik falubol; melyik utcaban; melyik tajegysegen; milyen orszag; milyen orszagban;
milyen orszagbol; milyen orszagba; milyen orszagok; milyen orszagokban; milyen orszagot; milyen orszagnak;
milyen varosban; milyen varos; milyen varosbol; milyen varosba; milyen varost; milyen varosok;
milyen varosokban; milyen varosnak; milyen helyrol; milyen megyeben; milyen megyebol; milyen allam;
milyen allamban; milyen allambol; milyen allamot; milyen regio; milyen regioban; milyen regiot;
milyen tartomany; milyen tartomanyban; milyen tartomanyt; milyen kontinensrol; milyen foldreszen;
milyen foldresz; milyen terulet; milyen teruleten; milyen teruletet; milyen telepules; milyen telepulesen;
milyen videken; milyen videk; milyen keruletben; milyen kerulet; milyen falubol; milyen utcaban;
milyen tajegysegen
""",
    "time": """
mikor; mióta; mikortól; mikorra; mikorig; mettől; mikori; hány órakor; hánykor; hányadikán; hány óra van;
hány óráig; hány órától; hány évvel ezelőtt; mennyi ideje; hányadik évben; hányadik században; hányban;
melyik év; melyik évben; melyik évet; melyik évre; melyik évek; melyik években; melyik évtől; melyik évig;
melyik éven; melyik dátum; melyik dátumon; melyik dátumot; melyik napon; melyik nap; melyik napot; melyik napok;
melyik napokon; melyik napján; melyik hónap; melyik hónapban; melyik hónapot; melyik évszázad;
melyik évszázadban; melyik század; melyik században; melyik évtized; melyik évtizedben; melyik évszakban;
melyik évszak; melyik időszak; melyik időszakban; melyik időszakot; melyik időpontban; melyik időpont;
melyik korszak; melyik korszakban; melyik idő; melyik időben; melyik órában; melyik esztendőben;
melyik esztendő; melyik héten; milyen év; milyen évben; milyen évet; milyen évre; milyen évek; milyen években;
milyen évtől; milyen évig; milyen éven; milyen dátum; milyen dátumon; milyen dátumot; milyen napon; milyen nap;
milyen napot; milyen napok; milyen napokon; milyen napján; milyen hónap; milyen hónapban; milyen hónapot;
milyen évszázad; milyen évszázadban; milyen század; milyen században; milyen évtized; milyen évtizedben;
milyen évszakban; milyen évszak; milyen időszak; milyen időszakban; milyen időszakot; milyen időpontban;
milyen időpont; milyen korszak; milyen korszakban; milyen idő; milyen időben; milyen órában; milyen esztendőben;
milyen esztendő; milyen héten; miota; mikortol; mettol; hany orakor; hanykor; hanyadikan; hany ora van;
hany oraig; hany oratol; hany evvel ezelott; hanyadik evben; hanyadik szazadban; hanyban; melyik ev;
melyik evben; melyik evet; melyik evre; melyik evek; melyik evekben; melyik evtol; melyik evig; melyik even;
melyik datum; melyik datumon; melyik datumot; melyik napjan; melyik honap; melyik honapban; melyik honapot;
melyik evszazad; melyik evszazadban; melyik szazad; melyik szazadban; melyik evtized; melyik evtizedben;
melyik evszakban; melyik evszak; melyik idoszak; melyik idoszakban; melyik idoszakot; melyik idopontban;
melyik idopont; melyik ido; melyik idoben; melyik oraban; melyik esztendoben; melyik esztendo; melyik heten;
milyen ev; milyen evben; milyen evet; milyen evre; milyen evek; milyen evekben; milyen evtol; milyen evig;
milyen even; milyen datum; milyen datumon; milyen datumot; milyen napjan; milyen honap; milyen honapban;
milyen honapot; milyen evszazad; milyen evszazadban; milyen szazad; milyen szazadban; milyen evtized;
milyen evtizedben; milyen evszakban; milyen evszak; milyen idoszak; milyen idoszakban; milyen idoszakot;
milyen idopontban; milyen idopont; milyen ido; milyen idoben; milyen oraban; milyen esztendoben;
milyen esztendo; milyen heten
""",
    "number": """
hány; hányan; hányat; hányadik; hányszor; hányszoros; hányféle; mennyi; mennyit; mennyien; mennyire; mennyivel;
mennyiért; mennyibe; mekkora; meddig; hány éves; hány százalék; hány százaléka; milyen hosszú; milyen hosszan;
milyen magas; milyen magasan; milyen messze; milyen messzire; milyen gyakran; milyen nagy; milyen régi;
milyen régen; milyen idős; milyen mély; milyen mélyen; milyen széles; milyen nehéz; milyen gyors;
milyen gyorsan; milyen sok; milyen vastag; milyen arányban; milyen arányú; milyen távol; milyen távolságra;
milyen távolságban; milyen magasságban; milyen magasságú; milyen mélységben; milyen hosszúságú;
milyen sebességgel; milyen hőmérsékleten; milyen áron; milyen összeg; milyen összeget; milyen számú;
mi a népessége; mi a lakossága; mi a magassága; mi a hossza; mi a területe; mi a száma; mi az ára; milyen szám;
melyik szám; milyen életkorban; milyen korban; milyen idősen; hany; hanyan; hanyat; hanyadik; hanyszor;
hanyszoros; hanyfele; mennyiert; hany eves; hany szazalek; hany szazaleka; milyen hosszu; milyen regi;
milyen regen; milyen idos; milyen mely; milyen melyen; milyen szeles; milyen nehez; milyen aranyban;
milyen aranyu; milyen tavol; milyen tavolsagra; milyen tavolsagban; milyen magassagban; milyen magassagu;
milyen melysegben; milyen hosszusagu; milyen sebesseggel; milyen homersekleten; milyen aron; milyen osszeg;
milyen osszeget; milyen szamu; mi a nepessege; mi a lakossaga; mi a magassaga; mi a terulete; mi a szama;
mi az ara; milyen szam; melyik szam; milyen eletkorban; milyen idosen
""",
    "reason": """
miért; mi okból; mi az oka; mi volt az oka; mik az okai; mik voltak az okai; milyen okból; milyen okok;
milyen okokból; milyen ok; milyen oka; mi ok; mi miatt; mi végett; minek köszönhető; minek köszönhetően;
minek következtében; minek a következtében; minek hatására; mi okozta; mi okozza; mi váltotta ki; mi vezetett;
mi célból; milyen célból; milyen céllal; mi a célja; mi volt a célja; hogyhogy; milyen alapon;
mire való hivatkozással; mi indokolta; mivel indokolta; mivel magyarázható; melyik okból; mi a magyarázata;
miert; mi okbol; milyen okbol; milyen okokbol; mi vegett; minek koszonheto; minek koszonhetoen;
minek kovetkezteben; minek a kovetkezteben; minek hatasara; mi valtotta ki; mi celbol; milyen celbol;
milyen cellal; mi a celja; mi volt a celja; mire valo hivatkozassal; mivel magyarazhato; melyik okbol;
mi a magyarazata
""",
}
CAUSE_WORDS = """
mert mivel ugyanis hiszen ezért azért tehát ok oka okai okok okból okozta okozza okoz okozott okozták miatt
következtében következménye kifolyólag köszönhetően köszönhető hatására eredményeként végett célja céljából
érdekében elkerülje elkerüljék megakadályozza megakadályozzák lehetővé emiatt amiatt minthogy kiváltotta
vezetett indokolta
"""
TIME_WORDS = """
január januárban januárja februárban február március márciusban április áprilisban május májusban június
júniusban július júliusban augusztus augusztusban szeptember szeptemberben október októberben november
novemberben december decemberben januárjában januári februári márciusi áprilisi májusi júniusi júliusi
augusztusi szeptemberi októberi novemberi decemberi hétfő hétfőn kedd kedden szerda szerdán csütörtök
csütörtökön péntek pénteken szombat szombaton vasárnap tavasz tavasszal tavaszán tavaszi nyár nyáron nyarán
nyári ősz ősszel őszén őszi tél télen telén téli tegnap ma holnap tegnapelőtt holnapután reggel délelőtt délben
délután este éjjel éjfélkor hét héten hónap hónapban hónapja évben évek években évtől évtized évtizedben
évtizede évszázad évszázadban század században századi századtól korszak évezred évezredben tavaly idén jövőre
"""
NUMBER_WORDS = """
nulla kettő két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenkét tizenhárom tizennégy tizenöt
tizenhat tizenhét tizennyolc tizenkilenc húsz huszonegy harminc negyven ötven hatvan hetven nyolcvan kilencven
száz százat kétszáz háromszáz ötszáz ezer ezret ezren kétezer tízezer százezer millió milliót milliós milliárd
milliárdot ezrek milliók milliárdok billió fél felét fele felére másfél harmad harmada harmadát negyed negyede
negyedét tucat tucatnyi pár mindkettő mindkét kétszer háromszor kétszeres első elsőként második harmadik
negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik ezernyi százezrek duplája
"""
# Without their final full stop.
ABBREVIATIONS = """
pl ill dr prof id ifj özv szt st ún kb vö ld lsd köt évf szerk kiad ford jan febr márc ápr máj jún júl aug szept
okt nov dec gr br alez ezr ang ném lat fr gör szül megh kr i old bp sz fej szds őrgy vezds vőrgy ii iii iv v vi
vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx
"""
# Words of a question that lean on what was said before it.
PRONOUNS = """
ő őt neki vele róla tőle nála hozzá benne belőle ők őket nekik velük róluk tőlük náluk hozzájuk bennük övé övék
"""
OTHERS = """
más mások másik másikat többi egyéb ugyanaz ugyanazt ugyanez ugyanezt ugyanazon ugyanilyen ilyen ilyenek mindkettő
mindkét előbbi utóbbi
"""
POINTERS = """
ez ezt ezek ezeket ennek ezeknek ezzel ezekkel ebben ezekben erre ezekre ezen ebből erről ezekről ehhez ettől azt azok
azokat annak azoknak azzal abban arra azon abból arról ahhoz attól
"""
JOINS = "azt azok azokat annak azoknak azzal abban arra azon abból arról ahhoz attól"
LEADS = """
és; s; de; vagy; tehát; szóval; akkor; így; aztán; azután; majd; továbbá; nem; igen; jó; rendben; oké; ok; tényleg;
valóban; komolyan; hát; na és; mi a helyzet; mi van azzal; mi van ha; mi lenne ha; melyikük; melyik közülük;
melyik a kettő közül; mesélj; mondj többet; mondj még; adj
"""
