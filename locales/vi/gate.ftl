### Cổng quyết định: tiêu chí, biểu quyết, quyết định.

area-go-live = Khởi chạy
gates = Cổng quyết định
gates-facts = đã quyết định { $decided } trên { $of }
gates-none = Đợt triển khai này không có cổng quyết định
gates-none-todo = Cổng và tiêu chí có sẵn trong mẫu
gate-open = Mở cổng: { $title }
col-gate = Cổng
col-decided-at = Thời điểm quyết định
col-must-met = MUST đạt
col-allows = Các tiêu chí cho phép
allows-conditional = Nhiều nhất là có điều kiện
gate-contested = Hai quyết định
gate-open-still = Chưa
gate-decide = Quyết định
gate-decided = Đã quyết định
gate-meets = Họp { $day }, { $from }–{ $to }
gate-at = Quyết định lúc { $at }
gate-as-of = Tiêu chí tính đến { $at } { $zone }
criteria = Tiêu chí
criteria-none = Cổng này không có tiêu chí
criterion-add = Thêm tiêu chí
criterion-new = Tiêu chí mới
criterion-archive = Cất tiêu chí này đi
criterion-plan = Trong kế hoạch
criteria-count = { $count ->
   *[other] { $count } tiêu chí: { $sums }
}
col-criterion = Tiêu chí
col-target = Mục tiêu
col-measured = Đo được
col-proof = Bằng chứng
measured-from = Từ { $at }
measured-facts = { $done }/{ $of } xong
measured-until = đến { $at }
measured-lapsed = đã hết hạn miễn
measured-not = Chưa ai xét
criterion-say = Ghi trạng thái: { $title }
criterion-figure = Đo được
criterion-target = Mục tiêu: { $target }
criterion-reason = Lý do
criterion-reason-missing = Ghi lý do; một câu là đủ
criterion-until = Miễn đến
criterion-until-missing = Ghi miễn đến khi nào; sau đó tiêu chí lại được tính
criterion-waive-not = Chỉ chủ không gian, trưởng nhóm triển khai hoặc lãnh đạo được miễn tiêu chí
criterion-keep = Giữ
criterion-take-back = Rút lại
criterion-from = Đo được từ
criterion-differs = dữ kiện nói khác
criterion-said-by = Người ghi
criterion-two = Người khác ghi khác cùng lúc; xem Tổng quan, Hai bản ghi
criterion-said = { $code }: { $state }
criterion-changed = Đã sửa { $code }
gate-allow = Các tiêu chí cho phép
because-must_not_met = { $count } MUST không đạt
because-must_waived = { $count } MUST được miễn
because-must_not_yet = { $count } MUST chưa đo được
because-must_met = { $count } MUST đạt
because-should_not_met = { $count } SHOULD không đạt, nên tiến hành không điều kiện cần lý do
because-should_waived = { $count } SHOULD được miễn, nên tiến hành không điều kiện cần lý do
because-nice_not_met = { $count } NICE không đạt; không tính
because-not_yet = { $count } chưa đo được; không tính thuận hay chống
votes = Biểu quyết
vote = Biểu quyết
vote-again = Biểu quyết lại
vote-open = Chưa biểu quyết
vote-nobody = Chưa ai giữ vai trò này
vote-note = Điều chưa ổn để tiến hành
vote-note-missing = Ghi điều chưa ổn để tiến hành
optional = không bắt buộc
vote-keep = Gửi phiếu này
vote-said = Biểu quyết: { $vote }
decision-short-conditional = Có điều kiện
decide-for = Quyết định: { $decision }
gate-reason = Lý do
gate-again = Quyết định lại lúc
gate-lacks-choice = Chọn quyết định: phím 1 đến 4
gate-lacks-must = Có MUST không đạt. Miễn tiêu chí đó và ghi lý do, hoặc tạm dừng hay không tiến hành
gate-lacks-conditions = Nêu từng điều kiện, người phụ trách và hạn
gate-lacks-go-reason = Các tiêu chí chỉ cho phép tiến hành có điều kiện; ghi lý do vẫn tiến hành
gate-lacks-reason = Ghi lý do dừng ở đây
gate-lacks-again = Ghi thời điểm quyết định lại
gate-record = Ghi: { $decision }…
gate-record-none = Ghi quyết định…
gate-record-note = Quyết định được ký bằng khóa riêng và không rút lại được
gate-open-votes = { $count ->
   *[other] Còn { $count } phiếu chưa có. Vẫn ghi được; biên bản nói rõ điều đó
}
gate-contested-todo = Có hai quyết định không biết đến nhau. Quyết định lại sẽ thay cả hai
gate-again-deed = Quyết định lại
gate-decided-by = { $name }, { $role }, { $at }
gate-verified = Chữ ký đúng. Quyết định đi kèm trong gói bàn giao
gate-unverified = Chữ ký không đúng; quyết định này không có giá trị
gate-since = { $count ->
   *[other] Từ đó đã khác: { $count } điều
}
gate-since-line = { $then }; nay { $now }
gate-sign-title = { $gate }: { $decision }
gate-sign = Ký: { $decision }
gate-said = { $gate }: { $decision }, đã ký

### Dời giờ khởi chạy.

move-launch = Dời giờ khởi chạy
move-now = Hiện là { $at }, { $zone }
move-to = Giờ khởi chạy mới
move-deed = Dời giờ khởi chạy: { $by }
move-later = trễ hơn { $by }
move-earlier = sớm hơn { $by }
move-still = Giờ khởi chạy đã là giờ này; chọn giờ khác
move-moves = Những gì dời theo
move-counts = { $items } việc, { $sessions } buổi học và { $gates } cổng dời { $by }
move-no-collision = Không có gì trùng
move-collides = { $count ->
   *[other] { $count } chỗ trùng
}
move-more = và { $count } mục nữa
move-stays = Những gì giữ nguyên
move-held = đã diễn ra
move-fixed = có giờ cố định
move-clock-twice = Ở { $zone } có hai lần giờ này: đồng hồ được vặn lùi qua nó. Chọn lần nào
move-clock-skipped = Ở { $zone } không có giờ này: đồng hồ được vặn tới qua nó. Chọn giờ nào
move-offer-earlier = lần sớm: { $at }
move-offer-later = lần muộn: { $at }
move-choose = Hãy chọn một trong hai thời điểm trước
move-done = đã xong
move-decided = đã quyết định
move-col-what = Gì
move-col-from = Bây giờ
move-col-to = Sau khi dời
move-kind-item = Việc
move-kind-session = Buổi học
move-kind-gate = Cổng
move-list = Tất cả { $count } mục dời theo
move-zone-deed = Đổi múi giờ
collision-late = { $at }: khóa đào tạo kết thúc sau khi cần đến nó
collision-clock = { $count ->
   *[other] { $count } mục sẽ { $by } theo đồng hồ, vì đồng hồ được vặn giữa chúng và giờ khởi chạy
}
collision-invited = { $count ->
   *[other] Đã mời { $count } người theo giờ cũ; hãy báo lại cho họ
}
collision-signed = { $count ->
   *[other] { $count } chữ ký đã ký theo giờ cũ; chúng giữ nguyên
}
collision-run = Đang có lần chạy thật; giờ của nó dời ngay khi mọi người đang làm
weekend-days = Những ngày trong tuần không ai làm việc
weekend-said = Đã đổi ngày nghỉ trong tuần
move-said = Đã dời giờ khởi chạy sang { $at }
collision-weekend = { $day }, cuối tuần: { $count ->
   *[other] { $count } mục
}
collision-holiday = { $day }, { $name }: { $count ->
   *[other] { $count } mục
}
collision-order = { $at }: việc sau bắt đầu khi việc trước chưa xong
collision-past = { $count ->
   *[other] { $count } mục sẽ nằm trong quá khứ
}
collision-twice = { $at }: { $count ->
   *[other] { $count } người
} ở hai nơi cùng lúc
collision-trainer = { $at }: { $name } phải dạy ở hai nơi cùng lúc
collision-room = { $at }: { $name } bị dùng hai lần cùng lúc
collision-cohort = { $at }: một đợt học ở hai buổi cùng lúc
holidays = Ngày nghỉ
holiday-name = Tên
holiday-add = Thêm ngày nghỉ
holiday-remove = Trở lại ngày làm việc

### Ngày khởi chạy: các lần chạy một danh mục.

runs = Các lần chạy
runs-none = Chưa chạy lần nào
runs-none-todo = Diễn tập không động đến danh mục; bắt đầu bằng một lần diễn tập
run-live = Chạy thật
run-rehearsal = Diễn tập
run-live-long = Chạy thật: diễn biến ghi vào danh mục
run-rehearsal-long = Diễn tập: tách riêng khỏi danh mục
run-going = xong { $done } trên { $of }
run-ended = kết thúc { $at }, mất { $length }
run-begin = Bắt đầu một lần chạy
run-checklist = Danh mục việc
run-mode = Loại
run-begin-live = Bắt đầu chạy thật
run-begin-rehearsal = Bắt đầu diễn tập
way-back = Đường lui
way-back-latest = Lui an toàn muộn nhất { $at }; mất { $minutes } phút,
way-back-measured = đo trong diễn tập
way-back-estimated = ước tính, chưa diễn tập
way-back-ends = Phải xong, số phút tính từ giờ khởi chạy
way-back-minutes = Mất bao nhiêu phút
way-back-measured-help = đo được { $minutes }
way-back-checklist = Danh mục của đường lui
way-back-no-checklist = Không có; dùng số ước tính
way-back-keep = Giữ
run-is-over = Lần chạy này đã kết thúc; những gì đã ghi giữ nguyên
run-end = Kết thúc lần chạy
run-end-said = Đã kết thúc lần chạy
run-said = { $code }: { $deed }
run-over = { $title }, đã kết thúc
run-goal-over = Đã khởi chạy lúc { $at }
run-late = { $count ->
   *[other] Khởi chạy chậm { $count } phút so với kế hoạch
}
run-late-long = Khởi chạy chậm { $length } so với kế hoạch
run-on-plan = Khởi chạy đúng kế hoạch
deed-run-start = Bắt đầu
deed-run-finish = Xong
deed-run-fail = Hỏng
deed-run-skip = Bỏ qua
deed-run-delay = Lùi lại
deed-run-clear = Xóa ghi
col-planned = Dự kiến
col-actual = Thực tế, dự báo
col-minutes = Phút
time-line = Trục thời gian
strip-late = Đang làm, trễ
strip-running = Đang làm
strip-nothing = Không có
strip-ends = { $late }, xong lúc { $at }
strip-holds = { $count ->
   *[other] đẩy lùi { $count } việc
}
strip-next = Tiếp theo
strip-critical = trên đường găng
strip-way-back = Lui an toàn muộn nhất
strip-way-back-in = { $at }, còn { $left }
strip-way-back-over = { $at }, đã qua
strip-takes = Mất { $length }, { $how }
strip-forecast = Dự báo { $at }
strip-was = { $at }
strip-planned = Dự kiến { $at }
task-waits = chờ { $code }
run-moved = { $count } việc có giờ cố định; trong buổi diễn tập này chúng dời theo T-0 để cách T-0 như trong kế hoạch.
run-update = Viết cập nhật…
run-update-text = Cập nhật
run-update-help = Tình hình lúc này; sửa, chép và gửi đến nơi mọi người đọc. Muster không tự gửi gì.
run-update-copy = Chép cập nhật
run-update-anew = Tình hình lúc này
run-update-close = Đóng
update-head = { $title }, { $at }
update-rehearsal = Đây là buổi diễn tập.
update-running = Đang làm: { $title }, xong { $at }
update-next = Tiếp theo: { $title }, { $at }
update-goal = { $title }: dự kiến { $at }
update-way-back = Quay lui an toàn đến { $at }
run-pause = Tạm dừng…
run-pause-why = Vì sao tạm dừng
run-pause-missing = Hãy nói vì sao: người đang chờ cần biết
run-pause-said = Đã tạm dừng
run-go-on = Cho chạy tiếp
run-goes-on-said = Chạy tiếp
run-paused = Tạm dừng từ { $at }, { $by }: { $reason }
run-decide = Quyết định: { $gate }…
axis-way-back = Quay lui muộn nhất { $at }
run-messages = Tin nhắn của lần chạy
messages-off = không gửi: tin nhắn đang tắt
messages-test = chỉ gửi danh sách thử
run-messages-off = tắt: không ai nhận
run-messages-test = thử: chỉ danh sách thử
run-messages-on = bật: mọi người trong kế hoạch
run-messages-said = Tin nhắn: { $mode }
ask-reason = Lý do: { $title }
ask-minutes = Lùi bao nhiêu phút: { $title }
ask-reason-short = Lý do
ask-minutes-short = Số phút lùi
task-shows = cần bằng chứng
show-what = Bằng chứng: { $title }
show-what-short = Bằng chứng: ghi chú hoặc địa chỉ
show-how = Có bằng chứng hay không
show-by = đây là bằng chứng
show-none = không có bằng chứng
show-none-short = Vì sao không có bằng chứng
legend-planned = dự kiến
legend-done = thực tế, xong
legend-running = đang làm
legend-late = dự báo, trễ
legend-forecast = dự báo
legend-wide = { $from }–{ $to } vẽ rộng

wall = Lần chạy trên màn hình lớn
wall-open = Màn hình lớn
wall-leave = Về lần chạy
wall-clock = Thời gian so với T-0
wall-ends = xong lúc { $at }
wall-late = Trễ so với dự kiến
wall-none-late = Không có gì trễ
wall-forecast = dự báo
wall-was = đã diễn ra
wall-planned = dự kiến { $at }
wall-end = Kết thúc lần chạy
wall-way-back = lúc { $at }; mất { $length }, { $how }
wall-past = đã qua
wall-no-way-back = chưa ai ghi phải lui xong trước lúc nào

back-take = Lui lại…
back-why = Vì sao phải lui
back-why-missing = Ghi lý do; một câu là đủ
back-begin = Đi đường lui
back-said = Đã bắt đầu đường lui
back-open = Đường lui của lần chạy này
back-from = Đường lui, vì: { $reason }
back-from-open = Lần chạy đã bỏ

downtime = Gián đoạn
downtime-none = Chưa có gì gián đoạn
downtime-none-todo = Ghi ngay khi có gián đoạn; lúc kết thúc ghi sau cũng được
downtime-unplanned = Ngoài kế hoạch
downtime-planned = Theo kế hoạch
downtime-sum = { $minutes } phút
downtime-kept = đã dùng { $used } trên { $minutes } phút ({ $title })
downtime-broken = { $used } phút so với { $minutes } phút được phép ({ $title })
downtime-no-budget = không mục tiêu nào tính đến
downtime-add = Ghi gián đoạn
downtime-what = Cái gì gián đoạn
downtime-sort = Có theo kế hoạch không
downtime-from = Từ
downtime-to = Đến
downtime-still = vẫn đang gián đoạn
downtime-keep = Ghi
downtime-back = Đã hoạt động lại
downtime-remove = Bỏ
downtime-said = Đã ghi gián đoạn
downtime-back-said = Đã hoạt động lại
downtime-removed = Đã bỏ mục gián đoạn
downtime-by = { $by } ghi
