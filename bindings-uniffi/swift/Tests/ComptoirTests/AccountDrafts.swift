import Comptoir

/// What a vector says of an account and of who answers for it, as the records that a program would write.
extension AccountInsert {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            AccountInsert(
                name: try draft.findText("name"),
                reference: try draft.findText("reference"),
                language: try draft.findText("language"),
                country: try draft.findText("country"),
                timeZone: try draft.findText("time_zone"),
                address: try draft.find("address").map(AddressDraft.init) ?? AddressDraft(),
                notes: try draft.findText("notes"),
                dealership: try draft.findText("dealership"),
                term: try draft.findText("term"),
                renewal: try draft.findText("renewal"),
                administrator: try draft.find("administrator").map(UserDraft.init)
            )
        }
    }
}

extension AccountUpdate {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            AccountUpdate(
                state: try draft.edit("state"),
                name: try draft.edit("name"),
                reference: try draft.edit("reference"),
                timeZone: try draft.edit("time_zone"),
                address: try draft.find("address").map(AddressEdit.init) ?? AddressEdit(),
                country: try draft.edit("country"),
                language: try draft.edit("language"),
                notes: try draft.edit("notes"),
                term: try draft.edit("term"),
                renewal: try draft.edit("renewal")
            )
        }
    }
}

extension UserUpdate {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            UserUpdate(
                name: try draft.edit("name"),
                email: try draft.edit("email"),
                firstName: try draft.edit("first_name"),
                lastName: try draft.edit("last_name"),
                language: try draft.edit("language"),
                timeZone: try draft.edit("time_zone")
            )
        }
    }
}

extension ProfileUpdate {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            ProfileUpdate(
                name: try draft.edit("name"),
                firstName: try draft.edit("first_name"),
                lastName: try draft.edit("last_name"),
                language: try draft.edit("language"),
                timeZone: try draft.edit("time_zone")
            )
        }
    }
}

extension AdministratorDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            AdministratorDraft(
                email: try draft.findText("email"),
                user: try draft.findText("user"),
                firstName: try draft.findText("first_name"),
                lastName: try draft.findText("last_name"),
                jobTitle: try draft.findText("job_title"),
                language: try draft.findText("language"),
                timeZone: try draft.findText("time_zone"),
                removeFormer: try draft.flag("remove_former")
            )
        }
    }
}

extension DeviceReport {
    init(_ json: JSON) throws {
        self = try json.members { report in
            DeviceReport(
                key: try report.text("key"),
                state: try named(report.text("state")),
                name: try report.findText("name")
            )
        }
    }
}
