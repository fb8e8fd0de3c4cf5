# Kết quả kiểm tra một gói bằng lời: `muster verify` và chương trình nhỏ `muster-verify`.

verify-counts = { $statements } bản ký, { $problems } vấn đề
verify-good = tốt: { $file }: { $title }: { $decision }, { $name } ký, { $at }
verify-for = { $how ->
    [known] ký thay { $name }, theo ủy quyền do { $by } cấp, { $at }
   *[missing] ký thay { $name }, theo ủy quyền
}
verify-lets = cho { $to } ký thay { $from } từ { $starts } đến { $ends }: { $reason }
verify-corrects = { $how ->
    [withdraws] rút lại chữ ký của { $name }, { $at }
   *[replaces] thay chữ ký của { $name }, { $at }
}
verify-because = vì: { $reason }
verify-stands-not = { $how ->
    [withdrawn] không còn hiệu lực: đã rút lại bằng { $file }
   *[replaced] không còn hiệu lực: đã thay bằng { $file }
}
verify-certificates = { $count } chứng nhận: mọi thông tin đúng như khi ký
verify-certificate = tốt: { $file }: { $says }, { $issuer } cấp, { $issued }
verify-certificate-replaced = không còn hiệu lực: đã thay bằng { $by }
verify-certificates-register = chưa chứng minh: sau đó có chứng nhận nào bị thay hoặc thu hồi không; sổ của không gian cho biết
verify-problem = vấn đề: { $file }: { $message }
verify-keys = { $how ->
    [paper] khóa của người ký dẫn về đúng không gian ghi trên giấy của bạn
    [enrolled] khóa của người ký dẫn về không gian này; hãy so với giấy, hoặc dùng --genesis: { $fingerprint }
   *[not] chưa chứng minh: không có gì đáng tin dẫn từ lô đầu tiên của không gian đến khóa của người ký; gói tự nhận là: { $fingerprint }
}
verify-evidence = có { $packed } trên { $named } tệp bằng chứng trong gói
verify-since = còn đủ những gì đã giữ ({ $kept ->
   *[other] { $kept } bản
}); { $added ->
    [0] từ đó không có gì thêm
   *[other] từ đó có thêm { $added } bản
}
verify-clock-back = chú ý: đồng hồ của người ký đã bị lùi so với lần ký trước; thứ tự theo chuỗi, không theo đồng hồ
verify-let-ended = chú ý: ủy quyền này đã chấm dứt trước đó, lúc { $at }; máy của người ký chưa nghe tin. Hãy hỏi người được ký thay xem chữ ký này có giữ hay không
verify-delegation-ended = chưa chứng minh: ủy quyền không bị chấm dứt bởi một người mà máy này chưa nghe tin khi đóng gói
verify-server-key = chưa chứng minh: khóa máy chủ là của ai; chủ không gian có thể ký danh sách khóa khi xuất gói
verify-wrong = { $how ->
    [whole] gói này không chứng minh được điều nó ghi; sai ở toàn bộ gói, lý do ở phần kết quả
    [more] gói này không chứng minh được điều nó ghi; sai ở { $files } và { $more } tệp nữa, lý do ở phần kết quả
   *[files] gói này không chứng minh được điều nó ghi; sai ở { $files }, lý do ở phần kết quả
}

# Theo mã của vấn đề.
verify-problem-bad_name = tên tệp có khoảng trắng hoặc ký hiệu mà không gói nào dùng
verify-problem-bad_signature = chữ ký không đúng
verify-problem-certificate_form = đây không phải chứng nhận
verify-problem-certificate_number = số ghi bên trong khác với tên tệp
verify-problem-chain_broken = chuỗi từ lô đầu tiên đến các khóa bị đứt ở đây
verify-problem-chain_fork = hai bản ký của một khóa cùng nối vào một bản trước: máy đã bị sao chép
verify-problem-changed = tệp này không phải tệp đã đóng gói
verify-problem-delegation_dates = ký ngoài thời hạn của ủy quyền
verify-problem-delegation_end_by = người chấm dứt ủy quyền không có quyền chấm dứt
verify-problem-delegation_ended = ký theo ủy quyền đã chấm dứt, và máy của người ký đã nghe tin
verify-problem-delegation_granted = người cấp ủy quyền không có quyền cấp
verify-problem-delegation_missing = ủy quyền không có trong gói, hoặc không đúng
verify-problem-delegation_other = ủy quyền cho người khác ký, hoặc cho việc khác
verify-problem-evidence_changed = đây không phải bằng chứng mà bản ký nêu
verify-problem-extra = tệp này không có trong SHA256SUMS: được thêm vào sau
verify-problem-fingerprint = dấu vân tay ở đây không phải của không gian này
verify-problem-list_form = đây không phải danh sách khóa
verify-problem-missing = thiếu tệp này
verify-problem-no_statements = thư mục này không có bản ký nào
verify-problem-not_a_file = là liên kết hoặc thiết bị: gói chỉ có tệp thường
verify-problem-not_a_pack = đây không phải thư mục đọc được; hãy chỉ thư mục của gói
verify-problem-not_enrolled = không có gì dẫn từ lô đầu tiên của không gian đến khóa này
verify-problem-not_owner = chỉ chủ không gian ký danh sách khóa
verify-problem-not_proven = không có gì trong gói dẫn về không gian ghi trên giấy
verify-problem-not_text = đây không phải văn bản UTF-8
verify-problem-orphan = tệp này không thuộc về gì trong gói
verify-problem-other_fingerprint = gói thuộc không gian khác với trên giấy
verify-problem-other_signer = người ký ghi bên trong không phải chủ của khóa đã ký
verify-problem-other_workspace = thuộc không gian khác với phần còn lại của gói
verify-problem-paper_form = điều bạn nhập không phải dấu vân tay
verify-problem-receipt_chain = biên nhận này không nối tiếp chuỗi của máy chủ
verify-problem-receipt_form = đây không phải biên nhận
verify-problem-receipt_other = biên nhận này dành cho bản ký khác
verify-problem-statement_form = đây không phải bản ký
verify-problem-stranger = không gói nào có tệp tên này
verify-problem-subject_changed = đây không phải nội dung đã ký
verify-problem-subject_missing = không có đúng một nội dung cho bản ký này
verify-problem-sums_form = đây không phải danh sách của một gói
verify-problem-too_deep = không gói nào có thư mục sâu như vậy
verify-problem-too_large = tệp này lớn hơn mọi tệp trong gói
verify-problem-too_many_files = nhiều tệp hơn mọi gói
verify-problem-unreadable = không đọc được
verify-problem-unsigned = tệp này không có chữ ký
verify-problem-chain_order = máy chủ nhận bản này trước bản mà nó ghi là bản trước
verify-problem-chain_other = bản trước nó do người khác ký
verify-problem-earlier_bad = bản thân gói cũ không đúng: hãy kiểm tra riêng gói đó trước
verify-problem-earlier_form = thứ đã giữ không phải gói, cũng không phải nội dung của biên nhận in
verify-problem-earlier_workspace = thứ đã giữ thuộc không gian làm việc khác
verify-problem-gone = một bản trước đây có nay không còn trong gói
verify-problem-receipt_other_now = biên nhận của nó không phải biên nhận đã giữ
verify-problem-receipt_stranger = biên nhận in do máy chủ khác với máy chủ của gói cấp
verify-problem-slipped_in = bị thêm vào về sau: máy chủ nhận trước bản mới nhất của gói cũ, mà gói cũ không có
