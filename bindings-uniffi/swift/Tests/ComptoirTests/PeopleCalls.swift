import Comptoir
import XCTest

/// What the calls about people and their work answer, as a vector writes it.
extension Members {
    func ofSession(_ session: Session, _ verb: String) async throws -> JSON {
        switch verb {
        case "changes": return try await session.changes(after: findText("after")).json
        case "may":
            return try await session.may(action: named(text("action")), resource: Resource(get("resource"))).json()
        case "actions":
            return .list(try await session.actions(resource: Resource(get("resource"))).map { .text(try $0.key()) })
        default: throw BadVector(description: "no such call: \(verb)")
        }
    }

    func ofPeople(_ people: People, _ verb: String) async throws -> JSON {
        switch verb {
        case "add_dealership": return try await people.addDealership(draft: DealershipDraft(get("draft"))).json
        case "add_staff": return try await people.addStaff(draft: StaffDraft(get("draft"))).json()
        case "remove_staff": return try await people.removeStaff(id: text("staff")).json()
        case "staff": return .list(try await people.staff().map { try $0.json() })
        case "dealerships": return .list(try await people.dealerships().map { $0.json })
        case "suspend_user": return try await people.suspendUser(id: text("user")).json()
        case "restore_user": return try await people.restoreUser(id: text("user")).json()
        case "delete_user": return try await people.deleteUser(id: text("user")).json()
        case "end_sign_ins": return try await people.endSignIns(id: text("user")).json()
        case "look_alikes": return .list(try await people.lookAlikes(id: text("user")).map { $0.json })
        case "invite": return try await people.invite(id: text("user")).json()
        case "invitations":
            let state = try findText("state").map { try named($0) as InvitationState }
            let page = try await people.invitations(state: state, after: findText("after"))
            return ["items": .list(try page.items.map { try $0.json() }), "next": .text(orNull: page.next)]
        default: throw BadVector(description: "no such call: people.\(verb)")
        }
    }

    func ofContacts(_ contacts: Contacts, _ verb: String) async throws -> JSON {
        switch verb {
        case "page": try await contacts.page(account: findText("account"), locale: text("locale")).json(short: true)
        case "create": try await contacts.create(draft: ContactDraft(get("draft"))).json()
        case "get": try await contacts.get(id: text("contact")).json()
        case "team": .list(try await contacts.team(account: text("account"), removed: flag("removed")).map { try $0.json() })
        case "edit_page": try await contacts.editPage(id: text("contact"), locale: text("locale")).json(short: true)
        case "edit": try await contacts.edit(id: text("contact"), update: ContactUpdate(get("update"))).json()
        case "edit_person": try await contacts.editPerson(id: text("contact"), update: UserUpdate(get("update"))).json()
        case "change_role": try await contacts.changeRole(id: text("contact"), role: named(text("role"))).json()
        case "remove": try await contacts.remove(id: text("contact")).json()
        case "invite": try await contacts.invite(id: text("contact")).json()
        default: throw BadVector(description: "no such call: contacts.\(verb)")
        }
    }

    func ofRegistrations(_ registrations: Registrations, _ verb: String) async throws -> JSON {
        switch verb {
        case "list":
            let state = try findText("state").map { try named($0) as RegistrationState }
            let page = try await registrations.list(state: state, after: findText("after"))
            return ["items": .list(try page.items.map { try $0.json() }), "next": .text(orNull: page.next)]
        case "get": return try await registrations.get(id: text("registration")).json()
        case "approve":
            return try await registrations.approve(id: text("registration"), approval: Approval(get("approval"))).json()
        case "decline": return try await registrations.decline(id: text("registration"), reason: findText("reason")).json()
        default: throw BadVector(description: "no such call: registrations.\(verb)")
        }
    }
}
