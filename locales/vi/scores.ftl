### Bài đánh giá và điểm: bảng điểm, bài mới, và điểm từ danh sách.

assessments = Bài đánh giá
assessments-facts = { $count } bài đánh giá
assessments-none = Đợt triển khai này chưa có bài đánh giá.
assessments-none-todo = Hãy thêm một bài: đối tượng, số điểm, và mức đạt.
assessment-new = Bài đánh giá mới
assessment-open-key = mở bảng điểm
assessment-title = Tên bài
assessment-title-missing = Hãy ghi tên bài
assessment-points = Số điểm
assessment-points-wrong = Hãy ghi số điểm là số nguyên
assessment-mark = Mức đạt
assessment-mark-wrong = Hãy ghi phần trăm nguyên từ 0 đến 100
assessment-criteria = Tiêu chí
assessment-criteria-help = bài thực hành: mỗi dòng một tiêu chí, số điểm ở cuối
assessment-criteria-wrong = Mỗi dòng kết thúc bằng số điểm, như “Tạo khóa học 5”
assessment-criteria-sum = tổng cộng { $sum } điểm
assessment-criteria-type = Gõ { $count } con số, cách nhau bằng dấu cách.
assessment-passes-from = từ { $points } trên { $greatest } điểm là đạt
assessment-add = Thêm bài đánh giá
col-assessment = Bài đánh giá
col-pass-mark = Mức đạt
col-assessed = Đã chấm
col-passed = Đạt
col-mean = Trung bình
col-resits = Làm lại
col-attempts = Các lần trước
col-points = Điểm trên { $greatest }
col-result = Kết quả
score-search = Tên hoặc mã số
score-filters = Hiện điểm
score-filter-all = Tất cả
score-filter-missing = Chưa có điểm
score-filter-passed = Đạt
score-filter-failed = Chưa đạt
score-filter-two = Hai bản
score-key-type = gõ điểm
score-key-on = giữ và sang người sau
score-key-resit = làm lại
score-key-clear = xóa điểm
score-points-of = Điểm của { $name }
score-points-resit = Điểm của { $name }, lần { $attempt }
score-cleared = đã xóa
score-not-kept = chưa được giữ
score-missing = chưa có điểm
score-assessed = đã có điểm
score-passed = đạt ({ $share } số đã chấm)
say-score = { $name }: { $points }. { $assessed } trên { $of } đã có điểm.

score-import-open = Nhập điểm
score-import-title = Nhập điểm
score-import-what = Chọn một danh sách điểm
score-import-formats = CSV, TSV hoặc XLSX: sổ điểm của Moodle hay Canvas, báo cáo điểm của Open edX, hoặc danh sách tự làm có tên hay mã số và điểm.
score-import-counts = { $rows } dòng: { $fresh } mới, { $differ } khác, { $same } như cũ, { $without } không có điểm; { $open } cần quyết định, { $rejected } không nhận
score-import-deed = Nhập { $count } điểm
score-import-done = Đã nhập { $count } điểm từ { $file }
score-import-resit = Danh sách là lần làm lại: thêm một lần cho người đã có điểm
score-import-lines = Điểm, như sẽ được giữ
score-import-where = dòng { $line }: { $points }
score-import-differ = { $count } điểm đang được lưu khác
score-import-replace = Dùng số liệu của danh sách
score-import-stored = Đang lưu
score-import-listed = Trong danh sách
score-import-kept = Sẽ giữ
score-import-same = đã như vậy
score-import-without = danh sách không có điểm
score-scale = Số liệu là
score-scale-points = Điểm
score-scale-percent = Phần trăm
score-scale-share = Tỷ lệ từ 0 đến 1
field-points = Điểm

whom-open = { $count ->
    [1] Người này là ai?
   *[other] { $count } người này là ai?
}
whom-open-note = Không có mã số hay e-mail nào quyết định được. Ai không được chọn thì bỏ qua.
whom-ask = Chọn một người
whom-nobody-fits = Không ai trong danh sách giống thế
whom-nobody = Không có trong danh sách
whom-named = { $count ->
    [0] Chỉ có tên
   *[other] { $count } người chỉ có tên
}
whom-named-take = Nhận người duy nhất có tên đó
whom-listed = Trong danh sách
whom-ours = Sẽ là
