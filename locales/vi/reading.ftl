### Những gì nói về một danh sách được nhập. Sau `file-` là lý do cả tệp không được đọc, sau `row-` là lý do một dòng
### không được nhận, sau `note-` là lưu ý về những gì đã nhận; sau `typed-` là
### điều không thể hiểu trong những gì gõ lại từ giấy.

in-sheet = trang tính { $sheet }: { $what }

file-attendance-report = đây là báo cáo điểm danh của { $product }; mục này chỉ nhập danh sách học viên, nên chưa đọc gì; hãy nhập nó vào điểm danh, từ buổi học của báo cáo
file-binary = đây không phải văn bản cũng không phải bảng tính; chưa đọc gì; lưu danh sách thành .xlsx hoặc .csv
file-damaged = bảng tính bị hỏng hoặc không đầy đủ; chưa đọc gì; lấy lại tệp, hoặc mở bằng phần mềm bảng tính rồi lưu lại
file-document = đây là tài liệu chữ hoặc trang trình chiếu; chưa đọc gì; chép danh sách vào bảng tính rồi lưu thành .xlsx
file-empty-file = tệp trống; chưa đọc gì; chọn lại tệp, hoặc xuất lại
file-error-report = đây là danh sách dòng mà { $product } không chấm được; mục này chỉ nhập danh sách học viên, nên chưa đọc gì; xuất chính bảng điểm rồi nhập tệp đó
file-live-event = đây là báo cáo của sự kiện trực tiếp Teams, không cho biết ai vào ra lúc nào; chưa đọc gì; hãy xin báo cáo điểm danh của buổi họp
file-no-meeting = không dòng nào trong tệp là tiêu đề của tên cùng giờ hoặc số phút; chưa đọc gì; chọn báo cáo điểm danh của Teams, Zoom, Meet hoặc Webex, hoặc bảng có các cột Name, Join time, Leave time
file-no-header = { $why ->
    [line] dòng { $line } trống hoặc không có trong tệp; chưa đọc gì; chọn dòng khác làm tiêu đề
   *[none] trong 20 dòng đầu không có dòng nào ghi cột họ tên; chưa đọc gì; chọn các cột bằng tay, hoặc thêm dòng tiêu đề
}
file-no-sheet = bảng tính không có trang tính nào như vậy đang hiện; chưa đọc gì; chọn một trong: { $there }
file-numbers = đây là tệp Numbers; chưa đọc gì; xuất từ Numbers thành Excel hoặc CSV
file-old-excel = đây là bảng tính Excel 97-2003 (.xls); chưa đọc gì; mở bằng Excel rồi lưu thành .xlsx
file-packed = đây là thư mục nén; chưa đọc gì; giải nén rồi nhập danh sách bên trong
file-password = bảng tính có mật khẩu; chưa đọc gì; mở bằng Excel hoặc LibreOffice, bỏ mật khẩu, lưu rồi nhập lại
file-pdf = đây là tệp PDF; chưa đọc gì; xin danh sách dạng .xlsx hoặc .csv
file-picture = đây là hình ảnh; chưa đọc gì; xin danh sách dạng .xlsx hoặc .csv
file-runbook-sheet = đây là bảng việc của kế hoạch chạy; mục này chỉ nhập danh sách học viên, nên chưa đọc gì; hãy nhập nó làm danh mục việc
file-too-large = { $what ->
    [cells] số ô: { $met }, giới hạn là { $limit }
    [columns] số cột: { $met }, giới hạn là { $limit }
    [file] cỡ tệp: { $met }, giới hạn là { $limit }
    [parts] số phần bên trong bảng tính: { $met }, giới hạn là { $limit }
    [ratio] một phần của bảng tính giải nén ra gấp { $met } lần, giới hạn là { $limit } lần
    [rows] số dòng: { $met }, giới hạn là { $limit }
    [text] chữ trong mọi ô: { $met }, giới hạn là { $limit }
    [unpacked] bảng tính sau khi giải nén: { $met }, giới hạn là { $limit }
   *[workbook] cỡ bảng tính: { $met }, giới hạn là { $limit }
}; chưa đọc gì; chia tệp rồi nhập từng phần
file-two-encodings = tệp bắt đầu bằng một bảng mã rồi tiếp tục bằng bảng mã khác: hai tệp xuất đã bị ghép lại; chưa đọc gì; nhập từng tệp riêng, hoặc lưu cả danh sách thành .xlsx
file-two-lists = một danh sách khác bắt đầu ở dòng { $line }, với tiêu đề riêng; chưa đọc gì cả; hãy để mỗi danh sách trong một tệp riêng
file-unknown-field = cột { $column } được gán cho { $word }, không phải một trường; chưa đọc gì; chọn name, family, middle, given, number, email, phone, department, audience, cohort, zone, honorific, extra hoặc để trống
file-web-page = đây là trang web, dù tên tệp ghi gì; chưa đọc gì; mở bằng phần mềm bảng tính rồi lưu thành .xlsx
file-xlsb = đây là bảng tính nhị phân (.xlsb); chưa đọc gì; mở bằng Excel rồi lưu thành .xlsx
file-xml = { $what ->
    [workbook] bảng tính chứa XML có kiểu tài liệu hoặc thực thể riêng, không phần mềm bảng tính nào ghi như vậy; chưa đọc gì; lưu lại thành .xlsx
    [typed] đây là XML có kiểu tài liệu riêng; chưa đọc gì; lưu danh sách thành .xlsx hoặc .csv
   *[file] đây là XML; chưa đọc gì; lưu danh sách thành .xlsx hoặc .csv
}
file-zip = đây là tệp zip không có bảng tính bên trong; chưa đọc gì; giải nén rồi nhập danh sách bên trong

row-bad-email = địa chỉ e-mail không hợp lệ, và không có mã số để biết là ai; sửa địa chỉ, hoặc để trống ô
row-deleted = tệp ghi tài khoản này đã bị xóa; để trống ô đó nếu vẫn muốn nhập người này
row-encoding = dòng có ký tự không đọc được theo bảng mã của tệp; sửa lại dòng
row-no-name = không có họ tên, mã số, cũng không có e-mail dùng được; điền ít nhất một mục
row-task-code = đây không phải mã công việc; hãy ghi một từ hoặc số ngắn, không có dấu cách, nhiều nhất 20 ký tự
row-task-title = công việc cần tên, nhiều nhất 500 ký tự; hãy điền vào
row-task-duration = đây không phải thời lượng; hãy ghi như 90, 1:30 hoặc 1h 30m, nhiều nhất một năm
row-task-fixed = đây không phải ngày kèm giờ; hãy ghi như 2027-03-02 ở một cột và 08:00 ở cột kia
row-task-clock = đồng hồ ở { $zone } bỏ qua hoặc lặp lại giờ này; hãy ghi giờ khác
row-task-text = mô tả dài hơn 4.000 ký tự; hãy rút gọn
row-task-twice = dòng { $other } có cùng mã; hãy cho mỗi công việc một mã riêng
row-task-unknown = không công việc nào trong bảng có mã này; hãy sửa lại, hoặc thêm công việc
row-task-itself = công việc chờ chính nó; hãy bỏ đi
row-task-ring = các công việc này chờ lẫn nhau nên không việc nào bắt đầu được: { $ring }; hãy bỏ bớt một
note-ask-title = chưa có cột nào được coi là tên công việc; hãy chọn trong các cột
row-no_name = dòng không có họ tên, mà mã số hoặc e-mail không khớp với ai; thêm họ tên
row-no-points = đây không phải là số điểm; ghi như 7.25, hoặc để trống ô
row-no-rating = đây không phải điểm từ 1 đến 5; hãy sửa trong danh sách
row-left-first = giờ ra trước giờ vào; sửa một trong hai
row-no-action = đây không phải là vào hay ra; lưu danh sách bằng tiếng Anh, hoặc lấy báo cáo mới hơn
row-no-duration = đây không phải là thời lượng; ghi như 95 hoặc 1h 35m
row-no-time = đây không phải là giờ; ghi như 2027-02-25 19:00
row-no-times = không có giờ cũng không có số phút; hãy điền một trong hai
row-not-on-roster = người này không có trong danh sách của đối tượng làm bài; hãy ghi danh trước
row-ragged = dòng có { $width } ô đã điền trong khi tiêu đề có { $columns } cột; có phải dấu ngăn cột nằm trong một giá trị đáng lẽ để trong ngoặc kép?
row-same-number = mã số cũng có ở { $at ->
    [sheet] hàng { $first } của trang tính { $other }
   *[line] dòng { $first }
} với họ tên khác; sửa một trong hai
row-shared_email = e-mail này thuộc về người có họ tên hoặc mã số khác; nếu hai người dùng chung hộp thư thì bỏ e-mail của một người
row-suspended = tệp ghi tài khoản này đang bị tạm khóa; để trống ô đó nếu vẫn muốn nhập người này
row-too-long = { $what ->
    [cell] một ô có { $has } ký tự, giới hạn là { $limit }
    [name] họ tên có { $has } ký tự, giới hạn là { $limit }
   *[line] dòng dài hơn { $limit }; giới hạn này giữ cho tệp hỏng không làm đầy bộ nhớ
}
row-two_people = mã số và e-mail của dòng này thuộc về hai người khác nhau trong danh sách; sửa một trong hai
row-two-scores = dòng { $other } ghi điểm khác cho người này; giữ lại một trong hai trong tệp
row-too-many-points = nhiều hơn { $most } điểm của bài đánh giá; phải chăng số liệu theo thang khác?
row-unclosed-quote = dấu ngoặc kép mở ở dòng { $at } mà không đóng; đóng lại hoặc bỏ đi

note-ask-cohort = { $product ->
    [moodle] các cột nhóm chứa mã nhóm riêng của Moodle nên không được dùng; chọn cột bằng tay nếu cột đó ghi đợt học ở đây
    [kolibri] các cột lớp chứa cả danh sách nên không được dùng; chọn cột bằng tay nếu cột đó ghi đợt học ở đây
   *[canvas] cột section có thể chứa nhiều nhóm trong một ô nên không được dùng; chọn cột bằng tay nếu cột đó ghi đợt học ở đây
}
note-bad-email = địa chỉ e-mail không hợp lệ nên được bỏ qua; mã số cho biết là ai
note-blank = { $count ->
   *[other] bỏ qua { $count } dòng trống
}
note-cell-error = một ô báo lỗi { $error }; ô được coi là trống
note-false-name = { $is ->
    [workbook] tệp là bảng tính dù tên kết thúc bằng .{ $ending }; tệp được đọc như bảng tính
   *[text] tệp là văn bản dù tên kết thúc bằng .{ $ending }; tệp được đọc như văn bản
}
note-group-as-cohort = không có cột nào ghi đợt học; cột lớp hoặc nhóm được dùng thay, đây là phỏng đoán
note-hidden-sheet = trang tính ẩn { $name } không được đọc
note-honorific = danh xưng trước tên được tách riêng
note-honorific-or-name = chữ đầu có thể là cách xưng hô hoặc là tên; chữ này được giữ trong họ tên
note-left-out = bỏ qua { $what ->
    [headings] dòng tiêu đề lặp lại
    [points] dòng điểm tối đa của Canvas
    [posting] dòng quy định công bố điểm của Canvas
    [signature] dòng chữ ký
    [student] học viên thử của Canvas
    [total] dòng tổng cộng
   *[single] dòng chỉ có một ô ngoài danh sách
}, vì không phải là người
note-more = và { $count } lưu ý nữa cùng loại
note-moved = chuyển từ { $from } sang { $to }
note-new_cohort = đợt triển khai chưa có đợt học tên này; đã tạo: { $cohorts }
note-columns_said = các cột được đọc như bạn đã chọn cho danh sách có cùng tiêu đề cột
note-no-email = không có e-mail; dòng vẫn được nhận
note-no-header = trang tính { $name } không có dòng tiêu đề ghi về người; trang này không được đọc
note-no-phone = không có số điện thoại; dòng vẫn được nhận
note-no-rows = không có dòng nào dưới tiêu đề
note-no_cohort = { $count ->
   *[other] { $count } người có trong danh sách mà không thuộc đợt học nào: tệp không ghi đợt cho họ, hoặc chưa có đợt triển khai
}
note-not-active = tệp ghi người này không còn theo học
note-not-there = bỏ qua { $what ->
    [waiting] người chỉ ở phòng chờ
   *[registered] một lượt đăng ký của người không đến
}, vì không phải là có mặt
note-old-font = họ tên có vẻ ghi bằng phông chữ Việt cũ (TCVN3 hoặc VNI) và được giữ nguyên; chuyển tệp sang Unicode rồi nhập lại
note-other_name = họ tên ở đây viết khác với danh sách đã lưu; tên đã lưu được giữ
note-repeat = lặp lại { $at ->
    [sheet] hàng { $first } của trang tính { $other }
   *[line] dòng { $first }
}: cùng một người, tính một lần{ $differ ->
    [0] { "" }
   *[other] ; chỗ khác nhau lấy theo dòng đầu: { $fields }
}
note-same-name = trùng họ tên với { $at ->
    [sheet] hàng { $first } của trang tính { $other }
   *[line] dòng { $first }
}; được giữ là người khác
note-same-names = { $count } người trùng họ tên với người khác trong tệp; tất cả được giữ riêng
note-same_name = { $count } người mới trùng họ tên với người khác trong tệp; họ được giữ là những người khác nhau
note-same_person = dòng này nói về người đã có ở dòng trước; tính một lần
note-ask-points = chưa có cột nào được dùng làm điểm; hãy chọn trong các cột
note-ask-rating = chưa có cột nào được dùng làm điểm đánh giá; hãy chọn trong các cột
note-another-time = không ai trong báo cáo có mặt trong giờ dự kiến; có đúng là báo cáo của buổi này, và đúng múi giờ không?
note-ask-dates = không có gì trong báo cáo cho biết số nào là ngày, số nào là tháng; hãy chọn
note-no-dates = báo cáo không ghi ngày; giờ được tính cho { $day }, ngày của buổi học
note-no-join-times = báo cáo không có giờ vào, nên không biết ai trễ
note-same-stay = lặp lại một dòng trước; tính một lần
note-rounded = { $count } số liệu có hơn hai chữ số lẻ; được làm tròn xuống, để không ai đạt nhờ làm tròn
note-several-addresses = ô có { $count } địa chỉ e-mail; địa chỉ đầu được dùng
note-shared-email = trùng e-mail với { $at ->
    [sheet] hàng { $first } của trang tính { $other }
   *[line] dòng { $first }
}; được giữ là người khác, cần xác nhận
note-two-encodings = tệp có hai bảng mã, như thể hai tệp xuất đã bị ghép lại: { $count } dòng, đầu tiên là dòng { $line }, được đọc là { $encoding } theo phỏng đoán, các dòng khác là UTF-8; hãy xem lại tên
note-unknown-zone = múi giờ không phải tên như Asia/Ho_Chi_Minh nên được bỏ qua
note-zeros-lost = { $count } ô của cột { $column } là số, có thể đã mất số 0 ở đầu; không dùng để tìm người

typed-row-out = dòng { $row }: phiếu có { $rows } dòng
typed-row-twice = dòng { $row } được gõ hai lần với hai dấu; giữ lại một
typed-range = các dòng từ { $first } đến { $last } bị ngược; bắt đầu bằng số nhỏ hơn
typed-no-row = bắt đầu bằng số dòng, như “7 l12”, hoặc bằng dấu + và tên
typed-no-name = ghi tên sau dấu +, không quá 200 ký tự
typed-no-mark = ghi dấu sau số dòng: p, l, e, a hoặc r
typed-bad-mark = “{ $mark }” không phải là dấu; ghi một trong { $letters }, số phút trễ ngay sau đó, số phút về sớm sau dấu gạch, như l12 hoặc p-30
typed-minutes-without-late = “{ $mark }”: số phút chỉ đi với đến trễ; số phút về sớm ghi sau dấu gạch, như { $letter }-30
typed-early-without-presence = “{ $mark }”: chỉ người có tham gia mới về sớm được
typed-too-late = { $minutes } phút là quá { $most } phút; hãy ghi vắng
