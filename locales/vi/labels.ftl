### Tên của các việc đã làm. Sau `label-` là mã của việc, dấu `-` thay cho dấu chấm.

label-attendance-mark = Điểm danh
label-attendance-clear = Xóa dấu
label-attendance-mark_all = Ghi một lượt những người chưa điểm danh
label-attendance-note = Ghi chú
label-attendance-walk_in = Người ngoài danh sách
label-session-new = Buổi học mới
label-session-close = Đóng buổi học
label-session-reopen = Mở lại buổi học
label-people-import = Nhập danh sách
label-person-add = Thêm người
label-rollout-new = Tạo đợt triển khai từ mẫu
label-item-set = Trạng thái của một việc
label-item-edit = Sửa việc
label-item-add = Thêm việc
label-item-evidence = Thêm bằng chứng
label-point-set = Xét một điểm
label-sign_off-sign = Ký bàn giao
label-handoff-sign = Ký bàn giao
label-signing_key-new = Tạo khóa ký
label-member-invite = Lời mời
label-workspace-start = Tạo không gian
label-workspace-join = Máy mới tham gia
label-workspace-protect = Tạo khóa ký
label-conflict-resolve = Chọn giữa hai bản ghi
label-quarantine-dismiss = Bỏ thay đổi bị từ chối
label-undo = Hoàn tác
