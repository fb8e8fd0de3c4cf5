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
cohorts-none-todo = Đợt học có sẵn trong mẫu, trong danh sách nhập vào, hoặc thêm bằng phím N.
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
format-ods = ODS
people-export = Danh sách thành tệp
people-export-what = Mọi người đang được liệt kê, mỗi đợt học một dòng, với mọi cột mà các danh sách của bạn có. Nhập lại tệp này không thay đổi gì.
roster-col-name = Họ và tên
roster-col-honorific = Danh xưng
roster-col-number = Mã số
roster-col-email = Email
roster-col-phone = Điện thoại
roster-col-department = Đơn vị
roster-col-audience = Đối tượng
roster-col-cohort = Đợt
roster-col-zone = Múi giờ
roster-col-id = Muster ID
field-none = Không dùng
field-extra = Giữ nguyên
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
field-id = Muster ID
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
split-name = Tách lại: { $name }
split-said = { $name } lại là một người riêng
split-kept = { $name } lại là một người riêng; đã đổi sau đó nên giữ nguyên: { $fields }
maybe-same = Có thể là một
maybe-same-names = { $a } và { $b } có thể là một người
maybe-same-said = { $a } và { $b } lại có thể là một người
who-else = Người này còn là ai?
who-is = Ai đây?
who-is-name = Ai đây? { $name }
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
compare-stays-name = Hồ sơ của { $name } được giữ, { $detail }
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

erase = Xóa hẳn người này…
erase-title = Xóa hẳn { $name }
erase-deed = Xóa hẳn
erase-once = Không thể hoàn tác: không gì trong Muster khôi phục được nội dung.
erase-also = Xóa cùng, vì là một người: { $names }
erase-goes-title = Những gì mất đi, ở mọi nơi Muster lưu
erase-goes = { $kind ->
    [person] Tên, mã số, email, điện thoại và mọi cột khác trong danh sách
    [person_key] Khóa để danh sách nhận ra người này: { $count }
    [attendance] Ghi chú bên điểm danh: { $count }
    [score] Ghi chú bên điểm số: { $count }
    [certificate] Nội dung giấy chứng nhận: { $count }
    [feedback] Nhận xét có tên: { $count }
    [handout] Ghi chú phát tài liệu: { $count }
    [scan] Nội dung lượt quét bị từ chối: { $count }
    [trainer] Tên với vai trò giảng viên: { $count }
   *[other] { $kind }: { $count }
}
erase-stays-title = Những gì ở lại, dưới tên “Người đã xóa”
erase-stays = { $kind ->
    [attendance] Điểm danh: { $count }
    [enrolment] Chỗ trong đợt học: { $count }
    [walk_in] Lượt đến không đăng ký: { $count }
    [waiting] Chỗ trong danh sách chờ: { $count }
    [make_up] Buổi học bù: { $count }
    [score] Điểm số: { $count }
    [certificate] Giấy chứng nhận, theo số và mã băm: { $count }
    [feedback] Lượt chấm: { $count }
    [handout] Tài liệu đã phát: { $count }
    [scan] Lượt quét bị từ chối: { $count }
    [trainer] Chỗ giảng viên: { $count }
   *[other] { $kind }: { $count }
}
erase-stays-why = Nhờ vậy không tổng số nào thay đổi, kể cả theo lớp hay đơn vị; lớp hay đơn vị cũng ở lại. Những gì đã ký để lại mã băm: mọi chữ ký vẫn kiểm tra được, và giấy chứng nhận đã in vẫn có giá trị. Mã định danh của hồ sơ cũng ở lại; ai biết mã số cũ có thể tính ra nó.
erase-mentions-title = Không đụng đến: nội dung khác có nhắc tên
erase-mention = { $what }: { $count }
erase-mentions-what = Nội dung tự do không bị sửa, cả những gì đã ký hay đã phát hành. Hãy tự sửa nếu cần; nội dung trước đó vẫn còn trong nhật ký.
erase-mentions-none = Tên, mã số, email và điện thoại không có trong nội dung nào khác.
erase-files = Tệp đính kèm, như ảnh tờ ký tên, không được xem bên trong và ở lại.
erase-copies-title = Bản sao mà Muster không với tới
erase-copy = { $what ->
    [laptop] Máy { $title }
    [sheet] Tờ ký tên đã in, { $title }
    [certificate] Giấy chứng nhận { $title }, đã trao hoặc đã lưu
    [report] Báo cáo đã phát hành { $title }
    [audit] Trích nhật ký ({ $title })
    [db] Bản sao lưu toàn bộ không gian làm việc
    [folder] Toàn bộ dưới dạng tệp thường
    [pack] Bộ giấy tờ cho phòng, { $title }
   *[other] { $title }
}
erase-copy-heard = lần cuối có tin { $at }
erase-copies-laptops = Mỗi máy tự xóa khi đồng bộ lần tới.
erase-copies-unknown = Không được ghi lại nên phải tự tìm: danh sách đã lưu hay in, tệp chép tay, bản sao lưu của thư mục dữ liệu hay của máy chủ.
erase-by-server = Máy chủ xóa trước, rồi từng máy khi đồng bộ. Khi máy chủ chưa nhận lệnh, nội dung vẫn còn trong kho của máy này.
erase-typed = Gõ { $asks } để xác nhận
erase-reason = Lý do, không ghi tên
erase-reason-help = lưu trong nhật ký
erase-may-not = Chỉ chủ sở hữu mới xóa hẳn được một người.
erased-said = Đã xóa hẳn người này
erased-by = { $by } đã xóa, { $at }: { $reason }
erased-waits = Đã ra lệnh nhưng chưa thực hiện: máy chủ chưa nhận lệnh. Hãy đồng bộ để tiếp tục.
erased-copies = Bản sao có thể còn nội dung
certificate-erased = Người này đã được xóa hẳn cùng nội dung giấy. Mã băm còn lại, { $digest }; bản giấy vẫn có giá trị theo mã đó.
