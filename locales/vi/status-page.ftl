# Trang trên máy chủ cho người không dùng Muster.

page-as-of = Tính đến { $at } ({ $zone })
page-lost = Liên kết này không dẫn đến đâu
page-lost-what = Liên kết đã bị thu hồi, đã hết hạn, hoặc địa chỉ bị thiếu. Hãy hỏi người đã gửi để xin liên kết mới.
page-no-run = Chưa có lần chạy nào bắt đầu
page-no-forecast = Lần chạy đang diễn ra
page-paused = Tạm dừng từ { $since }
page-rehearsal = Đây là diễn tập: không có gì ở đây được tính
page-launch = { $how ->
    [late] Dự kiến khởi chạy lúc { $at }, chậm { $length } so với kế hoạch
   *[planned] Dự kiến khởi chạy lúc { $at }, đúng kế hoạch
}
page-end = { $how ->
    [late] Dự kiến xong tất cả lúc { $at }, chậm { $length } so với kế hoạch
   *[planned] Dự kiến xong tất cả lúc { $at }, đúng kế hoạch
}
page-ended = Lần chạy đã kết thúc lúc { $at }
page-taken-back = Nhóm đã quay lui và đang khôi phục
page-way-back-going = Đang quay lui, dự kiến xong lúc { $at }
page-way-back-over = Đã quay lui xong lúc { $at }
page-away-now = Không dùng được từ { $since }
page-t0 = Khởi chạy công khai theo kế hoạch
page-done = Việc đã xong
page-of = { $done } trên { $of }
page-failed = { $count } việc hỏng
page-launched = Đã khởi chạy
page-launch-expected = Dự kiến khởi chạy
page-last = Việc cuối cùng xong
page-end-expected = Dự kiến kết thúc
page-planned-at = kế hoạch { $at }
page-late = Chậm kế hoạch
page-late-count = { $count ->
    [0] không có gì
   *[other] { $count } việc
}
page-way-back = Hạn quay lui an toàn
page-way-back-left = còn { $length }
page-way-back-past = đã qua: quay lui bây giờ sẽ không kịp
page-way-back-ends = phải xong lúc { $at }
page-running = Đang làm
page-behind = Cũng chậm kế hoạch
page-next = Tiếp theo
page-lately = Vừa kết thúc
page-more = và { $count } việc nữa
page-col-task = Việc
page-col-planned = Kế hoạch
page-col-now = Hiện tại
page-col-state = Trạng thái
page-col-gate = Cổng
page-col-decided = Quyết định
page-col-message = Thông báo
page-col-when = Lúc
page-task-todo = dự kiến
page-task-running = đang làm
page-task-done = xong
page-task-failed = hỏng
page-task-skipped = bỏ qua
page-gates = Cổng quyết định
page-gate-open = chưa quyết định
page-gate-contested = có hai quyết định; cần một quyết định nữa
page-hand-off = Bàn giao
page-hand-off-count = Đã nhận { $done } trên { $of } phần
page-col-area = Phần
page-area-open = chưa ký
page-area-accepted = đã nhận
page-area-conditions = nhận có điều kiện
page-area-declined = từ chối
page-downtime = Gián đoạn
page-downtime-planned = Theo kế hoạch, đến nay
page-downtime-unplanned = Ngoài kế hoạch, đến nay
page-downtime-budget = { $kept ->
    [broken] { $used } trên { $of } phút cho phép: đã vượt
   *[kept] { $used } trên { $of } phút cho phép
}
page-messages = Thông báo
page-message-sent = đã gửi
page-message-due = sắp gửi
page-message-skipped = bỏ qua
page-message-failed = không gửi được
page-what = Đây là những gì máy chủ của nhóm biết. Điều ghi trên máy không có mạng sẽ có ở đây khi máy đó liên lạc lại.
page-heard = Thay đổi gần nhất nhận được từ
page-laptop = Máy { $number }
page-again = Trang tự xem lại mỗi { $seconds } giây.
