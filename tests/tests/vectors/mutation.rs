//! Proof that the replay looks at everything: whatever is changed in what a case expects, the case fails.

use serde_json::{Map, Value, json};

use crate::{ALL, Suite, agree};

/// So many leaves of a file are changed, spread over it; a form alone has thousands.
const MOST: usize = 600;

#[test]
fn every_changed_expectation_fails_the_replay() {
    for suite in ALL {
        let file = suite.read();
        let outcomes = (suite.outcomes)(&file).expect("the file replays");
        let leaves = suite.leaves(&file);
        let step = leaves.len().div_ceil(MOST).max(1);
        assert!(!leaves.is_empty(), "{} expects something", suite.file);
        for (index, pointer) in leaves.into_iter().step_by(step) {
            for change in [changed, surprised] {
                let one = suite.with_case(&file, index, |case| {
                    change(case.pointer_mut(&pointer).expect("a leaf"));
                });
                let replayed = (suite.expected)(&one).and_then(|expected| agree(&expected, &outcomes[index..=index]));
                assert!(replayed.is_err(), "{}: case {index} holds with another {pointer}", suite.file);
            }
        }
    }
}

#[test]
fn an_unknown_member_of_a_case_fails_the_replay() {
    for suite in ALL {
        let file = suite.read();
        for index in 0..suite.count(&file) {
            let one = suite.with_case(&file, index, |case| case["surprise"] = json!(1));
            assert!((suite.expected)(&one).is_err(), "{}: case {index} holds a surprise", suite.file);
        }
        let mut more = file.clone();
        more["surprise"] = json!(1);
        assert!((suite.expected)(&more).is_err(), "{} holds a surprise", suite.file);
        let mut newer = file;
        newer["version"] = json!(2);
        assert!((suite.expected)(&newer).is_err(), "{} of another version is replayed", suite.file);
    }
}

impl Suite {
    fn count(&self, file: &Value) -> usize {
        file[self.cases].as_array().expect("cases").len()
    }

    /// A file with this case alone, after `change`.
    fn with_case(&self, file: &Value, index: usize, change: impl FnOnce(&mut Value)) -> Value {
        let mut case = file[self.cases][index].clone();
        change(&mut case);
        let members = file.as_object().expect("an object").iter();
        let mut one: Map<String, Value> = members
            .map(|(name, value)| match name.as_str() {
                "cases" | "names" | "steps" => (name.clone(), json!([])),
                _ => (name.clone(), value.clone()),
            })
            .collect();
        one.insert(self.cases.to_owned(), json!([case]));
        Value::Object(one)
    }

    /// Every leaf of what the cases expect: which case, and where in it.
    fn leaves(&self, file: &Value) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for index in 0..self.count(file) {
            let case = &file[self.cases][index];
            for name in self.expectations {
                if let Some(value) = case.get(name) {
                    let mut pointers = Vec::new();
                    leaves(value, &format!("/{name}"), &mut pointers);
                    found.extend(pointers.into_iter().map(|pointer| (index, pointer)));
                }
            }
        }
        found
    }
}

fn leaves(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (name, value) in members {
                leaves(value, &format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(entries) if !entries.is_empty() => {
            for (index, value) in entries.iter().enumerate() {
                leaves(value, &format!("{pointer}/{index}"), found);
            }
        }
        _ => found.push(pointer.to_owned()),
    }
}

/// Another value of the same type: the smallest change there is.
fn changed(leaf: &mut Value) {
    *leaf = match leaf {
        Value::Null => json!(""),
        Value::Bool(switch) => json!(!*switch),
        Value::Number(number) => json!(number.as_i64().unwrap_or(0).checked_add(1).unwrap_or(0)),
        Value::String(text) => match text.pop() {
            Some('x') => json!(format!("{text}y")),
            Some(_) => json!(format!("{text}x")),
            None => json!("x"),
        },
        Value::Array(_) => json!([null]),
        Value::Object(_) => json!({ "surprise": null }),
    };
}

/// A value of another type.
fn surprised(leaf: &mut Value) {
    *leaf = json!([[leaf.clone()]]);
}
