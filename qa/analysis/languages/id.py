"""Indonesian words as data."""

from __future__ import annotations

# Without negation, order in time and numbers: they distinguish one answer from another.
STOP_WORDS = """
yang dan di ke dari ini itu untuk pada dengan dalam adalah sebagai oleh juga atau akan dapat telah sudah bisa ada
merupakan ialah yakni yaitu tersebut para kepada terhadap tentang mengenai antara hingga sampai sejak selama saat ketika
sementara seperti bagi agar supaya karena maka jika kalau apabila bila jikalau walau walaupun meski meskipun tetapi tapi
namun melainkan sedangkan serta lalu kemudian lagi saja hanya pun lah kah masih sedang pernah harus boleh mampu ingin
mau perlu wajib mesti sangat amat sekali lebih paling kurang cukup terlalu hampir begitu demikian pula bahkan bahwa
secara melalui demi per hal sebuah seorang suatu sesuatu seseorang beberapa banyak sedikit semua seluruh setiap tiap
masing segala berbagai lain lainnya sama sendiri saya aku kami kita anda kamu engkau kau dia ia beliau mereka nya kalian
apa apakah apanya siapapun mana manakah bagaimana bagaimanakah gimana sini situ sana disini disitu disana kini sekarang
nanti tadi tengah menjadi memiliki mempunyai punya terdapat berada dilakukan disebut termasuk luar atas bawah sekitar
sebelah seputar menurut berdasarkan bersama tolong mohon silakan sebutkan jelaskan ceritakan tuliskan dong sih ya kan
kok daripada begini inilah itulah
"""
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": "siapa siapakah; tokoh: mana apa; presiden raja penulis ilmuwan aktor: mana",
    "place": """
dimana dimanakah kemana kemanakah darimana darimanakah; di ke dari: mana manakah; sebelah bagian orang: mana; negara
kota provinsi propinsi pulau benua tempat daerah wilayah desa kabupaten kecamatan kawasan lokasi kerajaan distrik
kampung ibukota: mana manakah apa; apa apakah: kota ibukota negara tempat desa pulau provinsi
""",
    "time": """
kapan kapankah bilamana bilamanakah; tahun tanggal bulan abad dekade: berapa berapakah apa mana; abad: keberapa; hari:
apa mana; hari bulan: apakah; jam pukul minggu: berapa berapakah; dasawarsa waktu era masa zaman periode musim: apa
mana; berapa: lalu
""",
    "number": """
berapa berapakah seberapa keberapa; berapa seberapa: lama kali sering; nomor angka persentase: apa; apa: persentase
jumlah nomor
""",
    "reason": """
mengapa mengapakah kenapa kenapakah; apa apakah: sebab sebabnya alasan alasannya penyebab penyebabnya pemicu tujuan
tujuannya menyebabkan mengakibatkan mendorong melatarbelakangi membuat memicu latar; sebab alasan penyebab tujuan karena
dikarenakan disebabkan akibat dasar demi buat untuk: apa
""",
}
# Behind these words an adjective says how a number is meant, if a verb follows: one of those listed, or none.
MEASURES = "seberapa:"
# Words that may stand between the two, by the first.
LINKS = """
negara: bagian; bagian: dunia; tahun abad minggu: ke yang; berapa: tahun lama hari yang; apa apakah: nama ibu yang saja;
disebabkan: oleh
"""
CAUSE_WORDS = """
karena sebab sebabnya disebabkan menyebabkan penyebab penyebabnya akibat mengakibatkan diakibatkan dikarenakan
lantaran alasan alasannya sehingga makanya supaya agar demi berkat gara didorong mendorong dipicu memicu pemicu
menghindari mencegah bertujuan tujuannya memungkinkan akibatnya gegara
"""
MONTHS = """
januari; februari pebruari; maret; april; mei; juni; juli; agustus; september; oktober; november nopember; desember
"""
TIME_WORDS = """
senin selasa rabu kamis jumat jum'at jum’at sabtu minggu ahad kemarin besok lusa tanggal bulan tahun abad dekade
dasawarsa windu milenium pagi siang sore malam subuh petang pekan musim kemarau era zaman masehi hijriah pukul
"""
NUMBER_WORDS = """
nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh puluhan seratus ratus
ratusan seribu ribu ribuan sejuta juta jutaan semiliar miliar milyar miliaran triliun setengah separuh paruh
sepertiga seperempat pertiga perempat lusin selusin sepasang pasang kedua ketiga keempat kelima keenam ketujuh
kedelapan kesembilan kesepuluh pertama kesatu duapuluh ganda keduanya ketiganya
"""
# Without their final full stop.
ABBREVIATIONS = """
dr drs dra ir prof h hj tn ny nn sdr sdri yth mis msl hlm hlmn no jl jln gg kel kec kab prov st jend letjen
mayjen brigjen kol letkol kapt lettu letda serka tgl bln thn a.n u.p d.a s.d jan feb mar apr jun jul agu ags agt
sep sept okt nov nop des ed vol cet terj cf lih ibid pt cv ust kh k.h r r.a r.m bpk tel telp ds muh moh md a.l
"""
# Words of a question that refer to what was said before it.
PRONOUNS = "ia dia beliau mereka olehnya padanya kepadanya darinya dengannya untuknya tentangnya baginya"
OTHERS = "lain lainnya sama serupa keduanya demikian"
POINTERS = "ini itu tersebut inilah itulah tadi"
JOINS = "itu"
LEADS = """
dan; tapi; tetapi; namun; atau; jadi; maka; lalu; kemudian; terus; juga; selain itu; tidak; nggak; enggak; bukan; ya;
iya; oke; ok; baiklah; benarkah; sungguh; serius; bagaimana dengan; gimana dengan; bagaimana kalau; bagaimana jika;
kalau; yang mana; ceritakan lebih; ceritakan lagi; jelaskan lebih; beri tahu saya lebih; beri saya; berikan saya
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
tentang apa ini; ini tentang apa; * tentang apa; tentang apa *; apa isi *; isi *; * membahas apa; apa yang dibahas *;
apa yang dibahas dalam *; apa yang dibahas di *; ringkasan; ringkasan singkat; ringkas; ringkas *; ringkas ini;
ringkaskan; ringkaskan *; rangkuman; rangkum; rangkum *; rangkum ini; rangkumkan; rangkumkan *; poin utama;
poin penting; poin-poin utama; poin-poin penting; inti; intinya; ide pokok; ide utama; gagasan utama; gagasan pokok;
garis besar; topik; topik utama; tema; tema utama; ikhtisar; gambaran umum; tl dr; tldr
"""
OVERVIEW_TEXTS = """
artikel ini; artikel; dokumen ini; dokumen; teks ini; teks; halaman ini; berkas ini; file ini; tulisan ini;
makalah ini; dokumen-dokumen ini; artikel-artikel ini; email ini; surel ini; surat ini; pesan ini; catatan ini;
notulen ini; kontrak ini; presentasi ini; laporan ini; tabel ini
"""
OVERVIEW_FILLERS = """
tolong; mohon; bisa; bisakah; bisakah anda; bisakah kamu; dapatkah anda; berikan; beri; buat; buatkan; saya; sebuah;
singkat; secara singkat; apa; apakah; apa saja; dari *; dalam *; di *; dengan singkat; terima kasih; halo
"""
DEFINING = """
apa_itu apa_yang_dimaksud_dengan apa_arti apakah_itu definisikan definisi pengertian arti arti_kata: adalah ialah
merupakan yaitu berarti
"""
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
definisikan; definisi; pengertian; arti; arti kata; apa definisi/pengertian/arti dari; apa definisi/pengertian; apakah
definisi/pengertian;
apa yang terjadi; apa yang telah terjadi;
ceritakan/jelaskan/katakan/beritahu/tunjukkan/sebutkan/berikan; beri tahu saya/aku; beri tahu; beritahu/beri saya/aku;
ceritakan/jelaskan/katakan/tunjukkan/berikan kepada/pada saya/aku/kami; ceritakan/jelaskan tentang/mengenai/soal;
ceritakan kepada saya/aku/kami tentang; beri tahu saya/aku tentang/mengenai; beritahu saya/aku tentang/mengenai;
beri/berikan saya/aku informasi tentang/mengenai; berikan informasi tentang/mengenai; sebutkan/daftar/tampilkan semua;
sebutkan/daftarkan; gambarkan; uraikan; tolong; mohon; silakan; tolong/mohon jelaskan/ceritakan/sebutkan/beritahu;
tolong jelaskan/ceritakan/beritahu saya/aku/tentang; bisakah/dapatkah/bolehkah anda/kamu/kau/saya; bisakah/dapatkah
anda/kamu menjelaskan/memberitahu/menceritakan; bisakah/dapatkah anda/kamu memberi tahu; bisakah/dapatkah anda/kamu
memberi tahu saya; bisakah/dapatkah anda/kamu memberitahu saya; bisa jelaskan/ceritakan; apakah anda/kamu bisa/dapat
menjelaskan/memberitahu; apakah ada yang tahu; ada yang tahu; saya/aku ingin/mau/perlu/hendak
tahu/mengetahui/bertanya; saya/aku ingin/mau tahu tentang/lebih; saya/aku ingin tahu lebih banyak tentang; ingin tahu;
saya/aku penasaran; saya/aku bertanya tanya; saya/aku mencari; saya/aku mencari informasi tentang/mengenai; saya/aku
butuh/perlu informasi tentang/mengenai; saya/aku punya pertanyaan tentang; bantu saya/aku memahami; apakah/apa
benar/betul bahwa; apakah/apa benar/betul; benarkah bahwa; benarkah; betulkah; apakah itu benar bahwa; benar atau
salah; apakah/apa diketahui; apakah/apa anda/kamu/kau tahu/mengetahui; apakah/apa anda/kamu/kau tahu
tentang/bahwa/apa/siapa/kapan; tahukah anda/kamu/kau; tahukah anda/kamu bahwa/apa/siapa/kapan; kamu/anda tahu; apakah
ada informasi tentang/mengenai; adakah informasi tentang/mengenai; apa yang anda/kamu/kau/kita tahu/ketahui
tentang/mengenai; apa yang diketahui tentang/mengenai; apa yang bisa/dapat anda/kamu katakan/ceritakan/jelaskan
tentang; apa yang dikatakan/ditulis tentang; apa yang dikatakan artikel/teks/dokumen/halaman; apa yang dikatakan
artikel/teks/dokumen/halaman ini/itu/tersebut tentang; apa kata artikel/teks/dokumen/halaman ini/itu/tersebut; apa
kata artikel/teks/dokumen/halaman; apa isi artikel/teks/dokumen; apakah artikel/teks/dokumen ini/itu
menyebutkan/mengatakan; apakah artikel/teks/dokumen menyebutkan/mengatakan; adakah hal seperti; menurut
artikel/teks/dokumen; menurut artikel/teks/dokumen ini/itu/tersebut; berdasarkan artikel/teks/dokumen; berdasarkan
artikel/teks/dokumen ini/itu/tersebut; dalam/di artikel/teks/dokumen; dalam/di artikel/teks/dokumen ini/itu/tersebut;
informasi/info/rincian tentang/mengenai; hal apa saja; hal hal apa; apa yang dimaksud dengan; apa maksud dari;
singkatnya; ... tolong; ... menurut artikel/teks/dokumen; ... menurut artikel/teks/dokumen ini/itu/tersebut; ...
dalam/di artikel/teks/dokumen; ... dalam/di artikel/teks/dokumen ini; ... apakah anda/kamu tahu; ... apakah itu benar;
... benarkah itu; ... benar atau salah; ... dan sebagainya; ... dan lain lain; ... vs/versus ...;
siapa/siapakah/apa/apakah nama; apa/apakah arti/makna/maksud/sebutan/kepanjangan; ... namanya apa/siapa; ... artinya
apa; ... disebut/dinamakan apa
"""
