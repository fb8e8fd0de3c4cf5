### Đào tạo: buổi học và điểm danh.

training = Đào tạo
sessions = Buổi học
sessions-facts = { $count } buổi học, giờ theo { $zone }
sessions-all = Tất cả
sessions-open = Đang mở
sessions-planned = Theo lịch
sessions-closed = Đã đóng
sessions-cancelled = Đã hủy
session-planned = Theo lịch
session-open = Đang mở
session-closed = Đã đóng
session-cancelled = Đã hủy
sessions-none = Đợt triển khai này chưa có buổi học nào.
sessions-none-todo = Buổi học có sẵn trong mẫu.
filter-sessions = Lọc buổi học
open-roll-call = Điểm danh: { $title }
open-roll-call-key = mở điểm danh
col-day = Ngày
col-time = Giờ
col-session = Buổi học
col-cohort = Đợt
col-place = Nơi học
col-trainer = Giảng viên
col-marked = Đã ghi
col-state = Trạng thái

roll-call-title = Điểm danh: { $title }
roll-search = Quét mã, hoặc gõ tên, mã số, số thứ tự
marked-of = { $marked } / { $of }
marked = đã điểm danh
enrolled = { $walkIns ->
    [0] { $enrolled } trong danh sách
   *[other] { $enrolled } trong danh sách, { $walkIns } ngoài
}
all = Tất cả
filter-marks = Lọc theo dấu
filter-none = Không ai có dấu này.
two-versions = Hai bản ghi
two-versions-of = Hai bản ghi của { $name }
people-here = Người của buổi học này
nobody = Chưa có ai trong danh sách buổi học này.
nobody-todo = Nhập học viên vào đợt này, hoặc thêm người đến ngoài danh sách.

col-no = STT
col-mark = Dấu
col-name = Họ và tên
col-class = Lớp
col-code = Mã số
col-in = Giờ vào
col-by = Người ghi
col-note = Ghi chú
by-here = { $name }, máy này
by-closing = Do đóng buổi
walk-in = Ngoài danh sách
note-of = Ghi chú cho { $name }

match-count = { $count } người khớp “{ $text }”
everyone-else = Những người khác
enter-marks = ghi người đầu tiên có mặt
already-at = Đã ghi { $mark }, { $at }
back-to-list = về danh sách
already = { $name } đã được ghi { $mark }
say-mark = { $name }, { $mark }, { $marked } trên { $of }
say-walk-in = { $name }, ngoài danh sách, có mặt

key-clear = xóa dấu
key-note = ghi chú
key-minutes = số phút trễ, sau L
key-enter = trong ô tìm: ghi người khớp đầu tiên có mặt
key-down = từ ô tìm xuống danh sách
key-walk-in = thêm tên vừa gõ làm người ngoài danh sách

no-match = Không ai ở đây khớp “{ $text }”.
walk-in-deed = Thêm người ngoài danh sách
walk-in-name = Tên người ngoài danh sách
walk-in-type = Gõ tên người đến mà không có trong danh sách.
walk-in-ready = { $name } sẽ được thêm vào buổi này và ghi có mặt.
walk-in-add = Thêm “{ $name }” ngoài danh sách
elsewhere = Có trong danh sách khác của đợt triển khai:
elsewhere-mark = Ghi có mặt ở đây

before-closing = Trước khi đóng buổi học
mark-all-present = Tất cả có mặt
keep = Giữ
keep-version = Giữ { $mark } cho { $name }
shown-until = Đang hiện: { $mark }
close-session = Đóng buổi học…
close-note = Sẽ hỏi { $count } người chưa điểm danh: ghi vắng hay để trống.
close-note-none = Mọi người đều đã điểm danh.
close-title = Buổi { $title } sẽ đóng
close-counts = { $present } có mặt, { $late } đến trễ, { $remote } từ xa, { $excused } có phép, { $absent } vắng.
close-two = { $count } người còn hai bản ghi; bản đang hiện được tính.
close-ask = { $count } người chưa điểm danh
close-absent = Tính là vắng: { $count } người
close-blank = Để trống: { $count } người, không ai biết
close-after = Sau khi “Mở lại” thì sửa dấu được.
close-choose = Chọn cách ghi cho { $count } người chưa điểm danh
close-deed = Đóng buổi học
close-deed-absent = Đóng: { $count } vắng
close-deed-blank = Đóng: { $count } để trống
closed-absent = { $count ->
    [0] Mọi người đều đã điểm danh.
   *[other] { $count } người chưa điểm danh và tính là vắng.
}
closed-blank = { $count ->
    [0] Mọi người đều đã điểm danh.
   *[other] { $count } người để trống.
}
reopen = Mở lại
reopen-note = Khi đó bảng điểm danh sửa được.

session-new = Buổi học mới
session-title = Tên buổi
session-title-missing = Ghi tên buổi học
session-cohort-missing = Cần có đợt trước, bằng cách nhập danh sách
session-starts = Bắt đầu
session-minutes = Số phút
session-minutes-wrong = Ghi số phút từ 1 đến 1440
session-form = Hình thức
session-add = Thêm buổi học
form-workshop = Thực hành
form-live = Trực tiếp
form-webinar = Hội thảo trên mạng
form-recording = Bản ghi hình
form-on-demand = Học khi cần
form-one-to-one = Kèm riêng
