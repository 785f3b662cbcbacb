"""The same six paragraphs in several languages, with three questions to each, and one of them in all the others.

The first question is answered by the third paragraph, the second by the fifth, the last by none.
"""

from __future__ import annotations

TEXTS = {
    "ar": """
يبيع المخبز كل صباح خبز الجاودار وكعكة البرقوق. لا يعمل يوم الاثنين.
يعرض المتحف ثلاثمئة ساعة من أنحاء العالم. جاء معظمها من جامع تحف.
صممت المهندسة آنا بيرغ المنارة في الرأس الشمالي عام 1887. يصل ضوؤها بعيدا في البحر.
تعبر العبارة البحيرة في أربعين دقيقة. لا تبحر في الشتاء.
أغلقت المكتبة في شهر مارس لأن سقفها كان يسرب الماء. نقلت الكتب إلى المدرسة.
غمر النهر الحدائق في الربيع. حمل المتطوعون أكياس الرمل.
""",
    "de": """
Die Bäckerei verkauft jeden Morgen Roggenbrot und Pflaumenkuchen. Am Montag bleibt sie zu.
Das Museum zeigt dreihundert Uhren aus aller Welt. Die meisten stammen von einem Sammler.
Der Leuchtturm am Nordkap wurde 1887 von der Ingenieurin Anna Berg entworfen. Sein Licht reicht weit über das Meer.
Die Fähre überquert den See in vierzig Minuten. Im Winter fährt sie nicht.
Die Bibliothek wurde im März geschlossen, weil ihr Dach undicht war. Die Bücher kamen in die Schule.
Im Frühling überschwemmte der Fluss die Gärten. Freiwillige trugen Sandsäcke.
""",
    "el": """
Ο φούρνος πουλά κάθε πρωί ψωμί σικάλεως και κέικ με δαμάσκηνα. Τη Δευτέρα δεν ανοίγει.
Το μουσείο δείχνει τριακόσια ρολόγια από όλο τον κόσμο. Τα περισσότερα χάρισε ένας συλλέκτης.
Τον φάρο στο βόρειο ακρωτήριο σχεδίασε το 1887 η μηχανικός Άννα Μπεργκ. Το φως του φτάνει μακριά στη θάλασσα.
Το φέρι διασχίζει τη λίμνη σε σαράντα λεπτά. Τον χειμώνα δεν ταξιδεύει.
Η βιβλιοθήκη έκλεισε τον Μάρτιο επειδή έσταζε η στέγη της. Τα βιβλία μεταφέρθηκαν στο σχολείο.
Την άνοιξη το ποτάμι πλημμύρισε τους κήπους. Εθελοντές κουβάλησαν σακιά με άμμο.
""",
    "es": """
La panadería vende cada mañana pan de centeno y pastel de ciruelas. Los lunes no abre.
El museo muestra trescientos relojes de todo el mundo. La mayoría los donó un coleccionista.
El faro del cabo norte fue diseñado en 1887 por la ingeniera Anna Berg. Su luz llega lejos sobre el mar.
El transbordador cruza el lago en cuarenta minutos. En invierno no navega.
La biblioteca cerró en marzo porque su tejado tenía goteras. Los libros se llevaron a la escuela.
En primavera el río inundó los jardines. Unos voluntarios llevaron sacos de arena.
""",
    "fr": """
La boulangerie vend chaque matin du pain de seigle et du gâteau aux prunes. Le lundi, elle n'ouvre pas.
Le musée expose trois cents horloges du monde entier. La plupart viennent d'un collectionneur.
Le phare du cap nord a été conçu en 1887 par l'ingénieure Anna Berg. Sa lumière porte loin sur la mer.
Le bac traverse le lac en quarante minutes. En hiver, il ne circule pas.
La bibliothèque a fermé en mars parce que son toit fuyait. Les livres ont été portés à l'école.
Au printemps, la rivière a inondé les jardins. Des bénévoles ont porté des sacs de sable.
""",
    "hi": """
बेकरी हर सुबह राई की रोटी और आलूबुखारे का केक बेचती है। सोमवार को छुट्टी रहती है।
संग्रहालय में तीन सौ घड़ियाँ हैं। अधिकतर एक संग्राहक ने दीं।
उत्तरी अंतरीप के प्रकाशस्तंभ की रूपरेखा 1887 में अभियंता अन्ना बर्ग ने बनाई। उसकी रोशनी समुद्र में दूर तक जाती है।
नौका चालीस मिनट में झील पार करती है। सर्दियों में वह नहीं चलती।
पुस्तकालय मार्च में बंद हुआ क्योंकि उसकी छत टपकती थी। किताबें विद्यालय में रखी गईं।
वसंत में नदी ने बगीचों को डुबो दिया। स्वयंसेवकों ने रेत की बोरियाँ ढोईं।
""",
    "ja": """
パン屋は毎朝ライ麦パンとプラムケーキを売る。月曜日は休みだ。
博物館には三百個の時計が並ぶ。多くは一人の収集家が贈った。
北の岬の灯台は1887年に技師のアンナ・ベルクが設計した。その光は遠い海まで届く。
渡し船は四十分で湖を渡る。冬は運航しない。
図書館は屋根が雨漏りしたため三月に閉館した。本は学校に運ばれた。
春に川が庭園を水浸しにした。ボランティアが土のうを運んだ。
""",
    "ko": """
빵집은 아침마다 호밀빵과 자두 케이크를 판다. 월요일에는 쉰다.
박물관은 시계 삼백 개를 전시한다. 대부분은 한 수집가가 기증했다.
북쪽 곶의 등대는 1887년에 기술자 안나 베르크가 설계했다. 그 빛은 먼 바다까지 닿는다.
나룻배는 사십 분 만에 호수를 건넌다. 겨울에는 다니지 않는다.
도서관은 지붕이 새서 3월에 문을 닫았다. 책은 학교로 옮겨졌다.
봄에 강물이 정원을 덮쳤다. 자원봉사자들이 모래주머니를 날랐다.
""",
    "ro": """
Brutăria vinde în fiecare dimineață pâine de secară și prăjitură cu prune. Luni nu lucrează.
Muzeul expune trei sute de ceasuri din toată lumea. Cele mai multe au venit de la un colecționar.
Farul de pe capul nordic a fost proiectat în 1887 de inginera Anna Berg. Lumina lui ajunge departe pe mare.
Feribotul traversează lacul în patruzeci de minute. Iarna nu circulă.
Biblioteca a fost închisă în martie deoarece acoperișul ei curgea. Cărțile au fost duse la școală.
Primăvara râul a inundat grădinile. Voluntarii au cărat saci cu nisip.
""",
    "ru": """
Пекарня каждое утро продаёт ржаной хлеб и сливовый пирог. В понедельник она не работает.
Музей показывает триста часов со всего мира. Большую их часть подарил один коллекционер.
Маяк на северном мысе спроектировала в 1887 году инженер Анна Берг. Его свет виден далеко в море.
Паром пересекает озеро за сорок минут. Зимой он не ходит.
Библиотеку закрыли в марте, потому что её крыша протекала. Книги перевезли в школу.
Весной река затопила сады. Добровольцы носили мешки с песком.
""",
    "th": """
ร้านขนมปังขายขนมปังไรย์และเค้กลูกพลัมทุกเช้า วันจันทร์ร้านหยุด
พิพิธภัณฑ์จัดแสดงนาฬิกาสามร้อยเรือน ส่วนใหญ่มาจากนักสะสมคนหนึ่ง
ประภาคารที่แหลมเหนือออกแบบโดยวิศวกรแอนนา เบิร์ก ในปี 1887 แสงของมันส่องไกลออกไปในทะเล
เรือข้ามฟากใช้เวลาสี่สิบนาทีในการข้ามทะเลสาบ ฤดูหนาวเรือไม่วิ่ง
ห้องสมุดปิดในเดือนมีนาคมเพราะหลังคารั่ว หนังสือถูกย้ายไปที่โรงเรียน
ในฤดูใบไม้ผลิแม่น้ำท่วมสวน อาสาสมัครช่วยกันขนกระสอบทราย
""",
    "tr": """
Fırın her sabah çavdar ekmeği ve erikli kek satar. Pazartesi günü açılmaz.
Müze dünyanın her yerinden üç yüz saat sergiliyor. Çoğu bir koleksiyoncudan geldi.
Kuzey burnundaki deniz fenerini 1887 yılında mühendis Anna Berg tasarladı. Işığı denizin uzaklarına ulaşır.
Feribot gölü kırk dakikada geçer. Kışın çalışmaz.
Kütüphane mart ayında çatısı aktığı için kapatıldı. Kitaplar okula taşındı.
İlkbaharda ırmak bahçeleri su altında bıraktı. Gönüllüler kum torbaları taşıdı.
""",
    "vi": """
Tiệm bánh bán bánh mì đen và bánh mận mỗi buổi sáng. Thứ hai tiệm nghỉ.
Bảo tàng trưng bày ba trăm chiếc đồng hồ. Phần lớn là quà của một nhà sưu tầm.
Ngọn hải đăng ở mũi phía bắc do kỹ sư Anna Berg thiết kế năm 1887. Ánh sáng của nó chiếu xa ra biển.
Chiếc phà qua hồ trong bốn mươi phút. Mùa đông phà không chạy.
Thư viện đóng cửa vào tháng ba vì mái nhà bị dột. Sách được chuyển đến trường học.
Mùa xuân con sông làm ngập các khu vườn. Tình nguyện viên khuân bao cát.
""",
    "zh": """
面包店每天早上出售黑麦面包和李子蛋糕。星期一休息。
博物馆展出三百座钟表。大部分来自一位收藏家。
北角的灯塔由工程师安娜于1887年设计。它的光照到很远的海面。
渡轮四十分钟就能横渡湖泊。冬天停航。
图书馆三月关闭，因为屋顶漏水。书籍搬到了学校。
春天河水淹没了花园。志愿者搬运沙袋。
""",
}
ASKED = {
    "ar": ("من صمم المنارة؟", "لماذا أغلقت المكتبة؟", "كم عدد أقمار كوكب المشتري؟"),
    "de": ("Wer hat den Leuchtturm entworfen?", "Warum ist die Bibliothek geschlossen?", "Wie viele Monde hat Mars?"),
    "el": ("Ποιος σχεδίασε τον φάρο;", "Γιατί έκλεισε η βιβλιοθήκη;", "Πόσους δορυφόρους έχει ο Δίας;"),
    "es": ("¿Quién diseñó el faro?", "¿Por qué está cerrada la biblioteca?", "¿Cuántas lunas tiene Júpiter?"),
    "fr": ("Qui a conçu le phare ?", "Pourquoi la bibliothèque est-elle fermée ?", "Combien Jupiter a-t-il de lunes ?"),
    "hi": ("प्रकाशस्तंभ की रूपरेखा किसने बनाई?", "पुस्तकालय क्यों बंद हुआ?", "बृहस्पति ग्रह के कितने चंद्रमा हैं?"),
    "ja": ("灯台を設計したのは誰ですか？", "図書館はなぜ閉館しましたか？", "木星の衛星はいくつありますか？"),
    "ko": ("등대는 누가 설계했나요?", "도서관은 왜 문을 닫았나요?", "목성의 위성은 몇 개인가요?"),
    "ro": ("Cine a proiectat farul?", "De ce este închisă biblioteca?", "Câți sateliți are planeta Jupiter?"),
    "ru": ("Кто спроектировал маяк?", "Почему закрыта библиотека?", "Сколько спутников у Юпитера?"),
    "th": ("ใครออกแบบประภาคาร", "ทำไมห้องสมุดปิด", "ดาวพฤหัสบดีมีดวงจันทร์กี่ดวง"),
    "tr": ("Deniz fenerini kim tasarladı?", "Kütüphane neden kapatıldı?", "Jüpiter'in kaç uydusu var?"),
    "vi": ("Ai thiết kế ngọn hải đăng?", "Vì sao thư viện đóng cửa?", "Sao Mộc có bao nhiêu mặt trăng?"),
    "zh": ("谁设计了灯塔？", "图书馆为什么关闭？", "木星有多少颗卫星？"),
}  # fmt: skip
ANSWERS = (2, 4)  # the paragraphs of the first two

LIBRARY_CLOSED = {
    "bg": "Библиотеката беше затворена през март, защото покривът ѝ течеше. Книгите бяха пренесени в училището.",
    "ca": "La biblioteca es va tancar al març perquè la teulada tenia goteres. Els llibres es van portar a l'escola.",
    "cs": "Knihovna byla v březnu uzavřena, protože do ní zatékalo střechou. Knihy se odvezly do školy.",
    "da": "Biblioteket blev lukket i marts, fordi taget var utæt. Bøgerne blev bragt til skolen.",
    "en": "The library was closed in March because its roof was leaking. The books were taken to the school.",
    "fa": "کتابخانه در ماه مارس بسته شد زیرا سقف آن چکه می‌کرد. کتاب‌ها را به مدرسه بردند.",
    "fi": "Kirjasto suljettiin maaliskuussa, koska sen katto vuoti. Kirjat vietiin kouluun, ja siellä ne ovat yhä.",
    "he": "הספרייה נסגרה במרץ כי הגג שלה דלף. הספרים הועברו לבית הספר.",
    "hu": "A könyvtárat márciusban bezárták, mert beázott a teteje. A könyveket az iskolába vitték.",
    "id": "Perpustakaan ditutup pada bulan Maret karena atapnya bocor. Buku-buku itu dibawa ke sekolah.",
    "it": "La biblioteca è stata chiusa a marzo perché il tetto perdeva. I libri sono stati portati nella scuola.",
    "nl": "De bibliotheek werd in maart gesloten omdat het dak lekte. De boeken zijn naar de school gebracht.",
    "no": "Biblioteket ble stengt i mars fordi taket lekket. Bøkene ble brakt til skolen.",
    "pl": "Biblioteka została zamknięta w marcu, ponieważ przeciekał jej dach. Książki przewieziono do szkoły.",
    "pt": "A biblioteca foi fechada em março porque seu telhado tinha goteiras. Os livros foram levados para a escola.",
    "sv": "Biblioteket stängdes i mars eftersom taket läckte. Böckerna flyttades till skolan.",
    "uk": "Бібліотеку закрили в березні, бо її дах протікав. Книжки перевезли до школи.",
}
# Questions that say little without those before them, and questions that stand on their own.
FOLLOW_UPS = {
    "ar": ("ومن قال ذلك؟", "متى صدر؟", "من هو؟", "ماذا عن فرنسا؟"),
    "bg": ("И кой каза това?", "Кога излезе той?", "А колко струва?", "Кой е нейният автор?"),
    "ca": ("I qui ho va dir?", "Quan va sortir?", "Qui va dir això?", "On va néixer ella?"),
    "cs": ("A kdo to řekl?", "Kdy vyšel?", "Proč ho zavřeli?", "Kdo řekl tohle?"),
    "da": ("Og hvem sagde det?", "Hvornår udkom den?", "Hvad hed hendes far?", "Hvorfor valgte de denne løsning?"),
    "de": (
        "Und wer hat das gesagt?",
        "Wann ist es erschienen?",
        "Wie hieß ihr Vater?",
        "Warum wurde dieses Haus gebaut?",
    ),
    "el": ("Και ποιος το είπε;", "Πότε κυκλοφόρησε αυτό;", "Ποιος είπε αυτό;", "Τι γίνεται με τον φάρο;"),
    "es": ("¿Y quién dijo eso?", "¿Cuándo salió?", "¿Cuál es su capital?", "¿Por qué eligieron esta solución?"),
    "fa": ("و چه کسی این را گفت؟", "کی منتشر شد؟", "او کجا به دنیا آمد؟", "پایتخت آن کجاست؟"),
    "fi": ("Ja kuka sen sanoi?", "Milloin se ilmestyi?", "Missä hän syntyi?", "Entä Helsinki?"),
    "fr": (
        "Et qui a dit ça ?",
        "Quand est-il sorti ?",
        "Où est-elle née ?",
        "Pourquoi cette solution a-t-elle échoué ?",
    ),
    "he": ("ומי אמר את זה?", "מתי זה יצא?", "מי הוא?", "למה נבנה הבית הזה?"),
    "hi": ("और यह किसने कहा?", "वह कब प्रकाशित हुआ?", "उसका जन्म कहाँ हुआ?", "वे कौन हैं?"),
    "hu": ("És ki mondta ezt?", "Mikor jelent meg?", "Hol született ő?", "Miért választották ezt a megoldást?"),
    "id": (
        "Dan siapa yang mengatakan itu?",
        "Kapan dia lahir?",
        "Bagaimana dengan Jakarta?",
        "Kapan kota tersebut didirikan?",
    ),
    "it": ("E chi lo ha detto?", "Quando è uscito?", "Chi ha detto questo?", "Qual è la sua capitale?"),
    "ja": (
        "そして誰がそう言ったのですか？",
        "それはいつ発売されましたか？",
        "彼はどこで生まれましたか？",
        "この建物は誰が設計しましたか？",
    ),
    "ko": (
        "그리고 누가 그렇게 말했나요?",
        "그것은 언제 나왔나요?",
        "그는 어디에서 태어났나요?",
        "언제 그녀가 결혼했나요?",
    ),
    "nl": (
        "En wie heeft dat gezegd?",
        "Wanneer is het uitgekomen?",
        "Waar werd zij geboren?",
        "Waarom werd dit huis gebouwd?",
    ),
    "no": ("Og hvem sa det?", "Når kom den ut?", "Hva med Bergen?", "Hvorfor valgte de denne løsningen?"),
    "pl": ("A kto to powiedział?", "Kiedy wyszła?", "Gdzie on się urodził?", "Dlaczego wybrano tę metodę?"),
    "pt": ("E quem disse isso?", "Quando saiu?", "Onde ela nasceu?", "Por que escolheram esta solução?"),
    "ro": ("Și cine a spus asta?", "Când a apărut?", "Unde s-a născut ea?", "Ce zici de București?"),
    "ru": ("А кто это сказал?", "Когда он вышел?", "Где она родилась?", "Почему выбрали это решение?"),
    "sv": ("Och vem sa det?", "När kom den ut?", "Var föddes hon?", "Varför valde de denna lösning?"),
    "th": ("แล้วใครพูดอย่างนั้น", "มันออกเมื่อไหร่", "เขาเกิดที่ไหน", "ทำไมถึงเลือกวิธีนี้"),
    "tr": ("Peki bunu kim söyledi?", "O ne zaman çıktı?", "Bu neden önemli?", "Onun başkenti neresi?"),
    "uk": ("А хто це сказав?", "Коли він вийшов?", "Де вона народилася?", "Чому обрали це рішення?"),
    "vi": ("Và ai đã nói điều đó?", "Nó ra mắt khi nào?", "Ông ấy sinh ở đâu?", "Còn Hà Nội thì sao?"),
    "zh": ("那么是谁说的？", "它是什么时候发布的？", "他在哪里出生？", "谁设计了这座建筑？"),
}  # fmt: skip
STANDING = {
    "ar": ("من المهندسة التي صممت المنارة في الرأس الشمالي؟", "لماذا أغلقت مكتبة المدينة في شهر مارس الماضي؟"),
    "bg": ("Кой е проектирал фара на нос Калиакра?", "Защо градската библиотека в София беше затворена?"),
    "ca": ("Qui va dissenyar el far del cap nord l'any 1887?", "Per què va tancar la biblioteca de Girona al març?"),
    "cs": ("Kdo v roce 1887 navrhl maják na severním mysu?", "Proč byla městská knihovna v Praze uzavřena?"),
    "da": ("Hvem tegnede det gamle fyrtårn i Skagen?", "Hvorfor blev det kongelige bibliotek i København lukket?"),
    "de": (
        "Wer hat 1887 den alten Leuchtturm am nördlichen Kap entworfen?",
        "Warum wurde die Bibliothek der Stadt Bremen im März geschlossen?",
    ),
    "el": (
        "Ποιος σχεδίασε τον φάρο στο βόρειο ακρωτήριο της Άνδρου;",
        "Γιατί έκλεισε η βιβλιοθήκη της Αθήνας τον Μάρτιο;",
    ),
    "es": ("¿Quién diseñó el faro del cabo norte en 1887?", "¿Por qué cerró la biblioteca de Sevilla en marzo?"),
    "fa": ("چه کسی فانوس دریایی دماغه شمالی را طراحی کرد؟", "چرا کتابخانه شهر تهران در ماه مارس بسته شد؟"),
    "fi": (
        "Kuka suunnitteli pohjoisen niemen majakan vuonna 1887?",
        "Miksi Turun kaupungin kirjasto suljettiin maaliskuussa?",
    ),
    "fr": (
        "Qui a conçu le phare du cap Nord en 1887 ?",
        "Pourquoi la bibliothèque de la ville de Lyon est-elle fermée ?",
    ),
    "he": ("מי תכנן את המגדלור בכף הצפוני בשנת 1887?", "מדוע נסגרה הספרייה העירונית של חיפה במרץ?"),
    "hi": (
        "उत्तरी अंतरीप के प्रकाशस्तंभ की रूपरेखा किसने बनाई?",
        "दिल्ली का सार्वजनिक पुस्तकालय मार्च में क्यों बंद हुआ?",
    ),
    "hu": (
        "Ki tervezte az északi fok világítótornyát 1887-ben?",
        "Miért zárták be a pécsi Városi Könyvtárat márciusban?",
    ),
    "id": (
        "Siapa yang merancang mercusuar di tanjung utara pada tahun 1887?",
        "Mengapa perpustakaan kota Bandung ditutup pada bulan Maret?",
    ),
    "it": (
        "Chi ha progettato il faro del capo nord nel 1887?",
        "Perché la biblioteca comunale di Siena è stata chiusa a marzo?",
    ),
    "ja": ("北の岬の灯台を設計した技師は誰ですか？", "京都の図書館はなぜ三月に閉館しましたか？"),
    "ko": ("북쪽 곶의 등대를 설계한 기술자는 누구인가요?", "부산 시립 도서관은 왜 삼월에 문을 닫았나요?"),
    "nl": (
        "Wie heeft de vuurtoren op de noordelijke kaap van Texel ontworpen?",
        "Waarom werd het museum in Leiden in maart gesloten?",
    ),
    "no": ("Hvem tegnet det gamle fyret på Nordkapp i 1887?", "Hvorfor ble det nye biblioteket i Oslo stengt i mars?"),
    "pl": (
        "Kto zaprojektował latarnię morską na przylądku w Rozewiu?",
        "Dlaczego biblioteka miejska w Krakowie została zamknięta?",
    ),
    "pt": ("Quem projetou o farol do cabo norte em 1887?", "Por que a biblioteca de Coimbra foi fechada em março?"),
    "ro": (
        "Cine a proiectat farul de la capul nordic în 1887?",
        "De ce a fost închisă biblioteca din Sibiu în martie?",
    ),
    "ru": (
        "Кто спроектировал маяк на северном мысе в 1887 году?",
        "Почему городская библиотека в Твери закрылась в марте?",
    ),
    "sv": ("Vem ritade den gamla fyren på Hallands Väderö?", "Varför stängdes det nya biblioteket i Malmö i mars?"),
    "th": ("ใครออกแบบประภาคารที่แหลมทางเหนือในปี 1887", "ทำไมห้องสมุดประชาชนเชียงใหม่จึงปิดในเดือนมีนาคม"),
    "tr": (
        "Kuzey burnundaki deniz fenerini 1887 yılında kim tasarladı?",
        "Bursa şehir kütüphanesi mart ayında neden kapatıldı?",
    ),
    "uk": (
        "Хто спроєктував маяк на північному мисі у 1887 році?",
        "Чому міська бібліотека у Львові закрилася в березні?",
    ),
    "vi": ("Ai thiết kế ngọn hải đăng ở mũi phía bắc?", "Vì sao thư viện thành phố Huế đóng cửa vào tháng ba?"),
    "zh": ("谁在1887年设计了北角的灯塔？", "苏州的其他图书馆为什么在三月关闭？"),
}  # fmt: skip


def paragraphs(language: str) -> list[str]:
    return TEXTS[language].strip().split("\n")
