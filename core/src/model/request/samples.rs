//! Drafts and packs that the tests of requests share.

use serde_json::{Value, json};

use crate::{Country, Locale, Pack, PackSettings, ServedCountries, TimeZone};

pub(super) fn paris() -> TimeZone {
    "Europe/Paris".parse().unwrap()
}

/// The pack of a dealer in Paris.
pub(super) fn pack() -> Pack {
    Pack::new(PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, paris())).unwrap()
}

/// The pack of the desk's own people, who may ask for any country.
pub(super) fn any_country() -> Pack {
    let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, paris());
    Pack::new(PackSettings { countries: ServedCountries::Any, ..settings }).unwrap()
}

/// A new account, from seed 000.
pub(super) fn joe() -> Value {
    json!({
        "kind": "create",
        "account": {
            "existing": false, "name": "Garage Chez Joe", "language": "fr", "country": "FR",
            "address": {"street": "12 rue de la Paix", "postal_code": "75002", "city": "Paris", "region": null},
            "notes": null
        },
        "users": [{
            "email": "joe@garage.example", "first_name": "Joe", "last_name": "Martin",
            "job_title": "body_shop_manager", "language": "fr", "time_zone": "Europe/Paris"
        }]
    })
}

/// A user for an account that exists.
pub(super) fn joes_colleague() -> Value {
    json!({
        "kind": "create",
        "account": {"existing": true, "name": "Garage Chez Joe"},
        "users": [{
            "email": "ann@garage.example", "first_name": "Ann", "last_name": "Martin",
            "job_title": "workshop_manager", "language": "fr", "time_zone": "Europe/Paris"
        }]
    })
}

/// Everything about an account and a user of it changed.
pub(super) fn joe_and_sons() -> Value {
    json!({
        "kind": "modify",
        "account": {
            "current_name": "Garage Chez Joe", "name": "Garage Joe & fils",
            "address": {"street": "1 place du Marché", "postal_code": "69002", "city": "Lyon", "region": "Rhône"},
            "language": "fr", "country": "FR", "notes": "À partir du 1er mai"
        },
        "modify_users": true,
        "users": [{
            "current_email": "joe@garage.example", "email": "j.martin@garage.example",
            "first_name": "Joseph", "last_name": "Martin", "job_title": "workshop_manager",
            "language": "fr", "time_zone": "Europe/Paris", "remove_access": false
        }]
    })
}

/// The draft with another value at `path`, whether or not it has that member.
pub(super) fn with(mut draft: Value, path: &str, value: Value) -> Value {
    let (parent, name) = path.rsplit_once('/').unwrap();
    match draft.pointer_mut(parent).unwrap() {
        Value::Object(members) => drop(members.insert(name.to_owned(), value)),
        rows => rows[name.parse::<usize>().unwrap()] = value,
    }
    draft
}

/// What is wrong, as `PATH CODE, PATH CODE`.
pub(super) fn found(pack: &Pack, draft: &Value) -> String {
    found_in(pack, &draft.to_string())
}

pub(super) fn found_in(pack: &Pack, json: &str) -> String {
    let problems = pack.check_json(json.as_bytes()).err().unwrap_or_default();
    let told = problems.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str()));
    told.collect::<Vec<_>>().join(", ")
}

/// Each row is a member, a wrong value of it as JSON, and all that is then wrong, in order; nothing where it is right.
pub(super) fn assert_table(pack: &Pack, draft: &Value, table: &[(&str, &str, &str)]) {
    for (path, value, expected) in table {
        let draft = with(draft.clone(), path, serde_json::from_str(value).unwrap());
        assert_eq!(found(pack, &draft), *expected, "{path} = {value}");
    }
}

/// A text of JSON that is `length` long.
pub(super) fn long(length: usize) -> String {
    json!("x".repeat(length)).to_string()
}

/// All members of a draft, as pointers.
pub(super) fn members(draft: &Value) -> Vec<String> {
    fn walk(value: &Value, pointer: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    found.push(format!("{pointer}/{name}"));
                    walk(value, &format!("{pointer}/{name}"), found);
                }
            }
            Value::Array(rows) => {
                for (index, row) in rows.iter().enumerate() {
                    walk(row, &format!("{pointer}/{index}"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(draft, "", &mut found);
    found
}

/// The draft as JSON with the member at `path` written twice.
pub(super) fn twice(draft: &Value, path: &str) -> String {
    fn write(value: &Value, pointer: &str, twice: &str) -> String {
        match value {
            Value::Object(members) => {
                let member = |(name, value): (&String, &Value)| {
                    let pointer = format!("{pointer}/{name}");
                    let member = format!("{name:?}:{}", write(value, &pointer, twice));
                    if pointer == twice { format!("{member},{member}") } else { member }
                };
                format!("{{{}}}", members.iter().map(member).collect::<Vec<_>>().join(","))
            }
            Value::Array(rows) => {
                let row = |(index, row)| write(row, &format!("{pointer}/{index}"), twice);
                format!("[{}]", rows.iter().enumerate().map(row).collect::<Vec<_>>().join(","))
            }
            _ => value.to_string(),
        }
    }
    write(draft, "", path)
}
