### Báo cáo: báo cáo ngày, trang lãnh đạo, nhật ký thay đổi, danh bạ, hồ sơ; lời trên màn hình và trong tệp.

area-reports = Báo cáo
reports = Báo cáo
report-deployment = Báo cáo triển khai
report-executive = Trang lãnh đạo
report-contacts = Danh bạ liên hệ
report-audit = Trích nhật ký thay đổi
report-checklist = Danh mục: { $title }
report-run = Kịch bản với thực tế: { $title }
report-gate = Hồ sơ cổng: { $title }
report-nothing = Không có gì để báo cáo
report-state-draft = Bản nháp: chưa ai phát hành, nội dung còn có thể đổi
report-state-open = Bản nháp: chưa xong, nội dung còn có thể đổi
report-state-final = Bản cuối
report-state-current = Tính đến lúc này
report-state-issued = Bản cuối: { $number }, { $by } phát hành { $at }
report-standing = Bản nháp hay bản cuối
report-part-unsigned = Những gì đã ký
report-part-conditions = Điều kiện
report-part-outstanding = Chuyển giao khi còn mở
report-areas-signed = { $count ->
   *[other] Cả { $count } phần đã được ký
}
report-area-unsigned = Chưa ký: { $title } ({ $role })
report-area-declined = Từ chối: { $title }
report-carried-open_item = Việc còn mở
report-carried-known_error = Lỗi đã biết
report-receipt-last = Biên nhận cuối của máy chủ: số { $number }, { $at }, cho “{ $title }”. Ô vuông chứa biên nhận cùng chữ ký: ai giữ tờ giấy này có thể đối chiếu với mọi gói về sau.
report-receipt-none = Chưa máy chủ nào xác nhận các bản này: không có biên nhận, thời điểm là theo máy của người ký.
report-sums = SHA256SUMS trong gói ghi mọi tệp cùng mã băm, kể cả trang này; sha256sum -c SHA256SUMS tìm ra mọi byte bị sửa.
report-col-carried = Loại
report-col-open-point = Việc gì
report-col-workaround = Cách xử lý tạm thời
report-col-of = Thuộc về
report-col-condition = Điều kiện
report-col-signed-by = Người ký
report-state-short-draft = Bản nháp
report-state-short-final = Bản cuối

report-sources-here = { $name } (máy này) đến { $at }
report-sources-to = { $name } đến { $at }
report-sources-silent = { $name } chưa nghe lại từ { $at }
report-sources-nothing = chưa có gì từ { $name }
report-sources-server = máy chủ trả lời lần cuối { $at }
report-sources-no-server = chưa có máy chủ
report-sources-unsent = { $count ->
   *[other] { $count } thay đổi chỉ có trên máy này
}
report-sources-cards = { $count ->
    [0] không có chỗ nào hai bản ghi
   *[other] { $count } chỗ còn hai bản ghi
}

report-part-summary = Tóm tắt
report-part-run = { $title } ({ $mode })
report-part-items = Các mục trong danh mục
report-part-downtime = Gián đoạn
report-part-issues = Sự cố
report-part-readings = Số đo so với mục tiêu
report-part-decisions = Quyết định
report-part-gates = Cổng quyết định
report-part-people = Ai có mặt
report-part-called = Gọi ai
report-part-on-call = Lịch trực
report-part-escalation = Báo lên cấp trên
report-part-criteria = Tiêu chí
report-part-votes = Phiếu
report-part-gate-decisions = Quyết định đã ký
report-part-figures = Tình hình
report-part-wanted = Cần quyết định
report-part-measured = Đo so với mục tiêu
report-part-training = Đào tạo
report-part-changes = Trong 24 giờ qua
report-part-next = 24 giờ tới

report-col-part = Phần
report-col-row = Dòng
report-col-field = Trường
report-col-value = Giá trị
report-col-code = Số
report-col-task = Việc
report-col-item = Mục
report-col-checklist = Danh mục
report-col-section = Phần
report-col-criticality = Mức
report-col-planned = Dự kiến
report-col-planned-end = Dự kiến xong
report-col-expected = Dự báo
report-col-start = Bắt đầu
report-col-finish = Kết thúc
report-col-late = Trễ, phút
report-col-state = Tình trạng
report-col-who-and-why = Ai, vì sao
report-compared = cần { $expected }, thấy { $found }
report-col-reason = Lý do
report-col-by = Người ghi
report-col-who = Ai
report-col-at = Lúc
report-col-evidence = Bằng chứng
report-col-comment = Ghi chú
report-col-away = Thứ bị gián đoạn
report-col-sort = Có kế hoạch không
report-col-from = Từ
report-col-to = Đến
report-col-minutes = Phút
report-col-severity = Mức độ
report-col-area = Phần
report-col-issue = Sự cố
report-col-became = Trở thành
report-col-duty = Số đo
report-col-target = Mục tiêu
report-col-readings = Lần đọc
report-col-off = Ngoài mục tiêu
report-col-least = Nhỏ nhất
report-col-most = Lớn nhất
report-col-last = Gần nhất
report-col-missed = Bỏ lỡ
report-col-number = Số
report-col-decision = Quyết định
report-col-decided-by = Người quyết định
report-col-consequences = Hệ quả
report-col-owner = Người làm
report-col-due = Hạn
report-col-gate = Cổng
report-col-must = MUST đạt
report-col-allows = Tiêu chí cho phép
report-col-name = Tên
report-col-meetings = Cuộc họp
report-col-wrote = Lần ghi
report-col-level = Mức
report-col-criterion = Tiêu chí
report-col-figure = Số liệu
report-col-until = Đến
report-col-role = Vai trò
report-col-vote = Phiếu
report-col-note = Ghi chú
report-col-conditions = Điều kiện
report-col-stands = Hiệu lực
report-col-digest = Mã băm
report-col-figure-name = Nội dung
report-col-since-a-day = So với hôm qua
report-col-target-name = Mục tiêu
report-col-now = Hiện tại
report-col-came-to = Kết quả
report-col-audience = Đối tượng
report-col-complete = Hoàn thành
report-col-roster = Trong danh sách
report-col-lately = So với hôm qua
report-col-when = Lúc
report-col-what = Loại
report-col-title = Tên
report-col-first = Ưu tiên
report-col-for = Vai trò
report-col-about = Việc
report-col-phone = Điện thoại
report-col-backup-phone = Điện thoại người thay
report-col-shift-until = Đến
report-col-answers = Trả lời mức độ
report-col-order = Thứ tự
report-col-email = E-mail
report-col-hours = Liên hệ được
report-col-backup = Người thay
report-col-confirmed = Đã xác nhận
report-col-laptop = Máy
report-col-step = Thao tác
report-col-kind = Loại
report-col-record = Bản ghi
report-col-before = Trước
report-col-after = Sau
report-col-operation = Mã thao tác
report-col-log = Vị trí trong sổ

report-run-live = chạy thật
report-run-rehearsal = diễn tập
report-goal = { $title } ({ $mode }): dự kiến { $planned }, dự báo { $forecast }, { $late ->
    [0] đúng giờ
   *[other] lệch { $by } so với kế hoạch
}
report-goal-over = { $title } ({ $mode }): dự kiến { $planned }, xong { $forecast }, { $late ->
    [0] đúng giờ
   *[other] lệch { $by } so với kế hoạch
}
report-tasks = { $run } ({ $mode }): xong { $done } trên { $of } việc, { $failed } không thành, { $skipped } bỏ qua, { $running } đang làm, { $todo } chưa bắt đầu
report-gave-up = Đã dừng: { $reason }
report-items = Danh mục: { $done } mục xong, { $failed } không thành, { $aside } bỏ qua hoặc không áp dụng
report-list = Xong { $done } trên { $of }, { $failed } không thành, { $blocked } bị chặn, { $aside } bỏ qua hoặc không áp dụng; { $must } MUST chưa xong
report-downtime = Gián đoạn, { $sort }: { $used } phút; đã dùng { $all } trên { $minutes } phút cho phép
report-downtime-free = Gián đoạn, { $sort }: { $used } phút; không mục tiêu nào tính đến
report-downtime-none = Không có gián đoạn
report-still-away = vẫn gián đoạn
report-issues = { $severity }: { $count ->
   *[other] { $count } sự cố
}
report-readings = { $count ->
   *[other] { $count } lần đọc
}, { $off } ngoài mục tiêu, { $missed } bỏ lỡ
report-target = { $bound } { $figure }
report-decisions = { $count ->
   *[other] { $count } quyết định đã đưa ra
}
report-signed = { $decision } ({ $gate })
report-gate-decided = { $title }: { $decision }; { $met } trên { $must } MUST đạt
report-gate-contested = { $title }: hai quyết định cùng hiệu lực mà không biết nhau
report-gate-open = { $title }: chưa quyết định; { $met } trên { $must } MUST đạt
report-gate-next = { $title } quyết định { $at }; { $met } trên { $must } MUST đạt
report-gate-overdue = { $title } lẽ ra quyết định { $at }; { $met } trên { $must } MUST đạt
report-gate-stands = { $title }: { $state }
report-gate-allows = Tiêu chí cho phép nhiều nhất: { $allows }; { $met } trên { $must } MUST đạt
report-gate-because = { $why }: { $count }
report-because-must_not_met = MUST không đạt
report-because-must_waived = MUST được miễn
report-because-must_not_yet = MUST chưa đo được
report-because-should_not_met = SHOULD không đạt
report-because-should_waived = SHOULD được miễn
report-because-must_met = MUST đạt
report-because-nice_not_met = NICE không đạt
report-because-not_yet = Chưa đo được
report-undecided = Chưa quyết định
report-contested = Hai quyết định
report-met-of = { $met } trên { $of }
report-no-vote = chưa bỏ phiếu
report-stands = còn hiệu lực
report-replaced = đã thay thế
report-not-verified = không kiểm được chữ ký
report-people = { $count ->
    [0] Chưa ghi ai có mặt
   *[other] { $count } người có mặt hoặc đã ghi chép
}
report-not-read = chưa đọc
report-emergency = gọi trước
report-contacts-missing = Chưa có ai cho: { $roles }
report-rota-now = Đang trực đến { $until }: { $who }, dự phòng { $backup }
report-rota-nobody = Bây giờ không ai trực
report-rota-nobody-next = Bây giờ không ai trực; { $who } từ { $at }
report-rota-gap = Không ai trực từ { $from } đến { $until }: { $what }
report-rota-clash = { $who } ở hai ca cùng lúc, { $from } đến { $until }
report-rota-all = tất cả
report-rota-answers = { $what }
report-contacts-unsure = { $count ->
   *[other] { $count } liên hệ chưa ai xác nhận
}

report-rating-ok = đúng hướng
report-rating-late = có việc cần chú ý
report-rating-bad = có việc không ổn
report-rating-word-ok = Xanh
report-rating-word-late = Vàng
report-rating-word-bad = Đỏ
report-headline = { $days ->
    [0] Khai trương hôm nay, { $at }: { $rating }
    [1] Khai trương ngày mai, { $at }: { $rating }
   *[other] Còn { $days } ngày đến khai trương, { $at }: { $rating }
}
report-headline-live = Hoạt động từ { $at }: { $rating }
report-headline-none = Chưa có ngày khai trương: { $rating }
report-figure-launch = Khai trương
report-figure-checklists = Danh mục việc
report-figure-training = Đào tạo
report-figure-gate = Cổng
report-figure-issues = Sự cố còn mở
report-figure-readings = Mục tiêu
report-figure-downtime = Gián đoạn ngoài kế hoạch
report-figure-handoff = Bàn giao
report-launch-none = chưa có ngày
report-launch-days = { $days ->
    [0] hôm nay, { $at }
   *[other] còn { $days } ngày, { $at }
}
report-launch-live = { $days ->
    [0] hoạt động từ hôm nay, { $at }
   *[other] hoạt động { $days } ngày, từ { $at }
}
report-checklists = Xong { $done } trên { $of } mục; { $must } MUST chưa xong, { $failed } không thành, { $blocked } bị chặn
report-training = { $complete } trên { $roster } người hoàn thành
report-open-issues = { $critical } nghiêm trọng, { $high } cao
report-targets = { $off } ngoài mục tiêu; đã đọc { $count }
report-targets-unread = { $count } mục tiêu, chưa đọc mục nào
report-downtime-budget = đã dùng { $used } trên { $minutes } phút cho phép
report-downtime-plain = { $used } phút; không mục tiêu nào tính đến
report-handoff = { $signed } trên { $of } phần đã nghiệm thu, { $conditions } có điều kiện, { $declined } từ chối
report-since-items = { $count ->
   *[other] thêm { $count } mục xong
}
report-since-training = { $count ->
   *[other] thêm { $count } người
}
report-since-issues = { $count ->
   *[other] { $count } sự cố mới
}
report-since-missed = { $count ->
   *[other] bỏ lỡ { $count } lần đọc
}
report-since-downtime = trong đó { $count } phút
report-since-nothing = không đổi
report-overdue = { $number }: { $text } ({ $owner }, hạn { $due }) chưa làm đúng hạn
report-cards = { $count ->
   *[other] { $count } chỗ có hai bản ghi: cần người chọn
}
report-more = { $count ->
   *[other] và { $count } việc nữa
}
report-item-failed = Không thành, { $at }: { $title }. { $reason }
report-item-blocked = Bị chặn, { $at }: { $title }. { $reason }
report-milestone = Đạt mốc, { $at }: { $title }
report-signed-at = { $title }: { $decision }, { $by } ký { $at }
report-decided = { $by } quyết định, { $at }: { $text }
report-seen = { $severity }, { $at }: { $what }
report-was-away = Gián đoạn { $minutes } phút, { $at }: { $what }
report-next-launch = Khai trương
report-next-meeting = Cuộc họp
report-next-session = Buổi học
report-next-gate = Cổng
report-next-milestone = Mốc

report-area-plan = Kế hoạch
report-area-checklists = Danh mục việc
report-area-go-live = Khởi chạy
report-area-training = Đào tạo
report-area-people = Con người
report-area-handoff = Bàn giao
report-area-workspace = Không gian làm việc
report-audit-lines = { $count ->
   *[other] { $count } giá trị đã được ghi
}
report-audit-chain = Mã băm của mỗi dòng là SHA-256 của mã băm dòng trên và các ô trước nó, mỗi ô sau một dấu tab. Mã cuối: { $digest }
report-audit-refused = bị từ chối
report-audit-unsent = chưa gửi
report-audit-archived = lấy ra
report-audit-restored = đưa lại
report-audit-erased = xóa hẳn

reports-facts = { $issued } đã phát hành; { $exports } lần trích nhật ký
reports-day = Báo cáo triển khai trong ngày
reports-day-of = Ngày
reports-records = Hồ sơ
reports-records-says = Danh mục, lần chạy và cổng như hiện có; xem trên màn hình, hoặc PDF, XLSX, CSV.
reports-lists = Danh mục việc
reports-runs = Lần chạy
reports-gates = Cổng quyết định
reports-none-lists = Chưa có danh mục nào
reports-none-runs = Chưa chạy lần nào
reports-none-gates = Chưa có cổng nào
reports-issued = Đã phát hành
reports-issued-none = Chưa phát hành báo cáo nào
reports-issued-broken = thiếu một phần trên máy này hoặc đã bị sửa
reports-of = { $done } trên { $of }
reports-executive-says = Tình hình trong vài con số, gọn một trang
reports-audit-says = Ai đổi gì, lúc nào, trên máy nào, và trước đó là gì
reports-contacts-says = Gọi ai cho việc gì, ai trực lúc nào, và báo lên ai
reports-day-says = Dự kiến, dự báo và thực tế; điều không ổn; ai có mặt
reports-calendar = Lịch họp và các mốc
reports-calendar-says = Cho lịch của người khác: cuộc họp, khai trương, cổng và các mốc
reports-calendar-make = Tệp lịch (ICS)
report-print = In hoặc xuất
report-export-what = Giống như trên màn hình, kèm dữ liệu của máy nào và đến lúc nào.
report-export-pdf = PDF
report-export-xlsx = Bảng tính Excel (XLSX)
report-export-csv = CSV
report-issue = Phát hành
report-issue-again = Phát hành lại
report-issue-ask = Phát hành báo cáo này?
report-issue-says = Nội dung lúc này được giữ mãi, kèm tên người phát hành và nguồn dữ liệu. Sau đó không sửa được; có thể phát hành lại, và bản này vẫn giữ.
report-issue-note = Lời của người phát hành
report-issue-note-help = không bắt buộc; in trên báo cáo
report-issued-said = Đã phát hành { $number }
report-issued-line = { $number }: { $at }, { $by } trên { $device }
report-issued-digest = SHA-256 của nội dung
report-show-draft = Tính đến lúc này
report-data-from = Dữ liệu từ
report-true-as-of = Đúng đến { $at }
report-copy = Chép dạng văn bản

executive-now = Tình hình
executive-wanted-none = Lúc này không ai phải quyết định gì
executive-changes-none = Không có gì đáng báo
executive-next-none = Không có gì dự kiến
executive-measured-none = Chưa có gì được đo theo mục tiêu
executive-trained = { $complete } trên { $roster }
executive-lately = thêm { $count }

audit-from = Từ ngày
audit-to = Đến ngày
audit-area = Phần
audit-area-all = Mọi phần
audit-person = Ai
audit-text = Trong giá trị
audit-show = Xem
audit-none = Không ai thay đổi gì
audit-none-todo = Chọn ngày khác, hoặc phần khác
audit-shown = { $shown } giá trị mới nhất trên { $count }; tệp chứa tất cả.
audit-export-says = Tất cả { $count } giá trị. Mỗi dòng mang một mã băm nối với dòng trên; việc xuất được ghi vào nhật ký.
audit-exports = Đã trích
audit-exports-none = Chưa ai trích nhật ký
audit-export-line = { $at }: { $by } trên { $device }, { $lines } giá trị, { $format }
audit-copy-db = { $at }: { $by } trên { $device }, bản sao lưu toàn bộ
audit-copy-folder = { $at }: { $by } trên { $device }, toàn bộ dưới dạng tệp thường
audit-asked-all = tất cả

contacts-none = Chưa có ai
contacts-none-todo = Thêm người cần gọi: theo vai trò, có điện thoại và e-mail
contacts-facts = { $count } liên hệ; { $sure } đã xác nhận
contact-add = Thêm người
contact-edit = Sửa
contact-keep = Giữ
contact-kept = Đã giữ liên hệ
contact-member = Người trong nhóm
contact-member-none = người khác
contact-name = Tên
contact-role = Vai trò
contact-role-none = không phải các vai này
contact-duty = Gọi về việc gì
contact-phone = Điện thoại
contact-email = E-mail
contact-hours = Lúc nào liên hệ được
contact-backup = Gọi ai nếu không trả lời
contact-emergency = Gọi trước khi khẩn cấp
contact-sure = Đúng rồi
contact-sure-said = { $name }: đã xác nhận
contact-sure-at = { $by } xác nhận { $at }
contact-unsure = chưa ai xác nhận
contact-levels = Báo lên cấp trên: { $levels }
contact-shifts = { $count ->
   *[other] Trực { $count } ca
}
contacts-rota = Sửa ca trực và thứ tự báo lên
contact-remove = Bỏ khỏi danh bạ
contact-removed = Đã bỏ khỏi danh bạ
export-readme = { $workspace }: mọi thứ máy này có lúc { $at } ({ $zone })
    Dữ liệu từ: { $sources }
    Dấu vân tay của không gian làm việc: { $genesis }

    muster.sqlite  cơ sở dữ liệu SQLite thường; mỗi bảng có tên bắt đầu bằng k_ giữ một loại bản ghi
    tables/        { $tables } loại đó ở dạng CSV (UTF-8): mỗi dòng một bản ghi, mã, 1 nếu đã lưu trữ, rồi các trường
    files/         { $files } tệp đính kèm, đặt tên theo SHA-256 của nội dung; bảng "evidence" cho biết tên gọi
    Tệp đính kèm không có trên máy này: { $missing }

    Không có gì ở đây được mã hoá: hãy giữ như giữ danh sách người.
