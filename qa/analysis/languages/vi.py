"""Vietnamese words as data."""

from __future__ import annotations

STOP_WORDS = """
là và của các những có được trong cho với từ để đến tới về theo tại ở bởi bị vào ra lên qua trên dưới giữa ngoài bên
cùng này đó kia đây đấy nọ nào gì sao bao nhiêu thế vậy như khi lúc nơi chỗ thì mà nhưng hoặc hay hãy nếu tuy dù vì do
nên song còn cũng đã đang sẽ vẫn đều chỉ rất quá lắm khá hơn càng mới vừa thường luôn từng rồi nữa lại cứ ngay chính cả
mọi mỗi vài nhiều tất tôi ta chúng mình bạn nó họ người cái chiếc sự điều phải muốn thể biết giờ lâu nhằm bằng đối tức
gọi thuộc trở rằng à ạ ơi nhé nhỉ chăng vâng nay khác nhau tuỳ tùy
"""
# Question words by the kind of answer: single words, and "first ...: second ..." for two words together.
QUESTIONS = {
    "person": "ai; người vị ông bà vua nhân tổng tác nhà cầu ca: nào; tên: người",
    "place": """
đâu; ở từ đến: đâu; nơi chỗ nước tỉnh bang vùng huyện quận xã làng đảo miền châu quốc thành khu địa thị thủ: nào; nước
thành: gì
""",
    "time": """
khi lúc hồi mùa đời buổi năm ngày tháng kỷ kỉ thập thời giai triều: nào; năm ngày tháng kỷ kỉ thứ: mấy; năm ngày tháng:
nhiêu; bao mấy: giờ
""",
    "number": """
mấy; bao: nhiêu lâu xa cao lớn; lần người trí: mấy; mấy: lần người tuổi; trăm số tỷ tỉ xuyên nhanh cao lớn dài xa: nào;
lượng: là
""",
    "reason": "tại vì: sao; vì do: đâu; sao: lại mà; cớ: gì sao; lý lí nguyên: gì nào; vì để: gì",
}
# Words that may stand between the two, by the first.
LINKS = """
nhân: vật; vị: vua; tổng: thống; tác: giả; nhà: khoa học văn; cầu: thủ; ca: sĩ; quốc: gia; thành: phố; khu: vực; châu:
lục; địa: điểm phương; tỉnh: thành; thị: trấn; thủ: đô; năm ngày tháng: bao; ngày: tháng; kỷ kỉ lần người trí: thứ;
thập: niên; thời: gian điểm kỳ; giai: đoạn; triều: đại; tỷ tỉ: lệ; xuyên nhanh cao lớn dài xa: như thế; lý lí nguyên: do
nhân là; vì: cái lẽ; để: làm
"""
# Words that do not ask, but look like one that asks without its accents.
NOT_ASKING = "dau may"
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
# Words of a question that refer to what was said before it.
PRONOUNS = "nó hắn chúng"
OTHERS = "khác"
POINTERS = "này đó kia đấy ấy nọ đây họ"
JOINS = "đây họ"
LEADS = """
và; nhưng; hoặc; hay; vậy; thế thì; thế còn; thế ai; thế à; thế sao; còn; rồi; cũng; ngoài ra; sau đó; vâng; ừ; ok;
được rồi; thật à; thật không; thật sao; thật vậy; thế nếu; cái nào; nói thêm; kể thêm; hãy nói thêm;
cho tôi biết thêm; nói rõ hơn
"""
# Questions about the whole text; "*" is one of OVERVIEW_TEXTS. Around them may stand OVERVIEW_FILLERS.
OVERVIEW = """
nói về gì; nói về cái gì; nói về điều gì; * nói về gì; * nói về cái gì; * nói về điều gì; * nói gì; * viết về gì;
* viết về cái gì; cái này nói về gì; nội dung chính; nội dung; tóm tắt; tóm tắt *; bản tóm tắt; tóm lược; tóm lược *;
ý chính; điểm chính; điểm quan trọng; điểm quan trọng nhất; chủ đề; chủ đề chính; tổng quan; tổng kết;
* nói về vấn đề gì; * nói về chủ đề gì; * có nội dung gì; * đề cập đến gì; * đề cập đến điều gì; * bàn về gì;
* bàn về vấn đề gì; * viết gì; * nội dung gì; * về cái gì; * về vấn đề gì; các ý chính; những ý chính;
những điểm chính; các điểm chính; nội dung tóm tắt; tóm tắt nội dung; tóm tắt lại; tóm tắt lại *; tóm tắt nhanh;
tóm gọn; tóm gọn *; ý nghĩa chính; tl dr; tldr
"""
OVERVIEW_TEXTS = """
bài này; bài báo này; bài viết này; bài báo; bài viết; tài liệu này; tài liệu; văn bản này; văn bản; trang này;
tệp này; tập tin này; các tài liệu này; những tài liệu này; các bài báo này; các tệp này; bản tin này; tin này;
email này; e-mail này; email; thư này; bức thư này; lá thư này; tin nhắn này; biên bản này; biên bản;
biên bản họp này; biên bản họp; biên bản cuộc họp; hợp đồng này; báo cáo này; bản báo cáo này; bài thuyết trình này;
bài thuyết trình; ghi chú này; cuộc trò chuyện này; bảng này; các email này; những email này; các tin nhắn này
"""
OVERVIEW_FILLERS = """
vui lòng; làm ơn; xin; hãy; bạn có thể; có thể; cho tôi; giúp tôi; giúp; ngắn gọn; ngắn; là gì; không; các; những;
một; của *; trong *; cảm ơn; nhé; cho mình; giúp mình; hộ tôi; hộ mình; giùm tôi; giùm; với; đi; được không;
mình muốn; tôi muốn; tôi cần; nội dung; lại; nhanh; của; vậy; thế
"""
DEFINING = "..._là_gì ..._là_cái_gì ..._nghĩa_là_gì định_nghĩa định_nghĩa_của: là"
# Phrases that only ask: at the start of a question, behind "..." at its end, between two "..." anywhere.
ASKING = """
định nghĩa; định nghĩa của;
hãy cho tôi biết về; cho tôi/mình/em/anh biết; cho tôi/mình/em biết về/thêm; cho tôi/mình hỏi; cho hỏi; hãy kể/nói cho
tôi nghe/biết; kể/nói cho tôi nghe/biết; kể/nói cho tôi nghe/biết về; hãy giải thích; hãy giải thích cho tôi; giải
thích; giải thích cho tôi; hãy mô tả; mô tả; hãy liệt kê; liệt kê; hãy liệt kê tất cả; liệt kê tất cả; hãy nêu; kể
tên; hãy kể tên; kể tên tất cả; hãy nói về; nói về; kể về; đưa cho tôi; cung cấp thông tin về; cho tôi thông tin về;
bạn có thể; bạn có thể cho tôi biết; bạn có thể giải thích; bạn có thể nói; bạn có thể cho biết; có thể cho tôi biết;
có ai biết; làm ơn; xin hãy; vui lòng; xin vui lòng; xin cho biết; xin hỏi; tôi/mình muốn/cần biết; tôi/mình muốn/cần
biết về/thêm; tôi/mình muốn hỏi; tôi/mình muốn hỏi về; tôi/mình muốn tìm hiểu về; tôi/mình thắc mắc; tôi/mình tự hỏi;
tôi/mình đang tìm; tôi/mình cần thông tin về; tôi/mình đang tìm thông tin về; tôi có câu hỏi về; giúp tôi hiểu; có
đúng là; có đúng không; có phải là; có phải; có thật là; có thật; đúng hay sai; bạn có biết; bạn có biết gì về; bạn
biết gì về; chúng ta biết gì về; có thông tin gì về; có gì về; bài viết/báo nói gì về; bài viết/báo này nói gì về; tài
liệu này nói gì về; bài viết/báo có nói; bài viết/báo có đề cập đến; theo bài viết/báo; theo bài viết/báo này; theo
văn bản; theo văn bản này; theo tài liệu; theo tài liệu này; trong bài viết/báo; trong bài viết/báo này; trong văn
bản; trong văn bản này; trong tài liệu; trong tài liệu này; thông tin về; chi tiết về; những điều gì; những thứ gì;
loại thứ gì; nói ngắn gọn; tóm lại; ... làm ơn; ... theo bài viết/báo; ... theo bài viết/báo này; ... theo văn bản;
... theo tài liệu; ... trong bài viết/báo; ... trong bài viết/báo này; ... trong văn bản này; ... có đúng không; ...
đúng không; ... phải không; ... đúng hay sai; ... bạn biết không; ... bạn có biết không; ... vân vân; ... vs/versus
...; hãy cho tôi/mình/chúng biết; văn bản nói gì về; văn bản này nói gì về;
... tên là gì; ... có tên là gì; ... được gọi là gì; ... gọi là gì; ... nghĩa là gì; ... có nghĩa là gì; ... có nghĩa
gì; tên của ... là gì; tên ... là gì
"""
