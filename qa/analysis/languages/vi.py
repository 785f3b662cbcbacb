"""Vietnamese words as data."""

from __future__ import annotations

STOP_WORDS = """
là và của các những có được trong cho với từ để đến tới về theo tại ở bởi bị vào ra lên qua trên dưới giữa ngoài bên
cùng này đó kia đây đấy nọ nào gì ai đâu sao bao nhiêu mấy thế vậy như khi lúc nơi chỗ thì mà nhưng hoặc hay hãy nếu
tuy dù vì do nên song còn cũng đã đang sẽ vẫn đều chỉ rất quá lắm khá hơn càng mới vừa thường luôn từng rồi nữa lại
cứ ngay chính cả mọi mỗi vài nhiều tất tôi ta chúng mình bạn nó họ người cái chiếc sự điều phải muốn thể biết giờ lâu
nhằm bằng đối tức gọi thuộc trở rằng à ạ ơi nhé nhỉ chăng vâng nay khác nhau tuỳ tùy
"""
# The kind of answer that a question asks for, by the words that ask; phrases parted by ";".
QUESTIONS = {
    "person": """
ai; người nào; những ai; là ai; vị nào; nhân vật nào; ông nào; bà nào; vị vua nào; vua nào; tổng thống nào;
tác giả nào; nhà khoa học nào; tên người; nhà văn nào; cầu thủ nào; ca sĩ nào
""",
    "place": """
ở đâu; đâu; nơi nào; chỗ nào; nước nào; quốc gia nào; đất nước nào; thành phố nào; tỉnh nào; bang nào; vùng nào;
khu vực nào; châu lục nào; địa điểm nào; địa phương nào; huyện nào; quận nào; xã nào; làng nào; đảo nào; miền nào;
tiểu bang nào; châu nào; nước gì; thành phố gì; tỉnh thành nào; thị trấn nào; thủ đô nào
""",
    "time": """
khi nào; bao giờ; lúc nào; hồi nào; năm nào; năm mấy; năm bao nhiêu; ngày nào; ngày mấy; ngày bao nhiêu; tháng nào;
tháng mấy; tháng bao nhiêu; thế kỷ nào; thế kỉ nào; thế kỷ mấy; thế kỷ thứ mấy; thế kỉ thứ mấy; thập niên nào;
thập kỷ nào; mấy giờ; thời gian nào; thời điểm nào; thời kỳ nào; giai đoạn nào; thứ mấy; mùa nào; triều đại nào;
đời nào; ngày tháng nào; buổi nào
""",
    "number": """
bao nhiêu; mấy; bao lâu; bao xa; bao cao; bao lớn; dài bao nhiêu; cao bao nhiêu; mấy lần; mấy người; phần trăm nào;
số lượng là; tỷ lệ nào; tỉ lệ nào; số nào; con số nào; thường xuyên thế nào; thường xuyên như thế nào; lần thứ mấy;
người thứ mấy; vị trí thứ mấy; hạng mấy; độ dài nào; nhanh như thế nào; cao như thế nào; lớn như thế nào;
dài như thế nào; xa như thế nào; lớn thế nào; cao thế nào; mấy tuổi; được mấy
""",
    "reason": """
tại sao; vì sao; sao lại; do đâu; lý do gì; lí do gì; lý do nào; lí do nào; nguyên nhân gì; nguyên nhân nào; cớ gì;
cớ sao; làm sao mà; lý do tại sao; vì lẽ gì; vì đâu; nguyên nhân là gì; lý do là gì; lí do là gì; để làm gì;
vì cái gì; nguyên do nào
""",
}
CAUSE_WORDS = """
vì bởi do nhờ nhằm nguyên lý lí khiến gây tránh ngăn buộc dẫn vậy đảm xuất
"""
TIME_WORDS = """
tháng ngày hôm giêng chạp xuân hè mùa kỷ kỉ niên thập mai đêm tối sáng chiều trưa khuya tuần
"""
NUMBER_WORDS = """
một hai ba bốn năm sáu bảy tám chín mười mươi mốt lăm trăm nghìn ngàn vạn triệu tỷ tỉ nửa rưỡi tá cặp đôi nhất nhì
chục
"""
ABBREVIATIONS = """
tp ts ths gs pgs pgs.ts gs.ts bs ks kts ncs nxb vd tr mr mrs dr lm
"""
# Words of a question that lean on what was said before it.
PRONOUNS = "nó hắn chúng"
OTHERS = "khác"
POINTERS = "này đó kia đấy ấy nọ đây họ"
JOINS = "đây họ"
LEADS = """
và; nhưng; hoặc; hay; vậy; thế thì; thế còn; thế ai; thế à; thế sao; còn; rồi; cũng; ngoài ra; sau đó; vâng; ừ; ok;
được rồi; thật à; thật không; thật sao; thật vậy; thế nếu; cái nào; nói thêm; kể thêm; hãy nói thêm;
cho tôi biết thêm; nói rõ hơn
"""
