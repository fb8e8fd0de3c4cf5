### Soát kế hoạch: phát hiện gì, sửa thế nào, và các con số mà kế hoạch nêu.

plan = Kế hoạch
plan-check = Soát kế hoạch
plan-figures = Con số đã nêu
plan-col-bound = Giới hạn
plan-col-unit = Đơn vị
plan-parts = Mảng và khóa học
plan-areas = Các mảng bàn giao
plan-areas-none = Chưa có mảng nào
plan-courses = Các khóa học
plan-courses-none = Chưa có khóa học nào
plan-part-added = Đã thêm { $title }
plan-part-edited = Đã sửa { $title }
plan-part-archived = Đã cất { $title }
plan-area-new = Mảng mới
plan-area-add = Thêm mảng
plan-point-new = Điểm mới
plan-point-add = Thêm điểm
plan-topic-new = Chủ đề mới
plan-topic-add = Thêm chủ đề
plan-target-new = Chỉ tiêu mới
plan-target-measure = Đo gì, bằng một từ
plan-target-add = Thêm chỉ tiêu
plan-stated = Đã nêu
plan-topics-sum = các chủ đề: { $sum }
plan-expectation-none = chưa ghi mong đợi
plan-from-to = Từ và đến
plan-from-to-none = không tính bằng phút
plan-from-to-wrong = Ghi hai mốc tính từ T-0, ví dụ T+0d … T+7d
plan-checking = Đang kiểm tra kế hoạch…
plan-none = Kế hoạch không có chỗ nào mâu thuẫn
plan-none-todo = Kế hoạch được soát lại mỗi khi có người sửa
plan-none-such = Không có phát hiện nào khớp bộ lọc
plan-headline = { $count ->
   *[other] { $count } phát hiện trong kế hoạch
}
plan-weights = { $stops } chặn kế hoạch, { $contradicts } nói hai điều, { $open } còn bỏ ngỏ
plan-dismissed-count = đã gác lại { $count }
plan-filter = Lọc phát hiện
plan-all = Tất cả
plan-aside = Đã gác lại
plan-weight-stops = Chặn kế hoạch
plan-weight-contradicts = Nói hai điều
plan-weight-open = Còn bỏ ngỏ
plan-col-weight = Mức nặng
plan-col-finding = Phát hiện
plan-col-places = Vị trí
plan-more = và { $count } chỗ nữa
plan-mend = Cách sửa
plan-places = Nằm ở đâu
plan-go = Đến chỗ đó
plan-dismiss = Gác lại
plan-dismiss-reason = Vì sao có thể để nguyên
plan-dismiss-help = Mọi người đều thấy lý do. Phát hiện sẽ hiện lại khi điều nó dựa vào thay đổi.
plan-dismiss-missing = Ghi lý do; một câu là đủ
plan-dismiss-keep = Gác lại với lý do này
plan-dismiss-said = Đã gác lại { $id }
plan-take-up = Xét lại
plan-take-up-said = Đã đưa { $id } trở lại
plan-dismissed-by = { $by } gác lại, { $at }: { $reason }
plan-came-back = { $by } đã gác lại ngày { $at } ({ $reason }); điều nó dựa vào đã thay đổi từ đó
plan-wait = { $count ->
   *[other] Soát kế hoạch thấy { $count } chỗ không khớp.
}
plan-open = Soát kế hoạch
plan-claims = Những gì kế hoạch đếm
plan-claims-none = Kế hoạch không nêu con số nào
plan-targets = Mục tiêu
plan-targets-none = Kế hoạch không có mục tiêu
plan-roles = Vai trò
plan-roles-none = Kế hoạch không nêu vai trò
plan-col-stated = Đã nêu
plan-col-low = Từ
plan-col-high = Đến
plan-col-people-low = Số người, ít nhất
plan-col-people-high = Số người, nhiều nhất
plan-col-hours = Số giờ
plan-col-skills = Kỹ năng
plan-col-window = Khoảng thời gian
plan-col-counts = Tính cho
plan-col-statistic = Loại số
plan-unit-hours = giờ
plan-edit = Sửa: { $title }
plan-edited = Đã sửa { $title }
plan-number-wrong = Ghi một số từ 0 trở lên
plan-number-whole = Ghi một số nguyên từ 0 trở lên
plan-statistic-none = chưa nói rõ
plan-statistic-each = từng trường hợp
plan-statistic-mean = trung bình
plan-statistic-median = trung vị
plan-statistic-p95 = phân vị 95
plan-statistic-share = tỷ lệ
plan-statistic-total = tổng
plan-bound-below = dưới
plan-bound-at_most = nhiều nhất
plan-bound-exactly = đúng
plan-bound-at_least = ít nhất
plan-bound-above = trên
plan-scope-critical = nghiêm trọng
plan-scope-high = cao
plan-scope-medium = mức vừa
plan-scope-low = thấp
plan-scope-planned = theo kế hoạch
plan-scope-unplanned = ngoài kế hoạch

plan-rule-C-01 = Danh mục có số mục khác với số đã nêu
plan-rule-C-02 = Công sức toàn bộ không bằng tổng các phần
plan-rule-C-03 = Số giờ của một ngày không bằng tổng việc trong ngày
plan-rule-C-04 = Giờ công không cộng khớp, hoặc bị dùng làm thời gian trôi qua
plan-rule-C-05 = Đào tạo kết thúc sau việc cần đến nó
plan-rule-C-06 = Một sự kiện được đặt vào nhiều ngày khác nhau
plan-rule-C-07 = Tiêu chí chưa thể xét khi cổng họp
plan-rule-C-08 = Một sự cố có hai hạn trả lời đầu tiên
plan-rule-C-09 = Mục tiêu sau đòi hỏi ít hơn mục tiêu trước
plan-rule-C-10 = Giờ trực được nêu theo hai cách
plan-rule-C-11 = Trung bình ngắn hơn hạn của điều nó tính
plan-rule-C-12 = Một điều có hai mục tiêu cùng lúc
plan-rule-C-13 = Giờ và buổi đào tạo không khớp chương trình
plan-rule-C-14 = Số người của đội không bằng tổng các vai trò
plan-rule-C-15 = Mục tiêu không có khoảng thời gian, hoặc hai phần trùng số
plan-rule-C-16 = Tỷ lệ tính trên con số chưa ai chốt
plan-rule-C-17 = Bảo trì theo kế hoạch không được mất phút nào
plan-rule-C-18 = Mục tiêu về điểm không nói rõ là số nào
plan-rule-C-19 = Việc bắt đầu trước khi việc nó chờ kết thúc
plan-rule-P-01 = Các việc chờ lẫn nhau
plan-rule-P-02 = Việc bắt đầu quá muộn so với việc sau
plan-rule-P-03 = Việc chờ một việc không tồn tại
plan-rule-P-04 = Chưa ai phụ trách
plan-rule-P-05 = Khóa học chỉ có một giảng viên, không người thay
plan-rule-P-06 = Mức sự cố có hạn trả lời nhưng không ai trực
plan-rule-P-07 = Một lớp học hai buổi cùng lúc
plan-rule-P-08 = Có mục theo một dữ kiện không tồn tại
plan-rule-P-09 = Các việc theo nhau thành vòng
plan-rule-P-10 = Các phần dài hơn buổi học của chúng

plan-mend-C-01 = thêm các mục còn thiếu, hoặc sửa con số
plan-mend-C-02 = sửa con số sai; nếu mỗi số đếm một thứ khác nhau thì đặt tên riêng cho từng số
plan-mend-C-03 = sửa số giờ của ngày, hoặc số giờ của việc trong ngày
plan-mend-C-04 = sửa tổng, và lập thời gian trôi qua bên cạnh giờ công
plan-mend-C-05 = dời buổi học lên trước cổng hoặc việc đó, hoặc bỏ yêu cầu
plan-mend-C-06 = giữ một ngày, tính từ T-0, và bỏ các ngày khác
plan-mend-C-07 = ghi rõ từ khi nào xét được, hoặc chuyển sang cổng sau
plan-mend-C-08 = giữ một hạn cho mỗi mức; biến hạn kia thành trung bình
plan-mend-C-09 = nâng mục tiêu sau, hoặc ghi rõ là chủ ý thấp hơn mục tiêu trước
plan-mend-C-10 = ghi rõ mỗi cách áp dụng cho mức nào, hoặc chỉ giữ một
plan-mend-C-11 = để trung bình chỉ tính các mức có hạn ngắn hơn, hoặc nới mục tiêu
plan-mend-C-12 = giữ một trong hai, hoặc cho mỗi mục tiêu một khoảng thời gian riêng
plan-mend-C-13 = sửa số giờ đã nêu, hoặc lập thêm buổi và chủ đề còn thiếu
plan-mend-C-14 = sửa số người của đội, hoặc cách bố trí vai trò
plan-mend-C-15 = cho mỗi mục tiêu một khoảng thời gian, mỗi phần một số riêng
plan-mend-C-16 = tính theo danh sách chốt vào một ngày cố định, hoặc sửa con số
plan-mend-C-17 = để mục tiêu chỉ tính gián đoạn ngoài kế hoạch, tách riêng bảo trì
plan-mend-C-18 = ghi rõ là điểm trung bình, tỷ lệ đạt, hay điểm của từng người
plan-mend-C-19 = bắt đầu việc muộn hơn, hoặc dời việc nó chờ lên trước
plan-mend-P-01 = đưa một việc ra khỏi vòng
plan-mend-P-02 = bắt đầu việc sớm hơn, hoặc việc cuối muộn hơn
plan-mend-P-03 = ghi một việc đang có, hoặc bỏ nó ra
plan-mend-P-04 = giao cho một người, hoặc một vai trò có trong kế hoạch
plan-mend-P-05 = để người thứ hai dạy một trong các buổi
plan-mend-P-06 = nêu ai trực cho mức này và bao nhiêu giờ
plan-mend-P-07 = dời một trong hai buổi
plan-mend-P-08 = theo một dữ kiện đang có, hoặc để một người nói
plan-mend-P-09 = để một việc không theo gì nữa
plan-mend-P-10 = rút ngắn một phần, hoặc kéo dài buổi học

plan-part-roles = các vai trò
plan-part-modules = các phần
plan-part-days = các ngày
plan-says-entries = { $claim }: nêu { $stated }, có { $count }
plan-says-effort = { $claim }: nêu { $stated } giờ, trong khi { $part } cộng lại { $sum } giờ
plan-says-day = { $claim }: nêu { $stated } giờ, liệt kê { $sum } giờ
plan-says-work = { $claim }: nêu { $stated } giờ, các phần cộng lại { $sum } giờ
plan-says-elapsed = { $metric } phải { $target }, trong khi các phần là { $sum } giờ và không lập thời gian trôi qua
plan-says-late = “{ $what }” ({ $by }) cần buổi “{ $session }”, buổi này kết thúc lúc { $end }
plan-says-days = { $days }
plan-says-early = “{ $title }” phải xét từ { $from }, còn điều nó dựa vào chỉ biết lúc { $known }
plan-says-must = “{ $title }” là MUST của cổng lúc { $at } nhưng chỉ xét được từ { $from }
plan-says-responses = { $severity ->
    [all] trả lời đầu tiên: { $figures }
   *[other] { $severity }: { $figures }
}
plan-says-covers = { $severity ->
    [all] { $figures }
   *[other] { $severity }: { $figures }
}
plan-says-mean = { $metric } phải { $target }, nhưng tính cả những điều được phép trả lời chậm hơn: { $slow }
plan-says-not-on-call = sự cố mức { $severity } phải được trả lời ({ $clock }) nhưng không có giờ trực nào tính đến
plan-says-eased = { $one }, rồi sau đó { $two }
plan-says-two-targets = { $one }, và cùng lúc { $two }
plan-says-two-units = { $one }, đồng thời { $two }: hai đơn vị này không so sánh được với nhau
plan-says-no-window = { $count ->
   *[other] { $count } mục tiêu không có khoảng thời gian: { $titles }
}
plan-says-number = { $number } là số của: { $titles }
plan-says-base = { $metric } là tỷ lệ trên “{ $claim }”, nêu { $stated }, trong khi các nhóm có { $groups } người
plan-says-downtime = { $metric } phải bằng 0, kể cả bảo trì theo kế hoạch
plan-says-which = { $metric } ({ $target }) có thể là trung bình, tỷ lệ hoặc điểm đạt
plan-says-course = { $course }: nêu { $stated } giờ, các chủ đề cộng lại { $sum } giờ
plan-says-curriculum = { $claim }: nêu { $stated } giờ, các khóa cộng lại { $sum } giờ
plan-says-cohort = { $cohort }: các buổi dài { $sum } giờ cho khóa { $stated } giờ
plan-says-uncovered = { $cohort }: không buổi nào dạy { $topics }
plan-says-sessions = { $claim }: nêu { $stated }, lập { $count }
plan-says-team = { $claim }: nêu { $stated }, các vai trò cộng lại { $roles }
plan-says-order = { $task } bắt đầu lúc { $start }, còn { $first } kết thúc lúc { $end }
plan-says-ring = { $tasks }
plan-says-latest = { $task } bắt đầu lúc { $start }; để { $last } kịp bắt đầu thì phải bắt đầu trước { $latest }
plan-says-unknown = { $task } chờ { $code }
plan-says-no-fact = { $what } theo { $fact }
plan-says-fact-ring = { $items }
plan-says-nobody = { $what }
plan-says-unnamed = { $what }: cần lời xác nhận của nhiều người hơn số được nêu tên
plan-says-alone = { $course }: chỉ có { $trainer }
plan-says-two-rooms = “{ $one }” và “{ $two }”
plan-says-segments = “{ $session }” dài { $length } phút, các phần của buổi cộng lại { $sum } phút

## Dữ kiện mà việc và tiêu chí đi theo. Phần -now nói đã đến đâu.
fact-items = { $count ->
   *[other] Việc { $items }
}
fact-items-now = { $count ->
   *[other] Việc { $items }: { $done }/{ $of }
}
fact-checklist = Xong danh mục “{ $title }”
fact-checklist-now = Danh mục “{ $title }”: { $done }/{ $of }
fact-session = Đã học buổi “{ $title }”
fact-training = { $share ->
    [100] { $title }: học xong hết
   *[other] { $title }: { $share } % học xong
}
fact-training-now = { $share ->
    [100] { $title }: { $done }/{ $of } học xong
   *[other] { $title }: { $done }/{ $of } học xong, cần { $share } %
}
fact-everybody = { $share ->
    [100] Mọi người học xong
   *[other] { $share } % mọi người học xong
}
fact-everybody-now = { $share ->
    [100] Mọi người học xong: { $done }/{ $of }
   *[other] Học xong: { $done }/{ $of }, cần { $share } %
}
fact-metric = { $title } { $target }
fact-metric-now = { $title } { $target }: { $figure }
fact-completion = { $title } { $target }
fact-completion-now = { $title } { $target }: { $done }/{ $of }
fact-decided = Cổng “{ $title }” đã quyết định
fact-passed = Đã qua cổng “{ $title }”
fact-handoff = Mọi mảng đã ký
fact-handoff-now = Mảng đã ký: { $done }/{ $of }
fact-area = Đã ký mảng “{ $title }”
fact-report-deployment = Đã phát hành báo cáo triển khai
fact-report-executive = Đã phát hành trang lãnh đạo

## Những gì của đợt triển khai không có trong mẫu.
template-left = Không có trong đó: { $what }.
template-left-times = { $count } giờ cố định (thành giờ tính từ T-0)
template-left-owners = { $count } người phụ trách
template-left-trainers = giảng viên của { $count } buổi
template-left-states = trạng thái của { $count } việc
template-left-evidence = { $count } bằng chứng
template-left-people = { $count } chỗ của người trong lớp
template-left-signers = người ký và logo của { $count } mẫu chứng nhận
template-left-holidays = { $count } ngày nghỉ
template-left-sections = { $count } phần không có việc
template-left-sessions = { $count } buổi đã hủy hoặc không có khóa hay giờ
