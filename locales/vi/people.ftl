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

doubles = Có thể trùng
doubles-title = { $count ->
    [0] Không ai có vẻ bị trùng
   *[other] { $count } cặp có thể là một người
}
doubles-what = Không ai bị gộp tự động; từng cặp do người quyết định.
doubles-more = Còn nữa; sẽ hiện khi đã quyết các cặp này.
doubles-filter = Cặp nào
doubles-pairs = Chờ quyết
doubles-merged = Đã gộp
doubles-not-same = Không phải một người
doubles-none = Không có hai người nào cùng tên và cùng e-mail, điện thoại hay mã số, cũng không ai chỉ lệch một chữ.
doubles-none-todo = Muốn gộp hai người không có ở đây, hãy mở một người ở Học viên và chọn “Người này còn là ai?”.
doubles-one = Người này
doubles-other = Người kia
doubles-why = Vì sao
doubles-deed = Thao tác
doubles-look = Xem { $a } và { $b } cạnh nhau
doubles-only-name = chỉ có tên
why-same-number = cùng mã số
why-same-email = cùng tên và e-mail
why-same-phone = cùng tên và điện thoại
why-name-letter = cùng e-mail, điện thoại hoặc mã số; tên lệch một chữ
why-number-letter = cùng tên; mã số lệch một chữ
why-email-letter = cùng tên; e-mail lệch một chữ
why-name-only = cùng tên, và một bên chỉ có tên
why-name-only-letter = tên lệch một chữ, và một bên chỉ có tên
why-name-part = một bên chỉ có tên, và chỉ bên kia có đủ các chữ ấy
merged-none = Chưa gộp ai.
merged-goes = Người được gộp
merged-stays = Hồ sơ được giữ
merged-said = Ai ghi
merged-said-by = { $by }, { $at }
merged-disputed = Có người nói khác; hãy xem cả hai
merged-into-this = Đã gộp vào người này
not-same-none = Chưa ghi ai là hai người khác nhau.
split = Tách lại
split-name = Tách { $name } ra lại
split-said = { $name } lại là một người riêng
split-kept = { $name } lại là một người riêng; đã đổi sau đó nên giữ nguyên: { $fields }
maybe-same = Có thể là một
maybe-same-names = { $a } và { $b } có thể là một người
maybe-same-said = { $a } và { $b } lại có thể là một người
who-else = Người này còn là ai?
who-is = Ai đây?
who-is-name = { $name } là ai trong danh sách?
choose-title = { $name } còn là ai?
choose-search = Tìm trong danh sách
choose-found = Người tìm thấy
choose-none = Không ai khác khớp với “{ $text }”.
choose-none-todo = Thử một phần tên, e-mail hoặc mã số.
compare = Đây có phải là một người?
compare-one = Hai người này là một
compare-what = Chọn hồ sơ và giá trị được giữ. Không có gì bị ghi lại: điểm danh, điểm số, giấy chứng nhận và mã nhận người được đọc chung.
compare-promise = Tách lại thì mỗi người có lại phần của mình.
compare-field = Mục
compare-stays = được giữ
compare-stays-name = Giữ hồ sơ của { $name }, { $detail }
compare-take = { $field }: giữ { $value }
compare-cohorts = Trong danh sách của
compare-marks = Điểm danh
compare-scores = Điểm số
compare-certificates = Giấy chứng nhận
compare-keys = Danh sách nhận ra qua
compare-also = Đã gộp trước đây
compare-more = { $count } mục nữa
compare-clashes = Có { $count } buổi cả hai đều được điểm danh. Các buổi đó sẽ hiện hai bản và chờ người quyết:
compare-clash = { $title }: { $a } và { $b }
compare-not-same = { $by } đã ghi ngày { $at } rằng đây là hai người.
merge = Hai người này là một
merge-said = Từ nay { $goes } là { $stays }
not-same = Không phải một người
not-same-said = Đã ghi nhớ: { $a } và { $b } là hai người
