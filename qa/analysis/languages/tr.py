"""Turkish words as data."""

from __future__ import annotations

# Without negation, order in time and numbers: they distinguish one answer from another.
STOP_WORDS = """
ve ile de da ki bir bu şu o bunlar şunlar onlar bunu şunu onu bunun şunun onun buna şuna ona bunda onda bundan ondan
bunları onları bunların onların bunlara onlara bununla onunla ben beni bana benim bende benden sen seni sana senin sende
senden biz bizi bize bizim bizde bizden siz sizi size sizin sizde sizden kendi kendisi kendini kendine kendisini
kendisine kendileri için gibi kadar kadardır göre karşı üzere dolayı ötürü rağmen beri dair ait hakkında ilgili üzerinde
üzerine üzerinden altında içinde içine içinden arasında arasındaki arasından tarafından tarafındaki yanında karşısında
boyunca sırasında ama fakat ancak lakin yalnız veya ya yoksa hem ise eğer çünkü zira oysa oysaki sanki hatta üstelik
ayrıca yani işte bile dahi böyle şöyle öyle böylece şöylece nitekim mi mı mu mü midir mıdır mudur miydi mıydı
muydu müydü misiniz misin idi iken dir dır dur dür tir tır tur var vardır vardı olan olarak oldu olduğu olduğunu olmuş
olmuştur olur olup olması olmak oluyor olacak olsa olabilir olmaktadır oldular edilen edildi eden ederek etmek etti
etmiş etmiştir edilmiş edilmiştir eder ettiği ettiler edilir çok daha en az pek oldukça bazı tüm bütün her herkes
herhangi hep birçok birkaç biraz diğer başka aynı şey şeyi hemen artık henüz hâlâ hala şimdi orada burada şurada oraya
buraya oradan buradan belki sadece yine gene tam ne neyi neye neyin nedir neler nelerdir neyle nasıl nasıldır hangi
hangisi hangisidir hangileri hangileridir hangisini lütfen söyle söyleyin icin cok nasil gore
"""
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": """
kim kimi kime kimin kimde kimden kimler kimleri kimlerin kimlere kimlerden kiminle kimlerle kimdir kimdi kimlerdir;
hangi: kişi kişiyi kişinin kişiye kişiler insan insanı adam adamı kadın kadının yazar yazarın yazarı şair başkan
cumhurbaşkanı başbakan kral kralın kraliçe padişah padişahın sultan imparator oyuncu aktör aktris sanatçı ressam komutan
futbolcu bakan lider filozof mimar
""",
    "place": """
nere nerede nereye nereden nerenin nereyi neresi neresidir neresinde neresinden nerededir neredeydi nereli nerelidir
neredeki nerelerde nerelere; başkenti: hangi; hangi: ülke ülkede ülkeden ülkeye ülkenin ülkeyi ülkedeki ülkedir ülkeler
ülkelerde ülkelerin şehir şehirde şehirden şehre şehri şehrin şehrinde şehrinden şehirdir şehirler şehirlerde kent
kentte kentten kente kentin il ilde ilin ilden ilimizde ilçe ilçede ilçesi ilçesinde bölge bölgede bölgenin bölgeden
bölgesi bölgesinde kıta kıtada kıtadadır kıtanın ada adada adanın eyalet eyalette eyaletin eyaletinde yer yerde yerden
yere yerler yerlerde köy köyde semt semtte semtinde devlet devlette mahallede başkent
""",
    "time": """
nezaman kaçta; ne: zaman zamandır zamandan zamana zamanlar zamanki vakit günü; saat: kaçta kaç kaça; kaç: yılında
yılından yılına yılındaydı senesinde önce; kaçıncı: yüzyıl yüzyılda yılda; ayın: kaçında kaçı; günlerden: ne; hangi: yıl
yılda yıldan yıla yılın yılında yılından yıllar yıllarda yılları yıllarında sene senede tarih tarihte tarihten tarihe
tarihinde tarihler tarihlerde gün günde günü günler günlerde ay ayda ayın ayında aylar aylarda yüzyıl yüzyılda yüzyılın
asır asırda dönem dönemde dönemin döneminde mevsim mevsimde mevsimler saat saatte saatler çağ çağda çağa devirde zaman
hafta haftada
""",
    "number": """
kaç kaçı kaça kaçtır kaçtı kaçıncı; kaç: kez kere defa para; ne: kadar kadardır kadarı kadarını kadarlık sıklıkla
sıklıkta denli miktarda; hangi: oranda sayı sayıda yaşta yaşında hızla sıcaklıkta yükseklikte derinlikte uzaklıkta
mesafede miktarda fiyata numara yüzde; sayısı nüfusu uzunluğu yüksekliği yüzölçümü oranı fiyatı derinliği ağırlığı boyu
sıcaklığı hızı yaşı mesafe alanı: nedir; yüzde: kaçını
""",
    "reason": """
neden nedendir nedendi niçin niçindir niye niyedir; ne: diye için sebep sebeple sebepten nedenle amaçla maksatla
yüzünden; hangi: nedenle nedenlerle nedenden nedenlerden nedene sebeple sebepten sebeplerle sebeplerden amaçla gerekçe
gerekçeyle; sebebi nedeni gerekçesi amacı: nedir ne neydi; sebepleri nedenleri: nelerdir neler; neyden: kaynaklanır
kaynaklanmaktadır; neye: dayanarak; nasıl: da
""",
}
# Verbs that ask for an amount at the end of a question, behind its first word.
AMOUNTS = "ne kaça: tutar tutuyor öder öderler ödenir"
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "ne_kadar:"
# Words that may stand between the two, by the first.
LINKS = "hangi: bilim on; kaç: yıl sene; nasıl: oldu"
CAUSE_WORDS = """
çünkü zira nedeniyle nedenle nedeni nedenleri nedenlerle sebebi sebebiyle sebebidir sebepleri sebeple sebeplerle
sebepten sebep dolayı dolayısıyla ötürü yüzünden sayesinde sonucunda neticesinde gerekçesiyle gerekçesi amacıyla
amaçla maksadıyla kaynaklanan kaynaklanmaktadır kaynaklanır kaynaklanıyor diye önlemek engellemek kaçınmak
sağlamak istediği olduğundan sonucu bundan
"""
MONTHS = """
ocak ocakta ocağın; şubat şubatta; mart martta; nisan nisanda; mayıs mayısta; haziran haziranda; temmuz temmuzda;
ağustos ağustosta; eylül eylülde; ekim ekimde; kasım kasımda; aralık aralıkta
"""
TIME_WORDS = """
pazartesi salı çarşamba perşembe cuma cumartesi pazar ilkbahar ilkbaharda bahar baharda baharında yaz yazın yazında
sonbahar sonbaharda sonbaharında güz kış kışın kışında dün bugün yarın evvelsi sabah sabahı öğle öğleden akşam akşamı
gece gecesi hafta haftası ay ayında yılı yılında yılından yılına yıllarda yıllarında senesinde yüzyıl yüzyılda yüzyılın
yüzyılı asır asırda onyıl çağ çağda döneminde tarihinde tarihli tarihinden günü
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
# Words of a question that refer to what was said before it.
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
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
bu ne hakkında; ne hakkında; * ne hakkında; bu neyle ilgili; * neyle ilgili; bu ne anlatıyor; ne anlatıyor;
* ne anlatıyor; * ne diyor; konu ne; konusu ne; konusu; konu; * konusu ne; özet; kısa özet; özeti; özetle; özetle *;
* özetle; bunu özetle; özetler; * özetler; bunu özetler; özetleyin; * özetleyin; ana noktalar; ana noktaları;
önemli noktalar; önemli noktaları; en önemli noktalar; ana fikir; ana fikri; ana konu; ana konusu; ana hatlar;
ana hatları; genel bakış; neden bahsediyor; bu neden bahsediyor; * neden bahsediyor; nelerden bahsediyor;
* nelerden bahsediyor; * neden bahsediliyor; * ne anlatılıyor; ne anlatılıyor; * ne yazıyor; * ne içeriyor;
* içeriği; * içeriği ne; özetini; özetleyebilir; * özetleyebilir; bunu özetleyebilir; neyden bahsediyor;
* neyden bahsediyor; tl dr; tldr
"""
OVERVIEW_TEXTS = """
bu makale; bu makalenin; bu makaleyi; bu makalede; makale; makalenin; makaleyi; bu belge; bu belgenin; bu belgeyi;
bu belgede; belge; belgenin; belgeyi; bu metin; bu metnin; bu metni; bu metinde; metin; metnin; metni; bu yazı;
bu yazının; bu yazıyı; bu yazıda; yazının; yazıyı; bu sayfa; bu sayfanın; bu dosya; bu dosyanın; bu dosyayı;
dosyanın; dosyayı; bu belgeler; bu belgelerin; bu belgeleri; bu dosyalar; bu dosyaların; bunun; bu haber; bu haberin;
bu haberi; bu haberde; bu mail; bu mailin; bu maili; bu mailde; maili; mailin; bu e-posta; bu e-postanın;
bu e-postayı; bu e-postada; e-postayı; e-postanın; bu mesaj; bu mesajın; bu mesajı; bu mesajda; bu mektup;
bu mektubun; bu mektubu; bu mektupta; bu tutanak; bu tutanağın; bu tutanağı; bu tutanakta; tutanak; tutanağın;
tutanağı; tutanakta; toplantı tutanağı; toplantı tutanağının; toplantı tutanağını; bu sözleşme; bu sözleşmenin;
bu sözleşmeyi; bu sözleşmede; bu rapor; bu raporun; bu raporu; bu raporda; bu sunum; bu sunumun; bu sunumu;
bu sunumda; sunumu; sunumun; bu notlar; bu notların; bu notları; bu notlarda; bu sohbet; bu sohbeti; bu tablo;
bu tabloyu; bu mailler; bu mailleri
"""
OVERVIEW_FILLERS = """
lütfen; bana; bir; kısa; kısaca; nedir; neler; nelerdir; ver; yap; yaz; çıkar; misin; misiniz; teşekkürler; merhaba;
kısa bir; çıkarır; yapar; verir; mısın; mısınız; çıkarın; yapın; verin
"""
DEFINING = """
..._nedir ..._ne_demek ..._ne_demektir ..._ne_anlama_gelir ..._nelerdir ..._tanımı ..._tanımı_nedir ..._tanımla
..._anlamı ..._anlamı_nedir:
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
... tanımı; ... tanımı nedir/ne; ... tanımla; ... anlamı;
... ne oldu; ... neler oldu;
bana; bana anlat/söyle/açıkla/göster/ver; bana anlatır/söyler/açıklar mısın/mısınız/misin/misiniz; anlat; anlatın;
açıkla; açıklayın; tarif et; lütfen; lütfen söyle/anlat/açıkla; lütfen bana; söyle; söyler misin/misiniz; anlatır
mısın/mısınız; bana bilgi ver; bilmek istiyorum/isterim; öğrenmek istiyorum/isterim; merak ediyorum; doğru mu; doğru
mudur; acaba; biliyor musun/musunuz; bilir misin/misiniz; makaleye/metne/belgeye/yazıya göre; bu
makaleye/metne/belgeye/yazıya göre; makalede/metinde/belgede/yazıda; bu makalede/metinde/belgede/yazıda; ne tür/tip
şeyler; hangi şeyler; kısaca; hepsini listele; ... hakkında bilgi ver/verin; ... hakkında bilgi verir misin/misiniz;
... hakkında ne/neler biliyorsun/biliyorsunuz/biliyoruz; ... hakkında ne/neler diyor/söylüyor/anlatıyor/yazıyor; ...
hakkında ne biliniyor; ... hakkında neler biliniyor; ... hakkında bir şey/şeyler söyle/anlat; ... hakkında bir
şey/şeyler biliyor musun; ... hakkında makale/metin/belge ne diyor/söylüyor/anlatıyor; ... konusunda
makale/metin/belge ne diyor; ... hakkında bilgi; ... ile ilgili bilgi; ... ile ilgili bilgi ver/verin; ... anlat; ...
anlatın; ... anlatır mısın/mısınız; ... açıkla; ... açıklayın; ... açıklar mısın/mısınız; ... söyler misin/misiniz;
... söyle; ... listele; ... sırala; ... hepsini/tümünü listele; ... nedir söyle; ... bilmek istiyorum/isterim; ...
öğrenmek istiyorum/isterim; ... merak ediyorum; ... biliyor musun/musunuz; ... doğru mu; ... doğru mudur; ... olduğu
doğru mu; ... bu doğru mu; ... lütfen; ... makaleye/metne/belgeye göre; ... falan; ... filan; ... vesaire; ...
vs/versus ...;
... adı/ismi nedir/neydi/ne; ... adları/isimleri nelerdir/nedir; ... ne demek/demektir; ... ne anlama
gelir/geliyor/gelmektedir; ... anlamı nedir/ne; ... nasıl adlandırılır/adlandırılıyor; ... ne denir/deniyor; ... ne ad
verilir; ... açılımı nedir/ne
"""

INFLECTIONS = "ir ri; im mi; in ni; il li; ıl lı; ın nı; un nu; ul lu; uz zu; - e; - n"
