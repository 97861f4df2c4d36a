import Comptoir

/// What the calls about documents answer, member by member, as a vector writes it.
extension DocumentView {
    func json() throws -> JSON {
        [
            "id": .text(id),
            "account": .text(account),
            "kind": .text(try kind.key()),
            "state": .text(try state.key()),
            "code": .text(orNull: code),
            "customer": .text(customer),
            "reference": .text(orNull: reference),
            "billing": billing.json,
            "shipping": shipping.json,
            "currency": .text(currency),
            "lines": .list(lines.map { $0.json }),
            "taxes": .list(taxes.map { $0.json }),
            "net_minor": .number(netMinor),
            "tax_minor": .number(taxMinor),
            "total_minor": .number(totalMinor),
            "note": .text(orNull: note),
            "credits": credits.map { ["id": .text($0.id), "code": .text($0.code)] } ?? .null,
            "created_at": .text(createdAt.description),
            "issued_on": .day(orNull: issuedOn),
            "due_on": .day(orNull: dueOn),
            "issued_at": .text(orNull: issuedAt?.description),
            "paid_on": .day(orNull: paidOn),
            "cancelled_on": .day(orNull: cancelledOn),
            "reason": .text(orNull: reason),
            "version": .number(version),
        ]
    }
}

extension DocumentAddress {
    fileprivate var json: JSON {
        [
            "street": .text(orNull: street),
            "postal_code": .text(orNull: postalCode),
            "city": .text(orNull: city),
            "region": .text(orNull: region),
            "country": .text(country),
        ]
    }
}

extension DocumentLineView {
    fileprivate var json: JSON {
        [
            "description": .text(description),
            "quantity": .text(quantity),
            "unit_price": .text(unitPrice),
            "tax_rate": .text(taxRate),
            "net_minor": .number(netMinor),
        ]
    }
}

extension DocumentTaxView {
    fileprivate var json: JSON {
        ["tax_rate": .text(taxRate), "net_minor": .number(netMinor), "tax_minor": .number(taxMinor)]
    }
}

extension DocumentStatement {
    func json() throws -> JSON {
        [
            "account": .text(account),
            "customer": .text(customer),
            "currency": .text(currency),
            "from": .text(from.description),
            "until": .text(until.description),
            "opening_minor": .number(openingMinor),
            "rows": .list(try rows.map { try $0.json() }),
            "closing_minor": .number(closingMinor),
        ]
    }
}

extension StatementRow {
    fileprivate func json() throws -> JSON {
        [
            "on": .text(on.description),
            "movement": .text(try movement.key()),
            "document": .text(document),
            "code": .text(code),
            "amount_minor": .number(amountMinor),
            "balance_minor": .number(balanceMinor),
        ]
    }
}

extension StatementTable {
    var json: JSON {
        ["title": .text(title), "period": .text(period), "columns": .texts(columns), "rows": .list(rows.map(JSON.texts))]
    }
}

extension DocumentSheet {
    var json: JSON {
        [
            "title": .text(title),
            "kind": .text(kind),
            "stamp": .text(orNull: stamp),
            "facts": .list(facts.map { $0.json }),
            "billing": billing.json,
            "shipping": shipping?.json ?? .null,
            "lines_label": .text(linesLabel),
            "columns": .texts(columns),
            "lines": .list(lines.map(JSON.texts)),
            "taxes_label": .text(taxesLabel),
            "tax_columns": .texts(taxColumns),
            "taxes": .list(taxes.map(JSON.texts)),
            "totals_label": .text(totalsLabel),
            "totals": .list(totals.map { $0.json }),
            "note": note?.json ?? .null,
        ]
    }
}

extension SheetRow {
    fileprivate var json: JSON { ["label": .text(label), "text": .text(text)] }
}

extension SheetAddress {
    fileprivate var json: JSON { ["label": .text(label), "lines": .texts(lines)] }
}
