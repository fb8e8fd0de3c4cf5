//! A QR code as SVG text. Not here: what it should hold.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

use crate::error::ReportError;

/// Draws the text black on white with the quiet zone that readers need.
pub(crate) fn svg(text: &str) -> Result<String, ReportError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| ReportError::QrTooLong)?;
    Ok(code.render::<svg::Color>().quiet_zone(true).build())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_beyond_the_largest_code_is_refused() {
        assert!(svg("https://muster.example/j#AB12").unwrap().starts_with("<?xml"));
        assert_eq!(svg(&"x".repeat(3000)), Err(ReportError::QrTooLong));
    }
}
