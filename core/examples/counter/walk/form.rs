//! A form as the walk fills it in: its first steps, and what is told of a draft made in haste.

use std::io::Write as _;

use comptoir::{Args, Form, Problem, RequestKind, labels};
use serde_json::Value;

use super::Walk;
use crate::draw;
use crate::seat::Seat;
use crate::tell::{self, Out, indented};
use crate::trouble::Trouble;

impl Walk<'_> {
    pub(super) fn form(&self, kind: RequestKind) -> Result<Form, Trouble> {
        Ok(self.dealer.session.requests().form(kind, &self.dealer.locale)?)
    }

    /// Steps 1 to 3 of both procedures: settings, tab, type of request.
    pub(super) fn way_there(&self, out: &mut Out, form: &Form) -> Result<(), Trouble> {
        let kind = form.field("/kind").map(|field| field.label.as_str()).unwrap_or_default();
        writeln!(out, "1. {} clicks ☰: {} › {}.", self.dealer_name, form.screen.application, form.screen.settings)?;
        writeln!(out, "2. And selects the tab [{}].", form.screen.tab)?;
        Ok(writeln!(out, "3. {kind}: [{} ▾].", form.kind.label(&self.dealer.locale))?)
    }

    /// The blank form.
    pub(super) fn blank(&self, out: &mut Out, form: &Form) -> Result<(), Trouble> {
        writeln!(out, "   The form (* required, ▾ n: one of n):\n")?;
        Ok(writeln!(out, "{}\n", indented(&draw::form(form), 4))?)
    }

    /// What is offered while the name of an account is typed.
    pub(super) fn suggested(&self, out: &mut Out) -> Result<(), Trouble> {
        let Seat { session, locale, .. } = &self.dealer;
        let typed = self.place.story.typed;
        let offered = session.accounts().suggest(typed)?;
        let names: Vec<String> = offered
            .iter()
            .map(|one| {
                format!(
                    "{} ({} {}, {})",
                    one.name,
                    one.postal_code,
                    one.city,
                    labels::country_name(locale, one.country)
                )
            })
            .collect();
        Ok(writeln!(out, "   Typing “{typed}” offers: {}.\n", names.join("; "))?)
    }

    /// All that is wrong with a draft, as the form itself can tell.
    pub(super) fn faulty(&self, out: &mut Out, form: &Form, draft: &str) -> Result<(), Trouble> {
        let locale = &self.dealer.locale;
        let problems = self.dealer.session.requests().pack()?.check_json(draft.as_bytes()).err().unwrap_or_default();
        let typed: Value = serde_json::from_str(draft).unwrap_or_default();
        let count = labels::message(locale, "problems-found", &Args::none().with("count", problems.len()));
        writeln!(out, "\n    {count}")?;
        for problem in &problems {
            writeln!(out, "    • {}", place(form, problem, &typed))?;
            writeln!(out, "{}", tell::wrapped(&problem.text(locale), 6))?;
        }
        Ok(())
    }
}

/// The label of a field, what was typed there, and its path.
fn place(form: &Form, problem: &Problem, typed: &Value) -> String {
    let label = tell::label(form, problem.path()).unwrap_or_default();
    let value = match typed.pointer(problem.path()) {
        Some(Value::String(text)) => text.clone(),
        Some(value @ (Value::Null | Value::Bool(_))) => value.to_string(),
        _ => String::new(),
    };
    format!("{label}  [{value}]  {}", problem.path())
}
