### Kịch bản từ một bảng công việc.

tasks-import-open = Nhập bảng kịch bản
tasks-import-title = Nhập bảng kịch bản
tasks-import-what = Một bảng công việc trở thành danh mục kèm thứ tự và giờ giấc. Trước hết chỉ đọc và hiển thị.
tasks-import-formats = CSV hoặc XLSX có cột tên công việc; mã, việc trước, thời lượng, luồng và giờ cố định nếu có.
tasks-import-counts = { $rows } dòng: { $new } mới, { $changed } thay đổi, { $same } như cũ, { $rejected } sai
tasks-import-deed = Giữ { $count } công việc
tasks-import-mend = Hãy sửa bảng trước
tasks-import-answer = Hãy trả lời trước
tasks-import-done = Đã giữ { $count } công việc của { $file }
tasks-import-name = Tên danh mục
tasks-import-into = Đưa vào
tasks-import-into-new = Một danh mục mới
tasks-import-unit = Thời lượng chỉ có số tính bằng gì?
tasks-import-unit-none = Hãy chọn
unit-seconds = Giây
unit-minutes = Phút
unit-hours = Giờ
unit-days = Ngày
tasks-import-zone = Giờ cố định theo { $zone }, { $from ->
    [written] như tiêu đề cột ghi
   *[rollout] múi giờ của đợt triển khai
}.
tasks-import-prefix = Danh mục khác đã có vài mã trong số này; ở đây mỗi mã bắt đầu bằng { $prefix }.
tasks-import-missing = Không có trong bảng, vẫn được giữ: { $codes }
tasks-import-tasks = Các công việc sẽ như sau
tasks-import-fixed = cố định
tasks-import-more = còn { $count } việc
col-code-task = Mã
col-after = Chờ việc
col-starts = Bắt đầu
field-title = Tên công việc
field-code = Mã
field-predecessors = Chờ việc
field-description = Mô tả
field-stream = Luồng
field-kind = Loại
field-duration = Thời lượng
field-team = Đội
field-date = Ngày cố định
field-time = Giờ cố định
