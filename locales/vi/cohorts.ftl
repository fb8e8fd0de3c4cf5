### Đợt học và đối tượng do người phụ trách đào tạo quản lý, danh sách chờ, và giảng viên theo bộ phận.

cohort-new = Đợt học mới
cohort-title = Tên
cohort-title-help = như học viên vẫn gọi
cohort-capacity = Số chỗ
cohort-capacity-help = để trống nếu không giới hạn
cohort-number-wrong = Ghi một số nguyên, hoặc để trống
cohort-zone = Múi giờ
cohort-zone-help = nơi học viên ngồi học
cohort-zone-same = Theo đợt triển khai ({ $zone })
cohort-edit = Sửa
cohort-edit-name = Sửa { $title }
cohort-save = Lưu
cohort-added = Đã thêm { $title }
cohort-saved = Đã sửa { $title }
cohort-archive = Bỏ khỏi kế hoạch
cohort-archived = Đã bỏ { $title } khỏi kế hoạch
cohort-people-open = Học viên của đợt
cohort-waiting = Đang chờ
cohort-free = Còn trống
cohort-sessions = Buổi
cohort-pane = Đợt học { $title }
queue = Danh sách chờ
queue-none = Không ai chờ chỗ ở đây.
queue-offer = { $count ->
   *[other] Còn trống { $count } chỗ. Tiếp theo là { $names }.
}
queue-up = { $count ->
   *[other] Xếp { $count } chỗ
}
queue-up-anyway = Vẫn nhận vào
queue-up-anyway-name = Vẫn nhận vào: { $name }
queue-upped = { $count ->
   *[other] { $count } người đã được xếp vào { $title }
}
queue-off = Bỏ ra
queue-off-name = Bỏ ra: { $name }
queue-offed = { $name } không chờ nữa
queue-since = từ { $at }
queue-keeps = vẫn giữ chỗ ở { $cohort }
queue-earlier-name = Lên trước: { $name }
queue-later-name = Lùi sau: { $name }
queue-order-help = Alt ↑ và Alt ↓ đưa người đang chọn lên trước hoặc lùi sau.
queue-moved = { $name } giờ ở số { $at }
import-waiting = { $count } người chưa có chỗ và chờ
import-waiting-note = Nhóm của họ đã hết chỗ. Họ vào danh sách chờ theo thứ tự này, không có trên bảng điểm danh nào và không tính vào tỷ lệ nào; không ai bị bỏ sót.
import-waiting-keeps = giữ chỗ ở { $cohort }
import-beyond = Ai chưa có chỗ
person-added-waits = { $name } chờ chỗ: nhóm đã đầy

audiences = Đối tượng
audience-new = Đối tượng mới
audience-edit-name = Sửa { $title }
audience-low = Dự kiến, ít nhất
audience-high = Dự kiến, nhiều nhất
audience-hours = Số giờ nêu ra
audience-delivery = Cách tổ chức
audience-trainers = Ai học xong khóa này được đào tạo các bộ phận
audience-trainers-short = giảng viên
audience-facts = { $cohorts } đợt, { $people } người
audience-expected = dự kiến { $low }–{ $high }
audience-hours-short = { $count } giờ
audience-pane = Đối tượng { $title }

place-chosen = Đã chọn { $count } người
place-choose = Chọn
place-choose-name = Chọn { $name }
place-all = Tất cả người tìm thấy
place-none = Bỏ chọn
place-move = Xếp vào đợt học
place-title = { $count ->
   *[other] { $shown } người
}
place-to = Vào
place-to-none = Chọn một đợt học
place-from = Ra khỏi
place-from-none = không; họ vẫn ở chỗ cũ
place-room = { $free ->
    [0] { $title } đã đủ chỗ
   *[other] { $title } còn { $free } chỗ
}
place-room-any = { $title } không giới hạn số chỗ
place-queue = đã có { $count } người chờ
place-beyond = Ai không còn chỗ
place-beyond-wait = thì chờ, theo thứ tự này
place-beyond-place = vẫn được nhận, vượt số chỗ
place-deed = Xếp vào { $title }
place-off = Bỏ khỏi { $title }
place-placed = { $count ->
    [0] không xếp ai
   *[other] đã xếp { $count }
}
place-waiting = { $count } người chờ
place-off-done = đã bỏ ra { $count }
place-already = { $count } người đã ở đó
place-marks = { $count } dấu điểm danh vẫn nằm trên tờ của buổi
place-over = vượt { $count } chỗ
place-offer = { $title }: còn { $free } chỗ, tiếp theo là { $names }
place-offer-open = Xem { $title }

trainers = Giảng viên
trainers-none = Chưa biết bộ phận nào.
trainers-none-todo = Bộ phận lấy từ những người trong danh sách.
trainers-ready = { $ready } trên { $total } bộ phận đã sẵn sàng
trainers-ready-people = { $ready } trên { $total } giảng viên đã được đào tạo và có tài liệu
trainers-target = kế hoạch đòi hỏi 100 %
trainers-course = Được đào tạo là người đã học xong khóa của { $course }.
trainers-course-none = Chưa đánh dấu đối tượng nào là giảng viên; hãy ghi tay ai đã được đào tạo.
trainers-without = { $count } người trong danh sách không có bộ phận.
trainers-add = Cử giảng viên
trainers-add-for = Cử giảng viên cho { $department }
trainers-filter-gaps = Còn thiếu
trainers-filter-all = Tất cả
trainers-col-department = Bộ phận
trainers-col-people = Số người
trainers-col-gaps = Còn thiếu
trainers-col-place = Vai trò
trainers-col-name = Họ và tên
trainers-col-trained = Đã đào tạo
trainers-col-materials = Tài liệu
trainers-col-since = Từ lúc
trainers-gap-none = sẵn sàng
trainers-gap-no-trainer = chưa có giảng viên
trainers-gap-no-backup = chưa có người dự phòng
trainers-gap-trainer-untrained = giảng viên chưa được đào tạo
trainers-gap-backup-untrained = người dự phòng chưa được đào tạo
trainers-gap-no-materials = chưa phát tài liệu
trainers-place-primary = Giảng viên
trainers-place-backup = Dự phòng
trainers-trained-course = rồi, theo khóa học
trainers-trained-said = rồi, ghi tay
trainers-trained-no = chưa
trainers-materials-yes = đã phát
trainers-materials-no = chưa
trainers-person = Người trong danh bạ
trainers-person-help = gõ tên rồi chọn
trainers-person-other = Người khác: { $name }
trainers-equip = Đã phát tài liệu
trainers-train = Đã học ở nơi khác
trainers-remove = Bỏ ra
trainers-remove-name = Bỏ ra: { $name }, { $department }
trainers-added = Đã cử { $name } cho { $department }
trainers-saved = Đã sửa { $name }
trainers-removed = Đã bỏ { $name }
trainers-export = Giảng viên thành tệp
trainers-nobody = chưa có ai

session-not-taken = Chưa điểm danh
session-not-taken-why = buổi đã qua mà chưa ai được điểm danh: không có nghĩa là “vắng hết”
reopen-reason = Lý do
reopen-reason-help = được lưu cùng thay đổi
reopen-because = Mở lại: { $reason }
mark-history = Lịch sử của dấu này
mark-history-of = Lịch sử của { $name }
mark-note-history = Ghi chú: { $note }
blocks = Các buổi
blocks-none = Đợt triển khai này không có buổi nào cho người này.
blocks-set = Ghi { $mark } cho { $count } buổi
blocks-mark = Dấu
blocks-note = Ghi chú
blocks-ahead = Mọi buổi sắp tới
blocks-done = { $name }: { $mark } trong { $count } buổi

window = Số phút dẫn đến dấu nào
window-what = Ai được điểm danh theo tên bằng phím Enter thì dấu theo giờ người đó đến. Số phút gõ sau phím chữ, điểm danh ở cửa và báo cáo cuộc họp cũng dẫn đến các dấu này. Dấu đã ghi giữ nguyên.
window-late = Trễ sau, phút
window-absent = Quá trễ sau, phút
window-absent-status = Ai quá trễ được tính là
window-early = Về sớm quá, phút
window-early-status = Ai về sớm như vậy được tính là
window-early-none = giữ dấu đã ghi
window-empty-help = để trống nếu không tính
window-save = Lưu
window-saved = Đã đặt số phút khi điểm danh

### Dấu điểm danh

statuses = Dấu điểm danh
statuses-what = Mỗi dấu có một phím chữ khi điểm danh và một tên gọi. Mức ghi nhận được tính vào chuyên cần và vào các chủ đề của buổi học: hai phần bằng một buổi trọn.
statuses-list = Các dấu điểm danh
status-letter = Phím chữ
status-word = Tên gọi
status-word-help = để trống để dùng tên sẵn có ở cả hai ngôn ngữ
status-credit = Ghi nhận
status-credit-full = trọn buổi
status-credit-part = một phần
status-credit-none = không
status-counts-as = Được tính là
status-counts-as-help = khi đếm, và ở nơi chưa biết dấu này
status-marks = Lượt
status-key = Phím
status-hidden = đã ẩn
status-no-key = không có phím: dấu khác đã dùng chữ này
status-order = Thứ tự
status-order-key = Lên hoặc xuống
status-earlier-name = Lên trên: { $status }
status-later-name = Xuống dưới: { $status }
status-moved = { $status } nay đứng thứ { $at }
status-new = Dấu mới
status-edit = Sửa dấu
status-edit-name = Sửa { $status }
status-add = Thêm dấu
status-save = Lưu
status-hide = Ẩn
status-show = Hiện lại
status-remove = Xóa
status-in-use = Đang dùng: { $count } lượt mang dấu này nên không ẩn hoặc xóa được.
status-follows = Số phút dẫn đến dấu này nên không ẩn hoặc xóa được.
status-stays = Điểm danh ở cửa và lúc đóng buổi học cần dấu này nên không ẩn được.
status-said-saved = Đã lưu { $status }
status-said-hidden = Đã ẩn { $status }
status-said-shown = Đã hiện lại { $status }
status-said-removed = Đã xóa { $status }
