//! The picture on a certificate: kept by its digest like evidence. PNG and JPEG of a size that a printer can take.

use domain::Hash;

use super::pages::{CertificateSheet, CertificateSheets};
use super::view::GivenLogo;
use crate::evidence::attach::{contents, shown_name};
use crate::{Engine, Failure, Result};

/// Greatest picture, in bytes, and its greatest side in pixels.
const GREATEST: usize = 1 << 20;
const LONGEST_SIDE: u32 = 4000;

/// Keeps a picture on this laptop. Answers its name and digest.
pub(super) fn keep(engine: &mut Engine, given: &GivenLogo) -> Result<(String, String)> {
    let (name, bytes) = contents(given.path.as_deref(), given.name.as_deref(), given.content.as_deref())?;
    if bytes.len() > GREATEST {
        return Err(Failure::invalid("logo", "certificate_logo_large").with("size", bytes.len() >> 10).with("most", GREATEST >> 10));
    }
    let side = size(&bytes).map(|(width, height)| width.max(height));
    match side {
        None | Some(0) => return Err(Failure::invalid("logo", "certificate_logo")),
        Some(side) if side > LONGEST_SIDE => {
            return Err(Failure::invalid("logo", "certificate_logo_wide").with("side", side).with("most", LONGEST_SIDE));
        }
        Some(_) => {}
    }
    // The head says nothing of the rest: a picture that no page can be printed with is refused here.
    if engine.printer.as_ref().is_some_and(|printer| printer.certificates(&with_logo(&bytes), &|| true).is_err()) {
        return Err(Failure::invalid("logo", "certificate_logo"));
    }
    let digest = Hash::of(&[&bytes]).to_string();
    engine.store.keep_blob(&digest, media(&bytes), &bytes)?;
    Ok((shown_name(&name), digest))
}

/// A page with nothing on it but a logo.
fn with_logo(bytes: &[u8]) -> CertificateSheets {
    CertificateSheets {
        zone: "UTC".to_owned(),
        logos: vec![bytes.to_vec()],
        certificates: vec![CertificateSheet { logo: Some(0), language: "en".to_owned(), ..CertificateSheet::default() }],
        ..CertificateSheets::default()
    }
}

fn media(bytes: &[u8]) -> &'static str {
    if bytes.starts_with(b"\x89PNG") { "image/png" } else { "image/jpeg" }
}

/// Width and height by the file's own head; nothing for what is neither PNG nor JPEG.
fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") && bytes.get(12..16)? == b"IHDR" {
        let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        return Some((number(16)?, number(20)?));
    }
    if !bytes.starts_with(&[0xff, 0xd8]) {
        return None;
    }
    let number = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    // Segments follow each other; the one that begins a frame says how large it is.
    while *bytes.get(at)? == 0xff {
        match *bytes.get(at + 1)? {
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return Some((number(at + 7)?.into(), number(at + 5)?.into())),
            0xd9 | 0xda => return None,
            _ => at += 2 + usize::from(number(at + 2)?),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_say_how_large_they_are_and_nothing_else_is_one() {
        let png = [&b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"[..], &640_u32.to_be_bytes(), &480_u32.to_be_bytes()].concat();
        assert_eq!(size(&png), Some((640, 480)));
        let jpeg = [&[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8][..], &[0, 48, 0, 64]].concat();
        assert_eq!(size(&jpeg), Some((64, 48)));
        for other in [&b"<svg/>"[..], b"%PDF", b"", &[0xff, 0xd8, 0xff], &png[..18]] {
            assert_eq!(size(other), None);
        }
    }
}
