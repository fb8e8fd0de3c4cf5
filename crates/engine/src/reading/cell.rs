//! Cleaning of one cell: what nobody can see goes, spaces become one space, Excel's `="0012"` becomes its text.

/// The text of a cell as it is stored. `soft_hyphen` keeps U+00AD, which is a letter in the TCVN3 fonts.
pub(super) fn clean(raw: &str, soft_hyphen: bool) -> String {
    if is_plain(raw) {
        return unwrapped(raw.trim()).trim().to_owned();
    }
    let visible = visible(raw, soft_hyphen);
    unwrapped(visible.trim()).trim().to_owned()
}

/// Printable ASCII with single spaces, which is most of any roster.
fn is_plain(raw: &str) -> bool {
    let mut before = 0;
    for &byte in raw.as_bytes() {
        if !(b' '..=b'~').contains(&byte) || byte == b' ' && before == b' ' {
            return false;
        }
        before = byte;
    }
    true
}

fn visible(raw: &str, soft_hyphen: bool) -> String {
    let mut out = String::with_capacity(raw.len());
    for letter in raw.chars() {
        if is_space(letter) {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if letter == '\u{200D}' && out.chars().next_back().is_some_and(is_picture)
            || letter == '\u{AD}' && soft_hyphen
            || !is_invisible(letter)
        {
            out.push(letter);
        }
    }
    out
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace() || letter == '\u{FFFC}'
}

/// Zero-width joiners belong between emoji and nowhere else in a roster.
fn is_picture(letter: char) -> bool {
    matches!(letter, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{FE0F}')
}

/// Control, zero-width, bidirectional and tag characters.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180E}')
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}')
        || matches!(letter, '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// `="0012"` is how a spreadsheet is told to keep zeros; `'` in front is how it is told that a cell is text.
fn unwrapped(text: &str) -> std::borrow::Cow<'_, str> {
    if let Some(inner) = text.strip_prefix("=\"").and_then(|t| t.strip_suffix('"')) {
        return inner.replace("\"\"", "\"").into();
    }
    if text.contains('\'') { without_marks(text).into() } else { text.into() }
}

/// Takes out the marks that keep a cell, or a part of it behind a semicolon, from running: what our own files put there.
fn without_marks(text: &str) -> String {
    const RUNS: [char; 9] = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'];
    let mut out = String::with_capacity(text.len());
    let (mut begins, mut letters) = (true, text.chars().peekable());
    while let Some(letter) = letters.next() {
        let marks = begins && letter == '\'' && letters.peek().is_some_and(|next| RUNS.contains(next));
        begins = letter == ';' || begins && letter == ' ';
        if !marks {
            out.push(letter);
        }
    }
    out
}

/// A value cut for an error list: 60 characters, control characters shown.
pub(super) fn shown(value: &str) -> String {
    let mut out = String::new();
    for (count, letter) in value.chars().enumerate() {
        if count == 60 {
            out.push('…');
            break;
        }
        match letter {
            '\u{0}'..='\u{1F}' => out.extend(char::from_u32(0x2400 + letter as u32)),
            '\u{7F}' => out.push('\u{2421}'),
            l if is_invisible(l) => out.extend(l.escape_unicode()),
            l => out.push(l),
        }
    }
    out
}
