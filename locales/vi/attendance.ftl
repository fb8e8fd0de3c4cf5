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
nobody-alone = Buổi kèm riêng này chưa dành cho ai.
nobody-alone-todo = Lên lịch cho người còn thiếu, ở mục Hoàn thành, hoặc thêm người đến.
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
key-minutes = số phút trễ, sau { $letter }
key-early = số phút về sớm
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
mark-all-as = Ghi cho mọi người chưa điểm danh: { $status }
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
session-one-to-one-note = Danh sách chỉ có những người nêu ở đây, và người được thêm khi điểm danh.
session-minutes-wrong = Ghi số phút từ 1 đến 1440
session-form = Hình thức
session-add = Thêm buổi học

report-open = Nhập báo cáo điểm danh
report-title = Nhập báo cáo điểm danh
report-what = Chọn báo cáo điểm danh của buổi họp
report-formats = Teams, Zoom, Google Meet hoặc Webex, nguyên như khi tải về, hoặc bảng có tên cùng giờ hoặc số phút.
report-counts = { $rows } dòng: { $fresh } mới, { $same } như cũ, { $differ } khác; { $short } quá ngắn, { $open } cần quyết định; { $missing } người trong danh sách không có mặt ở đó
report-deed = Ghi { $count } dấu
report-done = Đã ghi { $count } dấu từ { $file }
report-rule = Cách tính
report-planned = Dự kiến
report-zone = Múi giờ của báo cáo
report-dates = Ngày được viết
report-dates-dmy = ngày, tháng, năm
report-dates-mdy = tháng, ngày, năm
report-dates-ymd = năm, tháng, ngày
report-columns = Các cột
report-least = Ít nhất
report-late = Trễ sau
report-early = Về sớm hơn
report-minutes = phút
report-minutes-wrong = Ghi số phút nguyên từ 0 đến 1440
report-mark = Người có mặt là
report-stayed = Ai không có giờ ra thì đã ở đến cuối
report-walk-ins = Thêm { $count } người từ danh sách khác làm người ngoài danh sách
report-elsewhere = { $count } người không có trong danh sách này
report-differ = { $count } dấu đang khác
report-differ-note = Chúng được giữ, trừ khi bạn lấy theo báo cáo.
report-replace = Lấy dấu của báo cáo cho { $name }
report-replace-all = Lấy tất cả
report-now = Hiện nay
report-makes = Theo báo cáo
report-lines = Các dấu, như sẽ được ghi
report-left-blank = { $count } người giữ nguyên: quá ngắn, hoặc không biết bao lâu
report-there = Trong buổi họp
report-came = Vào
report-went = Ra
report-unknown = không rõ
report-stays = { $count ->
    [1] { $minutes } phút
   *[other] { $minutes } phút trong { $count } lượt
}
report-mark-early = về sớm { $minutes } phút
report-same-already = đã như vậy

paper-open = Phiếu ký tên trên giấy
paper-title = Phiếu ký tên
paper-print = In
paper-print-what = Dòng đánh số, dòng thêm, chữ ký giảng viên. Ai ở dòng nào được ghi nhớ, để sau đó gõ lại từ phiếu đã ký.
paper-size = Khổ giấy
paper-a4 = A4
paper-letter = Letter
paper-print-deed = Tạo PDF
paper-printed = Đã tạo { $name }
paper-again = In lại { $code }
paper-sheets = Các phiếu đã in
paper-sheet = Phiếu
paper-sheet-option = { $code }, { $rows } dòng, { $at }
paper-come = { $count } người vào danh sách sau khi in: { $names }. Họ không có trên phiếu.
paper-gone = { $count } người trên phiếu đã rời danh sách: { $names }. Ghi dấu sẽ đưa họ trở lại như người ngoài danh sách.
paper-photo = Giữ ảnh phiếu đã ký
paper-type = Gõ lại từ giấy
paper-line = Các ngoại lệ theo số dòng
paper-line-help = 7 { $late }12, 15 { $absent }, 20-22 { $excused }, 4 { $present }-30, +Lê An
paper-others = Những người còn lại trên phiếu
paper-others-present = có mặt, nếu chưa có dấu nào
paper-others-blank = giữ nguyên
paper-others-missing = Hãy nói những người còn lại thế nào
paper-at = Ký tự { $at }: { $why }
paper-row = Dòng
paper-spare = thêm
paper-was = trước là
paper-changes = thay đổi
paper-new-person = người mới
paper-left-list = không còn trong danh sách
paper-who = { $name } là ai?
paper-counts = Sau đó: { $present } có mặt, { $late } trễ, { $remote } từ xa, { $excused } có phép, { $absent } vắng, { $blank } chưa điểm danh
paper-preview = Từng tên và dấu
paper-deed = { $count ->
    [0] Không có gì để ghi
   *[other] Ghi { $count } dấu
}
paper-done = Đã ghi { $count } dấu từ giấy
paper-closed = Buổi học đã đóng; hãy mở lại để điểm danh.
