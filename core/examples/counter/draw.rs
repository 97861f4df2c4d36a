//! A form drawn as text, the way a host draws it on a screen: blank, or with a draft filled in.

use comptoir::{Condition, EditPage, Field, FieldType, Form, Section};
use serde_json::Value;

use crate::tell::{self, WIDTH, padded, wrapped};

/// How many options are listed beside a select.
const LISTED: usize = 4;

/// How wide a field is drawn.
const FIELD: usize = 30;

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
        String::new(),
        sections(form, &Value::Null),
        String::new(),
    ];
    for note in &form.notes {
        let link = note.link.as_ref().map(|link| match &link.url {
            Some(url) => format!(" [ {} ] {url}", link.label),
            None => format!(" [ {} ]", link.label),
        });
        lines.push(wrapped(&format!("{}{}", note.text, link.unwrap_or_default()), 0));
    }
    lines.push(wrapped(&form.promise, 0));
    lines.push(String::new());
    lines.push(buttons(form));
    lines.join("\n")
}

/// What can be done with the form.
pub(crate) fn buttons(form: &Form) -> String {
    format!("[ {} ]  [ {} ]", form.buttons.submit, form.buttons.clear)
}

/// The sections that are visible with `draft` filled in.
pub(crate) fn sections(form: &Form, draft: &Value) -> String {
    filled(&form.sections, draft)
}

/// The page on which an account is edited, with help, `!` before what is important and `→` before what is so now.
pub(crate) fn page(page: &EditPage, draft: &Value) -> String {
    let way: Vec<&str> = page.breadcrumb.iter().chain([&page.title]).map(String::as_str).collect();
    let mut lines = vec![
        way.join(" › "),
        String::new(),
        page.account
            .iter()
            .cloned()
            .chain(page.state.map(|state| state.label(&page.locale)))
            .collect::<Vec<_>>()
            .join("  "),
        String::new(),
    ];
    lines.extend(page.notes.iter().map(|note| wrapped(&note.text, 0)));
    lines.extend([String::new(), filled(&page.sections, draft), String::new()]);
    lines.push(format!("[ {} ]  [ {} ]", page.buttons.save, page.buttons.cancel));
    lines.push(wrapped(&page.saved, 0));
    lines.extend(page.next.iter().map(|next| format!("› {}", next.label)));
    lines.join("\n")
}

/// What is typed into the page, without its help.
pub(crate) fn values(page: &EditPage, draft: &Value) -> String {
    let mut sections = page.sections.clone();
    for section in &mut sections {
        section.fields.retain(|field| draft.pointer(&field.path).is_some());
        for field in &mut section.fields {
            (field.help, field.important, field.notice) = (None, None, None);
        }
    }
    filled(&sections, draft)
}

fn filled(sections: &[Section], draft: &Value) -> String {
    let page = Page { sections, draft };
    let shown = sections.iter().filter(|section| page.shows(&section.visible_when, 0));
    shown.map(|section| page.section(section)).collect::<Vec<_>>().join("\n\n")
}

/// The section of this name.
pub(crate) fn section(form: &Form, draft: &Value, key: &str) -> String {
    let page = Page { sections: &form.sections, draft };
    form.sections.iter().find(|section| section.key == key).map(|section| page.section(section)).unwrap_or_default()
}

/// What is drawn and what is filled in; nothing is, where the draft is null.
struct Page<'a> {
    sections: &'a [Section],
    draft: &'a Value,
}

impl Page<'_> {
    fn section(&self, section: &Section) -> String {
        let count = section.repeat.as_ref().and_then(|repeat| self.draft.pointer(repeat.path)?.as_array());
        let rows = 0..count.map_or(1, Vec::len).max(1);
        let mut lines = Vec::new();
        // A section of one field is called like the field.
        if section.fields.first().is_none_or(|first| first.label != section.title) {
            let count = section.repeat.as_ref().map(|repeat| format!(" ({}–{})", repeat.min, repeat.max));
            lines.push(format!("{}{}", section.title, count.unwrap_or_default()));
        }
        let rows: Vec<String> = rows.map(|row| self.fields(section, row)).collect();
        lines.push(rows.join("\n\n"));
        lines.join("\n")
    }

    fn fields(&self, section: &Section, row: usize) -> String {
        let shown: Vec<&Field> = section.fields.iter().filter(|field| self.shows(&field.visible_when, row)).collect();
        let label = |field: &Field| if field.required { format!("{} *", field.label) } else { field.label.clone() };
        let widest = shown.iter().map(|field| tell::width(&label(field))).max().unwrap_or_default();
        let mut lines = Vec::new();
        for field in shown {
            let (control, others) = control(field, self.value(&field.path, row).as_deref());
            let line = format!("  {}  {control}", padded(&label(field), widest));
            if others.is_empty() || tell::width(&line) + 2 + tell::width(&others) <= WIDTH {
                lines.push(format!("{line}  {others}").trim_end().to_owned());
            } else {
                lines.extend([line, wrapped(&others, widest.saturating_add(4))]);
            }
            let said = [("", &field.help), ("! ", &field.important), ("→ ", &field.notice)];
            let said = said.iter().filter_map(|(mark, text)| text.as_ref().map(|text| format!("{mark}{text}")));
            lines.extend(said.map(|text| wrapped(&text, 6)));
        }
        lines.join("\n")
    }

    fn shows(&self, conditions: &[Condition], row: usize) -> bool {
        conditions.iter().all(|condition| {
            let value = self.value(condition.path, row);
            value.is_some_and(|value| condition.one_of.contains(&value))
        })
    }

    fn field(&self, path: &str) -> Option<&Field> {
        self.sections.iter().flat_map(|section| &section.fields).find(|field| field.path == path)
    }

    /// What is filled in at a path, else the default.
    fn value(&self, path: &str, row: usize) -> Option<String> {
        match self.draft.pointer(&path.replace('*', &row.to_string())) {
            Some(Value::String(text)) => Some(text.clone()),
            Some(Value::Bool(switch)) => Some(switch.to_string()),
            Some(_) => None,
            None => self.field(path).and_then(|field| field.default.clone()),
        }
    }
}

/// What is filled in, and beside it what else could be chosen.
fn control(field: &Field, value: Option<&str>) -> (String, String) {
    let chosen = |option: &str| value == Some(option);
    let bare = |control: String| (control, String::new());
    let typed = |columns: usize| {
        bare(format!("[{}]", padded(&value.map(|text| format!(" {text} ")).unwrap_or_default(), columns)))
    };
    // What is chosen, as the reader calls it.
    let named = || {
        let option = field.options.iter().find(|one| chosen(&one.value));
        option.map(|one| one.label.clone()).or_else(|| value.map(str::to_owned))
    };
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
        FieldType::Several => {
            let mark = |option: &str| if field.chosen.iter().any(|one| one == option) { "x" } else { " " };
            let options = field.options.iter().map(|one| format!("[{}] {}", mark(&one.value), one.label));
            bare(options.collect::<Vec<_>>().join("  "))
        }
        FieldType::Shown => bare(named().unwrap_or_default()),
        FieldType::Suggest if !field.options.is_empty() => {
            bare(format!("[ {} ]", padded(&named().unwrap_or_default(), FIELD - 2)))
        }
        FieldType::Multiline => typed(FIELD.saturating_add(10)),
        _ => typed(FIELD),
    }
}
