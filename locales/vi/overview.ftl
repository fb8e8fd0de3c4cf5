### Tổng quan: tình hình hiện tại, bằng câu và giờ.

as-of = Tính đến { $at } { $zone }
only-this-laptop = Chỉ tính từ máy này; chưa có máy chủ
server-answered = Máy chủ trả lời lần cuối lúc { $at }
server-never = Máy chủ chưa trả lời lần nào; số liệu tính từ máy này
launch-none = Chưa có ngày mở cho mọi người
launch-since = Đã mở từ { $at }
launch-days = Còn { $days } ngày đến lúc mở, { $at }
launch-hours = Còn { $hours } giờ đến lúc mở, { $at }
launch-soon = Còn chưa đến một giờ, { $at }

waiting-title = Việc đang chờ
waiting-nothing = Hiện không có gì cần người xử lý.
zone-unknown = Chương trình này không biết múi giờ “{ $zone }”, nên mọi giờ đang hiện theo UTC.
zone-choose = Chọn múi giờ có thật
wait-refused = Máy chủ đã từ chối { $count } thay đổi. Tất cả vẫn được giữ trên máy này.
wait-two = { $count } mục có hai bản ghi.
wait-failed = { $count } việc không đạt.
wait-blocked = { $count } việc đang vướng.
wait-session = Buổi { $title } đang mở: đã điểm danh { $marked } trên { $of }.
wait-handoff = { $count } phần bàn giao đang chờ chữ ký.
wait-mine = { $count } việc trong danh mục đang chờ.
wait-look = Xem lý do
wait-decide = Chọn một bản
wait-open-list = Mở { $title }
wait-roll-call = Điểm danh tiếp

must-open = { $count } MUST chưa xong
must-none = không còn MUST
sessions-next = Buổi học hôm nay và sắp tới
sessions-none-next = Chưa có buổi học nào.
enrolled-count = { $count } trong danh sách
marked-count = đã điểm danh { $marked } / { $of }
people-sentence = { $count ->
    [0] Chưa có ai trong danh sách.
   *[other] Có { $shown } người trong các danh sách.
}
people-open = Mở danh sách
number-of = { $done } / { $of }
none = không

row-next = dòng sau
row-back = dòng trước
row-open = mở
copy = Sao chép
copied = Đã sao chép
copy-failed = Không sao chép được ở đây; chọn chữ rồi sao chép
history = Lịch sử
history-none = Chưa ai thay đổi.
history-line = { $what }, { $who } trên { $device }
history-owner = Người phụ trách: { $owner }
unsent = chưa gửi
