//! The page of a document: semantic HTML with its own styles, for screens and for A4.

use html_escape::{encode_double_quoted_attribute, encode_text};

use super::sheet::{DocumentSheet, SheetAddress, SheetRow};
use crate::Locale;

/// Who sends the page.
pub(super) struct Letterhead<'a> {
    pub(super) provider: &'a str,
    /// Whom to ask.
    pub(super) contact: &'a str,
    /// Where the portal is.
    pub(super) portal: &'a str,
}

const STYLE: &str = include_str!("page.css");

/// The page. Whatever it shows is escaped, and nothing is loaded from anywhere.
pub(super) fn page(sheet: &DocumentSheet, letterhead: &Letterhead<'_>, locale: &Locale) -> String {
    let mut out = Page(String::with_capacity(8 * 1024));
    out.raw("<!DOCTYPE html>\n<html lang=\"");
    out.attribute(locale.as_str());
    out.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    // Even what should slip in would load and run nothing.
    out.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
    );
    out.element("title", &format!("{} – {}", sheet.title, letterhead.provider));
    out.raw("<style>\n");
    out.raw(STYLE);
    out.raw("</style>\n</head>\n<body>\n<main>\n");
    out.header(sheet, letterhead);
    out.addresses(sheet);
    out.lines(sheet);
    out.sums(sheet);
    if let Some(note) = &sheet.note {
        out.raw("<section class=\"note\">\n");
        out.element("h2", &note.label);
        out.raw("<p class=\"text\">");
        out.text(&note.text);
        out.raw("</p>\n</section>\n");
    }
    out.raw("<footer>\n");
    out.element("p", letterhead.provider);
    out.element("p", letterhead.contact);
    out.element("p", letterhead.portal);
    out.raw("</footer>\n</main>\n</body>\n</html>\n");
    out.0
}

/// What is written of a page.
struct Page(String);

impl Page {
    fn raw(&mut self, html: &str) {
        self.0.push_str(html);
    }

    fn text(&mut self, text: &str) {
        self.0.push_str(&encode_text(text));
    }

    fn attribute(&mut self, text: &str) {
        self.0.push_str(&encode_double_quoted_attribute(text));
    }

    /// An element that holds a text, on a line of its own.
    fn element(&mut self, name: &str, text: &str) {
        self.raw("<");
        self.raw(name);
        self.raw(">");
        self.text(text);
        self.raw("</");
        self.raw(name);
        self.raw(">\n");
    }

    fn header(&mut self, sheet: &DocumentSheet, letterhead: &Letterhead<'_>) {
        self.raw("<header>\n<p class=\"provider\">");
        self.text(letterhead.provider);
        self.raw("</p>\n<div class=\"heading\">\n");
        self.element("h1", &sheet.kind);
        if let Some(stamp) = &sheet.stamp {
            self.raw("<p class=\"stamp\">");
            self.text(stamp);
            self.raw("</p>\n");
        }
        self.raw("</div>\n</header>\n");
    }

    fn addresses(&mut self, sheet: &DocumentSheet) {
        self.raw("<div class=\"about\">\n<div class=\"addresses\">\n");
        for address in std::iter::once(&sheet.billing).chain(&sheet.shipping) {
            self.address(address);
        }
        self.raw("</div>\n<dl class=\"facts\">\n");
        for SheetRow { label, text } in &sheet.facts {
            self.raw("<div>");
            self.raw("<dt>");
            self.text(label);
            self.raw("</dt><dd class=\"text\">");
            self.text(text);
            self.raw("</dd></div>\n");
        }
        self.raw("</dl>\n</div>\n");
    }

    fn address(&mut self, address: &SheetAddress) {
        self.raw("<section>\n");
        self.element("h2", &address.label);
        self.raw("<address>");
        for (place, line) in address.lines.iter().enumerate() {
            match place {
                0 => {
                    self.raw("<strong>");
                    self.text(line);
                    self.raw("</strong>");
                }
                _ => {
                    self.raw("<br>");
                    self.text(line);
                }
            }
        }
        self.raw("</address>\n</section>\n");
    }

    fn lines(&mut self, sheet: &DocumentSheet) {
        self.raw("<table class=\"lines\">\n");
        self.table(&sheet.lines_label, &sheet.columns, &sheet.lines);
    }

    /// What a table holds: its name, the row of its columns, its rows with their first cells as their heads; and its end.
    fn table(&mut self, caption: &str, columns: &[String], rows: &[Vec<String>]) {
        self.element("caption", caption);
        self.raw("<thead>\n<tr>");
        for column in columns {
            self.raw("<th scope=\"col\">");
            self.text(column);
            self.raw("</th>");
        }
        self.raw("</tr>\n</thead>\n<tbody>\n");
        for row in rows {
            self.raw("<tr>");
            for (place, cell) in row.iter().enumerate() {
                let (open, close) = match place {
                    0 => ("<th scope=\"row\" class=\"text\">", "</th>"),
                    _ => ("<td>", "</td>"),
                };
                self.raw(open);
                self.text(cell);
                self.raw(close);
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n");
    }

    fn sums(&mut self, sheet: &DocumentSheet) {
        self.raw("<div class=\"sums\">\n<table class=\"taxes\">\n");
        self.table(&sheet.taxes_label, &sheet.tax_columns, &sheet.taxes);
        self.raw("<table class=\"totals\">\n");
        self.element("caption", &sheet.totals_label);
        self.raw("<tbody>\n");
        for SheetRow { label, text } in &sheet.totals {
            self.raw("<tr><th scope=\"row\">");
            self.text(label);
            self.raw("</th><td>");
            self.text(text);
            self.raw("</td></tr>\n");
        }
        self.raw("</tbody>\n</table>\n</div>\n");
    }
}

#[cfg(test)]
#[path = "html_tests.rs"]
mod tests;
