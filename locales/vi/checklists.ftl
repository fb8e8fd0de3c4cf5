### Danh mục việc: tất cả, từng danh mục, từng việc.

checklist = Danh mục
checklists-facts = Còn { $left } việc phải làm, trong đó { $must } việc MUST
checklists-none = Đợt triển khai này chưa có danh mục việc.
checklists-none-todo = Danh mục việc có sẵn trong mẫu của đợt triển khai.
structure = Các mục
sections = Các mục theo thứ tự
section-new = Mục mới
section-add = Thêm mục
section-added = Đã thêm mục “{ $title }”
section-renamed = Đã đổi tên mục: { $title }
section-moved = Đã dời mục: { $title }
move-up = Dời lên: { $title }
move-down = Dời xuống: { $title }
archive-one = Cất đi: { $title }
archived = Đã cất đi: { $title }
checklist-title = Tên
checklist-edited = Đã đổi tên danh mục
checklist-archive = Cất danh mục này đi
checklist-add = Thêm danh mục
checklist-new = Danh mục mới
checklist-added = Đã thêm danh mục “{ $title }”
part-title-missing = Hãy đặt tên
item-archive = Cất đi
item-mark = Đánh dấu
item-marked = Đã đánh dấu
item-move = Dời chỗ một việc
item-moved = Đã dời { $code }
item-duration = Mất
item-after-none = không chờ gì
minutes-wrong = Ghi số phút, ví dụ 90 hoặc 1:30
evidence-rule = không xong nếu thiếu bằng chứng
rule-begins = Bắt đầu khi
rule-ends = Kết thúc khi
rule-named = Nêu tên
rule-named-none = chưa có ai
rule-anyone = ai đó xác nhận
rule-everyone = mọi người nêu tên
rule-least = { $count } người xác nhận
rule-starter = người bắt đầu nói
rule-begun-by = { $name } đã bắt đầu và sẽ kết thúc
rules-of-section = Cần lời của ai, cho mọi việc trong một mục
rules-set = Đặt cho { $count } việc
rules-said = { $title }: đã đổi quy định cần lời của ai
word-say-done = Xác nhận xong
word-noted = { $code }: đã ghi lời xác nhận của bạn
word-nobody = chưa nêu tên ai
word-ends-missing = { $said } trên { $needed } đã xác nhận xong: còn thiếu { $count ->
   *[other] { $missing }
}
word-ends-waits = { $said } trên { $needed } đã xác nhận xong; chưa có: { $missing }
word-ends-enough = { $said } người đã xác nhận xong
word-begins-missing = { $said } trên { $needed } sẵn sàng bắt đầu: còn thiếu { $count ->
   *[other] { $missing }
}
word-begins-waits = { $said } trên { $needed } sẵn sàng bắt đầu; chưa có: { $missing }
word-begins-enough = { $said } người đã báo bắt đầu
many = { $count ->
   *[other] Đã đánh dấu { $count } việc
}
many-what = Những gì điền vào sẽ đổi ở từng việc; một lần hoàn tác lấy lại tất cả.
many-keep = giữ nguyên
many-shift = Sớm hơn hoặc trễ hơn
many-shift-help = ví dụ +1d hoặc -2h
many-do = { $count ->
   *[other] Đổi { $count } việc
}
many-said = { $count ->
   *[other] Đã đổi { $count } việc
}
many-archived = { $count ->
   *[other] Đã cất { $count } việc
}
checklist-open = Mở danh mục: { $title }
col-done = Đã xong
col-progress = Tiến độ
col-trouble = Đang vướng
failed-count = { $count } không đạt
blocked-count = { $count } đang vướng
done-of = xong { $done } trên { $of }
aside-count = { $na ->
    [0] { $skipped } bỏ qua
   *[other] { $skipped ->
        [0] { $na } không áp dụng
       *[other] { $na } không áp dụng, { $skipped } bỏ qua
    }
}

filter-items = Lọc việc
items-all = Tất cả
items-left = Còn phải làm
items-must = MUST chưa xong
items-mine = Việc của tôi
items-trouble = Vướng hoặc không đạt
items-empty = Danh mục này chưa có việc nào.
items-empty-todo = Thêm việc đầu tiên bằng phím N.
items-none-all = Không có việc nào.
items-none-left = Ở đây không còn gì phải làm.
items-none-must = Mọi việc MUST đều đã xong.
items-none-mine = Ở đây không có việc của tôi.
items-none-trouble = Không có gì vướng, không có gì không đạt.
col-item = Việc
col-weight = Mức
col-owner = Phụ trách
col-due = Hạn
item = Việc
item-no = Việc { $code }
item-choose = Chọn một việc để xem chi tiết.
item-open = mở chi tiết
item-next = Việc sau
item-back = Việc trước
item-said = { $code }: { $state }
item-changed = Đã sửa { $code }
item-because = Lý do
item-since = Từ lúc
item-effort = Công sức
item-after = Sau việc
item-comment = Ghi chú
item-lesson = Từ bài học
lesson-minutes = Biên bản: { $meeting }
lesson-from = { $what } ({ $rollout })
item-mark-done = Đánh dấu xong
item-mark-na = Không áp dụng…
item-reopen = Trả về “phải làm”
weight-words = { $weight ->
    [MUST] MUST: phải có mới mở
    [SHOULD] SHOULD: nên có, thiếu vẫn mở được
   *[other] NICE: có thì tốt
}
owner-none = Chưa có ai
owner-role = Chưa có ai; { $role }
due-none = Chưa có giờ
due-wrong = Ghi theo lúc mở, ví dụ T-12h hoặc T+1d 08:30
comment-none = Thêm ghi chú
reason-for = Vì sao { $code }: { $state }
reason-because = Vì…
reason-evidence = Thêm bằng chứng trước, hoặc ghi vì sao không có
many-evidence = Có việc cần bằng chứng mà chưa có: hãy nói vì sao.
reason-missing = Ghi lý do rồi nhấn Enter

item-add = Thêm việc
item-added = Đã thêm { $code }
item-title = Việc phải làm
item-title-missing = Ghi việc phải làm
item-section = Mục

evidence = Bằng chứng
evidence-needed = cần có
evidence-needed-long = Việc này cần bằng chứng.
evidence-none = Chưa có bằng chứng.
evidence-add = Thêm bằng chứng
evidence-added = Đã thêm bằng chứng cho { $code }
evidence-form = Loại bằng chứng
evidence-text = Chữ
evidence-link = Liên kết
evidence-file = Tệp
evidence-take-out = Bỏ ra: { $name }
evidence-text-label = Điều đã thấy
evidence-text-missing = Ghi điều đã thấy
evidence-link-label = Địa chỉ
evidence-link-missing = Ghi cả địa chỉ, bắt đầu bằng https://
evidence-choose = Chọn tệp…
evidence-file-missing = Chọn tệp trước
evidence-attach = Đính kèm
evidence-save = Lưu một bản…
evidence-saved = Đã lưu: { $file }
evidence-copy-link = Sao chép địa chỉ
evidence-only-here = chỉ có trên máy này
evidence-received = máy chủ đã nhận

follows = Theo
follows-none = Không theo dữ kiện: người nói
follows-so = đúng từ { $at }
follows-says = dữ kiện nói
follows-uncounted = { $words } (ở đây không đếm được)
follows-overruled = dù { $fact }
follows-overrule = Nói khác…
follows-again = Để dữ kiện nói
follows-keep = Theo
follows-items = Việc, theo mã
follows-codes = Các mã, cách nhau bằng dấu phẩy
follows-share = Phần trăm danh sách
follows-checklist = Danh mục
follows-training = Đào tạo
follows-session = Buổi học
follows-metric = Chỉ số
follows-gate = Cổng
follows-handoff = Bàn giao
follows-report = Báo cáo
many-follow = Một số việc theo dữ kiện: hãy nói vì sao khác đi.

numbers = So hai số
numbers-expected = Ở nguồn
numbers-found = Thấy
numbers-compare = So
numbers-wrong = Ghi số nguyên
numbers-same = cần và thấy { $expected }
numbers-differ = cần { $expected }, thấy { $found }: { $difference }
numbers-said = Đã so { $code }

items-find = Tìm trong danh mục này
items-none-found = Không việc nào có “{ $text }”
items-group = Nhóm theo
group-section = phần
group-owner = người phụ trách
group-state = trạng thái
group-weight = mức
group-day = ngày
