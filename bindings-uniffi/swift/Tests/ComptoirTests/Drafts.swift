import Comptoir

/// What a vector sends, as the records that a program would write.
extension DeskDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            DeskDraft(
                name: try draft.text("name"),
                provider: try draft.text("provider"),
                product: try draft.text("product"),
                country: try draft.text("country"),
                language: try draft.text("language"),
                timeZone: try draft.text("time_zone"),
                portalUrl: try draft.text("portal_url"),
                sender: try draft.text("sender"),
                languages: try draft.list("languages").map { try $0.string },
                contactUrl: try draft.findText("contact_url"),
                jobTitles: try draft.list("job_titles").map(JobTitleDraft.init),
                calendar: try draft.find("calendar").map { try BusinessCalendar.fromJson(json: $0.textOfJSON) },
                invitationHours: try draft.findNumber("invitation_hours"),
                provisioning: try draft.findText("provisioning").map { try named($0) },
                terms: try draft.list("terms").map { try $0.string },
                term: try draft.findText("term"),
                renewalNoticeDays: try draft.findNumber("renewal_notice_days"),
                deviceLabels: try draft.texts("device_labels"),
                dataCentres: try draft.list("data_centres").map(DataCentreDraft.init),
                centreByCountry: try draft.texts("centre_by_country"),
                registration: try draft.findText("registration"),
                credentials: try draft.findText("credentials"),
                signInHours: try draft.findNumber("sign_in_hours"),
                features: try draft.findTexts("features")?.map { try named($0) },
                currency: try draft.findText("currency"),
                fileMegabytes: try draft.findNumber("file_megabytes"),
                filesPerRequest: try draft.findNumber("files_per_request"),
                quoteDays: try draft.findNumber("quote_days"),
                documentsInCustomerLanguage: try draft.flag("documents_in_customer_language"),
                welcome: try draft.flag("welcome")
            )
        }
    }
}

extension JobTitleDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            guard case .object(let labels) = try draft.get("labels") else { throw BadVector(description: "no labels") }
            return JobTitleDraft(key: try draft.text("key"), labels: try labels.mapValues { try $0.string })
        }
    }
}

extension DataCentreDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            DataCentreDraft(
                key: try draft.text("key"),
                labels: try draft.texts("labels"),
                country: try draft.text("country"),
                latitude: try draft.decimal("latitude"),
                longitude: try draft.decimal("longitude")
            )
        }
    }
}

extension StaffDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            StaffDraft(
                email: try draft.text("email"),
                firstName: try draft.text("first_name"),
                lastName: try draft.text("last_name"),
                role: try draft.findText("role").map { try named($0) },
                dealership: try draft.findText("dealership"),
                language: try draft.findText("language"),
                timeZone: try draft.findText("time_zone")
            )
        }
    }
}

extension DealershipDraft {
    init(_ json: JSON) throws {
        self = try json.members { draft in
            DealershipDraft(
                code: try draft.text("code"),
                city: try draft.text("city"),
                country: try draft.text("country"),
                language: try draft.findText("language"),
                timeZone: try draft.findText("time_zone")
            )
        }
    }
}

/// The case that a vector names in snake case.
func named<T: CaseIterable>(_ name: String) throws -> T {
    guard let value = T.allCases.first(where: { snakeCase($0) == name }) else {
        throw BadVector(description: "\(name) is none of \(T.allCases)")
    }
    return value
}

/// The name of a case as vectors write it: `desk_administrator`.
func snakeCase(_ value: some Any) -> String {
    String(describing: value).map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
}
