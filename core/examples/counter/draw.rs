//! A form drawn as text, the way a host draws it on a screen.

use comptoir::{Field, FieldType, Form, Section};

use crate::tell::{WIDTH, padded, wrapped};

/// How many options are listed beside a select.
const LISTED: usize = 4;

/// The blank form: `*` is required, `▾ 249` says how many options there are.
pub(crate) fn form(form: &Form) -> String {
    let screen = &form.screen;
    let mut lines = vec![
        form.heading.clone(),
        String::new(),
        format!("{} › {} › [{}] [{}]", screen.application, screen.settings, screen.tab, screen.about),
        String::new(),
        form.title.clone(),
        wrapped(&form.introduction, 0),
    ];
    for section in &form.sections {
        lines.push(String::new());
        lines.extend(self::section(form, section));
    }
    lines.push(String::new());
    for note in &form.notes {
        let link = note.link.as_ref().map(|link| match &link.url {
            Some(url) => format!(" [ {} ] {url}", link.label),
            None => format!(" [ {} ]", link.label),
        });
        lines.push(wrapped(&format!("{}{}", note.text, link.unwrap_or_default()), 0));
    }
    lines.push(wrapped(&form.promise, 0));
    lines.push(String::new());
    lines.push(format!("[ {} ]  [ {} ]", form.buttons.submit, form.buttons.clear));
    lines.join("\n")
}

fn section(form: &Form, section: &Section) -> Vec<String> {
    let shown: Vec<&Field> = section.fields.iter().filter(|field| visible(form, field)).collect();
    let mut lines = Vec::new();
    // A section of one field is called like the field.
    if shown.first().is_none_or(|first| first.label != section.title) {
        let rows = section.repeat.as_ref().map(|repeat| format!(" ({}–{})", repeat.min, repeat.max));
        lines.push(format!("{}{}", section.title, rows.unwrap_or_default()));
    }
    let label = |field: &Field| if field.required { format!("{} *", field.label) } else { field.label.clone() };
    let width = shown.iter().map(|field| label(field).chars().count()).max().unwrap_or_default();
    for field in shown {
        let (control, others) = control(field);
        let line = format!("  {}  {control}", padded(&label(field), width));
        let margin = width.saturating_add(4);
        if line.chars().count() + 2 + others.chars().count() <= WIDTH {
            lines.push(format!("{line}  {others}").trim_end().to_owned());
        } else {
            lines.extend([line, wrapped(&others, margin)]);
        }
    }
    lines
}

/// Whether a blank form shows the field.
fn visible(form: &Form, field: &Field) -> bool {
    field.visible_when.iter().all(|condition| {
        let default = form.field(condition.path).and_then(|other| other.default.as_ref());
        default.is_some_and(|default| condition.one_of.contains(default))
    })
}

/// What is filled in, and beside it what else could be chosen.
fn control(field: &Field) -> (String, String) {
    let chosen = |value: &str| field.default.as_deref() == Some(value);
    let bare = |control: String| (control, String::new());
    match field.field_type {
        FieldType::Switch => {
            let options = field.options.iter();
            let options = options.map(|one| format!("({}) {}", if chosen(&one.value) { "•" } else { " " }, one.label));
            bare(options.collect::<Vec<_>>().join("  "))
        }
        FieldType::Select => {
            let default = field.options.iter().find(|one| chosen(&one.value));
            let default = default.map_or("…", |one| one.label.as_str());
            if field.options.len() > LISTED {
                return bare(format!("[ {default} ▾ {} ]", field.options.len()));
            }
            let others = field.options.iter().filter(|one| !chosen(&one.value));
            let others = others.map(|one| one.label.clone());
            let others = others.collect::<Vec<_>>().join(" · ");
            let arrow = if others.is_empty() { "" } else { " ▾" };
            (format!("[ {default}{arrow} ]"), others)
        }
        FieldType::Multiline => bare(format!("[{}]", " ".repeat(40))),
        _ => bare(format!("[{}]", " ".repeat(30))),
    }
}
