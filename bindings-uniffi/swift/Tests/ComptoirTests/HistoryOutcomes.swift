import Comptoir

/// What the desk's day, a history and the changes answer, member by member, as a vector writes them.
extension DeskDay {
    func json() throws -> JSON {
        [
            "at": .text(at.description),
            "overdue": try overdue.json(),
            "due_today": try dueToday.json(),
            "waiting": try waiting.json(),
        ]
    }
}

extension DayList {
    func json() throws -> JSON {
        ["total": .number(total), "items": .list(try items.map { try $0.json() }), "next": .text(orNull: next)]
    }
}

extension DayItem {
    fileprivate func json() throws -> JSON {
        [
            "id": .text(id),
            "code": .text(code),
            "kind": .text(try kind.key()),
            "state": .text(try state.key()),
            "account_name": .text(accountName),
            "submitter": submitter.json,
            "agent": agent?.json ?? .null,
            "dealership": dealership?.json ?? .null,
            "due": try due.json(),
            "time_left": [
                "overdue": .bool(timeLeft.overdue),
                "business_days": .number(timeLeft.businessDays),
                "text": try .inEach { try Labels(locale: $0).timeLeft(timeLeft: timeLeft) },
            ],
            "waiting_since": .text(orNull: waitingSince?.description),
            "version": .number(version),
        ]
    }
}

extension MonthOnTime {
    func json() throws -> JSON {
        let told = try Formats(locale: "en").onTime(month: self)
        return [
            "month": .text(month.description),
            "answered": .number(answered),
            "on_time": .number(onTime),
            "text": try .inEach { try Formats(locale: $0).month(month: month) },
            "share_text": told == nil ? .null : try .inEach { try Formats(locale: $0).onTime(month: self) ?? "" },
        ]
    }
}

extension HistoryPage {
    func json() throws -> JSON {
        ["items": .list(try items.map { try $0.json() }), "next": .text(orNull: next)]
    }
}

extension HistoryEntry {
    fileprivate func json() throws -> JSON {
        [
            "sequence": .number(sequence),
            "ordinal": .number(Int64(ordinal)),
            "at": .text(at.description),
            "by": by.json,
            "action": .text(action),
            "subject": .text(subject),
            "subject_id": .text(subjectId),
            "called": called.json,
            "version": .number(version),
            "changes": .list(changes.map { ["field": .text($0.field), "before": $0.before.json, "after": $0.after.json] }),
            "said": said?.json ?? .null,
            "text": try .inEach { try sentence.text(locale: $0) },
        ]
    }
}

extension HistoryActor {
    var json: JSON {
        switch self {
        case .staff(let person): ["kind": "staff", "value": person.json]
        case .erased(let id): ["kind": "erased", "value": .text(id)]
        case .contact(let contact): ["kind": "contact", "value": contact.json]
        case .erasedContact(let id): ["kind": "erased_contact", "value": .text(id)]
        case .host(let name): ["kind": "host", "value": .text(name)]
        }
    }
}

extension FieldValue {
    fileprivate var json: JSON {
        switch self {
        case .nothing: ["kind": "nothing", "value": .null]
        case .erased: ["kind": "erased", "value": .null]
        case .text(let text): ["kind": "text", "value": .text(text)]
        case .number(let number): ["kind": "number", "value": .number(number)]
        case .switch(let on): ["kind": "switch", "value": .bool(on)]
        case .language(let language): ["kind": "language", "value": .text(language)]
        case .country(let country): ["kind": "country", "value": .text(country)]
        case .timeZone(let zone): ["kind": "time_zone", "value": .text(zone)]
        case .moment(let at, _): ["kind": "moment", "value": .text(at.description)]
        case .day(let day): ["kind": "day", "value": .text(day.description)]
        case .address(let address, _): ["kind": "address", "value": address.json]
        case .destination(let address, let country): ["kind": "destination", "value": address.json(in: country)]
        case .choice(let name, _): ["kind": "choice", "value": .text(name)]
        case .person(let id, _): ["kind": "person", "value": .text(id)]
        case .dealership(let dealership): ["kind": "dealership", "value": dealership.json]
        }
    }
}

extension Changes {
    var json: JSON {
        [
            "items": .list(items.map { change in
                [
                    "sequence": .number(change.sequence),
                    "ordinal": .number(Int64(change.ordinal)),
                    "at": .text(change.at.description),
                    "actor": .text(change.actor),
                    "action": .text(change.action),
                    "subject": .text(change.subject),
                    "subject_id": .text(change.subjectId),
                    "version": .number(change.version),
                    "fields": .list(change.fields.map(JSON.text)),
                ]
            }),
            "next": .text(next),
            "more": .bool(more),
        ]
    }
}
