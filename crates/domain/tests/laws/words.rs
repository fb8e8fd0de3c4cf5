//! Words of people: how Vietnamese names are sorted, searched and compared.

use domain::normal::{collation, folded, given_first, key, name};
use proptest::prelude::*;

#[test]
fn vietnamese_letters_then_tones() {
    let sorted =
        ["An", "Ăn", "Ân", "Ba", "bà", "bả", "bã", "bá", "bạ", "Cường", "Dung", "Đào", "Em", "Êm", "Long", "Lộc", "Ơn", "Tú", "Tư", "Yến"];
    let mut mixed: Vec<&str> = sorted.iter().rev().copied().collect();
    mixed.sort_by_key(|word| collation(word));
    assert_eq!(mixed, sorted);
    assert_eq!(collation("Đào"), collation("Đa\u{300}o"), "decomposed text sorts alike");
}

#[test]
fn searching_forgets_marks() {
    assert_eq!(folded("Nguyễn Thị Đào"), "nguyen thi dao");
    assert_eq!(folded("Lê\u{200b} Ơn"), "le on");
    assert_eq!(given_first("Nguyễn Thị Đào"), "Đào Nguyễn Thị Đào");
    assert_eq!(name("  Nguyễn\u{a0}\u{202e}Thị \t Đào "), "Nguyễn Thị Đào");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_key_of_a_key_is_the_key(text in "\\PC{0,40}") {
        prop_assert_eq!(key(&key(&text)), key(&text));
        prop_assert_eq!(name(&name(&text)), name(&text));
    }
}
