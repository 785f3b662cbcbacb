"""Indonesian words as data."""

from __future__ import annotations

# Negation, order in time and numbers are left out: they tell one answer from another.
STOP_WORDS = """
yang dan di ke dari ini itu untuk pada dengan dalam adalah sebagai oleh juga atau akan dapat telah sudah bisa
ada merupakan ialah yakni yaitu tersebut para kepada terhadap tentang mengenai antara hingga sampai sejak selama
saat ketika sementara seperti bagi agar supaya karena maka jika kalau apabila bila jikalau walau walaupun meski
meskipun tetapi tapi namun melainkan sedangkan serta lalu kemudian lagi saja hanya pun lah kah masih sedang
pernah harus boleh mampu ingin mau perlu wajib mesti sangat amat sekali lebih paling kurang cukup terlalu hampir
begitu demikian pula bahkan bahwa secara melalui demi per hal sebuah seorang suatu sesuatu seseorang beberapa
banyak sedikit semua seluruh setiap tiap masing segala berbagai lain lainnya sama sendiri saya aku kami kita
anda kamu engkau kau dia ia beliau mereka nya kalian apa apakah apanya siapa siapakah siapapun mana manakah
dimana dimanakah kemana kemanakah darimana darimanakah kapan kapankah bilamana bilamanakah mengapa mengapakah
kenapa kenapakah bagaimana bagaimanakah gimana berapa berapakah seberapa keberapa sini situ sana disini disitu
disana kini sekarang nanti tadi tengah menjadi memiliki mempunyai punya terdapat berada dilakukan disebut
termasuk luar atas bawah sekitar sebelah seputar menurut berdasarkan bersama tolong mohon silakan sebutkan
jelaskan ceritakan tuliskan dong sih ya kan kok daripada begini inilah itulah
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
siapa; siapakah; siapa saja; siapa sajakah; oleh siapa; kepada siapa; milik siapa; dengan siapa; nama siapa;
siapa nama; tokoh mana; tokoh apa; orang yang mana; presiden mana; raja mana; penulis mana; ilmuwan mana;
aktor mana; siapa yang
""",
    "place": """
di mana; dimana; di manakah; dimanakah; di mana saja; ke mana; kemana; ke manakah; kemanakah; dari mana;
darimana; dari manakah; darimanakah; sebelah mana; bagian mana; orang mana; apa ibu kota; apa ibukota;
apakah ibu kota; apakah ibukota; ibu kota mana; ibukota mana; apa nama kota; apa nama negara; apa nama ibu kota;
apa nama ibukota; apa nama tempat; apa nama desa; apa nama pulau; apa nama provinsi; nama kota apa;
nama negara apa; bagian dunia mana; negara mana; kota mana; provinsi mana; propinsi mana; pulau mana;
benua mana; tempat mana; daerah mana; wilayah mana; desa mana; kabupaten mana; kecamatan mana; kawasan mana;
lokasi mana; kerajaan mana; negara bagian mana; distrik mana; kampung mana; negara apa; kota apa; provinsi apa;
propinsi apa; pulau apa; benua apa; tempat apa; daerah apa; wilayah apa; desa apa; kabupaten apa; kecamatan apa;
kawasan apa; lokasi apa; kerajaan apa; negara bagian apa; distrik apa; kampung apa; negara manakah;
kota manakah; provinsi manakah; propinsi manakah; pulau manakah; benua manakah; tempat manakah; daerah manakah;
wilayah manakah; desa manakah; kabupaten manakah; kecamatan manakah; kawasan manakah; lokasi manakah;
kerajaan manakah; negara bagian manakah; distrik manakah; kampung manakah; negara mana saja; kota mana saja;
provinsi mana saja; propinsi mana saja; pulau mana saja; benua mana saja; tempat mana saja; daerah mana saja;
wilayah mana saja; desa mana saja; kabupaten mana saja; kecamatan mana saja; kawasan mana saja;
lokasi mana saja; kerajaan mana saja; negara bagian mana saja; distrik mana saja; kampung mana saja;
negara apa saja; kota apa saja; provinsi apa saja; propinsi apa saja; pulau apa saja; benua apa saja;
tempat apa saja; daerah apa saja; wilayah apa saja; desa apa saja; kabupaten apa saja; kecamatan apa saja;
kawasan apa saja; lokasi apa saja; kerajaan apa saja; negara bagian apa saja; distrik apa saja; kampung apa saja
""",
    "time": """
kapan; kapankah; kapan saja; sejak kapan; mulai kapan; sampai kapan; hingga kapan; bilamana; bilamanakah;
tahun berapa; tahun berapakah; tahun berapa saja; tahun apa; tahun mana; tahun yang mana; tahun ke berapa;
tanggal berapa; tanggal berapakah; tanggal apa; tanggal mana; bulan apa; bulan berapa; bulan mana; bulan apakah;
hari apa; hari apakah; hari mana; abad berapa; abad apa; abad keberapa; abad ke berapa; abad mana; jam berapa;
jam berapakah; pukul berapa; pukul berapakah; dekade apa; dekade mana; dekade berapa; dasawarsa apa; era apa;
era mana; masa apa; masa mana; zaman apa; zaman mana; periode apa; periode mana; musim apa; musim mana;
waktu apa; berapa tahun yang lalu; berapa tahun lalu; berapa lama yang lalu; berapa hari yang lalu;
minggu ke berapa
""",
    "number": """
berapa; berapakah; seberapa; keberapa; ke berapa; berapa banyak; berapa banyakkah; berapa lama; berapa lamakah;
berapa jumlah; berapa kali; berapa umur; berapa usia; berapa tinggi; berapa panjang; berapa jauh; berapa luas;
berapa persen; berapa besar; seberapa sering; seberapa jauh; seberapa besar; seberapa tinggi; seberapa banyak;
seberapa lama; seberapa cepat; seberapa dalam; seberapa tua; umur berapa; usia berapa; nomor berapa; nomor apa;
angka berapa; angka apa; persentase berapa; persentase apa; apa persentase; jumlah berapa; apa jumlah;
harga berapa; apa nomor; peringkat berapa; urutan berapa; urutan keberapa; peringkat keberapa; suhu berapa;
kecepatan berapa; ketinggian berapa; kedalaman berapa; jarak berapa; kelas berapa; tingkat berapa; lantai berapa
""",
    "reason": """
mengapa; mengapakah; kenapa; kenapakah; apa sebab; apa sebabnya; apakah sebab; apakah sebabnya; sebab apa;
apa alasan; apa alasannya; apakah alasan; apakah alasannya; alasan apa; apa saja alasan; apa penyebab;
apa penyebabnya; apakah penyebab; apakah penyebabnya; penyebab apa; apa saja penyebab; apa yang menyebabkan;
apakah yang menyebabkan; apa yang mengakibatkan; apa yang mendorong; apa yang melatarbelakangi;
apa yang membuat; apa yang memicu; apa pemicu; apa tujuan; apa tujuannya; apakah tujuan; untuk tujuan apa;
tujuan apa; karena apa; dikarenakan apa; disebabkan oleh apa; disebabkan apa; akibat apa; atas dasar apa;
dasar apa; demi apa; buat apa; apa latar belakang; untuk apa
""",
}
CAUSE_WORDS = """
karena sebab sebabnya disebabkan menyebabkan penyebab penyebabnya akibat mengakibatkan diakibatkan dikarenakan
lantaran alasan alasannya sehingga makanya supaya agar demi berkat gara didorong mendorong dipicu memicu pemicu
menghindari mencegah bertujuan tujuannya memungkinkan akibatnya gegara
"""
TIME_WORDS = """
januari februari pebruari maret april mei juni juli agustus september oktober november nopember desember senin
selasa rabu kamis jumat jum'at jum’at sabtu minggu ahad kemarin besok lusa tanggal bulan tahun abad dekade
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
# Words of a question that lean on what was said before it.
PRONOUNS = "ia dia beliau mereka olehnya padanya kepadanya darinya dengannya untuknya tentangnya baginya"
OTHERS = "lain lainnya sama serupa keduanya demikian"
POINTERS = "ini itu tersebut inilah itulah tadi"
JOINS = "itu"
LEADS = """
dan; tapi; tetapi; namun; atau; jadi; maka; lalu; kemudian; terus; juga; selain itu; tidak; nggak; enggak; bukan; ya;
iya; oke; ok; baiklah; benarkah; sungguh; serius; bagaimana dengan; gimana dengan; bagaimana kalau; bagaimana jika;
kalau; yang mana; ceritakan lebih; ceritakan lagi; jelaskan lebih; beri tahu saya lebih; beri saya; berikan saya
"""
