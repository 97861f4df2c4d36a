import Comptoir
import Foundation
import XCTest

/// The password of everybody who activates.
let password = "a lamp for the cellar"

extension House {
    /// An account for contacts to be in.
    func garage() async throws -> AccountView {
        try await agent.accounts().create(insert: AccountInsert(name: "Garage Chez Joe"))
    }

    func draft(_ name: String, _ role: Role) -> ContactDraft {
        ContactDraft(
            account: "Garage Chez Joe",
            firstName: name,
            lastName: "Tremblay",
            email: "\(name)@chezjoe.example",
            role: role.description,
            phone: "+358 9 310 1691"
        )
    }

    /// A contact of the garage who was invited.
    func invited(_ name: String, _ role: Role) async throws -> ContactView {
        try await agent.contacts().create(draft: draft(name, role)).contact
    }

    /// A contact of the garage who has activated.
    func contact(_ name: String, _ role: Role) async throws -> ContactView {
        let contact = try await invited(name, role)
        _ = try await activate(contact)
        return try await agent.contacts().get(id: contact.id)
    }

    func activate(_ contact: ContactView) async throws -> Activated {
        try await host.access().activate(token: token(contact.email), password: password)
    }

    /// What a contact does, whom the host vouches for.
    func acting(_ contact: ContactView) throws -> Session {
        try desk.session(actor: .contact(id: contact.id))
    }

    /// What a contact does who has signed in.
    func signedIn(_ contact: ContactView) async throws -> Session {
        let token = try await host.access().signIn(email: contact.email, password: password).token()
        return try await desk.signedIn(token: token, actor: .contact(id: contact.id))
    }

    /// The token of the last link that was mailed to `email`, among the mails that nobody has taken yet; those to others are
    /// gone with them.
    func token(_ email: String) async throws -> String {
        let outbox = try host.outbox()
        let mails = try await outbox.lease(limit: 100, seconds: 3_600)
        try await outbox.acknowledge(ids: mails.map { $0.id })
        let links = mails.filter { $0.to == email }.compactMap { mail in
            mail.text.range(of: "token=").map { String(mail.text[$0.upperBound...].prefix(64)) }
        }
        return try XCTUnwrap(links.last, "no link was mailed to \(email)")
    }
}

extension ComptoirError {
    /// Where the problems are, and which.
    var wrong: Set<[String]> { Set(problems(locale: "fi").map { [$0.path, $0.code] }) }

    /// Where the problems are.
    var paths: Set<String> { Set(problems(locale: "fi").map { $0.path }) }
}

/// Nothing in `shown`, an interpolation of values, tells one of these.
func assertUntold(_ secrets: [String], in shown: String, file: StaticString = #filePath, line: UInt = #line) {
    for secret in secrets {
        XCTAssertFalse(shown.contains(secret), "\(secret) in \(shown)", file: file, line: line)
    }
}

/// The id of nobody and of nothing.
let nobody = "00000000-0000-0000-0000-000000000000"
