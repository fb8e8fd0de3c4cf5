### Buổi học không có mạng: đã sẵn sàng chưa, bộ giấy tờ mang theo, những gì còn chỉ ở máy này. Rust cũng in các chữ này.

workshop = Bộ hồ sơ buổi học
workshop-open = Bộ hồ sơ và mức sẵn sàng
workshop-scope = Cho
workshop-scope-session = buổi học này
workshop-scope-day = cả { $count } buổi học trong ngày đó
workshop-scope-cohort = cả { $count } buổi học còn mở của đợt đó
workshop-line-ready = { $rooms ->
    [1] Máy này chạy được buổi học khi không có mạng. Không thiếu gì.
   *[other] Máy này chạy được cả { $rooms } buổi học khi không có mạng. Không thiếu gì.
}
workshop-line-look = { $rooms ->
    [1] Máy này chạy được buổi học khi không có mạng. Có { $count } điều nên xem trước khi đi.
   *[other] Máy này chạy được cả { $rooms } buổi học khi không có mạng. Có { $count } điều nên xem trước khi đi.
}
workshop-line-not-ready = Chưa sẵn sàng: phải sửa { $count } điều thì máy này mới chạy được khi không có mạng.
workshop-as-of = Đã xem lúc { $at }
workshop-again = Xem lại
workshop-before = Trước khi đi
workshop-laptop = Máy này
workshop-room = Buổi học
workshop-fine = { $count } điều nữa đã xem và đều ổn
workshop-mend-sync = Cài đặt đồng bộ
workshop-mend-decisions = Việc cần quyết định
workshop-mend-laptop = Cài đặt của máy này
workshop-mend-people = Học viên
workshop-mend-paper = Phiếu ký tên
workshop-pack-deed = Tạo bộ hồ sơ
workshop-pack-folder-deed = Tạo thành thư mục
workshop-pack-folder = Thư mục của bộ hồ sơ
workshop-pack-what = Kế hoạch, phiếu ký tên, danh sách, phiếu ghi điểm, phiếu góp ý, giấy chứng nhận trống và tài liệu phát bản giấy, sẵn sàng để in, trong một tệp ZIP hoặc thư mục, có ghi rõ trạng thái tại thời điểm nào. Ai ở dòng nào của phiếu ký tên được ghi nhớ.
workshop-pack-busy = Đang tạo bộ hồ sơ …
workshop-packed = { $count } tệp trong { $name }
workshop-pack-before = Bộ hồ sơ gần nhất: { $at }, { $place }
workshop-pack-none = Chưa tạo bộ hồ sơ nào trên máy này.
workshop-left-out = Không có trong bộ
workshop-after = Sau buổi học

pack-weight-stops = Phải sửa
pack-weight-look = Nên xem
pack-weight-fine = Ổn

ready-no-server = Không gian này không ở máy chủ nào: không có gì để tải về, và mọi thứ ghi lại đều nằm ở máy này
ready-never-heard = Máy chủ chưa từng trả lời máy này: không ai biết ở đây còn thiếu gì
ready-heard-long-ago = Máy chủ trả lời lần cuối lúc { $at }, { $hours } giờ trước: những gì người khác đổi từ đó chưa có ở đây; hãy đồng bộ trước khi đi
ready-heard = Máy chủ trả lời lần cuối lúc { $at }, và mọi thứ nó có lúc đó đã ở đây
ready-behind = { $count } thay đổi đã ở máy chủ trong lần liên lạc cuối mà chưa có ở đây; hãy đồng bộ lại
ready-unsent = { $count } thay đổi chỉ có ở máy này; hãy đồng bộ trước khi đi, để không mất trên đường
ready-no-way-in = { $name } không có mật khẩu ở đây và không mở lại được máy này khi nó khóa; hãy đặt mật khẩu
ready-open-to-all = Máy này mở không cần mật khẩu: ai lấy máy đều đọc được tất cả và ghi thay { $name }
ready-no-code = { $name } mở được máy này nhưng không có mã khôi phục in sẵn: quên mật khẩu là hết buổi
ready-way-in = { $name } mở được máy này bằng mật khẩu, không cần mạng, và có mã khôi phục
ready-enrolled = { $name } đã được ghi danh trên máy này
ready-enrolment-waits = Máy chủ chưa có { $name } trên máy này; vẫn điểm danh được, và sẽ được tính khi máy chủ đã có
ready-revoked = { $name } đã bị chặn trên máy này: những gì ghi ở đây sẽ không được tính
ready-may-not-mark = { $name } không có vai trò được điểm danh; chủ không gian cấp vai trò quản lý đào tạo
ready-clock-alone = Giờ chỉ lấy từ đồng hồ máy này; không có máy chủ để so
ready-clock-unknown = Đồng hồ máy này chưa từng được so với máy chủ; hãy xem nó có đúng không
ready-clock-back = Đồng hồ máy này đứng trước { $at }, lúc nghe máy chủ lần cuối: nó đã bị vặn lùi; hãy chỉnh lại
ready-clock-off = { $direction ->
    [behind] Đồng hồ máy này chậm { $minutes } phút; giờ được hiệu chỉnh khi đã đồng bộ, nhưng hãy chỉnh lại
   *[ahead] Đồng hồ máy này nhanh { $minutes } phút; giờ được hiệu chỉnh khi đã đồng bộ, nhưng hãy chỉnh lại
}
ready-clock = Đồng hồ khớp với máy chủ lúc { $at }
ready-space-unknown = Hệ thống không cho biết ổ đĩa còn bao nhiêu chỗ; hãy tự xem
ready-space-none = Ổ đĩa chỉ còn { $free } MB; có thể không lưu được điểm danh: hãy dọn chỗ
ready-space-little = Ổ đĩa còn { $free } MB: đủ cho điểm danh, ít cho ảnh
ready-space = Ổ đĩa còn chỗ ({ $free } MB)
ready-files-missing = { $count } tệp đính kèm không có ở máy này: mục ghi thì có, nội dung thì không
ready-files = Mọi tệp đính kèm đều ở đây
ready-decisions = { $count } việc chờ quyết định: hai giá trị, hoặc bước bị từ chối
ready-room-closed = Buổi học đã đóng; hãy mở lại để điểm danh
ready-room-cancelled = Buổi học đã hủy
ready-untimed = Chưa đặt giờ bắt đầu nên không in được phiếu ký tên
ready-over = Buổi học đã hết lúc { $at }
ready-no-place = Chưa ghi nơi học
ready-no-trainer = Chưa ghi giảng viên
ready-trainer-elsewhere = { $name } dạy buổi này và không mở được máy này
ready-no-topics = Buổi này không nêu chủ đề: sẽ không ai được tính là đã học gì
ready-no-roster = Danh sách chưa có ai
ready-roster = { $count } người trong danh sách, đã ở đây
ready-no-sheet = Chưa in phiếu ký tên: nếu máy hỏng thì không có giấy
ready-sheet = Phiếu ký tên { $code }, in lúc { $at }, có đủ mọi người trong danh sách
ready-sheet-changed = Danh sách đã đổi từ khi in phiếu { $code } lúc { $at }: thêm { $come }, bớt { $gone }; hãy in lại

after-alone = Không gian này không ở máy chủ nào: mọi thứ của buổi học chỉ ở máy này; hãy sao lưu
after-here = { $count ->
    [0] Không có gì chờ gửi
   *[other] { $count } thay đổi của buổi học này chưa ở máy chủ
}{ $refused ->
    [0] {""}
   *[other] ; { $refused } bước bị từ chối và chờ quyết định
}
after-files = Mọi thay đổi của buổi học này đã ở máy chủ; nội dung của { $files } ảnh chỉ ở máy này, hãy giữ cẩn thận
after-all = Toàn bộ buổi học này đã ở máy chủ

pack-title = Bộ hồ sơ buổi học: đọc trước
pack-contents = Trong bộ này
pack-laptop = Máy
pack-left-out = Không có trong bộ
pack-facts = Kế hoạch
pack-topics = Chủ đề
pack-segments = Các phần
pack-criteria = Tiêu chí
pack-what-first = Bộ này có gì, và máy có chạy được buổi học không
pack-what-plan = Kế hoạch: giờ, nơi học, chủ đề, giảng viên
pack-what-sheet = Phiếu ký tên
pack-what-roster = Danh sách
pack-what-scores = Phiếu ghi điểm
pack-what-blank = Giấy chứng nhận trống
pack-what-material = Tài liệu
pack-what-feedback = Phiếu góp ý, để sao và cắt rời
pack-what-sums = Mã băm của mọi tệp
pack-no-sheet-untimed = Không có phiếu ký tên cho “{ $session }”: chưa đặt giờ bắt đầu
pack-no-sheet-nobody = Không có phiếu ký tên và danh sách cho “{ $session }”: danh sách chưa có ai
pack-no-assessment = Không có phiếu ghi điểm cho “{ $session }”: khóa học không có bài đánh giá
pack-no-design = Không có giấy chứng nhận trống cho “{ $session }”: chưa ai thiết kế
pack-no-material = “{ $title }” không có trong bộ của “{ $session }”: máy này không có tệp của nó
pack-fact-when = Thời gian
pack-fact-place = Nơi học
pack-fact-link = Liên kết
pack-fact-trainer = Giảng viên
pack-fact-cohort = Đợt
pack-fact-course = Khóa học
pack-fact-form = Hình thức
pack-fact-people = Số người trong danh sách
pack-col-no = STT
pack-col-what = Mục
pack-col-value = Nội dung
pack-col-topic = Chủ đề
pack-col-starts = Bắt đầu
pack-col-segment = Phần
pack-col-trainer = Giảng viên, nếu khác
pack-col-minutes = Phút
pack-col-form = Cách học
pack-col-notes = Ghi chú
pack-col-name = Họ và tên
pack-col-number = Mã số
pack-col-department = Lớp / đơn vị
pack-col-criterion = Tiêu chí
pack-col-points = Điểm
pack-col-rating = Điểm, 1 kém đến 5 rất tốt
pack-col-comment = Điều gì tốt, điều gì nên khác đi?
pack-col-weight = Trạng thái
pack-col-of = Của
pack-col-said = Điều tìm thấy
pack-col-file = Tệp
pack-walk-in = ngoài danh sách
pack-points-of = trên { $greatest }
pack-scores-title = { $session } · đạt từ { $mark } %
topic-form-taught = giảng
topic-form-hands-on = thực hành
topic-form-assessment = đánh giá

form-workshop = Thực hành
form-live = Trực tiếp
form-webinar = Hội thảo trên mạng
form-recording = Bản ghi hình
form-on-demand = Học khi cần
form-one-to-one = Kèm riêng
