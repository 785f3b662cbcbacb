"""Questions for what the whole text says are told from all others, in every language that has words."""

from __future__ import annotations

import pytest

from qa.analysis.languages import KNOWN, UNSPACED, language
from qa.query.overview import _HINTS, _plain, asks_overview

QUESTIONS = {
    "ar": ("عن ماذا يتحدث هذا المقال؟", "لخص النص من فضلك", "ما هي النقاط الرئيسية؟"),
    "bg": ("За какво става дума?", "За какво се говори в тази статия?", "резюме"),
    "ca": ("De què tracta aquest article?", "Quins són els punts clau?", "resum"),
    "cs": ("O čem je tento článek?", "o cem to je", "Shrň text, prosím"),
    "da": ("Hvad handler artiklen om?", "Opsummer teksten", "resumé"),
    "de": ("Worum geht es?", "worum geht’s in diesem Artikel?", "Fasse den Text bitte zusammen", "ZUSAMMENFASSUNG"),
    "el": ("Για τι μιλάει το άρθρο;", "Ποια είναι τα κύρια σημεία;", "περιληψη"),
    "en": (
        "What is this about?", "what’s the article about", "Summarise", "tl;dr", "TL;DR?", "Key points, please.",
        "What are the main points of this document?", "could you give me a short summary of the text?",
    ),
    "es": ("¿De qué trata este artículo?", "de que va esto", "¿Puedes hacer un resumen?"),
    "fa": ("این مقاله درباره چیست؟", "خلاصه"),
    "fi": ("Mistä tässä on kyse?", "Mitkä ovat tekstin pääkohdat?", "Tiivistelmä"),
    "fr": ("De quoi parle cet article ?", "de quoi s’agit-il ?", "Peux-tu résumer le texte ?", "resume"),
    "he": ("על מה המאמר?", "תסכם את המאמר בבקשה", "סיכום"),
    "hi": ("यह लेख किस बारे में है?", "इस लेख का सारांश दें", "मुख्य बिंदु क्या हैं?"),
    "hu": ("Miről szól ez a cikk?", "Foglald össze a szöveget", "Mi a lényeg?"),
    "id": ("Artikel ini tentang apa?", "Tolong ringkas artikel ini", "Apa poin utama dokumen ini?"),
    "it": ("Di cosa parla questo articolo?", "Puoi riassumere il testo?", "di che si tratta"),
    "ja": ("これは何についてですか？", "この文章を要約してください", "要点は何ですか？", "要約"),
    "ko": ("이 글은 무슨 내용이야?", "이 기사를 요약해 주세요", "핵심 내용이 뭐야?"),
    "nl": ("Waar gaat dit over?", "Vat de tekst samen, alsjeblieft", "Wat zijn de belangrijkste punten?"),
    "no": ("Hva handler artikkelen om?", "Oppsummer teksten", "sammendrag"),
    "pl": ("O czym jest ten artykuł?", "Jakie są najważniejsze punkty?", "streszczenie"),
    "pt": ("Do que se trata?", "Sobre o que é este artigo?", "Resuma o texto, por favor"),
    "ro": ("Despre ce este vorba?", "Care sunt ideile principale?", "Rezumat"),
    "ru": ("О чём эта статья?", "о чем это", "Кратко перескажи текст", "Какие основные мысли?"),
    "sv": ("Vad handlar det om?", "Sammanfatta texten", "Vilka är de viktigaste punkterna?"),
    "th": ("บทความนี้เกี่ยวกับอะไร", "ช่วยสรุปบทความนี้หน่อยครับ", "สรุป"),
    "tr": ("Bu ne hakkında?", "Metni özetler misin?", "Ana fikri nedir?", "ozet"),
    "uk": ("Про що ця стаття?", "Стисло перекажи текст", "короткий зміст"),
    "vi": ("Bài này nói về gì?", "bai nay noi ve gi", "Tóm tắt bài viết này"),
    "zh": ("这篇文章讲什么？", "请总结一下这篇文章", "这是关于什么的？", "這篇文章在講什麼？", "要点"),
}  # fmt: skip


@pytest.mark.parametrize("code", QUESTIONS)
def test_an_overview_is_asked_for_in_every_language_of_every_document(code: str) -> None:
    assert [question for question in QUESTIONS[code] if not asks_overview(question, [code])] == []
    assert [question for question in QUESTIONS[code] if not asks_overview(question, ["en"])] == []
    assert [question for question in QUESTIONS[code] if not asks_overview(question, ["de"])] == []


def test_every_language_with_words_has_questions_for_an_overview() -> None:
    assert QUESTIONS.keys() == KNOWN.keys()


@pytest.mark.parametrize("code", KNOWN)
def test_every_phrase_of_a_language_asks_and_no_name_of_a_text_does(code: str) -> None:
    known = language(code)
    text = " ".join(known.overview_texts[0])
    phrases = [" ".join(phrase).replace("*", text) for phrase in known.overview]

    assert [phrase for phrase in phrases if not asks_overview(phrase, ["en"])] == []
    assert [words for words in known.overview_texts if asks_overview(" ".join(words), [code])] == []


@pytest.mark.parametrize("code", sorted(KNOWN.keys() - UNSPACED))
def test_every_phrase_of_a_language_holds_one_of_its_hints(code: str) -> None:
    """Else a question of documents in another language would not be recognised."""
    [line] = [line for line in _HINTS.replace("\n  ", " ").splitlines() if line.startswith(f"{code}:")]
    english = {" ".join(phrase) for phrase in language("en").overview if code != "en"}
    phrases = [" ".join(phrase) for phrase in language(code).overview if " ".join(phrase) not in english]
    plain = [_plain(phrase.replace("-", " ").split()) for phrase in phrases]

    assert [phrase for phrase in plain if {*line.split()}.isdisjoint(phrase.split())] == []


@pytest.mark.parametrize(
    "question",
    [
        "what is the delay about?",
        "summarise the delay",
        "summary of the contract",
        "What does Altman say?",
        "what does the article say about Clark?",
        "key points about Altman",
        "who is this about?",
        "what is it?",
        "the article",
        "please",
        "please, this text, in this document",
        "Worum geht es bei der Verzögerung?",
        "De quoi parle Altman ?",
        "这篇文章",
        "关于月球的总结",
        "",
        "???",
        "*",
        "what is * about",
        "what is  about",
        f"{'please ' * 60}summarise",
    ],
)
def test_a_question_with_a_word_of_its_own_is_about_something_in_the_text(question: str) -> None:
    assert not asks_overview(question, ["en"])


def test_fillers_without_end_take_no_time() -> None:
    """At most MOST ways to leave them out are tried: of 40 fillers in two, there were 2**40."""
    assert not asks_overview("a an the what is in a " * 7, ["en"])


@pytest.mark.parametrize(
    "question",
    [
        "what is this mail about?",
        "what's this e-mail about?",
        "summarise this contract, please",
        "what do the minutes say?",
        "what are these notes about?",
        "key points of this presentation",
        "Worum geht es in diesem Vertrag?",
        "Fasse das Protokoll zusammen",
        "Was steht in diesem Schreiben?",
        "De quoi parle ce compte rendu ?",
        "résume ce courriel",
        "¿De qué trata este correo?",
        "resume el acta",
        "Di cosa parla questo regolamento?",
        "riassumi il verbale",
        "resuma esta ata",
        "waar gaat deze brief over?",
        "vad handlar det här mejlet om?",
        "hvad handler dette brev om?",
        "hva handler denne e-posten om?",
        "o czym jest ten mail?",
        "o čem je tato smlouva?",
        "о чём это письмо?",
        "про що цей лист?",
        "rezumă acest contract",
        "de què tracta aquesta acta?",
        "обобщи този договор",
        "这封邮件讲什么？",
        "このメールの要約",
        "bu maili özetle",
        "toplantı tutanağını özetler misin",
        "bu yazıda ne anlatılıyor",
        "τι λέει αυτό το mail;",
        "περίληψη των πρακτικών",
        "miről szól ez a levél?",
        "össze tudnád foglalni ezt az e-mailt?",
        "mistä tässä viestissä on kyse?",
        "tiivistä pöytäkirja",
        "عن ماذا تتحدث هذه الرسالة؟",
        "ما مضمون هذا العقد؟",
        "על מה המייל הזה?",
        "מה כתוב במכתב הזה?",
        "این ایمیل درباره چیه؟",
        "صورتجلسه را خلاصه کنید",
        "इस पत्र का सारांश दीजिए",
        "इस रिपोर्ट में क्या लिखा है?",
        "สรุปรายงานการประชุมให้หน่อย",
        "จดหมายฉบับนี้พูดถึงเรื่องอะไร",
        "이 회의록 요약해줘",
        "이 메일은 무슨 내용이야?",
        "tóm tắt biên bản họp này",
        "thư này nói gì?",
    ],
)
def test_a_text_may_be_a_mail_a_contract_or_minutes(question: str) -> None:
    assert asks_overview(question, ["en"])


@pytest.mark.parametrize(
    "question",
    [
        "what does the contract say about rent?",
        "what does the letter say?",
        "who wrote this letter?",
        "what is this contract worth?",
        "Wer hat diesen Brief geschrieben?",
        "chi ha firmato questo contratto?",
        "bu maili kim yazdı?",
        "rapor deprem hakkında ne diyor?",
        "τι λέει η σύμβαση για το ενοίκιο;",
        "ki írta ezt a levelet?",
        "mit mond a szerződés a bérletről?",
        "mitä sopimus sanoo vuokrasta?",
        "من كتب هذه الرسالة؟",
        "ماذا يقول العقد عن الإيجار؟",
        "מה אומר החוזה על שכירות?",
        "قرارداد درباره اجاره چه می‌گوید؟",
        "यह पत्र किसने लिखा?",
        "ईमेल क्या है?",
        "ใครเขียนจดหมายนี้",
        "ประชุมเรื่องอะไร",
        "이 편지는 누가 썼어?",
        "이메일 주소가 뭐야?",
        "hợp đồng nói gì về tiền thuê?",
        "ai viết thư này?",
    ],
)
def test_a_question_about_a_letter_in_the_text_asks_for_no_overview(question: str) -> None:
    assert not asks_overview(question, ["en"])
