//! Places the squares of a QR code under the mask that leaves the fewest patterns which mislead readers.
//!
//! The same rules as in the library (ISO/IEC 18004, 7.8.3), with a line of squares as one number: the library looks
//! at square by square, eight times, which took most of the time of a printed certificate.

use qrcode::EcLevel;
use qrcode::bits::Bits;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::ec::construct_codewords;
use qrcode::types::{Color, QrError};

const MASKS: [MaskPattern; 8] = [
    MaskPattern::Checkerboard,
    MaskPattern::HorizontalLines,
    MaskPattern::VerticalLines,
    MaskPattern::DiagonalLines,
    MaskPattern::LargeCheckerboard,
    MaskPattern::Fields,
    MaskPattern::Diamonds,
    MaskPattern::Meadow,
];

/// The squares, row by row, without white around; at most 117 a side.
pub(crate) fn placed(bits: Bits, level: EcLevel) -> Result<Vec<Color>, QrError> {
    let version = bits.version();
    let (data, correction) = construct_codewords(&bits.into_bytes(), version, level)?;
    let mut canvas = Canvas::new(version, level);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &correction);
    let masked = MASKS.into_iter().map(|mask| {
        let mut canvas = canvas.clone();
        canvas.apply_mask(mask);
        canvas.into_colors()
    });
    Ok(masked.min_by_key(|squares| penalty(squares)).unwrap_or_default())
}

/// How much of a code could mislead a reader.
fn penalty(squares: &[Color]) -> u32 {
    let side = squares.len().isqrt();
    let dark = |at: usize| u128::from(squares[at] == Color::Dark);
    let line = |at: &dyn Fn(usize) -> usize| (0..side).fold(0, |line, place| line | (dark(at(place)) << place));
    let rows: Vec<u128> = (0..side).map(|y| line(&|x| y * side + x)).collect();
    let columns: Vec<u128> = (0..side).map(|x| line(&|y| y * side + x)).collect();
    let of_lines: u32 = rows.iter().chain(&columns).map(|line| runs(*line, side) + finders(*line)).sum();
    let of_blocks: u32 = rows.windows(2).map(|pair| blocks(pair[0], pair[1], side)).sum();
    let count: u32 = rows.iter().map(|row| row.count_ones()).sum();
    let percent = count * 100 / (squares.len().max(1) as u32);
    of_lines + of_blocks + percent.abs_diff(50) / 5 * 10
}

/// Where a square and the next of a line are the same.
fn same(line: u128, side: usize) -> u128 {
    !(line ^ (line >> 1)) & ((1 << (side - 1)) - 1)
}

/// Runs of five and more: three, and one for each square beyond five.
fn runs(line: u128, side: usize) -> u32 {
    let same = same(line, side);
    let fives = same & (same >> 1) & (same >> 2) & (same >> 3);
    fives.count_ones() + 2 * (fives & !(fives << 1)).count_ones()
}

/// What looks like a corner of a code, with four light squares at either side; white around counts as light.
fn finders(line: u128) -> u32 {
    let l = line << 4;
    let corner = l & !(l >> 1) & (l >> 2) & (l >> 3) & (l >> 4) & !(l >> 5) & (l >> 6);
    let before = !(l << 1) & !(l << 2) & !(l << 3) & !(l << 4);
    let after = !(l >> 7) & !(l >> 8) & !(l >> 9) & !(l >> 10);
    40 * (corner & (before | after)).count_ones()
}

/// Blocks of two by two of one colour.
fn blocks(upper: u128, lower: u128, side: usize) -> u32 {
    3 * (same(upper, side) & same(lower, side) & !(upper ^ lower)).count_ones()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(squares: &str) -> u128 {
        squares.bytes().enumerate().fold(0, |line, (place, square)| line | (u128::from(square == b'#') << place))
    }

    #[test]
    fn runs_corners_and_blocks_count_as_the_standard_says() {
        for (squares, meant) in [("####.", 0), ("#####", 3), ("######.....", 7), (".....", 3), ("#.#.#", 0)] {
            assert_eq!(runs(line(squares), squares.len()), meant, "{squares}");
        }
        for (squares, meant) in [("#.###.#", 40), ("##.#.###.#", 40), ("##.#.###.##", 0), ("#.###.#....#.###.#", 80), ("#.###.##", 40)] {
            assert_eq!(finders(line(squares)), meant, "{squares}");
        }
        assert_eq!(blocks(line("##.."), line("##.#"), 4), 3);
        assert_eq!(blocks(line("###"), line("###"), 3), 6);
    }

    #[test]
    fn a_code_is_as_large_as_the_librarys_and_misleads_no_more() {
        for text in ["Nguyễn", "https://muster.example/j#AB12", &"Muster certificate 1\nName: Lê Châu\n".repeat(20)] {
            let bits = qrcode::bits::encode_auto(text.as_bytes(), EcLevel::M).unwrap();
            let version = bits.version();
            let squares = placed(bits, EcLevel::M).unwrap();
            let of_library = qrcode::QrCode::with_version(text, version, EcLevel::M).unwrap();
            assert_eq!(squares.len(), of_library.width().pow(2));
            assert!(penalty(&squares) <= penalty(&of_library.to_colors()));
        }
    }
}
