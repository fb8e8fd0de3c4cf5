//! Makes hostile text harmless on paper: what a reader sees is what the text holds.
//!
//! Markup needs no care here, since texts reach the templates as data. What remains are characters that hide or
//! reorder others: controls, and the marks that switch the direction of writing. Each is printed as U+FFFD.
//! Not here: normalisation; the same letters come out in the same form as they came in.

use serde_json::Value;

/// Replaces hiding and reordering characters in every text of the value; line feeds and tabs stay.
pub(crate) fn make_printable(value: &mut Value) {
    match value {
        Value::String(text) => *text = printable(text),
        Value::Array(items) => items.iter_mut().for_each(make_printable),
        Value::Object(fields) => fields.values_mut().for_each(make_printable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn printable(text: &str) -> String {
    text.replace("\r\n", "\n").chars().map(|letter| if hides_or_reorders(letter) { '\u{fffd}' } else { letter }).collect()
}

fn hides_or_reorders(letter: char) -> bool {
    let control = letter.is_control() && letter != '\n' && letter != '\t';
    control || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_override_of_direction_is_shown_and_marks_of_letters_stay() {
        let mut value = serde_json::json!({"rows": [{"name": "a\u{202e}b\u{0}c", "note": "Ngọc\r\nAnh\te\u{301}"}]});
        make_printable(&mut value);
        assert_eq!(value["rows"][0]["name"], "a\u{fffd}b\u{fffd}c");
        assert_eq!(value["rows"][0]["note"], "Ngọc\nAnh\te\u{301}");
    }
}
