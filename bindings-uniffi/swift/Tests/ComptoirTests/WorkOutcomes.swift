import Comptoir

/// What the calls about services, work and files answer, member by member, as a vector writes it.
extension ServiceView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "key": .text(key),
            "name": .text(name),
            "labels": .object(labels.mapValues(JSON.text)),
            "workflow": .text(try workflow.key()),
            "unit": .object(unit.mapValues(JSON.text)),
            "prices": .object(prices.mapValues(JSON.text)),
            "accounts": accounts.map { .list($0.map { $0.json }) } ?? .null,
            "quote_days": .number(orNull: quoteDays),
            "needs_file": .bool(needsFile),
            "created_at": .text(createdAt.description),
            "retired_at": .text(orNull: retiredAt?.description),
            "version": .number(version),
        ]
    }
}

extension ServiceRef {
    var json: JSON {
        [
            "id": .text(id),
            "key": .text(key),
            "name": .text(name),
            "labels": .object(labels.mapValues(JSON.text)),
        ]
    }
}

extension UserRef {
    var json: JSON { ["id": .text(id), "name": .text(name)] }
}

extension WorkView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "code": .text(code),
            "account": account.json,
            "holder": holder.json,
            "submitted_by": submittedBy.json,
            "service": service?.json ?? .null,
            "subject": .text(subject),
            "description": .text(orNull: description),
            "workflow": .text(try workflow.key()),
            "quantity": .number(orNull: quantity),
            "wished_on": .day(orNull: wishedOn),
            "state": .text(try state.key()),
            "submitted_at": .text(submittedAt.description),
            "quote": quote?.json ?? .null,
            "progress": .number(progress),
            "agent": agent?.json ?? .null,
            "accepted_at": .text(orNull: acceptedAt?.description),
            "started_at": .text(orNull: startedAt?.description),
            "closed_at": .text(orNull: closedAt?.description),
            "on_time": onTime.map(JSON.bool) ?? .null,
            "reason": .text(orNull: reason),
            "file_count": .number(fileCount),
            "version": .number(version),
        ]
    }
}

extension QuoteView {
    fileprivate var json: JSON {
        [
            "number": .number(number),
            "amount_minor": .number(amountMinor),
            "currency": .text(currency),
            "quoted_at": .text(quotedAt.description),
            "valid_until": .text(validUntil.description),
            "last_day": .text(lastDay.description),
            "expired": .bool(expired),
        ]
    }
}

extension WorkStepView {
    var json: JSON {
        [
            "action": .text(action),
            "at": .text(at.description),
            "by": by?.json ?? .null,
            "percent": .number(orNull: percent),
            "amount": .number(orNull: amount),
            "currency": .text(orNull: currency),
            "text": .text(orNull: text),
        ]
    }
}

extension FileView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "key": .text(orNull: key),
            "name": .text(name),
            "size": .number(size),
            "sha256": .text(sha256),
            "media_type": .text(mediaType),
            "received": .number(received),
            "is_complete": .bool(isComplete),
            "kind": .text(orNull: try kind?.key()),
            "work": .text(orNull: work),
            "uploaded_by": uploadedBy.json,
            "created_at": .text(createdAt.description),
        ]
    }
}

extension WorkStatistics {
    func json() throws -> JSON {
        [
            "from": .text(from.description),
            "until": .text(until.description),
            "rows": .list(try rows.map { try $0.json() }),
        ]
    }
}

extension StatisticRow {
    fileprivate func json() throws -> JSON {
        [
            "group": .text(try group.key()),
            "key": .text(key),
            "service": service?.json ?? .null,
            "requests": .number(requests),
            "open": .number(open),
            "delivered": .number(delivered),
            "on_time": .number(onTime),
            "late": .number(late),
            "share_on_time": .number(orNull: shareOnTime),
            "amounts": .list(amounts.map { $0.json }),
        ]
    }
}

extension StatisticAmount {
    fileprivate var json: JSON {
        [
            "currency": .text(currency),
            "quoted_minor": .number(quotedMinor),
            "accepted_minor": .number(acceptedMinor),
            "delivered_minor": .number(deliveredMinor),
        ]
    }
}
