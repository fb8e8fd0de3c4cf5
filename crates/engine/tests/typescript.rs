//! The page's types follow from the Rust views. `MUSTER_BLESS=1 cargo test -p engine --test typescript` writes them anew.

use std::path::Path;

#[test]
fn the_generated_typescript_is_up_to_date() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/api/generated/index.ts");
    let fresh = engine::app::typescript::file();
    if std::env::var_os("MUSTER_BLESS").is_some() {
        std::fs::write(&file, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == fresh, "ui/src/api/generated/index.ts is stale: MUSTER_BLESS=1 cargo test -p engine --test typescript writes it anew");
}
