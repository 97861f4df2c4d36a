//! `document`: drafted, issued, paid, cancelled, listed, told as a statement, rendered to a file.

use serde_json::json;

use crate::house::Room;

const NOW: [&str; 2] = ["--now", "2026-04-30T10:00:00+02:00"];

/// A room with the account C-1.
fn room() -> Room {
    let room = Room::new();
    room.json(&["account", "create", "Atelier Martin", "--reference", "C-1"]);
    room
}

/// Drafts a document of this kind with a line; returns its id.
fn drafted(room: &Room, kind: &str, line: &str) -> String {
    let document = room.json(&[&NOW[..], &["document", "draft", "C-1", "--kind", kind, "--line", line]].concat());
    document["id"].as_str().unwrap().to_owned()
}

#[test]
fn c2_a_document_goes_from_draft_to_paid_at_the_counter() {
    let room = room();
    let draft = drafted(&room, "invoice", "Pare-brise | posé | 1.5 | 285.50 | 20");
    let edit = [&NOW[..], &["document", "edit", &draft, "--note", "Merci", "--due", "2026-05-31"]].concat();
    let edited = room.json(&edit);
    assert_eq!((&edited["version"], &edited["note"]), (&json!(2), &json!("Merci")));
    assert_eq!(edited["lines"][0]["description"], "Pare-brise | posé");
    let preview = room.json(&[&NOW[..], &["--preview", "document", "issue", &draft]].concat());
    let issued = room.json(&[&NOW[..], &["document", "issue", &draft, "--key", "k"]].concat());
    assert_eq!((&preview["code"], &issued["code"]), (&json!("I-000001"), &json!("I-000001")));
    let shown = room.run(&["document", "show", "i-1"]).out;
    for text in [
        "Facture I-000001",
        "Date d’échéance",
        "Désignation        Quantité  Prix unitaire HT",
        "Pare-brise | posé       1,5          285,50\u{a0}€  20\u{a0}%    428,25\u{a0}€",
        "Total TTC  513,90\u{a0}€",
        "Merci",
    ] {
        assert!(shown.contains(text), "{text} is missing of:\n{shown}");
    }
    let listed = room.run(&["document", "list", "--account", "C-1"]).out;
    assert!(listed.contains("I-000001  Facture  Atelier Martin  30/04/2026  31/05/2026"), "{listed}");
    let paid = room.run(&[&NOW[..], &["document", "pay", "I-1", "2026-04-30"]].concat());
    assert!(paid.out.contains("Payé"), "{}", paid.out);
    let refused = room.run(&["document", "cancel", "I-1", "Erreur"]);
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("Statut du document\u{202f}: Payé"), "{}", refused.err);
    let finnish = room.run(&["--locale", "fi", "document", "show", "I-1"]).out;
    assert!(finnish.contains("Lasku I-000001 · Maksettu") && finnish.contains("Yhteensä sis. ALV"), "{finnish}");
}

#[test]
fn c2_a_statement_is_told_as_an_aligned_table() {
    let room = room();
    for (kind, line) in [("invoice", "A | 1 | 1000 | 20"), ("credit_note", "B | 1 | 50 | 20")] {
        let draft = drafted(&room, kind, line);
        room.json(&[&NOW[..], &["document", "issue", &draft]].concat());
    }
    room.json(&["--now", "2026-05-02T10:00:00+02:00", "document", "cancel", "C-1", "Erreur"]);
    let statement = ["document", "statement", "C-1", "--from", "2026-04-01", "--until", "2026-05-31"];
    let told = room.run(&statement).out;
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines[0], "Relevé de compte · Atelier Martin · du 1er avr. 2026 au 31 mai 2026");
    assert_eq!(
        lines[1..],
        [
            "Date           Opération           Document     Montant       Solde",
            "1er avr. 2026  Solde d’ouverture                             0,00\u{a0}€",
            "30 avr. 2026   Facture             I-000001  1\u{202f}200,00\u{a0}€  1\u{202f}200,00\u{a0}€",
            "30 avr. 2026   Avoir               C-000001    -60,00\u{a0}€  1\u{202f}140,00\u{a0}€",
            "2 mai 2026     Annulation d’avoir  C-000001     60,00\u{a0}€  1\u{202f}200,00\u{a0}€",
            "31 mai 2026    Solde de clôture                          1\u{202f}200,00\u{a0}€",
        ]
    );
    assert_eq!(room.json(&statement)["closing_minor"], 120_000);
}

#[test]
fn c4_a_document_is_rendered_to_a_file() {
    let room = room();
    let draft = drafted(&room, "estimate", "Pare-brise | 1 | 285.50 | 20");
    room.json(&[&NOW[..], &["document", "issue", &draft]].concat());
    let told = room.run(&["document", "render", "E-1", "--output", "estimate.html"]);
    assert_eq!(told.out, "Estimation E-000001 → estimate.html\n");
    let page = std::fs::read_to_string(room.path("estimate.html")).unwrap();
    assert!(page.contains("<html lang=\"fr\">") && page.contains("<h1>Estimation</h1>"), "{page}");
    assert_eq!(room.run(&["document", "render", "E-1"]).out, page);
    assert_eq!(room.json(&["document", "render", "E-1"])["title"], "Estimation E-000001");
}

#[test]
fn c2_what_is_wrong_with_a_document_is_told_by_the_names_of_its_fields() {
    let room = room();
    let wrong = room.run(&[
        "document",
        "draft",
        "C-1",
        "--kind",
        "invoice",
        "--line",
        "A | 1 143,23 | NaN | 200",
        "--due",
        "x",
    ]);
    assert_eq!(wrong.status, 1);
    for text in
        ["Quantité (/lines/0/quantity)", "Prix unitaire HT (/lines/0/unit_price)", "Taux de TVA (/lines/0/tax_rate)"]
    {
        assert!(wrong.err.contains(text), "{text} is missing of:\n{}", wrong.err);
    }
    assert_eq!(room.run(&["document", "draft", "C-1", "--kind", "invoice", "--line", "A | 1"]).status, 2);
    assert_eq!(room.run(&["document", "draft", "C-1", "--line", "A | 1 | 1 | 1"]).status, 2);
    let none = room.run(&["document", "show", "I-1"]);
    assert!(none.status == 1 && none.err.contains("Ce document n’existe pas."), "{}", none.err);
    let draft = json!({ "kind": "contract", "lines": [{ "description": "A", "quantity": "1", "unit_price": "2", "tax_rate": "0" }] });
    room.write("contract.json", &draft);
    let contract = room.json(&["document", "draft", "C-1", "--file", "contract.json"]);
    assert_eq!((&contract["kind"], &contract["total_minor"]), (&json!("contract"), &json!(200)));
    assert_eq!(room.run(&["document", "discard", contract["id"].as_str().unwrap()]).status, 0);
    let mixed = room.run(&["document", "edit", "K-1", "--note", "x", "--clear", "note"]);
    assert_eq!(mixed.status, 1, "there is none: {}", mixed.err);
}
