//! The words of the mail of welcome.

use std::io::Write as _;

use comptoir::{TemplateDraft, TemplateSample, TemplateView};

use super::args::TemplateVerb;
use crate::account::{based_on, said};
use crate::requests::read_within;
use crate::seat::Seat;
use crate::tell::{self, Out};
use crate::trouble::Trouble;

/// Does it.
pub(crate) fn act(seat: &Seat, verb: &TemplateVerb, out: &mut Out) -> Result<(), Trouble> {
    let templates = seat.session.templates();
    match verb {
        TemplateVerb::List => {
            let all = templates.list()?;
            if seat.json {
                return Ok(tell::json(out, &all)?);
            }
            let rows: Vec<Vec<String>> = all.iter().map(|one| row(seat, one)).collect();
            Ok(writeln!(out, "{}", tell::table(&rows, 0))?)
        }
        TemplateVerb::Set { locale, subject, body, version } => {
            let body = read_within(body, TemplateDraft::MAX_BODY.saturating_mul(4))?;
            let body = String::from_utf8(body).map_err(|_| Trouble::usage("the text is not UTF-8"))?;
            let draft = TemplateDraft { subject: subject.clone(), body };
            told(seat, &based_on(seat, *version).templates().set(locale, &draft)?, out)
        }
        TemplateVerb::Clear { locale, version } => {
            told(seat, &based_on(seat, *version).templates().clear(locale)?, out)
        }
        TemplateVerb::Sample { locale } => {
            let sample = templates.sample(locale)?;
            if seat.json {
                return Ok(tell::json(out, &sample)?);
            }
            let TemplateSample { subject, text, .. } = sample;
            Ok(write!(out, "{subject}\n\n{text}")?)
        }
    }
}

/// The language, whether the words are the desk's own, their version, the subject.
fn row(seat: &Seat, template: &TemplateView) -> Vec<String> {
    let own = if template.own { "yes" } else { "no" };
    vec![
        template.locale.to_string(),
        said(&seat.locale, own),
        format!("v{}", template.version),
        template.subject.clone(),
    ]
}

fn told(seat: &Seat, template: &TemplateView, out: &mut Out) -> Result<(), Trouble> {
    if seat.json {
        return Ok(tell::json(out, template)?);
    }
    writeln!(out, "{}\n\n{}", tell::table(&[row(seat, template)], 0), tell::indented(&template.body, 2))?;
    seat.kept(out)
}
