"""Turkish words as data."""

from __future__ import annotations

# Negation, order in time and numbers are left out: they tell one answer from another.
STOP_WORDS = """
ve ile de da ki bir bu şu o bunlar şunlar onlar bunu şunu onu bunun şunun onun buna şuna ona bunda onda bundan
ondan bunları onları bunların onların bunlara onlara bununla onunla ben beni bana benim bende benden sen seni
sana senin sende senden biz bizi bize bizim bizde bizden siz sizi size sizin sizde sizden kendi kendisi kendini
kendine kendisini kendisine kendileri için gibi kadar kadardır göre karşı üzere dolayı ötürü rağmen beri dair
ait hakkında ilgili üzerinde üzerine üzerinden altında içinde içine içinden arasında arasındaki arasından
tarafından tarafındaki yanında karşısında boyunca sırasında ama fakat ancak lakin yalnız veya ya yoksa hem ise
eğer çünkü zira oysa oysaki sanki hatta üstelik ayrıca yani işte bile dahi böyle şöyle öyle böylece şöylece
nitekim mi mı mu mü midir mıdır mudur müdür miydi mıydı muydu müydü misiniz misin idi iken dir dır dur dür tir
tır tur var vardır vardı olan olarak oldu olduğu olduğunu olmuş olmuştur olur olup olması olmak oluyor olacak
olsa olabilir olmaktadır oldular edilen edildi eden ederek etmek etti etmiş etmiştir edilmiş edilmiştir eder
ettiği ettiler edilir çok daha en az pek oldukça bazı tüm bütün her herkes herhangi hep birçok birkaç biraz
diğer başka aynı şey şeyi kimi hemen artık henüz hâlâ hala şimdi orada burada şurada oraya buraya oradan buradan
belki sadece yine gene tam kim kime kimin kimde kimden kimler kimleri kimlerin kimlere kimlerden kiminle
kimlerle kimdir kimdi kimlerdir ne neyi neye neyin neden niçin niye nedir neler nelerdir neyle nere nerede
nereye nereden nerenin neresi neresidir nerededir neredeydi nerelidir nereli neredeki nerelerde nereyi nasıl
nasıldır hangi hangisi hangisidir hangileri hangileridir hangisini kaç kaçta kaça kaçı kaçıncı kaçtır kaçtı
nezaman lütfen söyle söyleyin nedendir nedendi niçindir nicindir niyedir nerelere neresinde neresinden kac kacta
kaca kaci kacinci kactir kacti nicin icin cok nasil gore
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
kim; kimi; kime; kimin; kimde; kimden; kimler; kimleri; kimlerin; kimlere; kimlerden; kiminle; kimlerle; kimdir;
kimdi; kimlerdir; hangi kişi; hangi kişiyi; hangi kişinin; hangi kişiye; hangi kişiler; hangi insan; hangi adam;
hangi kadın; hangi kadının; hangi yazar; hangi yazarın; hangi yazarı; hangi şair; hangi bilim adamı;
hangi bilim insanı; hangi başkan; hangi cumhurbaşkanı; hangi başbakan; hangi kral; hangi kralın; hangi kraliçe;
hangi padişah; hangi padişahın; hangi sultan; hangi imparator; hangi oyuncu; hangi aktör; hangi aktris;
hangi sanatçı; hangi ressam; hangi komutan; hangi futbolcu; hangi bakan; hangi lider; hangi filozof;
hangi mimar; hangi kisi; hangi kisiyi; hangi kisinin; hangi kisiye; hangi kisiler; hangi kadin; hangi kadinin;
hangi yazarin; hangi yazari; hangi sair; hangi bilim adami; hangi bilim insani; hangi baskan;
hangi cumhurbaskani; hangi basbakan; hangi kralin; hangi kralice; hangi padisah; hangi padisahin; hangi aktor;
hangi sanatci
""",
    "place": """
nere; nerede; nereye; nereden; nerenin; nereyi; neresi; neresidir; neresinde; neresinden; nerededir; neredeydi;
nereli; nerelidir; neredeki; nerelerde; nerelere; başkenti neresi; başkenti neresidir; başkenti hangi;
hangi ülke; hangi ülkede; hangi ülkeden; hangi ülkeye; hangi ülkenin; hangi ülkeyi; hangi ülkedeki;
hangi ülkedir; hangi ülkeler; hangi ülkelerde; hangi ülkelerin; hangi şehir; hangi şehirde; hangi şehirden;
hangi şehre; hangi şehri; hangi şehrin; hangi şehrinde; hangi şehrinden; hangi şehirdir; hangi şehirler;
hangi şehirlerde; hangi kent; hangi kentte; hangi kentten; hangi kente; hangi kentin; hangi il; hangi ilde;
hangi ilin; hangi ilden; hangi ilimizde; hangi ilçe; hangi ilçede; hangi ilçesinde; hangi ilçesi; hangi bölge;
hangi bölgede; hangi bölgenin; hangi bölgeden; hangi bölgesinde; hangi bölgesi; hangi kıta; hangi kıtada;
hangi kıtadadır; hangi kıtanın; hangi ada; hangi adada; hangi adanın; hangi eyalet; hangi eyalette;
hangi eyaletin; hangi eyaletinde; hangi yer; hangi yerde; hangi yerden; hangi yere; hangi yerler;
hangi yerlerde; hangi köy; hangi köyde; hangi semt; hangi semtte; hangi semtinde; hangi devlet; hangi devlette;
hangi mahallede; hangi başkent; baskenti neresi; baskenti neresidir; baskenti hangi; hangi ulke; hangi ulkede;
hangi ulkeden; hangi ulkeye; hangi ulkenin; hangi ulkeyi; hangi ulkedeki; hangi ulkedir; hangi ulkeler;
hangi ulkelerde; hangi ulkelerin; hangi sehir; hangi sehirde; hangi sehirden; hangi sehre; hangi sehri;
hangi sehrin; hangi sehrinde; hangi sehrinden; hangi sehirdir; hangi sehirler; hangi sehirlerde; hangi ilce;
hangi ilcede; hangi ilcesinde; hangi ilcesi; hangi bolge; hangi bolgede; hangi bolgenin; hangi bolgeden;
hangi bolgesinde; hangi bolgesi; hangi kita; hangi kitada; hangi kitadadir; hangi kitanin; hangi adanin;
hangi koy; hangi koyde; hangi baskent
""",
    "time": """
ne zaman; ne zamandır; ne zamandan; ne zamandan beri; ne zamana; ne zamana kadar; ne zamanlar; ne zamanki;
ne vakit; nezaman; saat kaçta; saat kaç; saat kaça; kaçta; kaç yılında; kaç yılından; kaç yılına;
kaç yılındaydı; kaç senesinde; kaçıncı yüzyıl; kaçıncı yüzyılda; kaçıncı yılda; kaç yıl önce; kaç sene önce;
ayın kaçında; ayın kaçı; günlerden ne; ne günü; hangi ayın; hangi yıl; hangi yılda; hangi yılın; hangi yıllar;
hangi yıllarda; hangi yılları; hangi yıllarında; hangi yılından; hangi yılında; hangi sene; hangi senede;
hangi tarih; hangi tarihte; hangi tarihler; hangi tarihlerde; hangi tarihten; hangi tarihe; hangi tarihinde;
hangi gün; hangi günde; hangi günü; hangi günler; hangi günlerde; hangi ay; hangi ayda; hangi aylar;
hangi aylarda; hangi ayında; hangi yüzyıl; hangi yüzyılda; hangi yüzyılın; hangi asır; hangi asırda;
hangi dönem; hangi dönemde; hangi dönemin; hangi döneminde; hangi mevsim; hangi mevsimde; hangi mevsimler;
hangi saat; hangi saatte; hangi saatler; hangi çağ; hangi çağda; hangi çağa; hangi devirde; hangi zaman;
hangi on yılda; hangi hafta; hangi haftada; hangi yıldan; hangi yıla; ne zamandir; saat kacta; saat kac;
saat kaca; kacta; kac yilinda; kac yilindan; kac yilina; kac yilindaydi; kac senesinde; kacinci yuzyil;
kacinci yuzyilda; kacinci yilda; kac yil once; kac sene once; ayin kacinda; ayin kaci; gunlerden ne; ne gunu;
hangi ayin; hangi yil; hangi yilda; hangi yilin; hangi yillar; hangi yillarda; hangi yillari; hangi yillarinda;
hangi yilindan; hangi yilinda; hangi gun; hangi gunde; hangi gunu; hangi gunler; hangi gunlerde; hangi ayinda;
hangi yuzyil; hangi yuzyilda; hangi yuzyilin; hangi asir; hangi asirda; hangi donem; hangi donemde;
hangi donemin; hangi doneminde; hangi cag; hangi cagda; hangi caga; hangi on yilda; hangi yildan; hangi yila
""",
    "number": """
kaç; kaçı; kaça; kaçtır; kaçtı; kaçıncı; kaç tane; kaç adet; kaç kişi; kaç kere; kaç kez; kaç defa; kaç yaşında;
kaç yaşındayken; kaç yıl; kaç metre; kaç kilometre; ne kadar; ne kadardır; ne kadarı; ne kadarını; ne kadarlık;
ne kadar sürede; ne kadar süre; ne sıklıkla; ne sıklıkta; ne denli; ne miktarda; yüzde kaç; yüzde kaçı;
yüzde kaçını; hangi oranda; hangi sayı; hangi sayıda; hangi yaşta; hangi yaşında; hangi hızla; hangi sıcaklıkta;
hangi yükseklikte; hangi derinlikte; hangi uzaklıkta; hangi mesafede; hangi miktarda; hangi fiyata;
hangi numara; hangi yüzde; sayısı nedir; nüfusu nedir; uzunluğu nedir; yüksekliği nedir; yüzölçümü nedir;
oranı nedir; fiyatı nedir; derinliği nedir; ağırlığı nedir; boyu nedir; sıcaklığı nedir; hızı nedir; yaşı nedir;
mesafe nedir; alanı nedir; kac; kaci; kaca; kactir; kacti; kacinci; kac tane; kac adet; kac kisi; kac kere;
kac kez; kac defa; kac yasinda; kac yasindayken; kac yil; kac metre; kac kilometre; ne kadardir; ne kadari;
ne kadarini; ne kadarlik; ne kadar surede; ne kadar sure; ne siklikla; ne siklikta; yuzde kac; yuzde kaci;
yuzde kacini; hangi sayi; hangi sayida; hangi yasta; hangi yasinda; hangi hizla; hangi sicaklikta;
hangi yukseklikte; hangi uzaklikta; hangi yuzde; sayisi nedir; nufusu nedir; uzunlugu nedir; yuksekligi nedir;
yuzolcumu nedir; orani nedir; fiyati nedir; derinligi nedir; agirligi nedir; sicakligi nedir; hizi nedir;
yasi nedir; alani nedir
""",
    "reason": """
neden; nedendir; nedendi; niçin; niçindir; niye; niyedir; ne diye; ne için; ne sebeple; ne sebepten; ne nedenle;
ne amaçla; ne maksatla; neden dolayı; neden ötürü; hangi nedenle; hangi nedenlerle; hangi nedenden;
hangi nedenlerden; hangi nedene; hangi sebeple; hangi sebepten; hangi sebeplerle; hangi sebeplerden;
hangi amaçla; hangi gerekçeyle; hangi gerekçe ile; sebebi nedir; sebebi ne; sebebi neydi; sebepleri nelerdir;
sebepleri neler; nedeni nedir; nedeni ne; nedeni neydi; nedenleri nelerdir; nedenleri neler; gerekçesi nedir;
gerekçesi ne; gerekçesi neydi; amacı nedir; amacı ne; amacı neydi; ne sebep oldu; neyden kaynaklanır;
neyden kaynaklanmaktadır; neden kaynaklanır; neye dayanarak; nasıl oldu da; ne yüzünden; nicin; nicindir;
ne icin; ne amacla; neden dolayi; neden oturu; hangi amacla; hangi gerekceyle; hangi gerekce ile;
gerekcesi nedir; gerekcesi ne; gerekcesi neydi; amaci nedir; amaci ne; amaci neydi; neyden kaynaklanir;
neyden kaynaklanmaktadir; neden kaynaklanir; nasil oldu da; ne yuzunden
""",
}
CAUSE_WORDS = """
çünkü zira nedeniyle nedenle nedeni nedenleri nedenlerle sebebi sebebiyle sebebidir sebepleri sebeple sebeplerle
sebepten sebep dolayı dolayısıyla ötürü yüzünden sayesinde sonucunda neticesinde gerekçesiyle gerekçesi amacıyla
amaçla maksadıyla kaynaklanan kaynaklanmaktadır kaynaklanır kaynaklanıyor diye önlemek engellemek kaçınmak
sağlamak istediği olduğundan sonucu bundan
"""
TIME_WORDS = """
ocak ocakta ocağın şubat şubatta mart martta nisan nisanda mayıs mayısta haziran haziranda temmuz temmuzda
ağustos ağustosta eylül eylülde ekim ekimde kasım kasımda aralık aralıkta pazartesi salı çarşamba perşembe cuma
cumartesi pazar ilkbahar ilkbaharda bahar baharda baharında yaz yazın yazında sonbahar sonbaharda sonbaharında
güz kış kışın kışında dün bugün yarın evvelsi sabah sabahı öğle öğleden akşam akşamı gece gecesi hafta haftası
ay ayında yılı yılında yılından yılına yıllarda yıllarında senesinde yüzyıl yüzyılda yüzyılın yüzyılı asır
asırda onyıl çağ çağda döneminde tarihinde tarihli tarihinden günü
"""
NUMBER_WORDS = """
sıfır iki üç dört beş altı yedi sekiz dokuz on onbir oniki yirmi otuz kırk elli altmış yetmiş seksen doksan yüz
yüzlerce bin binlerce binden milyon milyonu milyonlarca milyondan milyar milyarı milyarlarca milyardan trilyon
yarım yarı yarısı yarısını buçuk çeyrek çeyreği üçte dörtte üçüncüsü düzine düzinelerce çift çifti ikişer ilk
birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu birincisi ikincisi yüzde
onlarca onbeş ikisi üçü dördü ikili üçlü
"""
# Without their final full stop.
ABBREVIATIONS = """
dr prof doç yrd öğr gör arş av müh mim uzm op ecz bkz örn yy s ss c no nr sf çev ed krş fr ing ar far lat yun
alm rus isp m.ö m.s i.ö i.s m hz st gen alb yb bnb yzb ütğm tğm org korg tümg tuğg mah cad sok sk blv apt tel
ort md fak bşk gnkur oca şub nis may haz tem ağu sn ibid a.g.e age i ii iii iv v vi vii viii ix x xi xii xiii
xiv xv xvi xvii xviii xix xx
"""
# Words of a question that lean on what was said before it.
PRONOUNS = """
o onu onun ona onda ondan onunla onlar onları onların onlara onlarda onlardan onlarla kendisi kendisini kendisine
"""
OTHERS = "diğer diğeri diğerleri başka başkası başkaları öteki öbür öbürü aynı aynısı böyle öyle ikisi her"
POINTERS = """
bu şu bunu bunun buna bunda bundan bununla bunlar bunları bunların bunlara bunlardan bunlarla şunu şunun şuna şunlar
şunları şunların
"""
LEADS = """
ve; ama; fakat; ancak; veya; ya; yoksa; peki; yani; o zaman; öyleyse; sonra; ayrıca; hayır; evet; tamam; olur;
gerçekten; sahi; cidden; demek; hangisi; hangileri; biraz daha; daha fazla; devam et; bana
"""
