### The menu of the window. After `menu-` stands the id of the command that an entry runs.

menu-file = Tệp
menu-import-people = Nhập danh sách người…
menu-export-pack = Xuất gói bàn giao…
menu-quit = Thoát
menu-edit = Sửa
menu-undo = Hoàn tác
menu-palette = Tìm hoặc chạy bất cứ gì…
menu-view = Xem
menu-zoom-in = Lớn hơn
menu-zoom-out = Nhỏ hơn
menu-zoom-reset = Cỡ thường
menu-theme-system = Theo hệ thống: sáng hoặc tối
menu-theme-light = Sáng
menu-theme-dark = Tối
menu-go = Đi tới
menu-area-overview = Tổng quan
menu-area-checklists = Danh mục kiểm tra
menu-area-training = Đào tạo
menu-area-handoff = Bàn giao
menu-area-settings = Cài đặt
menu-help = Trợ giúp
menu-keys = Phím tắt
menu-leaving = Có thay đổi chỉ nằm trên máy này. Chúng vẫn ở đây và được gửi khi Muster chạy và máy chủ trả lời.
menu-leaving-go = Vẫn đóng
menu-leaving-stay = Ở lại
