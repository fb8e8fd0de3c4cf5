### Buổi học: trùng với gì, và lời mời dạng chữ để dán.

clash-trainer = { $name } cũng dạy “{ $with }” lúc { $at }
clash-room = { $name } đã có “{ $with }” lúc { $at }
clash-cohort = lớp này đang học “{ $with }” lúc { $at }
clash-people = { $count } người cũng học “{ $with }” lúc { $at }
clash-window = ngoài những ngày đào tạo, { $from } đến { $to }
clash-holiday = trùng ngày nghỉ: { $name }
clash-late = kết thúc sau “{ $name }”, vốn cần buổi này xong trước { $at }

invitation-cancelled = ĐÃ HỦY
invitation-when = Thời gian: { $value }
invitation-where = Địa điểm: { $value }
invitation-link = Liên kết: { $value }
invitation-trainer = Giảng viên: { $value }
invitation-for = Dành cho: { $value }
invitation-topics = Nội dung:
invitation-date = { $weekday }, { $day }/{ $month }/{ $year }
weekday-1 = Thứ Hai
weekday-2 = Thứ Ba
weekday-3 = Thứ Tư
weekday-4 = Thứ Năm
weekday-5 = Thứ Sáu
weekday-6 = Thứ Bảy
weekday-7 = Chủ nhật
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12

session-edit = Sửa buổi học
session-edit-name = Sửa { $title }
session-save = Lưu thay đổi
session-saved = Đã sửa { $title }
session-cancel = Hủy buổi học
session-hold = Vẫn giữ buổi học
session-cancelled-said = Đã hủy { $title }
session-held-said = { $title } vẫn diễn ra
session-out = Báo cho người khác
session-topics = Nội dung của buổi
topic-minutes = { $minutes } phút
invitation-copy-en = Chép lời mời (English)
invitation-copy-vi = Chép lời mời (Tiếng Việt)
calendar = Tệp lịch
calendar-what = Mọi buổi học của đợt triển khai này trong một tệp (.ics) cho các lịch khác. Nhập lại thì tệp sửa những gì đã có chứ không thêm; buổi bị hủy có trong tệp là đã hủy.
calendar-milestones = Cả ngày ra mắt và các cổng
calendar-all = Lưu tệp lịch
calendar-one = Tệp lịch của buổi này
calendar-done = Đã ghi: { $name }
subscribe = Theo dõi…
subscribe-head = Theo dõi từ lịch khác
subscribe-what = Ai có địa chỉ này đều đọc được các ngày trong chương trình lịch của mình: buổi học, cuộc họp và mốc, luôn đúng như trên máy chủ. Không nêu tên ai trong danh sách. Hãy giữ như giữ chìa khóa.
subscribe-what-person = Ai có địa chỉ này đều đọc được các buổi học có { $name } trong danh sách, luôn đúng như trên máy chủ. Không nêu tên ai trong danh sách. Hãy giữ như giữ chìa khóa.
subscribe-no-server = Lịch nằm trên máy chủ, mà không gian này chưa ở máy chủ nào.
subscribe-own-certificate = Máy chủ của bạn tự tạo chứng chỉ: đa số chương trình lịch không đọc từ đó. Dùng chứng chỉ riêng trên máy chủ thì đọc được.
subscribe-read-only = Chủ không gian, trưởng nhóm triển khai và quản lý đào tạo tạo và thu hồi liên kết.
subscribe-for-help = Chỉ ghi ở đây, không có trong lịch
subscribe-made-what = Đến { $at }. Thêm vào chương trình lịch bằng mục “từ URL”. Chỉ trên máy này bạn mới sao chép lại được.
subscribe-person = chỉ các buổi học của { $name }
subscribe-person-gone = chỉ các buổi học của một người không còn trong danh sách
subscribe-all = buổi học, cuộc họp và mốc
clashes = Trùng lịch
clashes-count = { $count ->
    [0] Không trùng lịch
   *[other] { $count } chỗ trùng
}
clashes-title = { $count ->
    [0] Không có gì trùng
   *[other] { $count } chỗ trùng giữa các buổi học
}
clashes-what = Giảng viên, phòng và người học bị cần hai nơi cùng lúc, trong mọi đợt triển khai; ngày nghỉ, những ngày đào tạo, các cổng. Tất cả chỉ là cảnh báo.
clashes-none = Không buổi nào cần giảng viên, phòng hay người học của buổi khác, và không buổi nào nằm sai chỗ.
clash-count = Có { $count } chỗ trùng; vẫn có thể xếp
clash-elsewhere = { $title } ({ $rollout })
clash-why = Với gì
clash-in = Trùng ở
clash-in-trainer = Giảng viên
clash-in-room = Phòng
clash-in-cohort = Lớp
clash-in-people = Người học
clash-in-window = Ngày đào tạo
clash-in-holiday = Ngày nghỉ
clash-in-late = Quá muộn
days-from = Ngày đào tạo đầu tiên
days-to = Ngày đào tạo cuối cùng
days-keep = Giữ những ngày này
