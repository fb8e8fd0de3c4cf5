### Lần chạy đầu, mở khóa, đợt triển khai mới.

how-start = Bắt đầu thế nào?
way-start = Bắt đầu trên máy này
way-start-text = Không gian làm việc mới. Không cần máy chủ hay tài khoản; thêm máy chủ sau cũng được.
way-join = Vào nhóm có sẵn
way-join-text = Đã có mã hoặc liên kết của nhóm.
way-look = Xem thử trước
way-look-text = Đợt triển khai mẫu của một trung tâm. Không phải dữ liệu thật.
nothing-sent = Không gửi gì đi đâu cho đến khi vào một máy chủ.
language = Ngôn ngữ

start-title = Bắt đầu trên máy này
your-name = Họ và tên
your-name-help = như in trên biên bản
name-missing = Ghi họ tên như sẽ in ra
what-you-do = Công việc
what-you-do-help = chọn nhiều cũng được
workspace = Không gian làm việc
workspace-help = tên nhóm hoặc trung tâm
workspace-missing = Ghi tên nhóm hoặc trung tâm
zone = Múi giờ
zone-help = nơi làm việc
passphrase = Cụm mật khẩu
passphrase-help = từ 12 ký tự
passphrase-short = { $length ->
    [0] Ghi từ 12 ký tự trở lên; bốn từ thường là tốt
   *[other] { $length } ký tự. Thêm { $missing } nữa; bốn từ thường là tốt
}
passphrase-note = Khóa dữ liệu trên máy này và khóa ký. Không ai đặt lại được, nên hãy ghi ra giấy.
passphrase-show = Hiện chữ đang gõ
passphrase-later = Đặt cụm mật khẩu sau
passphrase-later-note = Đến lúc đó ai đọc được ổ đĩa máy này đều mở được dữ liệu, và chưa ký được gì.
begin-with = Bắt đầu từ
template-line = { $title }, mẫu cho trung tâm đào tạo
template-none = Không dùng mẫu, để trống
template-counts = { $items } việc, { $audiences } nhóm người học, { $areas } phần bàn giao.
template-missing = Chọn một mẫu
template-from = Kế hoạch của “{ $name }”, không kèm ngày giờ, người và trạng thái
template-file = Tệp mẫu đã lưu
template-choose = Chọn tệp
template-chosen = Đã chọn { $name }
template-file-missing = Hãy chọn tệp mẫu
template-save = Lưu thành mẫu
template-saved = Đã ghi { $name }; đợt triển khai mới có thể bắt đầu từ đó
go-live = Lúc mở cho mọi người
go-live-help = mọi giờ dự kiến tính theo đó
go-live-wrong = Ghi ngày và giờ, ví dụ 2027-03-02 08:00
first-rollout = LMS go-live
create-workspace = Tạo không gian làm việc
creating = Đang tạo
kept-here = Lưu trên máy này, đã mã hóa.

join-title = Vào nhóm có sẵn
code = Mã mời
code-help = dán cả mã
code-missing = Dán mã của nhóm
code-publish = Mã này để đưa một không gian có sẵn lên máy chủ. Muốn vào nhóm thì xin mã mời
code-for = Mời
code-server = Máy chủ
fingerprint = Dấu vân tay
device = Tên máy này
device-help = không bắt buộc, ví dụ HA-02
join-deed = Vào nhóm
join-deed-named = Vào { $workspace }
joining = Đang vào
join-note = Mã dùng một lần. Sau đó mọi thứ nhóm đã chia sẻ sẽ về máy này.

sample-title = Xem thử dữ liệu mẫu
sample-body = Một đợt LMS go-live giữa tuần đầu: người, buổi học, danh mục việc và bàn giao. Đó là không gian riêng, màn hình nào cũng ghi rõ là mẫu, xóa một bước là hết.
sample-name = Lê Thị Thu Hà
sample-name-help = ghi trên những gì làm trong đó
sample-open = Mở dữ liệu mẫu
sample-opening = Đang tạo dữ liệu mẫu

unlock-title = Không gian này đang khóa
unlock-title-named = { $workspace } đang khóa
unlock-members = Đã từng mở ở đây: { $names }.
unlock-passphrase = Cụm mật khẩu hoặc mã khôi phục
unlock-note = Không có nó thì không ai đọc được dữ liệu trên máy này, Muster cũng không.
passphrase-missing = Ghi cụm mật khẩu
unlock = Mở khóa
unlocking = Đang mở khóa

rollout-name = Tên
rollout-name-help = ví dụ tên hệ thống và mùa
rollout-name-missing = Ghi tên đợt triển khai
create-rollout = Tạo đợt triển khai
who-goes-on = Bạn là ai?
neither-shared = Không có mã: hãy nhờ một người khác làm việc trên máy này mở nó. Chủ không gian mời lại bạn, và bạn được thêm ở đây với mã mới và cụm mật khẩu mới. Những gì bạn đã ghi và đã ký vẫn còn.
lost-ask = Tôi đã mất cụm mật khẩu
lost-title = Mở bằng mã khôi phục
lost-what = Mã được in khi đặt cụm mật khẩu. Mã dùng được một lần; sau đó hãy in mã mới.
lost-code = Mã khôi phục
lost-code-help = trên giấy
lost-code-missing = Hãy gõ mã trên giấy
lost-new = Cụm mật khẩu mới
lost-signing = Khóa ký của bạn bị khóa bằng cụm mật khẩu đã mất; khóa mới sẽ được tạo. Những gì đã ký vẫn có giá trị.
lost-deed = Mở
lost-back = Quay lại
neither = Tôi không có cả hai
neither-what = Khi đó không ai mở được dữ liệu này; những gì máy chưa gửi không đọc được. Chủ không gian có thể mời lại bạn: vẫn là bạn, với khóa mới. Dữ liệu bị khóa được chuyển vào một thư mục trong { $folder }, không bị xóa.
neither-deed = Cất sang bên và bắt đầu lại
