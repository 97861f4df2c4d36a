import Comptoir

/// What the calls of accounts' devices, subscriptions and groups answer, member by member, as a vector writes it.
extension AccountEdited {
    func json() throws -> JSON {
        ["account": try account.json(), "term_change": try termChange?.json() ?? .null]
    }
}

extension TermChange {
    func json() throws -> JSON {
        [
            "before": .number(before.months),
            "after": .number(after.months),
            "effective": .text(effective.description),
            "at_once": .bool(atOnce),
            "dropped": .number(orNull: dropped?.months),
            "restarted": .bool(restarted),
            "text": try .inEach { try Labels(locale: $0).termChange(change: self) },
        ]
    }
}

extension CentreChoice {
    func json() throws -> JSON {
        let other = try runnerUp().map { other -> JSON in
            ["centre": .text(other.centre.key), "distance_km": .number(other.distanceKm)]
        }
        return [
            "country": .text(try country()),
            "centre": .text(try centre().key),
            "distance_km": .number(try distanceKm()),
            "reason": .text(try reason().key()),
            "runner_up": other ?? .null,
            "text": try .inEach { try text(locale: $0) },
        ]
    }
}

extension DeviceView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "account": .text(account),
            "key": .text(key),
            "name": .text(orNull: name),
            "state": .text(try state.key()),
            "reported_at": .text(reportedAt.description),
            "version": .number(version),
        ]
    }
}

extension DevicePage {
    func json() throws -> JSON {
        // Devices are not counted.
        ["items": .list(try items.map { try $0.json() }), "next": .text(orNull: next), "total": .null]
    }
}

extension GroupView {
    var json: JSON {
        ["id": .text(id), "name": .text(name), "version": .number(version), "accounts": .number(accounts)]
    }
}

extension SubscriptionView {
    func json() throws -> JSON {
        let pending = pending.map { pending -> JSON in
            ["term": .number(pending.term.months), "effective": .text(pending.effective.description)]
        }
        return [
            "account": .text(account),
            "state": .text(try state.key()),
            "term": .number(term.months),
            "renewal": .text(renewal.description),
            "period": period?.json ?? .null,
            "pending": pending ?? .null,
            "forecast": forecast?.json ?? .null,
            "ended_on": .day(orNull: endedOn),
            "enrolled": .number(enrolled),
            "devices": .number(devices),
            "next_invoice": .day(orNull: nextInvoice),
            "version": .number(version),
        ]
    }
}

extension TermChanged {
    func json() throws -> JSON {
        ["change": try change.json(), "subscription": try subscription.json()]
    }
}

extension SubscriptionPeriod {
    var json: JSON { ["start": .text(start.description), "end": .text(end.description)] }
}

extension Forecast {
    var json: JSON { ["on": .text(on.description), "term": .number(orNull: term?.months)] }
}

extension RenewalPage {
    var json: JSON {
        let items = items.map { renewal -> JSON in
            [
                "account": renewal.account.json,
                "on": .text(renewal.on.description),
                "ends_at": .text(renewal.endsAt.description),
                "term": .number(orNull: renewal.term?.months),
                "pending": .bool(renewal.pending),
            ]
        }
        return ["items": .list(items), "next": .text(orNull: next), "total": .number(orNull: total)]
    }
}

extension ProRata {
    var json: JSON { ["days_left": .number(daysLeft), "amount": .number(amount)] }
}

extension RunDue {
    var json: JSON { ["renewed": .number(renewed), "ended": .number(ended), "told": .number(told)] }
}
