//! Prints every page kind with sample data: `cargo run -p reports --example pages -- FOLDER`.

#[path = "../src/samples.rs"]
mod samples;

use std::path::Path;

use reports::{Decision, Language, Paper, ReportError};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder to print into")?;
    for (language, paper, suffix) in [(Language::English, Paper::A4, "en"), (Language::Vietnamese, Paper::Letter, "vi")] {
        for (name, bytes) in kinds(language, paper)? {
            std::fs::write(Path::new(&folder).join(format!("{name}-{suffix}.pdf")), bytes)?;
        }
    }
    Ok(())
}

fn kinds(language: Language, paper: Paper) -> Result<Vec<(&'static str, Vec<u8>)>, ReportError> {
    let records = [Decision::Accepted, Decision::Conditional, Decision::Declined].map(samples::sign_off);
    let frame = samples::frame;
    Ok(vec![
        ("sign-off", reports::sign_off_pdf(&records[1..2], &frame("HO-3"), paper, language)?),
        ("sign-offs", reports::sign_off_pdf(&records, &frame("HO"), paper, language)?),
        ("sign-in", reports::sign_in_sheet_pdf(&samples::sheet(24), &frame("SIS-0412"), paper, language)?),
        ("register", reports::register_pdf(&samples::register(44), &frame("AR-0412"), paper, language)?),
        ("enrolment", reports::enrolment_pdf(&[samples::enrolment()], &frame("IN-7"), paper, language)?),
        ("recovery", reports::recovery_code_pdf(&samples::recovery(), &frame("RC-1"), paper, language)?),
    ])
}
