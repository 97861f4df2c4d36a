//! Forms as data.

use crate::enums::{AUTOCOMPLETE, FIELD_TYPE, Member, Word};
use crate::view::view;

view! {
    /// A form as data, every text in the language it was asked for: everything a host needs to draw it (rule Q2).
    ///
    /// Paths are JSON pointers into the draft, with ``*`` for the row of a repeated section.
    /// Example: ``form.field("/users/*/email").label``.
    Form(comptoir::Form) shows(kind, locale, title) {
        /// What the form asks for.
        kind(value) -> Member<comptoir::RequestKind> { Member(value.kind) }
        /// The language of its texts.
        locale(value) -> String { value.locale.to_string() }
        /// Where the form stands in the application.
        screen(value) -> Screen { Screen::wrap(value.screen.clone()) }
        /// The words over all forms of requests.
        heading(value) -> String { value.heading.clone() }
        /// The title of this form.
        title(value) -> String { value.title.clone() }
        /// What it is for.
        introduction(value) -> String { value.introduction.clone() }
        /// The sections, from top to bottom.
        sections(value) -> Vec<Section> { value.sections.iter().cloned().map(Section::wrap).collect() }
        /// What the asker should know, with whom to turn to.
        notes(value) -> Vec<FormNote> { value.notes.iter().cloned().map(FormNote::wrap).collect() }
        /// When an answer can be expected.
        promise(value) -> String { value.promise.clone() }
        /// What can be done with the form.
        buttons(value) -> Buttons { Buttons::wrap(value.buttons.clone()) }
    }
    more {
        /// The field at ``path``, or None: ``/account/name``, ``/users/*/email``.
        fn field(&self, path: &str) -> Option<Field> {
            self.0.field(path).cloned().map(Field::wrap)
        }
    }
}

view! {
    /// The titles of the screens that lead to a form.
    Screen(comptoir::Screen) shows(application, settings, tab) {
        /// The application.
        application(value) -> String { value.application.clone() }
        /// Its settings.
        settings(value) -> String { value.settings.clone() }
        /// The tab of the forms.
        tab(value) -> String { value.tab.clone() }
        /// The tab beside it.
        about(value) -> String { value.about.clone() }
    }
}

view! {
    /// Fields that belong together.
    Section(comptoir::Section) shows(key, title) {
        /// A stable name: ``request``, ``account``, ``users``.
        key(value) -> &'static str { value.key }
        /// Its title.
        title(value) -> String { value.title.clone() }
        /// How often it can be filled in; once where this is None.
        repeat(value) -> Option<Repeat> { value.repeat.clone().map(Repeat::wrap) }
        /// It is visible when all of these hold.
        visible_when(value) -> Vec<Condition> { value.visible_when.iter().cloned().map(Condition::wrap).collect() }
        /// Its fields, in order.
        fields(value) -> Vec<Field> { value.fields.iter().cloned().map(Field::wrap).collect() }
    }
}

view! {
    /// That a section is filled in several times.
    Repeat(comptoir::Repeat) shows(path, min, max) {
        /// The list that its rows form: ``/users``.
        path(value) -> &'static str { value.path }
        /// The fewest rows.
        min(value) -> usize { value.min }
        /// The most rows.
        max(value) -> usize { value.max }
    }
}

view! {
    /// One field of a form.
    Field(comptoir::Field) shows(path, label) {
        /// The name of its member in the draft: ``email``.
        key(value) -> String { value.key.to_string() }
        /// Where its value stands in the draft: ``/users/*/email``.
        path(value) -> String { value.path.to_string() }
        /// Its label.
        label(value) -> String { value.label.clone() }
        /// How it is filled in.
        type_(value) -> Word { Word::of(&FIELD_TYPE, &value.field_type) }
        /// Whether it must be filled in when it is visible.
        required(value) -> bool { value.required }
        /// What can be chosen, for a select or a switch.
        options(value) -> Vec<FieldOption> { value.options.iter().cloned().map(FieldOption::wrap).collect() }
        /// What it holds in a blank form.
        default(value) -> Option<String> { value.default.clone() }
        /// Those of the options that it holds, where several can be chosen.
        chosen(value) -> Vec<String> { value.chosen.clone() }
        /// The most characters that can be typed.
        max_length(value) -> Option<usize> { value.max_length }
        /// It is visible when all of these hold.
        visible_when(value) -> Vec<Condition> { value.visible_when.iter().cloned().map(Condition::wrap).collect() }
        /// Whether None in a draft to modify clears the value there is.
        clearable(value) -> bool { value.clearable }
        /// What a browser or keyboard may fill in.
        autocomplete(value) -> Option<Word> {
            value.autocomplete.as_ref().map(|autocomplete| Word::of(&AUTOCOMPLETE, autocomplete))
        }
        /// What it is for, where there is something to say.
        help(value) -> Option<String> { value.help.clone() }
        /// What must be borne in mind before it is changed, where there is something to say.
        important(value) -> Option<String> { value.important.clone() }
        /// What is so at this moment, such as from which day a change would hold, where there is something to say.
        notice(value) -> Option<String> { value.notice.clone() }
    }
}

view! {
    /// One choice of a select or switch.
    FieldOption(comptoir::FieldOption) shows(value, label) {
        /// What goes into the draft.
        value(option) -> String { option.value.clone() }
        /// What the reader sees.
        label(option) -> String { option.label.clone() }
    }
}

view! {
    /// That another field holds one of some values.
    Condition(comptoir::Condition) shows(path, one_of) {
        /// The other field; where it has a ``*``, the one of the same row.
        path(value) -> &'static str { value.path }
        /// The values, of which it must hold one.
        one_of(value) -> Vec<String> { value.one_of.clone() }
    }
}

view! {
    /// A remark on a form.
    FormNote(comptoir::FormNote) shows(key, text) {
        /// A stable name: ``other_country``.
        key(value) -> &'static str { value.key }
        /// What it says.
        text(value) -> String { value.text.clone() }
        /// Where it leads.
        link(value) -> Option<Link> { value.link.clone().map(Link::wrap) }
    }
}

view! {
    /// A link with its words.
    Link(comptoir::Link) shows(label, url) {
        /// What the reader sees.
        label(value) -> String { value.label.clone() }
        /// Where it leads, when the desk has said so.
        url(value) -> Option<String> { value.url.clone() }
    }
}

view! {
    /// The words on the buttons of a form.
    Buttons(comptoir::Buttons) shows(submit, clear) {
        /// Sends the request.
        submit(value) -> String { value.submit.clone() }
        /// Puts every field back to its default; the type of request stays.
        clear(value) -> String { value.clear.clone() }
    }
}
