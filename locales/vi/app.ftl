### Khung của ứng dụng: các phần, thanh trên, dòng đồng bộ, thanh dưới, ô lệnh.

where = Vị trí
areas = Các phần
area-overview = Tổng quan
area-checklists = Danh mục việc
area-training = Đào tạo
area-handoff = Bàn giao
area-settings = Cài đặt
people = Học viên
waiting = { $count } việc đang chờ
go-to = Đến { $area }

find-or-run = Tìm hoặc chạy lệnh
palette-none = Không có gì tên là “{ $text }”
keys = Phím tắt
key-tab = Ô kế tiếp
key-regions = Phần kế tiếp của cửa sổ
key-regions-back = Phần trước của cửa sổ
key-back = Lùi một bước

rollouts = Các đợt triển khai
new-rollout = Đợt triển khai mới
clock-to = đến lúc mở cho mọi người, { $at }
clock-since = từ lúc mở cho mọi người, { $at }

sync-title = Đồng bộ
sync-unsent = { $count } thay đổi chỉ có trên máy này
sync-last-answered = máy chủ trả lời lúc { $at }
sync-never-answered = máy chủ chưa trả lời lần nào
sync-no-server-yet = chưa có máy chủ
sync-only-here = Chỉ có trên máy này, chưa có máy chủ
sync-all-received = Máy chủ đã nhận tất cả
sync-refused = { $count } thay đổi bị từ chối
sync-conflicts = { $count } mục có hai bản ghi
sync-server = Máy chủ: { $server }
sync-no-server = Không gian này chưa có máy chủ. Mọi thứ được lưu trên máy này.
sync-answered = Máy chủ trả lời lần cuối lúc { $at }.
sync-now = Đồng bộ ngay
sync-done = Đã gửi { $sent }, đã nhận { $received }
sync-connect = Kết nối máy chủ

last-act = Vừa ghi:
undo = Hoàn tác
undo-word = hoàn tác
undone = Đã hoàn tác: { $label }
undone-kept = Đã hoàn tác: { $label }; { $kept } thay đổi giữ nguyên vì đã có người sửa sau đó
fault = Muster không trả lời. Những gì đã lưu vẫn an toàn.

cancel = Hủy
close-pane = Đóng
dismiss = Bỏ qua
show-all = Hiện tất cả

zoom-in = Phóng to
zoom-out = Thu nhỏ
zoom-reset = Cỡ thường
theme-light-do = Dùng giao diện sáng
theme-dark-do = Dùng giao diện tối
theme-system-do = Dùng giao diện của hệ thống

sample-note = Đây là dữ liệu mẫu.
sample-note-more = Người và số liệu đều do đặt ra, không phải dữ liệu thật.
sample-delete-ask = Xóa dữ liệu mẫu…
sample-delete = Xóa dữ liệu mẫu
sample-delete-title = Dữ liệu mẫu sẽ bị xóa khỏi máy này
sample-delete-body = Tất cả: người, điểm danh, danh mục việc và chữ ký. Sau đó Muster bắt đầu lại từ đầu.

role-deployment-lead = Trưởng triển khai
role-training-manager = Quản lý đào tạo
role-support-lead = Trưởng hỗ trợ
role-support-member = Nhân viên hỗ trợ
role-operations-representative = Đại diện vận hành
role-executive = Lãnh đạo
role-owner = Chủ không gian

error-no-answer = Muster không trả lời trên máy này. Những gì đã lưu vẫn an toàn; mở lại Muster

switch-person = Đổi người làm việc…
switch-person-words = người dùng đăng nhập đăng xuất bàn giao
switched-said = { $name } đang làm việc ở đây
works-here = { $name } đang làm việc ở đây
go-on-as = Tiếp tục với tên { $name }
passphrase-of = Cụm mật khẩu của { $name }
alone-here = Chưa có ai khác làm việc trên máy này. Người dùng chung máy với bạn được thêm bằng một lời mời, và có cụm mật khẩu, quyền và chữ ký riêng.
person-add-here = Thêm người trên máy này…
lock = Khóa
sync-waits-for = Một phần chưa kịp ký trước khi máy dừng. Phần đó được gửi khi { $names } mở Muster ở đây.
sync-copied = Thư mục này là một bản sao, hoặc được khôi phục từ bản sao, và việc của { $names } chỉ tiếp tục được với một khóa mới do chính họ tạo. Không mất gì, những người khác vẫn làm tiếp: phần đó được gửi khi { $names } mở Muster ở đây.
sync-files = { $count } tệp đang trên đường, { $moved } trên { $size }
sync-files-sending = { $count } tệp đang lên máy chủ: { $moved } trên { $size }.
sync-files-arriving = { $count } tệp đang về từ máy chủ: { $moved } trên { $size }.
sync-files-refused = { $count } tệp máy chủ không nhận
sync-files-open = Xem các tệp

clock-note = Đồng hồ của máy này
clock-fast = Đồng hồ của máy này nhanh hơn máy chủ { $by }.
clock-slow = Đồng hồ của máy này chậm hơn máy chủ { $by }.
clock-corrects = Những gì bạn ghi vẫn được giữ đúng giờ. Hãy chỉnh lại đồng hồ khi có thể.
clock-went-back = Đồng hồ của máy này chỉ một giờ trước lần máy chủ trả lời gần nhất ({ $before }).
clock-uncertain = Giờ ghi bây giờ chưa chắc chắn cho đến khi máy chủ trả lời lại; không có gì bị từ chối hay mất. Hãy chỉnh đồng hồ nếu có thể.
