### Học viên: danh sách, đợt học, và nhập danh sách.

cohorts = Đợt học
people-all = { $count ->
   *[other] { $shown } người trong mọi danh sách
}
people-found = { $count ->
   *[other] Tìm thấy { $shown } người
}
people-search = Tên, e-mail hoặc mã số
people-search-key = tìm
people-none = Chưa có ai trong danh sách.
people-none-todo = Nhập một danh sách, hoặc thêm từng người.
people-none-cohort = Đợt này chưa có ai.
people-no-match = Không ai khớp “{ $text }”.
col-email = E-mail
col-phone = Điện thoại
col-department = Lớp hoặc bộ phận
sort-given = Tên
sort-name = Họ và tên
cohort-any = Mọi đợt
cohort-none = Không thuộc đợt nào
cohort-option = { $title } ({ $count })
person-open = mở người này
person-add = Thêm người
person-name = Họ và tên
person-name-help = họ trước, tên sau
person-name-missing = Ghi họ và tên
person-added = Đã thêm { $name }

cohorts-facts = { $count } đợt
cohorts-none = Đợt triển khai này chưa có đợt học nào.
cohorts-none-todo = Đợt học có sẵn trong mẫu, hoặc trong danh sách nhập vào.
col-audience = Đối tượng
col-enrolled = Số người
col-capacity = Số chỗ
capacity-none = không giới hạn
capacity-over = vượt { $count } chỗ

import-open = Nhập danh sách
import-title = Nhập danh sách
import-title-file = Nhập { $file }
import-promise = Tệp chỉ được đọc trước. Chưa có gì thay đổi cho đến khi nhập.
import-what = Chọn một danh sách
import-formats = CSV, TSV hoặc XLSX, từ bảng tính, phần mềm quản lý trường hoặc LMS. Bảng mã, dấu ngăn cột và dòng tiêu đề được tự nhận ra.
import-choose = Chọn tệp…
import-other = Chọn tệp khác…
import-drop = Hoặc thả tệp vào đây.
import-counts = { $known ->
    [0] { $rows } dòng: { $fresh } mới; { $rejected } không nhận
   *[other] { $rows } dòng: { $fresh } mới, { $matched } đã có, trong đó { $changed } thay đổi và { $same } như cũ; { $rejected } không nhận
}
import-deed = { $changed ->
    [0] Nhập: { $fresh } mới
   *[other] Nhập: { $fresh } mới, { $changed } thay đổi
}
import-deed-none = Nhập: không có gì mới
import-running = Đang nhập
import-reading = Đang đọc { $file }
import-reading-again = Đang đọc lại
import-done = Đã nhập { $count } người từ { $file }
import-nothing = { $file } không có gì mới; chưa có gì thay đổi
import-read-as = Cách đọc tệp
import-format = Dạng tệp
import-product = , theo cách ghi của { $product }
import-encoding = Bảng mã
import-guessed = đoán
import-delimiter = Dấu ngăn cột
import-header = Tiêu đề
import-line = Dòng { $line }
import-row = Hàng { $row }
import-sheet = Trang tính
import-missing = Không có trong tệp
import-missing-words = { $count } người của các đợt này. Họ vẫn được giữ.
import-cohort = Xếp mọi người vào
import-cohort-help = khi tệp không ghi đợt
import-columns = Các cột
import-columns-used = Dùng { $used } trên { $of } cột. Mỗi thay đổi sẽ đọc lại tệp.
import-no-heading = Cột không có tiêu đề
import-rejected = { $count } dòng không được nhận
import-rejected-note = Các dòng khác vẫn được nhận. Sửa trong tệp rồi nhập lại: người đã có không bị trùng.
import-warnings = { $count } lưu ý
import-remark = Lưu ý
import-line-no = Dòng
import-field = Trường
import-value = Giá trị
import-why = Lý do
import-empty = trống
import-whole = tệp
import-all = Hiện cả { $count }
import-preview = Những dòng đầu, như sẽ được lưu
delimiter-comma = Dấu phẩy
delimiter-semicolon = Dấu chấm phẩy
delimiter-tab = Tab
format-csv = CSV
format-tsv = TSV
format-xlsx = XLSX
field-none = Không dùng
field-name = Họ và tên
field-family = Họ
field-middle = Tên đệm
field-given = Tên
field-number = Mã số
field-email = E-mail
field-phone = Điện thoại
field-department = Lớp hoặc bộ phận
field-audience = Đối tượng
field-cohort = Đợt
field-zone = Múi giờ
field-honorific = Cách xưng hô
