//! What a message needs: its variables, those of them that choose a plural form, and other messages.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// Names of plural categories besides `other`, which stands for any default.
const PLURALS: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// How deep references are followed; deeper ones run in a circle.
const DEEPEST: usize = 8;

/// What a message needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Needs<'s> {
    pub(crate) variables: BTreeSet<&'s str>,
    /// Variables that choose a plural form.
    pub(crate) counts: BTreeSet<&'s str>,
    /// What each choice has to choose from, by the variable that chooses.
    pub(crate) choices: Vec<(&'s str, BTreeSet<&'s str>)>,
    /// Other messages, terms with their hyphen.
    pub(crate) references: BTreeSet<String>,
    /// Whether something else than a variable is chosen by.
    pub(crate) chooses_otherwise: bool,
}

impl<'s> Needs<'s> {
    /// What a pattern needs itself.
    pub(crate) fn of(pattern: &Pattern<&'s str>) -> Self {
        let mut needs = Self::default();
        needs.pattern(pattern);
        needs
    }

    fn pattern(&mut self, pattern: &Pattern<&'s str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'s str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                match selector {
                    InlineExpression::VariableReference { id } => {
                        self.variables.insert(id.name);
                        let names: BTreeSet<_> = variants
                            .iter()
                            .filter_map(|variant| match variant.key {
                                VariantKey::Identifier { name } => Some(name),
                                VariantKey::NumberLiteral { .. } => None,
                            })
                            .collect();
                        let has_numbers =
                            variants.iter().any(|one| matches!(one.key, VariantKey::NumberLiteral { .. }));
                        if has_numbers || names.iter().any(|name| PLURALS.contains(name)) {
                            self.counts.insert(id.name);
                        }
                        self.choices.push((id.name, names));
                    }
                    _ => self.chooses_otherwise = true,
                }
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'s str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.variables.insert(id.name)),
            InlineExpression::MessageReference { id, .. } => drop(self.references.insert(id.name.to_owned())),
            InlineExpression::TermReference { id, .. } => drop(self.references.insert(format!("-{}", id.name))),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::FunctionReference { .. } => {}
        }
    }
}

/// What the message `key` needs with all that it refers to.
pub(crate) fn whole<'s>(key: &str, find: impl Fn(&str) -> Option<Needs<'s>>) -> Needs<'s> {
    let mut needs = find(key).unwrap_or_default();
    let mut next = needs.references.clone();
    for _ in 0..DEEPEST {
        let mut further = BTreeSet::new();
        for reference in &next {
            let Some(theirs) = find(reference) else { continue };
            needs.variables.extend(theirs.variables);
            needs.counts.extend(theirs.counts);
            further.extend(theirs.references);
        }
        next = further;
    }
    needs
}
