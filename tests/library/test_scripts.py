"""Laws where a term is less than a word: passages and quotes are as long as elsewhere, and others are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from parallel_cases import ARTICLE

import qa

if TYPE_CHECKING:
    from pathlib import Path

LIGHTHOUSE = {
    "th": "ประภาคารบนแหลมทรายสร้างเสร็จในปี 1902 โดยวิศวกรชาวเดนมาร์ก ผู้ดูแลคนแรกคือคุณบุญเลิศซึ่งอยู่ที่นั่นสามสิบปี\n\n"
    "ทุกฤดูหนาวชาวประมงช่วยกันทาสีหอคอยใหม่ ค่าใช้จ่ายมาจากเงินบริจาคของหมู่บ้าน",
    "ja": "砂の岬の灯台は1902年にデンマーク人の技師によって完成した。最初の灯台守は田中さんで、三十年間住んだ。\n\n"
    "毎年冬に漁師たちが塔を塗り直す。費用は村の寄付でまかなわれている。",
    "ko": "모래 곶의 등대는 1902년에 덴마크 기술자가 완성했다. 첫 등대지기는 박영수였고 그곳에서 삼십 년을 살았다.\n\n"
    "해마다 겨울이면 어부들이 탑을 새로 칠한다. 비용은 마을의 기부금으로 마련한다.",
    "zh": "沙岬的灯塔于1902年由丹麦工程师建成。第一位灯塔看守人是陈先生，他在那里住了三十年。\n\n"
    "每年冬天渔民们重新粉刷塔身。费用来自村里的捐款。",
    "vi": "Thư viện Hoa Lư mở cửa lúc tám giờ sáng. Bà Nguyễn Thị Mai quản lý thư viện từ năm 2010.\n\n"
    "Mỗi tối thứ bảy có buổi đọc truyện cho trẻ em trong phòng lớn. Vé vào cửa giá hai nghìn đồng.\n\n"
    "Năm 2015 thành phố sửa mái nhà sau cơn bão lớn. Nước mưa đã làm hỏng ba trăm cuốn sách.",
}
COVERED = {
    "th": ("ใครเป็นผู้ดูแลประภาคารคนแรก", "ประภาคารสร้างเสร็จในปีใด", "ใครทาสีหอคอย"),
    "ja": ("最初の灯台守は誰ですか", "灯台はいつ完成しましたか", "誰が塔を塗り直しますか"),
    "ko": (
        "첫 등대지기는 누구인가",
        "등대는 언제 완성했나",
        "등대는 누가 완성했어?",
        "어부들은 무엇을 칠하나?",
        "비용은 어떻게 마련했어요?",
    ),
    "zh": ("第一位灯塔看守人是谁？", "灯塔是哪一年建成的？", "谁重新粉刷塔身？"),
    "vi": ("Ai quản lý thư viện?", "Vé vào cửa giá bao nhiêu?", "Thành phố sửa mái nhà năm nào?"),
}
FOREIGN = {
    "th": ("ใครเป็นนายกรัฐมนตรีของประเทศญี่ปุ่น", "ราคาทองคำวันนี้เท่าไร", "ดาวอังคารอยู่ห่างจากโลกกี่กิโลเมตร", "วิธีทำแกงเขียวหวาน"),
    "ja": ("日本の総理大臣は誰ですか", "今日の金の価格はいくらですか", "火星まで何キロありますか", "カレーの作り方は"),
    "ko": ("일본의 총리는 누구인가", "오늘 금값은 얼마인가", "화성까지 몇 킬로미터인가", "김치찌개는 어떻게 끓이나"),
    "zh": ("日本首相是谁？", "今天的黄金价格是多少？", "火星离地球有多远？", "咖喱怎么做？"),
    "vi": (
        "Làm sao để mở tài khoản ngân hàng cho trẻ em?",
        "Ai là tổng thống của nước Pháp?",
        "Sao Hỏa cách Trái Đất bao nhiêu cây số?",
        "Thành phần của nước mắm là gì?",
    ),
}


@pytest.mark.parametrize("code", ARTICLE)
@pytest.mark.parametrize("times", [5, 14])
def test_a_paragraph_is_divided_into_as_many_passages_in_every_script(tmp_path: Path, code: str, times: int) -> None:
    path = tmp_path / "text.txt"
    path.write_text(" ".join([ARTICLE[code]] * times), encoding="utf-8")

    with qa.open(path, engine="memory:", language=code) as library:
        assert library.size == 1 if times == 5 else 2 <= library.size <= 4


@pytest.mark.parametrize("code", LIGHTHOUSE)
def test_what_the_text_does_not_cover_is_refused_where_terms_are_less_than_words(tmp_path: Path, code: str) -> None:
    path = tmp_path / "text.txt"
    path.write_text(LIGHTHOUSE[code], encoding="utf-8")

    with qa.open(path, engine="memory:") as library:
        assert [question for question in COVERED[code] if not library.ask(question).answered] == []
        assert [question for question in FOREIGN[code] if library.ask(question).answered] == []


def test_a_quote_of_thai_goes_on_over_the_spaces_of_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    text = (
        "หอสมุดเก่าสร้างขึ้นเมื่อแปดสิบปีก่อนโดยเทศบาลของเมือง ต่อมาถูกน้ำท่วมในฤดูฝน และสร้างใหม่ด้วยหินโดยสถาปนิกชื่อวิชัย แก้วใส ซึ่งเกิดที่ลำปาง"
    )
    path.write_text(text, encoding="utf-8")

    with qa.open(path, engine="memory:") as library:
        quote = library.ask("ใครสร้างหอสมุดเก่าใหม่หลังน้ำท่วม").citations[0].quote
    assert "วิชัย แก้วใส" in quote
