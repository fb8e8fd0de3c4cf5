//! A QR code as SVG text, or as a bitmap of one dot a square. Not here: what it should hold.

use std::fmt::Write as _;

use qrcode::bits::{Bits, encode_auto};
use qrcode::render::svg;
use qrcode::types::Color;
use qrcode::{EcLevel, QrCode, Version};

use crate::error::ReportError;
use crate::qr_mask::placed;

/// Draws the text black on white with the quiet zone that readers need.
pub(crate) fn svg(text: &str) -> Result<String, ReportError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| ReportError::QrTooLong)?;
    Ok(code.render::<svg::Color>().quiet_zone(true).build())
}

/// The largest code that a phone reads from 46 mm of paper: 117 squares a side, 0.37 mm each with the quiet zone.
const LARGEST: i16 = 25;
/// Squares of white around a code.
const QUIET: usize = 4;

/// A code for print, drawn with few words, since a thousand of them go into one document.
pub(crate) fn dense(text: &str) -> Result<String, ReportError> {
    chosen(text).map(|code| drawn(&code))
}

/// A code for print as a bitmap: a tenth of the bytes and of the work where it has thousands of squares.
pub(crate) fn bitmap(text: &str) -> Result<Bitmap, ReportError> {
    let fits = |bits: &Bits| matches!(bits.version(), Version::Normal(version) if version <= LARGEST);
    let made = [EcLevel::M, EcLevel::L].into_iter().filter_map(|level| Some((encode_auto(text.as_bytes(), level).ok()?, level)));
    let (bits, level) = made.into_iter().find(|(bits, _)| fits(bits)).ok_or(ReportError::QrTooLong)?;
    placed(bits, level).map(|squares| dotted(&squares)).map_err(|_| ReportError::QrTooLong)
}

/// One byte of grey a square, row by row, with the white around it.
pub(crate) struct Bitmap {
    /// Squares a side.
    pub(crate) side: usize,
    pub(crate) grey: Vec<u8>,
}

fn dotted(squares: &[Color]) -> Bitmap {
    let width = squares.len().isqrt();
    let side = width + 2 * QUIET;
    let mut grey = vec![u8::MAX; side * side];
    for (y, row) in squares.chunks(width).enumerate() {
        let first = (y + QUIET) * side + QUIET;
        for (dot, color) in grey[first..].iter_mut().zip(row) {
            *dot = color.select(0, u8::MAX);
        }
    }
    Bitmap { side, grey }
}

/// The better correction where the text has room for it: M mends 15 % of the squares, L 7 %.
fn chosen(text: &str) -> Result<QrCode, ReportError> {
    let fits = |code: &QrCode| matches!(code.version(), Version::Normal(version) if version <= LARGEST);
    let made = [EcLevel::M, EcLevel::L].into_iter().filter_map(|level| QrCode::with_error_correction_level(text, level).ok());
    made.into_iter().find(fits).ok_or(ReportError::QrTooLong)
}

/// Runs of black squares, row by row.
fn drawn(code: &QrCode) -> String {
    let (width, squares) = (code.width(), code.to_colors());
    let side = width + 2 * QUIET;
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d=""##
    );
    for (y, row) in squares.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                let _ = write!(svg, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    svg + r#""/></svg>"#
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_beyond_the_largest_code_is_refused() {
        assert!(svg("https://muster.example/j#AB12").unwrap().starts_with("<?xml"));
        assert_eq!(svg(&"x".repeat(3000)), Err(ReportError::QrTooLong));
    }

    fn size(text: &str) -> Result<(Version, EcLevel), ReportError> {
        chosen(text).map(|code| (code.version(), code.error_correction_level()))
    }

    #[test]
    fn a_dense_code_takes_the_better_correction_where_there_is_room() {
        let of = |bytes: usize| size(&"ễ".repeat(bytes / 3));
        assert_eq!(of(600), Ok((Version::Normal(19), EcLevel::M)));
        assert_eq!(of(996), Ok((Version::Normal(25), EcLevel::M)));
        assert_eq!(of(1_272), Ok((Version::Normal(25), EcLevel::L)));
        assert_eq!(of(1_275), Err(ReportError::QrTooLong));
        assert_eq!(engine::certificate::GREATEST_CODE, 1_273);
    }

    #[test]
    fn the_example_on_the_page_is_of_version_22_and_the_longest_names_of_vietnam_fit() {
        let page = include_str!("../../../docs/sign-offs.md");
        let text = page.split_once("```certificate\n").unwrap().1.split_once("\n```").unwrap().0;
        assert_eq!(size(text), Ok((Version::Normal(22), EcLevel::M)));
        let longest = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Huyền Trân Thượng Uyển Diễm Hương";
        let long = text
            .replace("Nguyễn Phúc Công Tằng Tôn Nữ Diễm Hương", longest)
            .replace("Lê Thị Thu Hà", longest)
            .replace("Course: LMS cho học viên", "Course: Hệ thống quản lý học tập cho học viên các lớp buổi tối và cuối tuần")
            .replace("Place: Phòng A1", "Place: Phòng hội thảo tầng 3, cơ sở Nguyễn Thị Minh Khai, Đà Nẵng");
        assert_eq!(size(&long), Ok((Version::Normal(23), EcLevel::L)), "{} bytes", long.len());
    }

    #[test]
    fn the_squares_that_are_drawn_are_those_of_the_code() {
        let code = QrCode::with_error_correction_level("Nguyễn", EcLevel::M).unwrap();
        let svg = drawn(&code);
        let (width, squares) = (code.width(), code.to_colors());
        let mut seen = vec![Color::Light; squares.len()];
        let path = svg.split(r#"<path d=""#).nth(1).unwrap();
        for run in path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let length: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            let first = (y.parse::<usize>().unwrap() - QUIET) * width + x.parse::<usize>().unwrap() - QUIET;
            seen[first..first + length].fill(Color::Dark);
        }
        assert_eq!(seen, squares);
    }

    #[test]
    fn the_dots_of_a_bitmap_are_the_squares_of_the_code_with_white_around() {
        let code = QrCode::with_error_correction_level("Nguyễn", EcLevel::M).unwrap();
        let Bitmap { side, grey } = dotted(&code.to_colors());
        let width = code.width();
        let inside = |at: usize| (QUIET..QUIET + width).contains(&at);
        let place = |x: usize, y: usize| (x >= QUIET && y >= QUIET).then(|| (y - QUIET) * width + x - QUIET);
        let squares = code.to_colors();
        assert_eq!((side, grey.len()), (width + 8, side * side));
        for (at, dot) in grey.iter().enumerate() {
            let (x, y) = (at % side, at / side);
            let dark = inside(x) && inside(y) && place(x, y).is_some_and(|at| squares[at] == Color::Dark);
            assert_eq!(*dot == 0, dark, "{x}, {y}");
            assert!(dark || *dot == u8::MAX);
        }
    }
}
