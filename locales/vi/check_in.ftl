### Điểm danh bằng máy quét: kết quả, lần quét bị từ chối, màn hình tự điểm danh, thẻ.

scan-in = { $name }: { $minutes ->
    [0] { $mark }
   *[other] { $mark }, { $minutes } phút
}
scan-already = { $name } đã được điểm danh; không có gì thay đổi
scan-other_session = { $name } thuộc buổi khác: { $session }, { $at }
scan-not_listed = { $name } không có trong danh sách nào vào giờ này
scan-unknown = không ai có mã hoặc số “{ $text }”
scan-misread = thẻ chưa được đọc đủ; hãy quét lại
scan-several = nhiều người có cùng số “{ $text }”; hãy chọn theo tên
scan-early = bắt đầu điểm danh lúc { $opens } ngày { $day }
scan-over = đã hết giờ điểm danh lúc { $closes }
scan-closed = buổi học đã đóng; hãy mở lại trước
scan-cancelled = buổi học đã bị hủy
scan-screen = đây là mã trên màn hình; hãy quét thẻ của người đến
scan-old_code = mã này đã hiện trước đó; hãy lấy mã đang hiện trên màn hình
scan-wrong_code = đây không phải mã trên màn hình của buổi này

scan-nowhere = Có thẻ vừa được quét; hãy mở buổi điểm danh cần dùng rồi quét lại.
scan-refused = Chưa điểm danh
scan-refused-title = Lần quét bị từ chối
scan-refused-count = { $count } lần quét bị từ chối
scan-refused-more = Còn { $count } lần chưa hiện
scan-refused-own = tự điểm danh
scan-text-kept-out = một chuỗi dài, không lưu lại
scan-mark = Ghi có mặt
scan-mark-of = Ghi có mặt: { $name }
scan-walk-in = Nhận ngoài danh sách
scan-walk-in-of = Nhận ngoài danh sách: { $name }
scan-go = Đến buổi của họ
scan-dismiss = Bỏ qua
scan-dismiss-of = Bỏ qua: { $at }
scan-who = Đó là ai?
scan-who-of = Đó là ai? { $at }
scan-who-search = Tên hoặc mã số
scan-who-none = Không ai khớp với “{ $text }”

door-open = Tự điểm danh trên máy này
door-title = Điểm danh: { $title }
door-field = Quét thẻ, hoặc gõ mã số hay tên của bạn
door-field-help = Với tên, Enter nhận người duy nhất khớp.
door-which = Có nhiều người khớp: hãy chọn tên mình
door-none = Không ai trong danh sách khớp với “{ $text }”. Hãy gặp người trực ở cửa.
door-see = Hãy gặp người trực ở cửa.
door-in = Chào { $name }
door-in-at = Bạn đã điểm danh lúc { $at }.
door-late = Bạn đã điểm danh, { $minutes } phút sau giờ bắt đầu.
door-already = Bạn đã điểm danh trước đó.
door-not-me = Không phải tôi
door-undone = Đã rút lại.
door-code = Mã của phút này
door-code-next = Mã mới sau { $seconds } giây
door-code-what = Mã thuộc về buổi này và phút này. Ai điểm danh ở nơi khác thì gõ mã ở đó.
door-screen = Mã trên màn hình trong phòng
door-screen-missing = Hãy gõ sáu chữ số mà màn hình trong phòng đang hiện
door-shut = Chưa mở điểm danh
door-opens = Mở từ { $opens } đến { $closes }
door-always = Mở cho đến khi đóng buổi học
door-leave = Kết thúc tự điểm danh
door-marked = { $marked } / { $of } đã đến
door-settings = Điểm danh ở cửa
door-before = Mở trước giờ bắt đầu, phút
door-after = Còn mở sau giờ kết thúc, phút
door-late-after = Tính là muộn sau số phút này; để trống: không tính
door-any-time = Mở vào bất kỳ lúc nào
door-asks = Hỏi mã trên màn hình khi tự điểm danh
door-save = Lưu
door-saved = Đã đặt cách điểm danh

badge = Thẻ
badge-print = In thẻ này
badges = Thẻ có mã
badges-what = Mỗi người một thẻ để cắt ra: tên, mã cho máy quét, và không có gì khác về họ. Thẻ bị mất thì in lại, mã vẫn như cũ.
badges-deed = In thẻ
badges-made = { $name } có { $count } thẻ
