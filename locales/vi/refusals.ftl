### Khi Muster không làm một việc: chuyện gì đã xảy ra, cái gì vẫn an toàn, phải làm gì. Màn hình viết hoa chữ đầu.
### Sau `failure-` là điều trục trặc trên máy này, sau `refusal-` là mã của quy tắc, sau `server-` là mã của máy chủ.

failure-assessment_title = ghi tên bài đánh giá
failure-attempt_order = lần làm tiếp theo là lần { $next }
failure-bad_log = nhật ký của máy chủ không khớp với những gì máy này biết ({ $what }); máy này không lấy gì về. Công việc ở đây vẫn an toàn; báo cho người quản lý máy chủ
failure-broke_off = câu trả lời bị đứt giữa chừng ({ $why }); không mất gì, Muster sẽ hỏi lại
failure-claim_number = ghi một số; một khoảng có một hoặc hai số
failure-decline_long = lý do dài tối đa 500 ký tự
failure-decline_reason = hãy ghi lý do; người vừa vào sẽ được biết
failure-downtime_future = gián đoạn ngoài kế hoạch thì đã xảy ra rồi; ghi đúng lúc nó bắt đầu
failure-downtime_sort = ghi rõ có theo kế hoạch không: planned hoặc unplanned
failure-delegation_reason = ghi vì sao người khác ký: điều đó nằm trong văn bản họ ký
failure-delegation_ends = lúc kết thúc phải sau lúc bắt đầu
failure-log_newer = những người khác dùng Muster mới hơn, bản này không đọc được những gì họ ghi; cập nhật bản này để tiếp tục. Công việc của bạn vẫn an toàn ở đây, và những gì bạn ghi vẫn được gửi đi
failure-server_newer = máy chủ chỉ nói chuyện với các bản Muster mới hơn; cập nhật bản này. Công việc của bạn vẫn an toàn trên máy này
failure-server_older = máy chủ quá cũ so với bản Muster này; báo cho người quản lý máy chủ. Công việc của bạn vẫn an toàn trên máy này
failure-walk_sort = cho biết đó là gì: { $words }
failure-walk_result = cho biết kết quả: { $words }
failure-walk_future = việc này chưa ai làm; hãy ghi lúc đã làm
failure-edition_version = ghi đây là phiên bản nào, ví dụ 1.2 hoặc ngày
failure-edition_form = một phiên bản tài liệu là tệp hoặc liên kết
failure-edition_none = tài liệu này chưa có phiên bản; hãy thêm một phiên bản trước
failure-document_said = cho biết ý kiến: { $words }
failure-carry_sort = cho biết điều gì được chuyển giao: { $words }
failure-carry_none = chọn ít nhất một việc để chuyển giao
failure-carried_already = một trong các việc này đã được chuyển giao; chưa thay đổi gì. Hãy mở lại danh sách
failure-shift_hours = một ca dài từ 1 đến 24 giờ
failure-shift_people = ghi tên ít nhất một người trực
failure-shift_backups = muốn có người dự phòng thì cần ít nhất hai người luân phiên
failure-shift_many = như vậy sẽ hơn { $most } ca cùng lúc; chọn thời điểm kết thúc sớm hơn
failure-shift_none = không có ca nào vừa giữa hai thời điểm này; chọn thời điểm kết thúc muộn hơn
failure-shift_to = cho biết ai nhận ca
failure-follow_up_result = cho biết kết quả xem lại: { $words }
failure-duty_form = ghi rõ mỗi số đo là gì: number hoặc check
failure-reading_check = “{ $text }” không nói gì về lần kiểm tra; gõ đ nếu đạt, h nếu hỏng, k nếu không đọc được, rồi ghi chú
failure-reading_number = “{ $text }” không phải là số; gõ số có nhiều nhất ba chữ số sau dấu phẩy, rồi cách một khoảng và ghi chú
failure-reading_ambiguous = “{ $text }” có thể đọc theo hai cách; gõ { $whole } nếu là hàng nghìn, hoặc thêm bớt một chữ số sau dấu phẩy
failure-reading_future = chưa ai đọc được; số đo là của bây giờ hoặc trước đó
failure-no_severity = mức độ là một trong: { $words }
failure-observation_future = chưa ai thấy được; quan sát là của bây giờ hoặc trước đó
failure-observation_item = đây đã là một dòng của danh mục đó; hãy chọn danh mục khác
failure-no_minuted_line = biên bản này không có dòng đó; hãy chép đúng dòng trong biên bản
failure-lesson_of = hãy nêu một quyết định, hoặc biên bản và một dòng của nó
failure-meeting_sort = cuộc họp là một trong: { $words }
failure-meeting_minutes = cuộc họp kéo dài từ 1 phút đến một ngày
failure-meeting_held = cuộc họp này đã mở; điều đã diễn ra thì giữ nguyên
failure-meeting_open_already = cuộc họp này đang mở rồi
failure-meeting_not_open = cuộc họp này chưa mở; hãy mở trước
failure-meeting_closed = cuộc họp này đã đóng; biên bản giữ nguyên. Điều đến sau ghi vào cuộc họp sau
failure-resolution_text = ghi điều đã quyết định
failure-no_report = không có báo cáo tên này; có: { $words }
failure-report_not_issued = báo cáo này không phát hành; phát hành được: { $words }
failure-report_readers = người chỉ đọc không phát hành báo cáo
failure-report_future = ngày này chưa bắt đầu; chỉ phát hành báo cáo của ngày đã đến
failure-report_note = lời thêm dài nhiều nhất 2000 ký tự
failure-report_broken = thiếu một phần của { $number } trên máy này, hoặc đã bị sửa; đồng bộ, hoặc hỏi người phát hành
failure-audit_area = chọn một phần: plan, checklists, go_live, training, people, handoff, workspace
failure-audit_backwards = ngày cuối trước ngày đầu
failure-audit_long = hơn { $most } giá trị; chọn ít ngày hơn, một phần hoặc một người
failure-audit_file = đây không phải tệp CSV trích nhật ký đọc được
failure-contact_name = ghi tên người
failure-contact_duty = chọn vai trò, hoặc ghi gọi về việc gì
failure-escalation_what = ghi gọi về việc gì
failure-contact_named = { $levels ->
    [0] liên hệ này còn { $shifts } ca trực; hãy giao các ca đó cho người khác trước
   *[other] thứ tự báo lên còn ghi liên hệ này; hãy bỏ bước đó hoặc ghi người khác trước
}
failure-resolution_reason = ghi vì sao quyết định như vậy: người đọc sau này cần biết
failure-resolution_decided_by = ghi ai đã quyết định
failure-finding_changed = điều phát hiện dựa vào đã thay đổi từ lúc bạn đọc; hãy xem lại
failure-finding_gone = soát kế hoạch không còn thấy điều này; chưa có gì thay đổi
failure-metric_value = ghi một số không quá một tỷ
failure-no_bound = không có giới hạn “{ $word }”; chọn below, at_most, exactly, at_least hoặc above
failure-no_statistic = không có loại số “{ $word }”; chọn each, mean, median, p95, share hoặc total
failure-certificate_logo = logo là tệp PNG hoặc JPEG; tệp này không phải, hoặc bị hỏng
failure-certificate_logo_large = logo nặng { $size } KiB; chỉ được tối đa { $most } KiB
failure-certificate_logo_wide = logo dài { $side } điểm ảnh; chỉ được tối đa { $most } điểm ảnh
failure-certificate_long = chỉ được tối đa { $most } ký tự: mọi thứ trên giấy phải vừa trong mã
failure-certificate_paper = chọn khổ giấy: a4 hoặc letter
failure-certificate_placeholder = { $text } không thay cho gì cả; câu chữ có thể dùng { $words }
failure-certificate_replaced = giấy này đã được thay bằng { $number }; hãy cấp lại giấy đó
failure-certificate_revoked = { $number } đã bị thu hồi trước đó; chưa có gì thay đổi
failure-certificate_signers = chân trang có chỗ cho tối đa { $most } tên, mỗi tên tối đa { $longest } ký tự
failure-certificate_state = trạng thái là một trong: { $words }
failure-certificate_group = giấy chứng nhận được liệt kê theo một trong: { $words }
failure-certificate_unsound = giấy chứng nhận { $number } không phải của người mà nó ghi, nên chưa in gì; hãy mở nó trong sổ và để nó ra ngoài
failure-certificate_text = dán nội dung của mã, hoặc chọn một tệp
failure-certificates_changed = người được cấp, hoặc nội dung trên giấy, không còn như bạn đã đọc; chưa ký gì. Hãy đọc lại
failure-no_certificate = đây không phải giấy chứng nhận của Muster; hãy chép toàn bộ nội dung của mã, từ dòng đầu đến dòng cuối
failure-no_certificate_to_print = không giấy nào trong số này còn hiệu lực và có chữ ký đúng; chưa tạo gì
failure-nobody_to_certify = không ai ở đây được cấp giấy chứng nhận; phần xem trước nói rõ vì sao
failure-not_waiting = người này không cần duyệt; không có gì thay đổi
failure-nothing_left = thay đổi này không còn gì; hãy bỏ nó
failure-refused_newer = thay đổi này do bản Muster mới hơn viết; hãy cập nhật bản này để gửi lại. Nó vẫn được giữ nguyên
failure-hand_own = chỉ người viết mới giao thay đổi bị từ chối cho người khác; hãy quyết định, hoặc bỏ nó kèm lý do
failure-not_in_log = máy chủ chưa từng có thay đổi này nên không ai khác đọc được; hãy xuất ra tệp và đưa tệp đó
failure-hand_to = hãy chọn người có vai trò được phép thay đổi
failure-handed = người viết đã giao lại thay đổi này
failure-last_owner = phải có người giữ danh sách thành viên: hãy cho một người khác làm chủ trước
failure-own_laptop = đây là máy bạn đang dùng; hãy thu hồi nó từ máy khác
failure-code_elsewhere = lời mời này dành cho một không gian khác với không gian trên máy này; hãy xin chủ không gian mã đúng. Chưa có gì thay đổi
failure-enrolment_waits = máy chủ chưa biết lời mời của bạn: nó còn nằm ở đây cùng việc của { $names }. Không mất gì; hãy nhờ họ làm việc ở máy này một lần khi máy chủ trả lời
failure-here_already = lời mời này dành cho bạn, và bạn đã làm việc ở đây rồi; chưa có gì thay đổi. Người mất cụm mật khẩu được thêm lại khi một người khác đang làm việc ở đây
failure-here_unprotected = không gian này mở được mà không cần cụm mật khẩu, nên ai ngồi đây cũng làm việc dưới tên bạn; hãy đặt cụm mật khẩu của bạn trước (Cài đặt, Máy này), rồi thêm người
failure-invitation_not_here = máy này chưa biết lời mời này, và nó không nối với máy chủ nào. Hãy mang tệp thay đổi từ máy đã tạo lời mời sang (Cài đặt, Đồng bộ), rồi thêm người với chính mã này
failure-invitation_not_heard = máy này chưa biết lời mời này, và máy chủ không trả lời. Hãy nối mạng, hoặc mang tệp thay đổi từ máy đã tạo lời mời sang (Cài đặt, Đồng bộ); rồi dùng lại chính mã này
failure-keyring_shared = nhiều người làm việc trên máy này, và kho khóa không biết ai đang ngồi đây; mỗi người mở bằng cụm mật khẩu của mình
failure-lock_unprotected = không gian này mở được mà không cần cụm mật khẩu, nên khóa lại cũng không ngăn được ai; hãy đặt cụm mật khẩu trước
failure-not_yours = phần này được niêm phong cho một người khác của máy này; chỉ họ dùng được
failure-others_here = còn người khác làm việc trong thư mục này nên nó ở nguyên chỗ cũ: hãy nhờ một người mở nó. Sau đó chủ không gian mời lại bạn, và bạn được thêm ở đây với mã mới
failure-others_way_in = chỉ chủ không gian mới gỡ được lối vào của người khác khỏi máy này
failure-leave_waits = một phần việc của họ trên máy này chưa được ký, và chỉ họ mới ký được; hãy nhờ họ mở máy một lần, rồi hãy gỡ họ ra
failure-own_way_in = đây chính là lối vào bạn đang dùng; người khác gỡ nó khi họ làm việc ở đây
failure-too_many_tries = sai cụm mật khẩu quá nhiều lần; chờ { $seconds } giây rồi thử lại
failure-unlock_once = thư mục này là của một bản Muster cũ: hãy khóa rồi mở lại một lần bằng cụm mật khẩu của bạn, sau đó thêm người
failure-which_person = nhiều người ở đây có cùng cụm mật khẩu này; hãy cho biết bạn là ai
failure-invitation_used = đã có người vào bằng lời mời này; hãy khóa thành viên hoặc thu hồi máy
failure-member_roles = hãy chọn ít nhất một vai trò; để ngăn một người, hãy khóa họ
failure-recovery_unprotected = chưa có cụm mật khẩu để mã khôi phục thay thế; hãy đặt cụm mật khẩu trước
failure-no_recovery_code = không có mã khôi phục nào mở được thư mục này: chưa in mã, hoặc mã đã dùng
failure-not_locked = không gian này đang mở; không có gì bị dời đi
failure-busy = một Muster khác đang ghi vào thư mục này; chờ một lát rồi làm lại
failure-carried_damaged = tệp do bản Muster mới hơn ghi hoặc đã hỏng; cập nhật bản này, hoặc chuyển lại lần nữa
failure-carried_elsewhere = tệp này thuộc không gian khác; mở không gian đó để nhận tệp
failure-changed_while_read = phần này đã thay đổi trong lúc đọc; chưa ký gì. Đọc lại: chỗ thay đổi có đánh dấu
failure-code_damaged = mã bị hỏng; sao chép lại lần nữa
failure-code_invites = đây là mã mời, dùng để vào nhóm; muốn công bố thì cần mã do máy chủ in ra
failure-code_publishes = mã này dùng để công bố; muốn vào nhóm thì xin chủ không gian một mã mời
failure-conditions_decision = nghiệm thu có điều kiện là một quyết định riêng; chọn quyết định đó, hoặc bỏ các điều kiện
failure-copy_unwritten = không ghi được bản sao ({ $why }); không để lại gì ở đó
failure-criterion_title = ghi rõ tiêu chí đòi hỏi điều gì
failure-damaged = kho dữ liệu bị hỏng ({ $what }); khôi phục bản sao lưu, hoặc vào nhóm lại và giữ thư mục này để sửa
failure-decided = đã có người chọn rồi; chưa có gì thay đổi
failure-declined_reason = ghi lý do từ chối phần này: bên giao phải biết cần sửa gì
failure-disk = ổ đĩa không làm được việc vừa yêu cầu ({ $why }); không mất gì, kiểm tra ổ đĩa rồi làm lại
failure-disk_full = ổ đĩa đã đầy; không mất gì, dọn bớt chỗ rồi làm lại
failure-dismiss_reason = ghi lý do bỏ thay đổi này; lý do được lưu cùng
failure-empty = thư mục này chưa có không gian làm việc; tạo mới hoặc vào nhóm có sẵn
failure-enrolment_unanswered = máy chủ không cho biết việc ghi danh máy này ra sao; sẽ hỏi lại sau
failure-evidence_form = bằng chứng là chữ, liên kết hoặc tệp
failure-evidence_large = tệp nặng { $size } MiB; bằng chứng chỉ được đến { $most } MiB. Để tệp vào nơi dùng chung rồi thêm liên kết
failure-evidence_no_file = bằng chứng này không phải tệp
failure-exists = thư mục này đã có không gian làm việc; chọn thư mục khác hoặc mở không gian đó
failure-fault = Muster gặp lỗi: { $what }. Những gì đã lưu vẫn an toàn; thử lại
failure-file_damaged = dữ liệu bị hỏng: { $what }
failure-file_device = “{ $name }” không phải tệp trên ổ đĩa; chưa có gì thay đổi, lưu thành tệp trước đã
failure-file_exists = { $what } đã có sẵn và không bao giờ bị ghi đè; chọn chỗ khác
failure-file_folder = “{ $name }” là thư mục; chưa có gì thay đổi, chọn tệp bên trong
failure-file_large = tệp nặng { $size } MiB; chỉ đọc được đến { $most } MiB, và chưa có gì thay đổi
failure-file_path = ghi đường dẫn đầy đủ của tệp
failure-file_torn = tệp không đến trọn vẹn; chọn lại tệp
failure-file_unreadable = không đọc được tệp “{ $name }” ({ $why }); chưa có gì thay đổi, xem ai được đọc tệp hoặc chép tệp sang chỗ khác
failure-file_unwritable = không ghi được tệp vào đó ({ $why }); chọn thư mục khác
failure-folder_not_empty = thư mục này không trống; chọn thư mục mới để khỏi lẫn
failure-folder_path = ghi đường dẫn đầy đủ của thư mục; chưa có thì sẽ được tạo
failure-gate_again = ghi thời điểm quyết định lại
failure-gate_again_later = lần quyết định lại phải sau lúc này; chọn giờ khác
failure-gate_changed = thông tin của cổng này đã thay đổi trong lúc đọc; chưa ký gì. Đọc lại từ đầu
failure-gate_conditions = tiến hành có điều kiện phải nêu từng điều kiện, người phụ trách và hạn
failure-gate_conditions_elsewhere = điều kiện chỉ đi với tiến hành có điều kiện; chọn quyết định đó, hoặc bỏ các điều kiện
failure-gate_go_reason = các tiêu chí chỉ cho phép tiến hành có điều kiện; ghi lý do vẫn tiến hành không điều kiện
failure-gate_stop_reason = ghi lý do dừng ở đây: người đang chờ khởi chạy cần biết phải sửa gì
failure-half_made = thư mục này chưa được tạo xong; bên trong không có gì, nên chuyển nó đi chỗ khác rồi bắt đầu lại
failure-half_come = việc thêm bạn vào máy này chưa xong; những gì người khác đã ghi ở đây vẫn an toàn. Hãy nhờ người đang làm việc ở đây thêm bạn lại bằng đúng mã đó
failure-invited_name = ghi họ tên người được mời
failure-item_title = ghi việc phải làm
failure-keyring_alone = kho khóa có thể mất cùng tài khoản đăng nhập, nên không bao giờ là cách mở dữ liệu duy nhất; đặt cụm mật khẩu trước
failure-known_person = đã có người cùng mã số, e-mail, hoặc điện thoại và tên trong danh sách; tìm người đó
failure-laptop_unknown = máy chủ không biết máy này; vào nhóm bằng lời mời. Việc của bạn vẫn an toàn ở đây
failure-link_form = liên kết bắt đầu bằng https:// hoặc http://
failure-locked = không gian đang khóa; mở bằng cụm mật khẩu
failure-log_changed = nhật ký của máy chủ thay đổi trong lúc đọc; sẽ hỏi lại sau
failure-log_contradicts = nhật ký của máy chủ tự mâu thuẫn; việc của bạn vẫn an toàn ở đây, báo cho người quản máy chủ
failure-many_cohorts = có nhiều đợt tên “{ $cohort }”; chọn một đợt theo mã
failure-mistyped_recovery_code = mã khôi phục gõ sai; so lại từng ký tự với bản đã in
failure-move_nowhere = giờ khởi chạy đã là giờ này; chọn giờ khác
failure-no_item_kind = không có loại “{ $word }”; chọn một trong { $words }
failure-no_predecessor = không việc nào của đợt triển khai có mã “{ $code }”; hãy xem mã trong danh mục của nó
failure-nothing_moves = không có gì thay đổi nên không ghi gì
failure-item_follows = { $code } theo “{ $fact }”: hãy nói vì sao khác đi, hoặc để dữ kiện quyết định
failure-evidence_missing = { $code } chưa xong nếu thiếu bằng chứng: hãy thêm tệp, liên kết hoặc ghi chú trước, hoặc nói vì sao không có
failure-evidence_first = { $code } chưa xong nếu thiếu bằng chứng: hãy thêm tệp, liên kết hoặc ghi chú, rồi xác nhận xong
failure-word_not_named = việc này cần lời xác nhận của người được nêu tên: { $names }; hãy nhờ thêm tên mình vào, hoặc để họ xác nhận
failure-nobody_named = việc này cần lời xác nhận của người được nêu tên mà chưa nêu ai; hãy nêu tên họ trong danh mục trước
failure-word_rule = “{ $word }” không chỉ ai; hãy ghi anyone, everyone, starter, hoặc số người cần trong những người được nêu tên
failure-named_member = “{ $name }” không phải tên của đúng một thành viên; ở đây chỉ thành viên mới xác nhận được
failure-no_fact = “{ $word }” không dẫn tới gì trong đợt này; danh sách dữ kiện cho biết có thể theo gì
failure-other_checklist = mục này thuộc danh mục khác; một việc chỉ dời trong danh mục của nó
failure-part_title = hãy đặt tên
failure-cohort_audience = hãy chọn đối tượng của đợt học
failure-cohort_number = ghi một số không quá một triệu
failure-cohort_holds = { $count } người đang có hoặc chờ chỗ trong đợt này; hãy chuyển họ sang đợt khác trước
failure-cohort_meets = đợt này có { $count } buổi trong kế hoạch; bỏ đợt thì các buổi không còn đợt học, nên đợt được giữ lại
failure-audience_holds = có { $count } đợt học hoặc khóa học thuộc đối tượng này; nó được giữ lại chừng nào còn chúng
failure-audience_expected = số ít nhất không được lớn hơn số nhiều nhất
failure-place_beyond = không có lựa chọn “{ $word }”; người không còn chỗ sẽ chờ (wait) hoặc vẫn được nhận (place)
failure-waits_not = người này không chờ chỗ ở đây
failure-trainer_department = hãy ghi bộ phận
failure-trainer_name = hãy cho biết ai đào tạo: chọn một người, hoặc ghi tên
failure-trainer_place = vai trò là một trong: { $words }
failure-reopen_reason = hãy ghi lý do mở lại, tối đa 500 ký tự; lý do được lưu cùng thay đổi
failure-section_holds = { $count ->
   *[other] mục này còn { $count } việc; hãy dời chúng sang chỗ khác hoặc cất chúng đi trước
}
failure-too_far = không có gì trong đợt triển khai cách giờ khởi chạy quá năm năm
failure-no_topic_form = không có hình thức “{ $word }”; chọn một trong { $words }
failure-template_large = “{ $name }” lớn hơn 1 MiB; hãy chia mẫu thành thư mục nhiều tệp
failure-template_unreadable = không đọc được mẫu “{ $name }” ({ $why }); chưa tạo gì
failure-approval_reason = hãy ghi đã xem những gì trước khi phê duyệt kế hoạch; lý do được giữ cùng lần phê duyệt
failure-baseline_damaged = lần phê duyệt { $no } không còn nguyên vẹn trên máy này nên không so sánh được. Nó vẫn được giữ; hãy đồng bộ, hoặc so với lần khác
failure-no_baseline = chưa phê duyệt kế hoạch nào; hãy phê duyệt trước
failure-no_rollout_state = không có trạng thái “{ $word }”; chọn một trong { $words }
failure-state_approve = phê duyệt là giữ lại kế hoạch đúng như lúc này; hãy dùng lệnh phê duyệt, kèm lý do
failure-state_leads = đợt triển khai đang là { $from } không thể thành { $to }; chưa có gì thay đổi
failure-move_which = “{ $word }” không phải lần sớm hay lần muộn; ghi earlier hoặc later
failure-weekday = “{ $word }” không phải ngày trong tuần; chọn trong { $words }
failure-must_not_met = { $count ->
   *[other] { $count } MUST không đạt
}; miễn từng tiêu chí và ghi lý do, hoặc quyết định tạm dừng hay không tiến hành
failure-name_conditions = ghi rõ từng điều kiện; mỗi điều kiện còn mở cho đến khi có người đáp ứng
failure-name_taken = đã có tệp tên này; tệp đó được giữ nguyên, chọn tên khác
failure-backup_missing = không có tệp này; ghi đường dẫn đầy đủ của bản sao lưu
failure-backup_keys_missing = cạnh bản sao lưu không có { $name } là tệp giữ khoá; đặt cả hai tệp vào một thư mục rồi làm lại
failure-backup_not_whole = đây không phải bản sao lưu của Muster, hoặc khoá là của bản khác; chưa khôi phục gì
failure-newer = thư mục này do bản Muster mới hơn ghi (dạng { $found }, bản này biết đến { $known }); cập nhật Muster để mở
failure-no_address = mã không có địa chỉ máy chủ; xin mã mới
failure-no_code = đây không phải mã của Muster; sao chép cả mã, từ MUSTER1 đến hết
failure-no_audience = đợt triển khai này không có đối tượng “{ $audience }”
failure-no_cohort = đợt triển khai này không có đợt học “{ $cohort }”
failure-no_criterion_state = “{ $word }” không phải trạng thái của tiêu chí; chọn một trong: met, not_met, not_applicable, waived, open
failure-no_date = “{ $text }” không phải ngày; ghi như 2027-03-10
failure-no_decision = quyết định là một trong: { $words }
failure-no_file = không có tệp “{ $name }” ở chỗ này; chưa có gì thay đổi, chọn lại
failure-no_folder = không tạo được thư mục ({ $why }); chọn thư mục khác
failure-no_gate_decision = “{ $word }” không phải quyết định của cổng; chọn một trong: go, conditional, pause, no_go
failure-no_judgement = “{ $word }” không phải kết quả xét; kết quả là một trong: { $words }
failure-no_keyring = kho khóa của hệ thống không trả lời hoặc không biết Muster; chưa có gì thay đổi, hãy dùng cụm mật khẩu
failure-no_format = định dạng là một trong: { $words }
failure-no_lack = phần còn thiếu là một trong: { $words }
failure-no_mark = “{ $word }” không phải dấu điểm danh; dấu là một trong: { $words }
failure-status_title = hãy ghi tên của dấu
failure-status_title_long = tên của dấu có nhiều nhất 40 ký tự
failure-status_title_taken = đã có dấu tên “{ $title }”; hãy chọn tên khác
failure-status_letter = chọn một chữ từ A đến Z
failure-status_letter_taken = phím { $letter } đang ghi “{ $status }”; hãy chọn chữ khác
failure-status_credit = mức ghi nhận của dấu là một trong: full, part, none
failure-status_counts_as = hãy nói dấu được tính là gì trong năm dấu: present, late, excused, absent hoặc remote
failure-status_counts_as_stays = không đổi được dấu này được tính là gì; hãy thêm một dấu khác
failure-status_usual = không xóa được năm dấu sẵn có; hãy ẩn dấu không ai dùng
failure-status_in_use = { $count } lượt điểm danh đang mang dấu này; hãy đổi các lượt đó trước rồi mới ẩn hoặc xóa
failure-status_follows = số phút khi điểm danh dẫn đến dấu này; hãy chọn dấu khác ở đó trước
failure-no_meaning = ý nghĩa chữ ký là một trong: { $words }
failure-no_pdf = không tạo được tệp PDF của gói ({ $why }); chưa ghi gì của gói
failure-no_certificates_pdf = không in được giấy chứng nhận ({ $why }); chưa ghi tệp nào
failure-no_publishing_code = đây không phải mã công bố; sao chép cả mã, từ MUSTER1 đến hết
failure-no_randomness = hệ điều hành không cho số ngẫu nhiên; chưa tạo gì, thử lại
failure-no_role = “{ $word }” không phải vai trò; vai trò là một trong: { $words }
failure-no_server = không gian này chưa có máy chủ; công bố bằng mã công bố, hoặc cứ làm tiếp không cần máy chủ
failure-no_signing_key = máy này chưa có khóa ký; đặt cụm mật khẩu ở Cài đặt, Máy này
failure-no_state = “{ $word }” không phải trạng thái; trạng thái là một trong: { $words }
failure-no_template = không có mẫu “{ $template }”; chỉ có: { $known }
failure-no_points = “{ $text }” không phải là điểm; ghi số điểm có tối đa hai chữ số lẻ, như 7.25
failure-no_points_column = danh sách không có cột { $column }; chọn một tiêu đề có thật cho cột điểm
failure-no_scale = thang của số liệu là một trong: { $words }
failure-points_by_criterion = đây là bài thực hành: ghi mỗi tiêu chí một con số, cả thảy { $count } số cách nhau bằng dấu cách, như 4 5,5 3; hiện có { $has }
failure-criterion_over = { $title }: { $points } nhiều hơn { $most } điểm của tiêu chí này
failure-no_topic = không môn nào của đối tượng này có chủ đề “{ $topic }”
failure-no_trainer = không có ai tên “{ $name }” phụ trách buổi nào của đợt này
failure-link_of_one = một liên kết cho xem các buổi của một người học hoặc của một giảng viên, không phải cả hai
failure-no_segment_form = không có loại phần “{ $word }”; chọn một trong { $words }
failure-segments = một buổi có tối đa { $most } phần, mỗi phần từ 1 đến { $minutes } phút, tên không quá 200 ký tự
failure-nobody_to_invite = cả đợt đã được ghi là đã mời; không có gì thay đổi
failure-no_time = “{ $text }” không phải thời điểm; ghi như 2027-03-02T08:00
failure-no_weight = “{ $word }” không phải mức; mức là một trong: { $words }
failure-no_zone = “{ $text }” không phải múi giờ; ghi như Asia/Ho_Chi_Minh
failure-not_a_sample = đây là không gian thật; chỉ dữ liệu mẫu mới xóa được một bước
failure-not_a_server = mạng này chưa cho đi qua: nơi trả lời không phải máy chủ Muster. Mở trình duyệt để đăng nhập vào mạng; công việc ở đây vẫn an toàn
failure-not_carried = đây không phải tệp Muster ghi để chuyển thay đổi; chọn tệp có đuôi .muster
failure-enrolment_open = đường truyền bị ngắt nên chưa rõ máy này đã vào nhóm chưa; thư mục được giữ lại và sẽ tự tiếp tục. Muốn hỏi lại, tham gia bằng chính mã này
failure-not_enrolled_yet = máy chủ chưa nhận máy này vào nhóm; một lát nữa thử lại
failure-not_found = không có { $what ->
    [walkthrough] lần làm thử
    [walk] lần đã làm
    [document] tài liệu bàn giao
    [carry_over] việc chuyển giao
    [shift] ca trực
    [contact] đầu mối liên hệ
    [shift_handover] lần giao ca
    [follow_up] lần xem lại
    [action] việc đã làm
    [delegation] ủy quyền ký
    [duty] việc theo dõi
    [reading] số đo
    [observation] quan sát
    [meeting] cuộc họp
    [status_link] liên kết
    [calendar_link] liên kết
    [resolution] quyết định
    [area] phần bàn giao
    [certificate] giấy chứng nhận
    [checklist] danh mục
    [decision] hai bản ghi
    [item] việc
    [handout] lần phát tài liệu
    [kind] loại
    [material] tài liệu
    [material_target] chỉ tiêu tài liệu
    [member] thành viên
    [person] người
    [point] điểm
    [refused_change] thay đổi bị từ chối
    [rollout] đợt triển khai
    [section] mục
    [scan] lần quét
    [session] buổi học
    [status] dấu điểm danh
    [sign_off] bản ký
    [sign_off] bản ký
    [signing_key] khóa ký
    [value] giá trị
   *[other] { $what }
} này ở đây; có thể vừa bị bỏ
failure-not_here = tệp chưa có trên máy này; tệp sẽ đến khi đồng bộ, sau khi máy đã đính kèm gửi tệp đi
failure-erase_owner = chỉ chủ sở hữu mới xóa hẳn được một người; hãy nhờ họ, hoặc lưu trữ người này
failure-erase_typed = hãy gõ đúng { $asks }, để không xóa nhầm người khác
failure-erase_reason = hãy ghi lý do, tối đa { $most } ký tự; lý do lưu lại trong nhật ký
failure-erase_names = đừng ghi tên, mã số, email hay điện thoại trong lý do: lý do còn lại sau khi xóa
failure-erased_already = người này đã được xóa hẳn; không có gì thay đổi
failure-not_erased = người này chưa bị xóa
failure-one_already = hai người này đã được gộp làm một; không có gì thay đổi
failure-split_which = đây là hồ sơ được giữ lại; hãy chọn người nào đã gộp vào đây mà thật ra là người khác
failure-not_merged = người này chưa gộp với ai; không có gì để tách
failure-no_field = không có mục “{ $field }” để chọn; các mục gồm { $fields }
failure-days_order = ngày cuối của đợt đào tạo đứng trước ngày đầu; chưa có gì thay đổi
failure-session_cancelled = buổi học đã hủy trước đó; chưa có gì thay đổi
failure-session_held = buổi học chưa bị hủy; không có gì để lấy lại
failure-nothing_timed = ở đây chưa có gì có thời gian; hãy đặt ngày ra mắt hoặc giờ các buổi học trước
failure-feedback_anonymous = buổi học này hỏi không ghi tên nên không giữ tên nào; hãy trả lời không kèm tên
failure-feedback_long = dài hơn { $most } ký tự; hãy rút gọn
failure-feedback_line = dòng { $line } không bắt đầu bằng điểm; hãy viết 1 đến 5 trước, rồi điều đã nói
failure-feedback_rating = điểm là số nguyên từ 1 đến { $best }
failure-feedback_many = một bước nhận nhiều nhất { $most } câu trả lời; hãy nhập danh sách từng phần
failure-feedback_sentiment = cảm nhận là một trong: { $words }, hoặc để trống
failure-feedback_gone = câu trả lời này không còn trong hộp; nó đã được giữ cùng những câu khác
failure-feedback_tags = mỗi câu trả lời có tối đa { $most } nhãn, mỗi nhãn tối đa { $longest } ký tự
failure-handout_to = hãy nói đã phát cho ai: một buổi học, một đợt học hoặc một người
failure-handout_future = việc phát đã xảy ra rồi; hãy ghi đúng lúc đó
failure-material_title = hãy viết tên tài liệu
failure-material_word = “{ $word }” không thuộc: { $words }
failure-material_none_such = không có “{ $text }” trong đợt triển khai này; hãy chọn cái đang có
failure-material_several = có nhiều mục tên “{ $text }”; hãy nêu bằng mã của nó
failure-material_long = dài hơn { $most } ký tự; hãy rút gọn, hoặc để vào tệp
failure-material_length = “{ $text }” không phải độ dài; hãy viết phút và giây như 3:30, hoặc số giây, tối đa một ngày
failure-material_count = “{ $text }” không phải số trang hay số mục; hãy viết số nguyên đến { $most }
failure-material_file_form = ở đây tài liệu nhận tệp; địa chỉ thì ghi ở liên kết
failure-material_handed_out = tài liệu này đã được phát nên được giữ lại; hãy chuyển nó sang ngừng dùng
failure-not_on_list = người này không có trong danh sách buổi học; thêm làm người ngoài danh sách
failure-never_printed = chưa in phiếu ký tên nào của buổi này; hãy in trước, vì gõ lại theo số dòng của phiếu
failure-no_paper = khổ giấy là a4 hoặc letter
failure-workshop_scope = bộ hồ sơ là cho session (buổi học), day (ngày) hoặc cohort (đợt)
failure-workshop_many = như vậy là { $count } buổi học; một bộ có nhiều nhất { $most }: hãy tạo cho một ngày
failure-no_language = ngôn ngữ là en hoặc vi
failure-no_sheet = buổi này không có phiếu mang mã đó; mã ở chân mỗi trang, như SIS-7K3M2
failure-scan_whose = không biết lần quét này của ai; hãy nói đó là ai, theo tên hoặc mã số
failure-no_deed = hãy nói xử lý thế nào: mark, hoặc dismiss
failure-badges_of_whom = hãy nói thẻ của ai: của một buổi học, một đợt hay một người
failure-badges_many = một tệp có tối đa { $most } thẻ; hãy in từng đợt
failure-nobody_to_export = không có ai trong danh sách này; chọn đợt khác hoặc xóa ô tìm, rồi tạo tệp
failure-nobody_on_list = chưa có ai trong danh sách của buổi này; hãy nhập người hoặc ghi danh trước
failure-say_others = hãy nói các dòng còn lại là gì: present, hoặc blank
failure-typed_open = { $name } ở dòng thêm trùng tên một người đã biết; hãy nói đó là người ấy hay người mới
failure-typed_wrong = “{ $text }”: { $why }; chưa giữ gì
failure-no_dates = thứ tự ngày tháng là một trong: dmy, mdy, ymd
failure-present_or_remote = người có trong buổi họp được ghi là có mặt hoặc từ xa
failure-session_untimed = buổi học chưa có giờ; đặt ngày ra mắt, hoặc đặt giờ cho buổi học
failure-not_published = không gian đó chưa có máy chủ; nhờ chủ không gian công bố rồi mời lại
failure-not_standing = chữ ký này không còn hiệu lực: đã được thay hoặc rút từ trước
failure-last_stays = bước cuối của bạn ({ $step }) giữ nguyên vĩnh viễn, và không bước nào trước đó bị hoàn tác; lịch sử của bản ghi cho biết các bước
failure-not_undoable = việc này không hoàn tác được; muốn đính chính thì làm bản mới, có nhắc đến bản này
failure-note_long = ghi chú dài nhất 500 ký tự; chữ dài hơn thì để vào tệp làm bằng chứng
failure-nothing_blank = mọi người đều đã điểm danh; chưa có gì thay đổi
failure-nothing_signed = đợt triển khai này chưa ký gì; ký một phần trước
failure-nothing_to_undo = không có việc nào để hoàn tác
failure-open_already = một cửa sổ Muster khác đang mở thư mục dữ liệu này; mọi thứ ở đó, hãy làm tiếp trong cửa sổ kia và đóng cửa sổ này
failure-other_disk_full = ổ đĩa đó đã đầy; chưa ghi gì, dọn bớt chỗ rồi làm lại
failure-owners_list = danh sách khóa do chủ không gian ký; bỏ trống cụm mật khẩu để xuất mà không ký danh sách
failure-passphrase_short = { $has ->
   *[other] { $has } ký tự
}. Thêm { $missing } nữa
failure-person_name = ghi họ và tên
failure-points_open = { $count ->
   *[other] còn { $count } điểm chưa xét
}; xét từng điểm trước, hoặc từ chối phần này
failure-predecessor_ring = các việc này chờ nhau theo vòng, nên không việc nào bắt đầu được: { $ring }. Bỏ bớt một việc đứng trước
failure-protected = không gian này đã có cụm mật khẩu
failure-published = không gian này đã ở trên một máy chủ ({ $server })
failure-read_only = không ghi được vào thư mục; kiểm tra quyền ghi hoặc chọn thư mục khác
failure-request_form = yêu cầu không đúng dạng: { $why }
failure-role_people = số người nhiều nhất phải không nhỏ hơn số ít nhất
failure-revocation_reason = ghi lý do giấy không còn hiệu lực: người kiểm tra sẽ đọc lý do đó
failure-rollout_name = đặt tên đợt triển khai, ví dụ “LMS go-live”
failure-run_live = danh mục này đang có một lần chạy thật; làm tiếp lần đó, hoặc kết thúc nó
failure-run_messages = tin nhắn: off, test hoặc on
failure-run_paused = lần chạy này đang tạm dừng ({ $reason }); hãy cho chạy tiếp trước khi bắt đầu việc khác
failure-numbers_kind = chỉ việc kiểm tra mới so hai số; hãy đổi loại việc trước
failure-numbers_both = hãy ghi cả hai số nguyên, không âm
failure-run_mode = một lần chạy là diễn tập hoặc chạy thật
failure-run_tasks = danh mục này không có việc nào có giờ dự kiến; không có gì để chạy
failure-say_unmarked = chọn cách ghi cho người chưa điểm danh: vắng, hoặc để trống
failure-server_said = máy chủ trả lời: { $text }
failure-session_closed = buổi học đã đóng trước đó; chưa có gì thay đổi
failure-session_minutes = buổi học kéo dài từ 1 phút đến 24 giờ
failure-register_empty = chưa có buổi học nào để ghi sổ điểm danh
failure-no_unit = đây không phải đơn vị thời gian; hãy chọn giây, phút, giờ hoặc ngày
failure-task_unit = thời lượng trong bảng chỉ là con số; hãy cho biết đơn vị
failure-task_dates = không có gì trong bảng cho biết số nào của ngày tháng là ngày; hãy chọn
failure-task_sheet = bảng có { $count } lỗi nên chưa nhập gì; lỗi đầu tiên, dòng { $first }
failure-session_open = buổi học chưa đóng; chưa có gì thay đổi
failure-session_title = đặt tên buổi học
failure-session_unknown = máy chủ không nhận ra phiên của máy này; thử lại
failure-sessions_end = phiên nào máy chủ cũng ngắt ngay; lát nữa thử lại
failure-step_deed = “{ $word }” không phải thao tác với một việc; chọn một trong: start, finish, fail, skip, delay, clear
failure-step_evidence = bằng chứng được đính kèm khi một việc của lượt chạy thật đã xong; buổi diễn tập để nguyên danh mục kiểm tra
failure-step_future = giờ này sau lúc này; ghi giờ việc thật sự xảy ra
failure-stopped = đã dừng; không giữ lại gì
failure-subject_form = đây không phải nội dung của một phần bàn giao
failure-template_files = các tệp của mẫu có { $count } chỗ sai; chưa tạo gì: { $wrong }
failure-text_changed = văn bản đã thay đổi trong lúc đọc; chưa ký gì. Đọc lại từ đầu
failure-time_skipped = ở { $zone } không có { $text }, vì đồng hồ được vặn tới; chọn giờ khác
failure-launch_skipped = ở { $zone } không có { $text }, vì đồng hồ được vặn tới; hãy nói rõ là lần sớm, { $earlier }, hay lần muộn, { $later }, hoặc chọn giờ khác
failure-launch_twice = ở { $zone } có hai lần { $text }, vì đồng hồ được vặn lùi; hãy nói rõ là lần sớm, { $earlier }, hay lần muộn, { $later }, hoặc chọn giờ khác
failure-time_twice = ở { $zone } có hai lần { $text }, vì đồng hồ được vặn lùi; chọn giờ khác
failure-unavailable = máy chủ không trả lời; công việc vẫn an toàn trên máy này và sẽ được gửi khi máy chủ trả lời
failure-unknown_command = không có lệnh “{ $name }”
failure-walk_in_name = ghi tên người đã đến
failure-way_back_begun = đường lui của lần chạy này đang được thực hiện
failure-way_back_minutes = ghi đường lui mất bao nhiêu phút, từ 1 đến 10.080
failure-way_back_none = chưa có danh mục nào là đường lui; chọn ở Khởi chạy, Đường lui
failure-status_link_title = ghi liên kết này cho ai, để sau này biết cần thu hồi liên kết nào
failure-status_link_days = liên kết có hạn từ 1 đến { $most } ngày
failure-status_link_part = trang không có phần “{ $word }”
failure-withdrawal_reason = ghi lý do rút chữ ký: người đã dựa vào chữ ký cần được biết
failure-wrong_key = khóa này không mở được kho dữ liệu; chưa có gì thay đổi
failure-wrong_passphrase = cụm mật khẩu này không mở được; chưa có gì thay đổi, thử lại
failure-wrong_recovery_code = mã khôi phục đủ ký tự nhưng không mở được thư mục này; tìm mã mới hơn
failure-wrong_server = máy chủ đưa ra chứng chỉ khác với mã đã ghi; nếu máy chủ vừa được dựng lại thì xin mã mới. Chưa gửi gì
failure-your_name = ghi họ tên như sẽ in trên bản ký

refusal-approval_baseline = phê duyệt thì giữ lại kế hoạch được phê duyệt; hãy phê duyệt lại
refusal-approval_incomplete = phê duyệt cần lý do và toàn bộ kế hoạch; chưa phê duyệt gì
refusal-no_weekday = ngày trong tuần là một trong mon, tue, wed, thu, fri, sat, sun
refusal-rollout_completed = đợt triển khai này đã hoàn tất nên không thay đổi gì trong đó; hãy mở lại kèm lý do trước (Kế hoạch, Phê duyệt và thay đổi)
refusal-state_reason = hãy ghi lý do; ai xem đợt triển khai về sau đều đọc được
refusal-bad_cell = { $kind } không có ô nào mang tên và cỡ này
refusal-bad_invitation = { $why ->
    [code] mã mời không khớp; sao chép lại lần nữa
    [keyless] lời mời không có khóa; xin lời mời mới
    [lapsed] lời mời đã hết hạn; xin lời mời mới
    [nobody] lời mời không dành cho ai; xin lời mời mới
    [other_person] lời mời dành cho người khác; xin lời mời của mình
    [used] lời mời đã được dùng; xin lời mời mới
   *[unknown] lời mời không thuộc không gian này; xin lời mời mới
}
refusal-bad_succession = { $why ->
    [keyless] máy mà nó tiếp nối không có khóa
    [other_person] một máy chỉ tiếp nối cho cùng một người
    [other_signer] chữ ký không phải của máy mà nó tiếp nối
   *[not_enrolled] máy mà nó tiếp nối chưa ghi danh, hoặc đã bị thu hồi
}
refusal-assessment_numbers = bài đánh giá có từ 1 đến { $most } điểm, và điểm đạt từ 0 đến 100%
refusal-criteria_numbers = bài thực hành có tối đa { $most } tiêu chí, mỗi tiêu chí có tên và ít nhất 1 điểm; tổng điểm của bài là tổng các tiêu chí ({ $sum })
refusal-attempts = số lần làm từ 1 đến { $most }
refusal-attendance_warning = tỷ lệ từ 1 đến 100 phần trăm và số buổi từ 1 đến 99, và không đặt cái này mà thiếu cái kia
refusal-mark_window = số phút từ 0 đến { $most }, và không ai vắng trước khi bị tính là trễ
refusal-bad_value = { $why ->
    [author] mỗi máy ghi thuộc về một thành viên
    [calendar_link] một liên kết lịch cho xem các buổi của một người học hoặc của một giảng viên, không phải cả hai
    [check_in] cách điểm danh ở cửa thuộc về một buổi học
    [evidence] bằng chứng là chữ, liên kết hoặc tệp cho một việc, một điểm hay một tiêu chí
    [make_up] việc học bù thuộc về một đợt triển khai, một buổi học và một người
    [mark] mỗi dấu điểm danh thuộc về một buổi học và một người
    [other_area] bản ký bị rút thuộc về phần bàn giao khác
    [pair] một cặp gồm hai người khác nhau, mã nhỏ hơn đứng trước
    [reason] lý do dài hơn 2.000 ký tự; để phần dài vào ghi chú hoặc tệp
    [role] Muster không biết vai trò này
    [scan] lần quét bị từ chối thuộc về một buổi học, có lý do và thời điểm
    [score] mỗi điểm thuộc về một bài đánh giá và một người
    [sheet] phiếu ký tên thuộc về một buổi học và nêu mỗi người một lần
    [sign_off] bản ký gồm một phần bàn giao, nội dung và mã băm của nội dung
    [trainer] giảng viên là một người hoặc một tên, và thuộc về một bộ phận
    [withdrawal] bản rút chữ ký gồm một phần bàn giao, bản ký, nội dung và mã băm của nội dung
   *[form] giá trị không hợp với { $cell }
}
refusal-check_in_minutes = điểm danh mở sớm nhất { $most } phút trước giờ bắt đầu và đóng muộn nhất bấy nhiêu phút sau giờ kết thúc, và không ai muộn quá { $late } phút
refusal-claim_range = con số đã nêu không được âm, số đầu không lớn hơn số sau
refusal-certificate_incomplete = giấy chứng nhận gồm số, người, đối tượng, nội dung và chữ ký
refusal-certificate_number = số của giấy chứng nhận là số ghi trong nó, và bắt đầu bằng mã của người ký
refusal-certificate_issuer = giấy chứng nhận ghi người cấp là chính thành viên ký nó
refusal-certificate_replaces = giấy được thay phải là của cùng một người, và đúng là giấy được ghi
refusal-condition_needed = ghi rõ điều kiện: điều kiện còn mở cho đến khi có người đáp ứng
refusal-criterion_reason = ghi lý do tiêu chí này không áp dụng: một câu là đủ
refusal-decision_incomplete = một quyết định gồm cổng, văn bản, mã băm của văn bản và điều đã quyết định
refusal-delay_minutes = độ trễ từ 1 đến 1.440 phút
refusal-dismissal_reason = ghi vì sao phát hiện có thể để nguyên
refusal-downtime_backwards = lúc kết thúc phải sau lúc bắt đầu
refusal-downtime_incomplete = mỗi mục ghi cái gì gián đoạn, từ lúc nào, có theo kế hoạch không
refusal-delegation_incomplete = ủy quyền ghi cho phần nào, ai ký thay ai, từ lúc nào đến lúc nào
refusal-delegation_times = ủy quyền bắt đầu trước khi kết thúc và dài nhất một năm
refusal-delegation_oneself = không ai tự ký thay mình; chọn người khác
refusal-delegation_area = ủy quyền này cho phần khác; xin ủy quyền cho phần này
refusal-delegation_person = ủy quyền này cho người khác ký; xin ủy quyền đứng tên mình
refusal-delegation_early = ủy quyền này chưa bắt đầu; đợi đến lúc đó, hoặc xin ủy quyền khác
refusal-delegation_over = ủy quyền này đã hết hạn; xin ủy quyền mới
refusal-delegation_ended = ủy quyền này đã kết thúc; điều đã ký trước đó vẫn có hiệu lực. Xin ủy quyền mới
refusal-delegation_end_reason = ghi vì sao kết thúc ủy quyền
refusal-not_delegator = người nhận phần này, hoặc chủ không gian, mới ủy quyền cho người khác ký
refusal-own_work = không ai nghiệm thu việc của chính mình: bạn đã đính kèm bằng chứng của điểm này hoặc là người bàn giao nó. Hãy để người khác bên nhận xét điểm này
refusal-walkthrough_incomplete = một lần làm thử cần phần bàn giao, tên và loại
refusal-walkthrough_size = một lần làm thử có tối đa { $most } bước, mỗi bước tối đa 500 ký tự, và kéo dài tối đa hai tuần
refusal-walk_incomplete = ghi ai làm, ai xem, làm lúc nào và kết quả ra sao
refusal-walk_same = người làm không đồng thời là người xem: bên nhận làm, bên giao xem
refusal-walk_driver = người làm phải thuộc bên nhận: { $role }. Bên giao chỉ xem
refusal-walk_note = ghi điều gì không đạt, hoặc vì sao bỏ qua
refusal-document_incomplete = một tài liệu cần phần bàn giao và tên
refusal-document_read_incomplete = cho biết phiên bản nào của tài liệu và ý kiến về nó
refusal-document_read_own = mỗi người tự xác nhận mình đã đọc tài liệu
refusal-document_question = ghi điều còn thiếu hoặc sai
refusal-own_document = không ai nghiệm thu việc của chính mình: bạn đã đưa phiên bản này lên. Hãy để người bên nhận chấp nhận
refusal-edition_incomplete = một phiên bản tài liệu phải ghi rõ là phiên bản nào, và là tệp hoặc liên kết
refusal-carry_over_incomplete = việc chuyển giao cần tên và phần bàn giao nhận nó
refusal-carry_over_owner = việc còn mở cần người phụ trách và ngày hẹn
refusal-carry_over_note = ghi kết thúc thế nào
refusal-known_error_workaround = ghi cách xử lý tạm thời cho đến khi sửa xong, hoặc ghi là không có
refusal-shift_window = một ca có giờ bắt đầu và dài từ 1 phút đến hai tuần
refusal-shift_primary = ghi ai trực ca này
refusal-shift_backup = người dự phòng phải khác người được gọi đầu tiên
refusal-escalation_who = ghi đó là ai
refusal-escalation_how = ghi số điện thoại hoặc địa chỉ thư để liên lạc được
refusal-shift_handover_incomplete = một lần giao ca cần trang giao ca, thời điểm và người nhận
refusal-shift_taken_own = người nhận ca phải khác người đã giao ca
refusal-early_life_days = các chỉ số phải giữ được từ 1 đến 60 ngày
refusal-follow_up_due = ghi ngày xem lại
refusal-follow_up_note = ghi điều gì không giữ được
refusal-duty_incomplete = việc theo dõi ghi đọc gì, và là con số hay lần kiểm tra
refusal-duty_window = việc theo dõi có lúc bắt đầu, theo T-0 hoặc theo đồng hồ, và kéo dài từ 1 phút đến một năm
refusal-duty_rhythm = nhịp từ 1 phút đến một tuần, và nhiều nhất { $most } số đo; chọn nhịp thưa hơn hoặc thời gian ngắn hơn
refusal-reading_incomplete = số đo là con số hoặc kết quả kiểm tra, đúng như việc theo dõi hỏi, và ghi lúc đọc
refusal-reading_reason = ghi vì sao không đọc được
refusal-observation_incomplete = quan sát ghi thấy gì, lúc nào và mức độ
refusal-meeting_incomplete = cuộc họp có tên, mục đích và thời gian
refusal-presence_name = ghi tên người có mặt
refusal-resolution_incomplete = quyết định ghi điều đã quyết, vì sao và ai quyết
refusal-report_incomplete = báo cáo đã phát hành và lần trích nhật ký phải giữ trọn, bản này không trọn
refusal-contact_incomplete = liên hệ có tên và ghi gọi về việc gì
refusal-resolution_owner = có ngày thì phải có người lo; ghi ai thực hiện quyết định
refusal-fixed = { $cell } chỉ ghi một lần, không sửa được
refusal-for_good = điều đã ký thì không bao giờ gỡ bỏ; hãy rút lại, thu hồi hoặc thay thế bằng một văn bản riêng
refusal-forked = được ghi trên bản sao ổ đĩa của một máy, trong khi nhật ký đã đi tiếp với máy kia; người ghi sẽ gửi lại
refusal-group_size = mỗi nhóm có từ 1 đến { $most } thao tác, nhóm này có { $has }
refusal-held = nhật ký của máy chủ đã đi tiếp mà không có phần làm nền cho thay đổi này; người ghi sẽ gửi lại
refusal-laptop_revoked = máy này đã bị chủ không gian thu hồi; chủ không gian quyết định về những gì nó viết từ đó
refusal-minutes_without_late = số phút chỉ đi với đến trễ
refusal-early_without_presence = chỉ người có tham gia mới về sớm được
refusal-status_letter = phím chữ của một dấu là một chữ từ A đến Z
refusal-status_stays = không ẩn được có mặt và vắng: điểm danh ở cửa và lúc đóng buổi học cần đến hai dấu này
refusal-status_absent_credit = dấu được tính là vắng thì không được ghi nhận gì
refusal-not_approved = chủ không gian phải duyệt người vừa vào trước khi họ được đổi thành viên
refusal-not_decider = chỉ chủ không gian, trưởng nhóm triển khai hoặc lãnh đạo quyết định một cổng
refusal-not_enrolled = máy này chưa vào không gian; dùng mã mời để vào trước
refusal-feedback_incomplete = góp ý phải thuộc một buổi học, có điểm từ 1 đến { $best }, và có ngày
refusal-feedback_anonymous = buổi học này hỏi không ghi tên nên không giữ tên nào
refusal-feedback_tags = mỗi câu trả lời có tối đa { $most } nhãn, mỗi nhãn tối đa { $longest } ký tự
refusal-feedback_readers = lời mọi người viết chỉ những người này được đọc: { $roles }
refusal-handout_incomplete = tài liệu được phát cho một buổi học, một đợt học hoặc một người, vào một lúc, ít nhất 1 bản
refusal-material_incomplete = tài liệu phải có tên và loại
refusal-material_numbers = số trang và số mục là số nguyên đến { $most }, độ dài tối đa một ngày
refusal-material_link = liên kết bắt đầu bằng https:// hoặc http://
refusal-material_target_numbers = chỉ tiêu từ 1 đến { $most }, và độ dài ngắn nhất không lớn hơn dài nhất
refusal-not_found = không có { $what ->
    [delegation] ủy quyền ký
    [duty] việc theo dõi
    [meeting] cuộc họp
    [resolution] quyết định
    [area] phần bàn giao
    [material] tài liệu
    [session] buổi học
    [status] dấu điểm danh
    [sign_off] bản ký
    [certificate] giấy chứng nhận
    [make_up] kế hoạch học bù
   *[other] { $what }
} này
refusal-not_invited = chưa ai mời máy này; xin chủ không gian một mã mời
refusal-not_permitted = { $why ->
    [invitation] chỉ chủ không gian được mời
    [laptop] chỉ người làm việc trên máy được đặt tên máy
    [workspace] không gian chỉ được tạo một lần, trong gói ghi đầu tiên
    [proposal] thay đổi bị từ chối do người viết giao đi, và do người được giao hoặc chủ không gian quyết định
    [revoking] chỉ chủ không gian mới thu hồi máy và cho máy vào lại
   *[roles] chỉ những người này được thay đổi { $kind }: { $roles }
}
refusal-not_receiver = phần này do bên nhận ký: { $role }
refusal-not_signer = chỉ người đã ký mới rút được chữ ký; người nhận phần bàn giao có thể ký mới để thay
refusal-not_waiver = chỉ chủ không gian, trưởng nhóm triển khai hoặc lãnh đạo được miễn một tiêu chí
refusal-own_vote = mỗi người tự biểu quyết, dưới tên mình
refusal-points = điểm nằm từ 0 đến { $most }
refusal-reason_needed = { $why ->
    [point] ghi lý do từ chối điểm này: bên giao phải biết cần sửa gì
    [certificate] ghi lý do giấy không còn hiệu lực: người kiểm tra sẽ đọc lý do đó
   *[item] ghi lý do ({ $state }): một câu là đủ
}
refusal-refused_there = máy chủ đã từ chối thay đổi này
refusal-pause_reason = hãy nói vì sao tạm dừng: người đang chờ cần biết
refusal-numbers_differ = hai số lệch { $difference }: chưa đạt
refusal-run_ended = lần chạy này đã kết thúc; những gì đã ghi giữ nguyên
refusal-session_closed = buổi học đã đóng; mở lại để sửa dấu
refusal-segments = một buổi có tối đa { $most } phần, mỗi phần từ 1 đến { $minutes } phút, tên nằm trên một dòng và không quá 200 ký tự
refusal-step_reason = ghi lý do việc này hỏng hoặc bỏ qua: người đang chờ việc cần biết
refusal-words_missing = mới có { $said } trên { $needed } người xác nhận: mỗi người tự xác nhận phần mình
refusal-rule_leads = chỉ chủ không gian hoặc trưởng triển khai mới quy định việc cần lời của ai; hãy nhờ một người trong số họ
refusal-rule_wrong = quy định này không thể đúng: hãy nêu thành viên, một số từ 1 đến 200, và người bắt đầu chỉ dùng làm người kết thúc việc do một người bắt đầu
refusal-starter_ends = { $name } đã bắt đầu nên phải là người kết thúc; người phụ trách có thể kết thúc thay và nói rõ lý do
refusal-starter_other = không ai bắt đầu thay tên người khác; hãy tự mình bắt đầu
refusal-word_own = mỗi người tự xác nhận phần mình; hãy nhờ họ tự xác nhận
refusal-evidence_missing = { $code } chưa xong nếu thiếu bằng chứng: hãy thêm tệp, liên kết hoặc ghi chú trước, hoặc nói vì sao không có
refusal-evidence_first = { $code } chưa xong nếu thiếu bằng chứng: hãy thêm tệp, liên kết hoặc ghi chú, rồi xác nhận xong
refusal-follows_reason = việc này theo một dữ kiện: hãy nói vì sao khác đi, hoặc để dữ kiện quyết định
refusal-too_long = dài quá 2.000 ký tự; để phần dài vào tệp làm bằng chứng
refusal-too_many_minutes = trễ { $minutes } phút là quá { $most } phút; ghi vắng
refusal-vote_reason = ghi điều chưa ổn để tiến hành; điều đó nằm trong biên bản
refusal-waiver_incomplete = ghi lý do miễn và miễn đến khi nào; sau đó tiêu chí lại được tính
refusal-waives_only = lãnh đạo miễn tiêu chí và biểu quyết; số đo do người thực hiện ghi
refusal-way_back_reason = ghi vì sao phải lui
refusal-way_back_again = lần chạy này đã là đường lui; nó không có đường lui riêng
refusal-status_link_over = liên kết đã thu hồi thì không dùng lại được; hãy tạo liên kết mới
refusal-status_link_incomplete = liên kết phải ghi đợt triển khai nào, những gì được xem, và hạn trong vòng một năm
refusal-person_erased = người này đã được xóa hẳn nên không ghi thêm gì về họ; chỉ ghi được điểm danh không kèm ghi chú
refusal-not_erasable = chỉ xóa hẳn được một người; hãy lưu trữ mục này
refusal-wrong_author = chỉ chính máy đó mới ghi được điều này
refusal-wrong_digest = mã băm không phải của nội dung đã ký
refusal-wrong_id = mã của { $kind } không khớp với nội dung
refusal-wrong_key = bản ký phải được ký bằng khóa của chính người ký

server-bad_batch = máy chủ không đọc được những gì đã gửi ({ $why }); tất cả vẫn được giữ trên máy này
server-bad_invitation = { $why ->
    [keyless] lời mời không có khóa; xin lời mời mới
    [lapsed] lời mời đã hết hạn; xin lời mời mới
    [nobody] lời mời không dành cho ai; xin lời mời mới
    [used] lời mời đã được dùng; xin lời mời mới
   *[not_here] lời mời chưa đến máy chủ; người mời phải đồng bộ một lần
}
server-bad_signature = chữ ký không phải của người ghi; máy chủ không lưu gì
server-broken = yêu cầu bị đứt giữa chừng; gửi lại
server-busy = nhiều máy gửi cùng lúc, { $seconds } giây nữa đến lượt máy này; không mất gì, máy sẽ tự gửi lại
server-disabled = { $said ->
    [why] chủ không gian đã ngừng tư cách thành viên này: { $why }; thay đổi chưa gửi vẫn ở trên máy
   *[nothing] chủ không gian đã ngừng tư cách thành viên này; thay đổi chưa gửi vẫn ở trên máy
  }
server-fault = lúc này máy chủ không làm được; chưa lưu gì của yêu cầu, lát nữa gửi lại
server-file_large = tệp { $size } MB lớn hơn mức { $most } MB mà máy chủ này nhận; tệp vẫn nằm trên những máy đang có nó, và người quản trị máy chủ có thể nâng mức này
server-file_torn = tệp đến nơi không còn giống như ở đây; máy chủ không giữ phần nào của nó, và tệp sẽ được gửi lại từ đầu
server-files_full = máy chủ dành { $most } MB cho tệp của không gian này và còn { $left } MB, không đủ cho { $needed } MB; tệp vẫn nằm trên những máy đang có nó, và người quản trị máy chủ có thể thêm chỗ
server-forked = máy chủ đã có bản khác cùng số của máy này: ổ đĩa đã được sao chép hoặc khôi phục; những gì mới ở đây tiếp tục dưới tên máy ghi mới
server-missing = { $what ->
    [earlier] phần ghi trước của cùng máy chưa đến máy chủ
    [first] phần ghi đầu tiên của máy đó chưa đến máy chủ
   *[basis] phần làm nền cho thay đổi này chưa đến máy chủ
}; thay đổi được giữ và gửi lại sau
server-no_workspace = không công bố được: { $why }; chưa lưu gì
server-not_approved = chủ không gian phải duyệt người này trước; những gì họ ghi được giữ trên máy của họ và gửi ngay khi được duyệt
server-not_enrolled = máy này chưa vào không gian; dùng mã mời để vào trước
server-not_named = máy chủ chưa biết tệp này thuộc về việc gì; tệp được gửi sau thay đổi mà nó được đính kèm
server-not_permitted = mã mời chỉ đưa vào phần ghi đầu tiên của người được mời
server-other_workspace = phần gửi thuộc không gian khác; máy chủ không lưu gì
server-revoked = { $by ->
    [owner] chủ không gian đã thu hồi quyền của máy này; công việc vẫn ở trên máy
   *[server] máy này đã bị chặn trên máy chủ; hỏi người quản lý máy chủ
}
server-room_taken = một không gian khác đã dùng mã này; xin mã mới
server-server_too_old = máy chủ cũ hơn bản Muster này ({ $why }); phần đã gửi được giữ và gửi lại sau
server-session = phiên đã hết; thử lại
server-slow = yêu cầu không đến kịp; gửi lại
server-stopping = máy chủ đang dừng; một lát nữa thử lại
server-too_fast = quá nhiều yêu cầu cùng lúc; chờ một lát rồi thử lại
server-unknown_code = mã công bố không phải của máy chủ này; xin mã mới
server-no_link = liên kết này không dẫn đến đâu; hãy hỏi người đã đưa nó cho bạn
server-unknown_file = tệp này chưa có trên máy chủ; máy đang có nó sẽ gửi khi đồng bộ
server-unknown_workspace = máy chủ này không có không gian đó; công bố bằng mã công bố
server-workspace_known = không gian đã có trên máy chủ này; chủ không gian mời người khác từ đó

writers-members = mọi thành viên
writers-workers = mọi người trừ lãnh đạo
writers-oneself = chính người đó

kind-area = phần bàn giao
kind-assessment = bài đánh giá
kind-attendance = dấu điểm danh
kind-attendance_status = một dấu điểm danh
kind-audience = đối tượng
kind-author = máy ghi
kind-ballot = phiếu biểu quyết
kind-certificate = giấy chứng nhận
kind-certificate_design = câu chữ của giấy chứng nhận
kind-baseline = một lần phê duyệt kế hoạch
kind-baseline_part = một phần của kế hoạch đã phê duyệt
kind-checklist = danh mục việc
kind-claim = con số đã nêu
kind-cohort = đợt học
kind-contradiction = chỗ mâu thuẫn của kế hoạch
kind-course = khóa học
kind-criterion = tiêu chí sẵn sàng
kind-decision = quyết định của cổng
kind-delegation = ủy quyền ký
kind-walkthrough = một lần làm thử hoặc diễn tập
kind-walk = một lần đã làm thử
kind-document = một tài liệu bàn giao
kind-document_read = ý kiến về một tài liệu
kind-carry_over = điều chuyển giao khi còn mở
kind-shift = một ca trực
kind-escalation = một bước báo lên
kind-shift_handover = một lần giao ca
kind-early_life = điều kiện kết thúc hỗ trợ ban đầu
kind-follow_up = một lần xem lại
kind-device = máy
kind-dismissal = phát hiện đã gác lại
kind-downtime = mục gián đoạn
kind-duty = việc theo dõi
kind-reading = số đo
kind-observation = quan sát
kind-meeting = cuộc họp
kind-meeting_presence = người có mặt
kind-minutes = biên bản
kind-resolution = quyết định trong sổ
kind-enrolment = việc xếp vào đợt học
kind-evidence = bằng chứng
kind-feedback = góp ý
kind-feedback_form = cách hỏi góp ý
kind-finding = ghi nhận về tiêu chí
kind-gate = cổng quyết định
kind-handout = việc phát tài liệu
kind-holiday = ngày nghỉ
kind-invitation = lời mời
kind-item = việc trong danh mục
kind-item_word = lời xác nhận của một người về một việc
kind-attendance_warning = khi nào cảnh báo chuyên cần
kind-make_up = học bù ở một buổi
kind-mark_window = số phút khi điểm danh
kind-material = tài liệu
kind-material_target = chỉ tiêu tài liệu
kind-member = thành viên
kind-metric = mục tiêu
kind-person = học viên
kind-person_key = mã nhận người
kind-not_same = việc hai người không phải là một
kind-point = điểm bàn giao
kind-proposal = thay đổi bị từ chối được giao lại
kind-issued_report = báo cáo đã phát hành
kind-issued_part = phần của báo cáo đã phát hành
kind-audit_export = lần trích nhật ký
kind-contact = liên hệ
kind-revocation = việc thu hồi giấy chứng nhận
kind-role_plan = vai trò dự kiến
kind-rollout = đợt triển khai
kind-rollout_state = trạng thái đợt triển khai
kind-run = lần chạy
kind-score = điểm đánh giá
kind-section = mục của danh mục
kind-session = buổi học
kind-sign_off = bản ký
kind-signing_key = khóa ký
kind-step = diễn biến của một việc
kind-topic = chủ đề
kind-trainer = giảng viên
kind-waiting = chỗ trong danh sách chờ
kind-walk_in = người ngoài danh sách
kind-check_in = cách điểm danh ở cửa
kind-scan = một lần quét bị từ chối
kind-sign_in_sheet = phiếu ký tên
kind-way_back = đường lui
kind-status_link = liên kết đến trang tình hình
kind-calendar_link = liên kết đến lịch
kind-withdrawal = bản rút chữ ký
kind-workspace = không gian làm việc

# Hai máy trong một phòng
failure-room_address = hãy gõ địa chỉ đúng như màn hình máy kia, kèm số cổng, ví dụ 192.168.1.20:40123
failure-room_broken = đường nối với máy kia bị đứt; những gì đã nhận vẫn được giữ, làm lại sẽ đi tiếp từ đó
failure-room_busy = máy này đang trao đổi với một máy khác; hãy dừng việc đó trước
failure-room_code = mã không khớp, hoặc có ai đó chen giữa hai máy; chưa trao đổi gì. Hãy xem mã trên màn hình máy kia rồi gõ lại
failure-room_code_form = mã gồm sáu chữ số
failure-room_copy = máy kia ghi dưới cùng tên với máy này: một thư mục là bản sao của thư mục kia. Hãy nối một trong hai máy với máy chủ trước, khi đó chúng thành hai máy riêng
failure-room_elsewhere = hai máy thuộc hai không gian làm việc khác nhau; chưa trao đổi gì
failure-room_guessed = mã bị gõ sai quá nhiều lần và chưa trao đổi gì; hãy chia sẻ lại để có mã mới
failure-room_late = không máy nào đến kịp và máy này không còn chờ nữa; hãy chia sẻ lại khi máy kia đã sẵn sàng
failure-room_minutes = mỗi lần chờ từ 1 đến { $most } phút
failure-room_no_network = máy này không ở trong mạng riêng nào; hãy nối cả hai máy vào cùng một Wi-Fi hoặc bằng dây, hoặc mang bằng tệp
failure-room_nobody = không ai trả lời ở địa chỉ này; hãy xem địa chỉ đã gõ đúng chưa, máy kia còn chia sẻ không, hai máy có cùng mạng không, và tường lửa của máy kia có cho qua cổng này không
failure-room_nonsense = thứ trả lời ở đó không phải một Muster đang chia sẻ; không nhận gì từ đó
failure-room_own_address = hãy gõ một địa chỉ của chính máy này, ví dụ 192.168.1.20
failure-room_shut_out = máy kia hoặc thành viên của nó đã bị chặn khỏi không gian này hoặc chưa được duyệt; chưa trao đổi gì. Người quản lý thành viên có thể cho vào
failure-room_shut_out_there = máy kia biết máy này hoặc thành viên của nó là đã bị chặn hoặc chưa được duyệt; chưa trao đổi gì. Hãy hỏi người quản lý thành viên
failure-room_stopped = đã dừng; những gì đã nhận vẫn được giữ và máy này không còn chờ nữa
failure-room_taken = một máy khác đã đến trước với mã này; hãy để máy kia chia sẻ lại
failure-room_unwatched = màn hình chia sẻ đã đóng và máy này không còn chờ nữa
failure-room_version = một trong hai máy có Muster cũ hơn; hãy cập nhật, hoặc mang bằng tệp
