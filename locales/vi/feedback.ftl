### Góp ý: hỏi trên máy này, gõ từ giấy, nhập từ danh sách; cộng lại, gắn nhãn. Rust cũng in các chữ này.

feedback = Góp ý
feedback-title = Góp ý: { $title }
feedback-facts = { $answers } câu trả lời trên { $asked } người đã dự
feedback-none = Chưa hỏi ai.
feedback-none-todo = Mở một buổi học rồi hỏi trên máy này, gõ từ giấy, hoặc nhập danh sách.
feedback-open-key = mở các câu trả lời
feedback-all = Mọi buổi học
feedback-courses = Theo khóa học
feedback-sums = Số liệu
feedback-answers = Câu trả lời
feedback-answers-none = Chưa có câu trả lời.
feedback-average = trung bình { $average }
feedback-of = trên { $count } câu trả lời
feedback-held-back = { $count } câu trả lời không ghi tên. Dưới 3 câu thì không hiện gì, vì ai ở trong lớp cũng sẽ biết là của ai.
feedback-held-back-short = dưới 3 câu không ghi tên
feedback-rated = { $count } người cho { $rating }
feedback-share = { $share } số người đã dự
feedback-boxed = { $count } câu trả lời còn trong hộp trên máy này, chưa được ghi.
feedback-boxed-few = Nên đợi đủ 3 câu: câu được ghi một mình thì nhìn giờ là biết của ai.
feedback-empty-box = Mở hộp
feedback-ask = Hỏi trên máy này
feedback-type = Gõ từ giấy
feedback-import = Nhập danh sách
feedback-named = Có ghi tên
feedback-anonymous = Không ghi tên
feedback-names = Tên
feedback-names-what-anonymous = Không lưu tên nào. Câu trả lời được gom vào hộp trên máy này, không kèm giờ, và được trộn trước khi ghi. Tên đã giữ trước đó vẫn còn.
feedback-names-what-named = Mỗi câu trả lời đều cho biết của ai.
feedback-question = Câu hỏi
feedback-question-own = Bạn thấy buổi học này thế nào?
feedback-form-save = Lưu

feedback-kiosk = Bạn thấy buổi học này thế nào?
feedback-kiosk-anonymous = Không hỏi và không lưu tên bạn. Câu trả lời được trộn với những câu khác trước khi giữ lại, không kèm giờ.
feedback-kiosk-named = Câu trả lời được giữ cùng tên bạn.
feedback-kiosk-rating = Điểm của bạn
feedback-kiosk-rating-missing = Hãy chọn từ 1 đến 5
feedback-kiosk-worst = 1, kém
feedback-kiosk-best = 5, rất tốt
feedback-kiosk-comment = Điều gì tốt, điều gì nên khác đi?
feedback-kiosk-who = Tên bạn
feedback-kiosk-who-none = Tôi không muốn nói
feedback-kiosk-send = Gửi
feedback-kiosk-thanks = Cảm ơn. Xin mời người tiếp theo.
feedback-kiosk-back = Rút lại câu trả lời của tôi
feedback-kiosk-taken = Câu trả lời của bạn đã được rút lại.
feedback-kiosk-count = { $count ->
    [0] Hộp đang trống.
   *[other] { $count } câu trả lời trong hộp.
}
feedback-kiosk-end = Kết thúc và mở hộp

feedback-typed = Câu trả lời trên giấy
feedback-typed-what = Mỗi dòng một câu trả lời: 1 đến 5, rồi điều đã viết.
feedback-typed-lines = Câu trả lời
feedback-typed-wrong = { $count } dòng không bắt đầu bằng điểm: { $lines }
feedback-typed-deed = Giữ { $count } câu trả lời
feedback-typed-done = Đã giữ { $count } câu trả lời

feedback-import-title = Nhập góp ý
feedback-import-what = Chọn danh sách câu trả lời
feedback-import-formats = CSV hoặc XLSX có điểm từ 1 đến 5, và lời góp ý nếu có.
feedback-import-counts = { $rows } dòng: { $answers } câu trả lời, { $rejected } không đọc được
feedback-import-deed = Giữ { $count } câu trả lời
feedback-import-done = Đã giữ { $count } câu trả lời từ { $file }
feedback-import-names = Buổi học này hỏi không ghi tên: tên trong danh sách được bỏ ra.
field-rating = Điểm
field-comment = Lời góp ý

feedback-sentiment-positive = Tích cực
feedback-sentiment-neutral = Bình thường
feedback-sentiment-negative = Tiêu cực
feedback-sentiment-none = chưa đọc
feedback-sentiment = Cảm nhận
feedback-sentiments = { $positive } tích cực, { $neutral } bình thường, { $negative } tiêu cực
feedback-tags = Nhãn
feedback-tags-help = cách nhau bằng dấu phẩy
feedback-tag-count = { $tag } ({ $count })
feedback-tag-save = Lưu nhãn
feedback-anonymous-person = không ghi tên
feedback-filter-all = Tất cả
feedback-filter-comments = Có lời góp ý

feedback-export = Tệp
feedback-col-session = Buổi học
feedback-col-when = Lúc
feedback-col-answers = Câu trả lời
feedback-col-asked = Đã dự
feedback-col-average = Trung bình
feedback-col-1 = 1
feedback-col-2 = 2
feedback-col-3 = 3
feedback-col-4 = 4
feedback-col-5 = 5
feedback-col-positive = Tích cực
feedback-col-neutral = Bình thường
feedback-col-negative = Tiêu cực
feedback-col-note = Ghi chú
feedback-col-rating = Điểm
feedback-col-comment = Lời góp ý
feedback-col-person = Người
feedback-col-day = Ngày
feedback-col-sentiment = Cảm nhận
feedback-col-tags = Nhãn
feedback-col-how = Cách hỏi
