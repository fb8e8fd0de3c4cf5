### Tên các trạng thái: chữ cạnh dấu, và lời của trình đọc màn hình.

mark-present = Có mặt
mark-late = Đến trễ
mark-late-minutes = Đến trễ { $minutes } phút
mark-word-minutes = { $word } { $minutes } phút
mark-excused = Có phép
mark-absent = Vắng
mark-remote = Từ xa
mark-blank = Chưa điểm danh

validation-todo = Chưa kiểm
validation-done = Đạt
validation-failed = Không đạt
item-todo = Cần làm
item-running = Đang làm
item-done = Xong
item-blocked = Bị chặn
item-failed = Không đạt
item-skipped = Bỏ qua
item-not_applicable = Không áp dụng

decision-go = Tiến hành
decision-conditional = Tiến hành có điều kiện
decision-pause = Tạm dừng
decision-no_go = Không tiến hành
decision-two_versions = Hai bản ghi

criterion-met = Đạt
criterion-not_met = Không đạt
criterion-not_yet = Chưa đo được
criterion-not_applicable = Không áp dụng
criterion-waived = Được miễn

sign-accepted = Nghiệm thu
sign-conditions = Nghiệm thu có điều kiện
sign-declined = Không nghiệm thu
sign-unsigned = Chưa ký
