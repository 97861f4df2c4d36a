//! What a message needs: its variables, those of them that choose a plural form, and other messages.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// Names of plural categories besides `other`, which stands for any default.
const PLURALS: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// How deep references may go.
pub(crate) const DEEPEST: u8 = 8;

/// What a message needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Needs<'s> {
    pub(crate) variables: BTreeSet<&'s str>,
    /// Variables that choose a plural form.
    pub(crate) counts: BTreeSet<&'s str>,
    /// Variables with a word right after them, which may have to agree with a number.
    pub(crate) before_words: BTreeSet<&'s str>,
    /// What each choice has to choose from, by the variable that chooses.
    pub(crate) choices: Vec<(&'s str, BTreeSet<&'s str>)>,
    /// Other messages, terms with their hyphen, and how often each is referred to.
    pub(crate) references: BTreeMap<String, usize>,
    /// The bytes of its own words.
    pub(crate) size: usize,
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
        for (at, element) in pattern.elements.iter().enumerate() {
            if let PatternElement::Placeable { expression } = element
                && let Expression::Inline(InlineExpression::VariableReference { id }) = expression
                && let Some(PatternElement::TextElement { value }) = pattern.elements.get(at.saturating_add(1))
                && value.trim_start().len() < value.len()
                && value.trim_start().starts_with(char::is_alphabetic)
            {
                self.before_words.insert(id.name);
            }
            match element {
                PatternElement::TextElement { value } => self.size = self.size.saturating_add(value.len()),
                PatternElement::Placeable { expression } => self.expression(expression),
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
            InlineExpression::MessageReference { id, .. } => self.refer(id.name.to_owned()),
            InlineExpression::TermReference { id, .. } => self.refer(format!("-{}", id.name)),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                self.size = self.size.saturating_add(value.len());
            }
            InlineExpression::FunctionReference { .. } => {}
        }
    }

    fn refer(&mut self, key: String) {
        let times = self.references.entry(key).or_default();
        *times = times.saturating_add(1);
    }
}

/// What the message `key` needs with all that it refers to.
pub(crate) fn whole<'s>(key: &str, find: impl Fn(&str) -> Option<Needs<'s>>) -> Needs<'s> {
    let mut needs = find(key).unwrap_or_default();
    let mut next: BTreeSet<String> = needs.references.keys().cloned().collect();
    for _ in 0..DEEPEST {
        let mut further = BTreeSet::new();
        for reference in &next {
            let Some(theirs) = find(reference) else { continue };
            needs.variables.extend(theirs.variables);
            needs.counts.extend(theirs.counts);
            needs.before_words.extend(theirs.before_words);
            needs.choices.extend(theirs.choices);
            further.extend(theirs.references.into_keys());
        }
        next = further;
    }
    needs
}

/// The bytes that each message has at most with all that it refers to, of those whose references come to an end in time.
pub(crate) fn sizes(known: &BTreeMap<String, Needs<'_>>) -> BTreeMap<String, usize> {
    let mut sizes = BTreeMap::new();
    for _ in 0..=DEEPEST {
        let further: Vec<(String, usize)> = known
            .iter()
            .filter(|(key, _)| !sizes.contains_key(*key))
            .filter_map(|(key, needs)| Some((key.clone(), size(needs, known, &sizes)?)))
            .collect();
        sizes.extend(further);
    }
    sizes
}

fn size(needs: &Needs<'_>, known: &BTreeMap<String, Needs<'_>>, sizes: &BTreeMap<String, usize>) -> Option<usize> {
    needs
        .references
        .iter()
        .filter(|(name, _)| known.contains_key(*name))
        .try_fold(needs.size, |size, (name, times)| Some(size.saturating_add(sizes.get(name)?.saturating_mul(*times))))
}
