### Giấy chứng nhận: sổ cấp, cấp, kiểm tra; và chữ trên giấy, trong tệp, mà Rust cũng đọc.

certificates = Giấy chứng nhận
certificates-none = Chưa cấp giấy chứng nhận nào.
certificates-none-todo = Chọn một nhóm ở trang Hoàn thành, hoặc cấp tại đây cho mọi người đã hoàn thành.
certificates-search = Tên, số, khóa học hoặc người cấp
certificates-filter = Giấy chứng nhận theo trạng thái
certificates-all = Tất cả
certificates-no-match = Không có giấy chứng nhận nào khớp.
certificate-state-valid = Còn hiệu lực
certificate-state-replaced = Đã thay
certificate-state-revoked = Đã thu hồi
certificate-state-replaced-by = Đã thay bằng { $number }
certificate-open = Giấy chứng nhận { $number }
certificate-col-number = Số
certificate-col-name = Họ tên
certificate-col-course = Khóa học
certificate-col-audience = Đối tượng
certificate-col-cohort = Đợt học
certificate-col-hours = Số giờ
certificate-col-date = Ngày hoàn thành
certificate-col-result = Kết quả
certificate-col-place = Nơi học
certificate-col-issued = Ngày cấp
certificate-col-issuer = Người cấp
certificate-col-state = Trạng thái
certificate-col-replaced-by = Thay bằng
certificate-col-reason = Lý do

## Trên giấy

certificate-title-own = Giấy chứng nhận hoàn thành
certificate-text-own = đã hoàn thành khóa học {"{"}course{"}"}.
certificate-to = Chứng nhận
certificate-code = Mã QR chứa các thông tin này cùng chữ ký
certificate-result-passed = đạt { $score } %
certificate-result-complete = học đủ mọi chủ đề
certificate-foot-number = Số { $number }, cấp ngày { $issued }
certificate-foot-issuer = Người cấp và ký: { $issuer }, { $role }
certificate-foot-replaces = Thay cho giấy chứng nhận { $number }, không còn hiệu lực
certificate-foot-workspace = Dấu vân tay của không gian làm việc: { $workspace }
certificate-foot-check = Điện thoại đọc được thông tin trong mã; Muster kiểm tra đó đúng là thông tin đã ký, không cần mạng.
certificate-foot-blank = Mẫu trống, điền bằng tay: không có số, không có mã và tự nó không chứng minh điều gì.
certificate-foot-blank-next = Giấy chứng nhận kiểm tra được sẽ cấp khi đã có điểm danh và điểm số.

## Cấp

certificate-issue = Cấp giấy chứng nhận
certificate-issue-for = Cấp giấy chứng nhận: { $group }
certificate-issue-whom = Cho ai
certificate-issue-everybody = Tất cả
certificate-language = Ngôn ngữ trên giấy
certificate-language-en = Tiếng Anh
certificate-language-vi = Tiếng Việt
certificate-unprintable = { $count } tên có chữ mà phông chữ ở đây không có; trên giấy chúng thành ô trống: { $names }
certificate-unprintable-words = Phần chữ có ký tự mà phông chữ ở đây không có; trên giấy chúng sẽ thành ô trống: { $letters }
certificate-ready-first = Chỉ hiện { $count } người đầu; hãy tìm những người khác.
certificate-ready = { $count ->
    [0] Chưa ai được cấp
   *[other] { $count } người được cấp
}
certificate-without = { $count } người chưa được cấp
certificate-without-more = và { $count } người nữa
certificate-left-out = { $count } người do bạn bỏ ra
certificate-choose-all = Chọn tất cả
certificate-choose-none = Bỏ chọn tất cả
certificate-sample = Nội dung tờ đầu tiên
certificate-why-has_one = Đang giữ { $number }
certificate-why-was_revoked = { $number } đã bị thu hồi; nếu được cấp lại, hãy cấp lại từ chính giấy đó
certificate-why-too_long = Thông tin quá dài cho mã in; hãy rút gọn tên, khóa học hoặc câu chữ
certificate-why-no_name = Không có tên nào in được; hãy ghi tên trong danh sách người
certificate-why-not_complete = Chưa hoàn thành
certificate-deed = Ký và cấp { $count } giấy
certificate-at-work = { $done } trên { $of }
certificate-stop = Dừng
certificate-issued = { $count ->
    [1] Đã cấp { $first }.
   *[other] Đã cấp { $count } giấy chứng nhận: { $first } đến { $last }.
}
certificate-lacks-passphrase = Nhập cụm mật khẩu: nó dùng để ký
certificate-lacks-people = Chọn ít nhất một người

## Một giấy chứng nhận

certificate-verified = Chữ ký đúng, bằng khóa của { $issuer }
certificate-not-verified = Chữ ký không đúng, hoặc bằng khóa khác. Đừng tin tờ này
certificate-only-here = Mới chỉ có trên máy này
certificate-named-now = Danh sách nay ghi tên khác: { $name }
certificate-replaces = Thay cho
certificate-revoked = { $by } thu hồi { $at }: { $reason }
certificate-code-text = Nội dung của mã
certificate-code-copy = Chép nội dung
certificate-reissue = Cấp lại
certificate-reissue-what = Giấy mới mang số riêng thay cho { $number } và ghi rõ điều đó. Nội dung theo danh sách và mức hoàn thành hiện nay.
certificate-revoke = Thu hồi
certificate-revoke-what = Giấy không còn hiệu lực với mọi người biết tin; tờ giấy vẫn y nguyên.
certificate-revoke-reason = Vì sao
certificate-revoke-missing = Ghi lý do giấy không còn hiệu lực
certificate-revoke-deed = Thu hồi { $number }

## In và tệp

certificate-print = In
certificate-print-what = { $count } giấy chứng nhận thành PDF khổ ngang. Giấy đã thay hoặc thu hồi được bỏ qua.
certificate-paper = Khổ giấy
certificate-paper-a4 = A4
certificate-paper-letter = Letter
certificate-print-one = Một tệp
certificate-print-each = Mỗi giấy một tệp
certificate-print-folder = Thư mục cho các tệp
certificate-print-folder-help = Thư mục đã có, ghi cả đường dẫn
certificate-printed = { $files ->
    [1] Đã tạo: { $name }
   *[other] Đã tạo { $files } tệp trong { $name }
}
certificate-printed-logo = { $count } giấy được in không có logo, vì logo không có trên máy này.
certificate-export = Xuất sổ cấp
certificate-export-what = Các dòng đang chọn, kèm nguồn dữ liệu và thời điểm.
certificate-export-xlsx = Sổ Excel
certificate-export-csv = CSV
certificate-export-pdf = PDF
certificate-pack = Giấy chứng nhận đã ký cho kiểm toán
certificate-pack-what = Một thư mục gồm từng giấy chứng nhận, chữ ký và khóa của người ký. ssh-keygen và muster verify kiểm tra được mà không cần không gian này.
certificate-pack-folder = Thư mục mới
certificate-pack-done = { $count } giấy chứng nhận nằm trong { $dir }.

## Câu chữ

certificate-design = Câu chữ và logo
certificate-design-of = Cho
certificate-design-rollout = Mọi đối tượng
certificate-design-title = Tiêu đề
certificate-design-text = Câu dưới tên
certificate-design-text-help = Có thể dùng { $words }
certificate-design-place = Nơi học
certificate-design-place-help = Để trống: nơi đợt học gặp gần nhất
certificate-design-signers = Tên dưới các dòng ký ở chân trang
certificate-design-signers-help = Tối đa ba, mỗi dòng một tên
certificate-design-logo = Logo
certificate-design-logo-choose = Chọn tệp PNG hoặc JPEG
certificate-design-logo-none = Bỏ logo
certificate-design-logo-away = Máy này không có hình đó; hãy chọn lại để in kèm.
certificate-design-save = Giữ câu chữ
certificate-design-saved = Đã giữ câu chữ; giấy đã cấp vẫn theo câu chữ cũ.

## Kiểm tra

certificate-check = Kiểm tra giấy chứng nhận
certificate-check-what = Dán hoặc gõ nội dung của mã, hoặc chọn một tệp chứa nó. Không hỏi gì qua mạng.
certificate-check-text = Nội dung của mã
certificate-check-file = Chọn tệp
certificate-check-deed = Kiểm tra
certificate-check-key = Khóa
certificate-verdict = Kết luận
certificate-verdict-good = { $number } còn hiệu lực: có trong sổ cấp của không gian này đúng như ở đây, và theo máy này biết thì chưa bị thay hay thu hồi
certificate-verdict-revoked = { $number } không còn hiệu lực: đã bị thu hồi. { $reason }
certificate-verdict-replaced = { $number } không còn hiệu lực: đã thay bằng { $by }
certificate-verdict-unregistered = { $number } do một thành viên của không gian này ký, nhưng sổ cấp trên máy này không có đúng như ở đây. Hãy đồng bộ rồi kiểm tra lại
certificate-verdict-elsewhere = { $number } đúng như khi ký, cho một không gian khác: hãy so dấu vân tay { $workspace } với bản bạn nhận được bằng đường khác
certificate-verdict-locked = { $number } đúng như khi ký; không gian trên máy này đang khóa nên chưa biết nó còn hiệu lực không. Hãy mở khóa rồi kiểm tra lại
certificate-verdict-stranger = { $number } ghi tên không gian này, nhưng không ai ở đây công bố khóa đó. Đừng tin; hãy đồng bộ rồi kiểm tra lại
certificate-verdict-other_name = { $number } được ký bằng khóa của người khác, không phải { $issuer } như ghi trên giấy. Đừng tin
certificate-verdict-altered = Nội dung ở đây không phải nội dung đã ký: một thông tin hoặc chữ ký đã bị sửa. Đừng tin
certificate-proves = Mọi thông tin ở đây đúng như khi ký: hãy so từng điều với tờ giấy trước mặt bạn
certificate-proves-not = Sau đó có bị thay hay thu hồi không thì chỉ sổ cấp của không gian ấy mới biết
