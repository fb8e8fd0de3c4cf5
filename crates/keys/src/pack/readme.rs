//! The pack's `README.txt`: the fingerprint first, then how to check in three lines, in the reader's language.
//!
//! Names and titles are free text, so none stands here: everything in a command was made by us.

use std::fmt::Write;

use crate::certificate::CERTIFICATE;
use crate::statement::{KEYS, RECEIPT, SIGNOFF};

/// One file with its signature, as ssh-keygen has to be asked about it.
pub(super) struct Check {
    pub(super) file: String,
    pub(super) principal: String,
    pub(super) namespace: &'static str,
    /// The receipt's time, in OpenSSH's compact form. Never the signer's own.
    pub(super) at: Option<String>,
}

impl Check {
    fn command(&self) -> String {
        let Self { file, principal, namespace, at } = self;
        let at = at.as_ref().map(|at| format!(" -O verify-time={at}")).unwrap_or_default();
        format!("ssh-keygen -Y verify -f allowed_signers -I {principal} -n {namespace}{at} -s {file}.sig < {file}")
    }
}

struct Words {
    compare: &'static str,
    stop: &'static str,
    steps: [&'static str; 3],
    commands: [(&'static str, &'static str); 4],
    chain: &'static str,
    limits: &'static str,
}

const ENGLISH: Words = Words {
    compare: "Compare this fingerprint with the one on paper:",
    stop: "If the two differ, stop: this pack is not from that workspace.",
    steps: [
        "1. Is every file as it was packed?  sha256sum -c SHA256SUMS",
        "2. Who signed?  Run the commands below in this folder; each must answer \"Good\".",
        "3. What was signed?  Read \"text\" in statements/*.json; the SHA-256 of the file in subjects/ is its \"digest\".",
    ],
    commands: [
        (SIGNOFF, "Statements:"),
        (CERTIFICATE, "Certificates:"),
        (RECEIPT, "The server's receipts (not later than):"),
        (KEYS, "The list of keys, by its owner:"),
    ],
    chain: "Files in evidence/ are named by their SHA-256. chain/ leads from the fingerprint to the keys; the program muster follows it:",
    limits: "This shows that the pack fits together and who held the keys. It is not a qualified electronic signature.",
};

const VIETNAMESE: Words = Words {
    compare: "Hãy so dấu vân tay này với bản in trên giấy:",
    stop: "Nếu hai bên khác nhau, hãy dừng lại: gói này không thuộc không gian làm việc đó.",
    steps: [
        "1. Mọi tệp còn nguyên như lúc đóng gói?  sha256sum -c SHA256SUMS",
        "2. Ai đã ký?  Chạy các lệnh bên dưới trong thư mục này; mỗi lệnh phải trả lời \"Good\".",
        "3. Đã ký điều gì?  Đọc \"text\" trong statements/*.json; SHA-256 của tệp trong subjects/ chính là \"digest\".",
    ],
    commands: [
        (SIGNOFF, "Các bản xác nhận:"),
        (CERTIFICATE, "Các giấy chứng nhận:"),
        (RECEIPT, "Biên nhận của máy chủ (không muộn hơn):"),
        (KEYS, "Danh sách khóa, do chủ sở hữu ký:"),
    ],
    chain: "Tệp trong evidence/ mang tên là SHA-256 của nó. chain/ dẫn từ dấu vân tay đến các khóa; chương trình muster kiểm tra bằng lệnh:",
    limits: "Điều này cho thấy gói khớp với nhau và ai giữ khóa. Đây không phải chữ ký điện tử đủ điều kiện.",
};

/// The whole text.
pub(super) fn text(language: &str, fingerprint: &str, checks: &[Check]) -> String {
    let words = if language == "vi" { &VIETNAMESE } else { &ENGLISH };
    // The English line stands first in every language: it is the one thing that must not be missed.
    let mut text = format!("{} {fingerprint}\n", ENGLISH.compare);
    if language == "vi" {
        line(&mut text, &format!("{} {fingerprint}", words.compare));
    }
    line(&mut text, words.stop);
    line(&mut text, "");
    words.steps.iter().for_each(|step| line(&mut text, step));
    for (namespace, heading) in words.commands {
        let mut commands = checks.iter().filter(|check| check.namespace == namespace).map(Check::command).peekable();
        if commands.peek().is_some() {
            line(&mut text, "");
            line(&mut text, heading);
            commands.for_each(|command| line(&mut text, &command));
        }
    }
    line(&mut text, "");
    line(&mut text, words.chain);
    line(&mut text, "muster verify . --genesis \"FINGERPRINT ON PAPER\"");
    line(&mut text, "");
    line(&mut text, words.limits);
    text
}

fn line(text: &mut String, line: &str) {
    writeln!(text, "{line}").expect("writing to a string cannot fail");
}
