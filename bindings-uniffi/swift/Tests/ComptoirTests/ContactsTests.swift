import Comptoir
import XCTest

/// The people in an account, and what each may do there.
final class ContactsTests: CounterTestCase {
    func testP2AContactIsAddedWithWhatThePageAsksFor() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let contacts = try house.agent.contacts()
        let page = try await contacts.page(account: nil, locale: "fi")
        XCTAssertNil(page.account)
        XCTAssertNil(page.state)
        let here = try await contacts.page(account: garage.id, locale: "fi")
        XCTAssertEqual(here.account, "Garage Chez Joe")
        let json = try await contacts.pageJson(account: nil, locale: "fi")
        XCTAssertEqual(try Members(JSON(json)).text("title"), page.title)
        let draft = house.draft("marie", .manager)
        let created = try await contacts.create(draft: draft)
        let marie = created.contact
        XCTAssertEqual(created.lookAlikes, [])
        XCTAssertEqual([marie.name, marie.firstName, marie.lastName, marie.language], ["marie Tremblay", "marie", "Tremblay", "fi"])
        XCTAssertEqual([marie.phone, marie.mobile, marie.other], ["+358 9 310 1691", nil, nil])
        XCTAssertEqual(marie.role, .manager)
        XCTAssertEqual(marie.activation, .invited)
        XCTAssertNil(marie.services)
        XCTAssertNil(marie.removedAt)
        let read = try await contacts.get(id: marie.id)
        XCTAssertEqual(read, marie)
        let team = try await contacts.team(account: garage.id)
        XCTAssertEqual(team, [marie])
        XCTAssertEqual(try ContactDraft(json: draft.toJson()), draft)
        var other = draft
        other.email = "rnarie@chezjoe.example"
        let alike = try await contacts.createJson(json: other.toJson())
        XCTAssertEqual(alike.lookAlikes, [LookAlike(user: marie.user, email: marie.email, name: marie.name)])
        let told = try await house.administrator.people().lookAlikes(id: alike.contact.user)
        XCTAssertEqual(told.map { $0.email }, ["marie@chezjoe.example"])
    }

    func testP2AWrongContactTellsAllItsProblemsAtOnce() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let contacts = try house.agent.contacts()
        let wrong = ContactDraft(account: "Garage Chez Luc", email: "anne", role: "boss", language: "xx", timeZone: "Europe/Turku")
        let thrown = try await failure { try await contacts.create(draft: wrong) }
        guard case .invalid = thrown else { return XCTFail("\(thrown)") }
        let expected: Set = [
            ["/account", "unknown_account"], ["/name", "required"], ["/email", "invalid_email"], ["/role", "unknown_option"],
            ["/phone", "channel_required"], ["/language", "unknown_language"], ["/time_zone", "unknown_time_zone"],
        ]
        XCTAssertEqual(thrown.wrong, expected)
        for json in ["[]", "{", #"{"name": 1}"#, #"{"nme": "Anne"}"#] {
            let sent = try await failure { try await contacts.createJson(json: json) }
            XCTAssertFalse(sent.paths.isEmpty, json)
            let read = try await failure { try ContactDraft(json: json) }
            XCTAssertEqual(read.wrong, sent.wrong)
        }
        _ = try await house.invited("anne", .manager)
        let twice = try await failure { try await house.invited("anne", .observer) }
        XCTAssertEqual(twice.problems(locale: "fi").map { $0.code }, ["already_contact"])
        let team = try await contacts.team(account: garage.id, removed: true)
        XCTAssertEqual(team.count, 1)
        let calls: [(String, () async throws -> Any)] = [
            ("unknown_contact", { try await contacts.get(id: "17") }),
            ("unknown_contact", { try await contacts.remove(id: nobody) }),
            ("unknown_account", { try await contacts.team(account: "17") }),
            ("unknown_contact", { try await contacts.editPage(id: "17", locale: "fi") }),
        ]
        for (code, call) in calls {
            let unknown = try await failure { try await call() }
            guard case .notFound = unknown else { return XCTFail("\(unknown)") }
            XCTAssertEqual(unknown.code(), code)
        }
    }

    func testP6APlaceIsEditedAndARoleGivenByTheVersionOfThePlace() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        _ = try await house.administrator.services().add(draft: ServiceDraft(key: "painting", labels: ["fi": "Maalaus"]))
        let contacts = try house.agent.contacts()
        let anne = try await house.invited("anne", .manager)
        let update = ContactUpdate(
            phone: .clear, mobile: "+358 40 123 4567", jobTitle: "workshop_manager", services: ["painting"],
            notifications: [Comptoir.Notification.allWork.description]
        )
        let edited = try await contacts.edit(id: anne.id, update: update)
        XCTAssertEqual([edited.phone, edited.mobile, edited.jobTitle], [nil, "+358 40 123 4567", "workshop_manager"])
        XCTAssertEqual(edited.services, ["painting"])
        XCTAssertEqual(edited.notifications, [.allWork])
        let same = try await contacts.edit(id: anne.id, update: ContactUpdate())
        XCTAssertEqual(same, edited)
        XCTAssertEqual(try ContactUpdate(json: "{}"), ContactUpdate())
        XCTAssertEqual(try ContactUpdate(json: update.toJson()), update)
        let page = try await contacts.editPage(id: anne.id, locale: "fi")
        XCTAssertTrue(page.sections.flatMap { $0.fields }.contains { $0.chosen == ["painting"] })
        let stale = try await failure {
            try await house.agent.basedOn(version: anne.contactVersion).contacts()
                .edit(id: anne.id, update: ContactUpdate(other: "Skype: anne"))
        }
        XCTAssertEqual(stale.staleVersion()?.current, edited.contactVersion)
        let all = try await contacts.editJson(id: anne.id, json: #"{"services": null}"#)
        XCTAssertNil(all.services)
        let requester = try await contacts.changeRole(id: anne.id, role: .requester)
        XCTAssertEqual(requester.role, .requester)
        XCTAssertEqual(requester.notifications, [])
        XCTAssertFalse(try Comptoir.Notification.allWork.fits(role: .requester))
        XCTAssertTrue(try Comptoir.Notification.ownWork.fits(role: .requester))
        let wrong = ContactUpdate(mobile: .clear, services: ["x"], notifications: ["all_work"])
        let thrown = try await failure { try await contacts.edit(id: anne.id, update: wrong) }
        XCTAssertEqual(thrown.paths, ["/services/0", "/notifications/0"])
        let last = try await failure { try await contacts.edit(id: anne.id, update: ContactUpdate(mobile: .clear)) }
        XCTAssertEqual(last.problems(locale: "fi").map { $0.code }, ["channel_required"])
        for json in ["[]", #"{"services": "painting"}"#, #"{"role": "manager"}"#] {
            let shape = try await failure { try await contacts.editJson(id: anne.id, json: json) }
            guard case .invalid = shape else { return XCTFail("\(shape)") }
        }
    }

    func testP4ThePersonIsEditedEverywhereByTheVersionOfThePerson() async throws {
        let house = try await House.open(folder)
        _ = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let contacts = try house.agent.basedOn(version: anne.version).contacts()
        let rename = UserUpdate(name: "Anne-Marie Tremblay", firstName: .clear)
        let renamed = try await contacts.editPerson(id: anne.id, update: rename)
        XCTAssertEqual([renamed.name, renamed.firstName], ["Anne-Marie Tremblay", ""])
        XCTAssertEqual(renamed.version, anne.version + 1)
        let stale = try await failure { try await contacts.editPerson(id: anne.id, update: UserUpdate(language: "fr")) }
        guard case .conflict = stale else { return XCTFail("\(stale)") }
        let json = #"{"email": "am@chezjoe.example"}"#
        let moved = try await house.agent.contacts().editPersonJson(id: anne.id, json: json)
        XCTAssertEqual(moved.email, "am@chezjoe.example")
        XCTAssertEqual(moved.activation, .invited)
        let greeting = try await house.host.access().invitation(token: house.token(moved.email))
        XCTAssertEqual(greeting.purpose, .confirmEmail)
    }

    func testP6AManagerLooksAfterTheOthersOfTheOwnAccount() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let luc = try await house.contact("luc", .requester)
        let manager = try house.acting(anne).contacts()
        let team = try await manager.team(account: garage.id)
        XCTAssertEqual(Set(team.map { $0.id }), [anne.id, luc.id])
        let observer = try await manager.changeRole(id: luc.id, role: .observer)
        XCTAssertEqual(observer.role, .observer)
        let own = try await failure { try await manager.changeRole(id: anne.id, role: .observer) }.refusal()
        XCTAssertEqual(try own?.action(), .changeRole)
        XCTAssertEqual(try own?.reason(), .ownPlace)
        let other = try await house.agent.accounts().create(insert: AccountInsert(name: "Chez Luc"))
        let foreign = try await failure { try await manager.team(account: other.id) }
        XCTAssertEqual(foreign.code(), "unknown_account")
        var elsewhere = house.draft("luc", .manager)
        elsewhere.account = "Chez Luc"
        _ = try await house.agent.contacts().create(draft: elsewhere)
        let places = try await failure { try await manager.editPerson(id: luc.id, update: UserUpdate(language: "fr")) }
        XCTAssertEqual(try places.refusal()?.reason(), .otherPlaces)
        let role = try await failure { try await house.acting(luc).contacts().team(account: garage.id) }.refusal()
        XCTAssertEqual(try role?.role(), .contact(role: .observer))
        XCTAssertEqual(try role?.rolesThatMay(), [.manager])
    }

    func testP8WhoHoldsOpenWorkIsNotRemovedAndComesBackAsTheSameContact() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let luc = try await house.contact("luc", .requester)
        let contacts = try house.agent.contacts()
        let code = try await house.acting(luc).work().submit(draft: WorkDraft(subject: "Viiri")).code
        let open = try await failure { try await contacts.remove(id: luc.id) }
        XCTAssertEqual(open.code(), "open_work")
        XCTAssertEqual(open.openWork(), OpenWork(codes: [code], more: false))
        XCTAssertTrue(open.text(locale: "fi").contains(code))
        _ = try await house.agent.work().reassign(draft: Reassignment(from: luc.id, to: anne.id))
        let removed = try await contacts.remove(id: luc.id)
        XCTAssertEqual(removed.removedAt, House.beforeChristmas)
        let left = try await contacts.team(account: garage.id)
        XCTAssertEqual(left.map { $0.id }, [anne.id])
        let everybody = try await contacts.team(account: garage.id, removed: true)
        XCTAssertEqual(Set(everybody.map { $0.id }), [anne.id, luc.id])
        let gone = try await failure { try await contacts.edit(id: luc.id, update: ContactUpdate(phone: "040 112233")) }
        XCTAssertEqual(gone.code(), "contact_removed")
        XCTAssertNil(gone.openWork())
        let back = try await house.invited("luc", .observer)
        XCTAssertEqual(back.id, luc.id)
        XCTAssertEqual(back.role, .observer)
        let administrator = AdministratorDraft(user: anne.user)
        _ = try await house.agent.accounts().replaceAdministrator(id: garage.id, draft: administrator)
        let answers = try await failure { try await contacts.remove(id: anne.id) }
        XCTAssertEqual(answers.stillAdministrator()?.accounts.map { $0.id }, [garage.id])
    }

    func testNoPersonalValueIsInTheTextOfAContact() async throws {
        let house = try await House.open(folder)
        let garage = try await house.garage()
        let anne = try await house.contact("anne", .manager)
        let draft = WorkDraft(subject: "Viiri annelle", description: "Joelle myös")
        let work = try await house.acting(anne).work().submit(draft: draft)
        let team = try await house.agent.contacts().team(account: garage.id)
        let me = try await house.acting(anne).me().get()
        let places = try await house.acting(anne).me().places()
        let invitations = try await house.administrator.people().invitations()
        let alike = LookAlike(user: anne.user, email: anne.email, name: anne.name)
        let drafts = "\(house.draft("anne", .manager)) \(ContactUpdate(other: "Skype: anne")) \(draft)"
        let views = "\(anne) \(team) \(work) \(work.holder) \(work.submittedBy) \(me) \(places) \(invitations) \(alike)"
        assertUntold(["Joe", "anne", "Tremblay", "310 1691", "Viiri"], in: drafts + views)
    }

    func testValuesThatDraftsHoldAsTextsAreReadBack() {
        for role in Role.allCases { XCTAssertEqual(Role(role.description), role) }
        XCTAssertEqual(Role.allCases.map { $0.description }, try Role.allCases.map { try $0.key() })
        typealias Told = Comptoir.Notification
        for told in Told.allCases { XCTAssertEqual(Told(told.description), told) }
        XCTAssertEqual(Told.allCases.map { $0.description }, try Told.allCases.map { try $0.key() })
        for text in ["", "Manager", "boss", "all_work"] { XCTAssertNil(Role(text)) }
        XCTAssertNil(Told("allWork"))
    }
}
