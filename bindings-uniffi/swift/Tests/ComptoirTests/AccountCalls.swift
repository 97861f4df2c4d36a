import Comptoir
import XCTest

/// What the calls of accounts and of what belongs to them answer, as a vector writes it.
extension Members {
    func ofAccounts(_ accounts: Accounts, _ verb: String) async throws -> JSON {
        switch verb {
        case "list": return .list(try await accounts.list().items.map { try $0.json() })
        case "page":
            let page = try await accounts.list(filter: AccountFilter(get("filter")), paging: AccountPaging(get("paging")))
            let items = JSON.list(page.items.map { ["id": .text($0.id), "name": .text($0.name)] })
            return ["items": items, "next": .text(orNull: page.next), "total": .number(orNull: page.total)]
        case "suggest": return .list(try await accounts.suggest(text: text("text")).map { $0.json })
        case "find": return try await accounts.find(selector: text("selector")).json()
        case "get": return try await accounts.get(id: text("account")).json()
        case "contacts": return .list(try await accounts.contacts(id: text("account")).map { try $0.json() })
        case "history": return try await accounts.history(id: text("account"), after: findText("after")).json()
        default: return try await done(accounts, verb)
        }
    }

    private func done(_ accounts: Accounts, _ verb: String) async throws -> JSON {
        switch verb {
        case "create": return try await accounts.create(insert: AccountInsert(get("insert"))).json()
        case "edit": return try await accounts.edit(id: text("account"), update: AccountUpdate(get("update"))).json()
        case "suspend": return try await accounts.suspend(id: text("account")).json()
        case "restore": return try await accounts.restore(id: text("account")).json()
        case "delete": return try await accounts.delete(id: text("account")).json()
        case "confirm": return try await accounts.confirm(id: text("account")).json()
        case "fail": return try await accounts.fail(id: text("account"), reason: text("reason")).json()
        case "change_features":
            let features = try findTexts("features")?.map { try named($0) as PortalFeature }
            return try await accounts.changeFeatures(id: text("account"), features: features).json()
        case "edit_administrator":
            return try await accounts.editAdministrator(id: text("account"), update: UserUpdate(get("update"))).json()
        case "replace_administrator":
            return try await accounts.replaceAdministrator(id: text("account"), draft: AdministratorDraft(get("draft"))).json()
        case "edit_page": return try await accounts.editPage(id: text("account"), locale: text("locale")).json(short: true)
        case "new_page": return try await accounts.newPage(locale: text("locale")).json(short: true)
        case "quick_page": return try await accounts.quickPage(locale: text("locale")).json(short: true)
        case "explain_centre": return try await accounts.explainCentre(country: text("country"))?.json() ?? .null
        case "centre": return try await accounts.centre(id: text("account"))?.json() ?? .null
        case "sites":
            return .list(try await accounts.sites(id: text("account")).map { ["id": .text($0.id), "name": .text($0.name)] })
        default: throw BadVector(description: "no such call: accounts.\(verb)")
        }
    }

    func ofDevices(_ devices: Devices, _ verb: String) async throws -> JSON {
        switch verb {
        case "report":
            let reports = try list("reports").map(DeviceReport.init)
            return .list(try await devices.report(account: text("account"), reports: reports).map { try $0.json() })
        case "list":
            let deleted = try flag("deleted")
            return try await devices.list(account: text("account"), deleted: deleted, after: findText("after")).json()
        default: throw BadVector(description: "no such call: devices.\(verb)")
        }
    }

    func ofSubscriptions(_ subscriptions: Subscriptions, _ verb: String) async throws -> JSON {
        switch verb {
        case "get": return try await subscriptions.get(account: text("account")).json()
        case "undo": return try await subscriptions.undo(account: text("account")).json()
        case "change_term":
            let term = Term(months: try number("term"))
            return try await subscriptions.changeTerm(account: text("account"), term: term).json()
        case "change_renewal":
            let renewal = try XCTUnwrap(Renewal(text("renewal")))
            return try await subscriptions.changeRenewal(account: text("account"), renewal: renewal).json()
        case "renewals":
            let until = try findText("until").map(instant)
            return try await subscriptions.renewals(until: until, paging: RenewalPaging(get("paging"))).json
        case "pro_rata":
            return try await subscriptions.proRata(account: text("account"), priceMinor: number("price_minor")).json
        case "run_due": return try await subscriptions.runDue().json
        default: throw BadVector(description: "no such call: subscriptions.\(verb)")
        }
    }

    func ofGroups(_ groups: Groups, _ verb: String) async throws -> JSON {
        switch verb {
        case "create": return try await groups.create(name: text("name")).json
        case "rename": return try await groups.rename(id: text("group"), name: text("name")).json
        case "merge": return try await groups.merge(from: text("from"), into: text("into")).json
        case "list": return .list(try await groups.list().map { $0.json })
        case "assign": return try await groups.assign(group: text("group"), accounts: texts()).json
        case "unassign": return try await groups.unassign(group: text("group"), accounts: texts()).json
        default: throw BadVector(description: "no such call: groups.\(verb)")
        }
    }

    private func texts() throws -> [String] { try list("accounts").map { try $0.string } }
}
