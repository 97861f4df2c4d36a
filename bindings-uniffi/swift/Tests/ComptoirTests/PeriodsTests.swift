import Comptoir
import XCTest

/// Replays `periods.json` and `centres.json`: subscriptions and data centres without a store.
final class PeriodsTests: XCTestCase {
    func testEveryPeriodIsTheOneThatWasJudged() throws {
        var told: Subscription?
        try Vectors.replay("periods.json", "cases") { vector, _ in
            let call = try vector.text("call")
            let outcome = try vector.object("args") { args -> JSON in
                guard call == "new" else { return try args.outcome(call, told) }
                _ = try args.text("name")
                told = try Subscription(term: args.term())
                return .null
            }
            try vector.judge(outcome, "outcome", call)
            if ["days_left", "pro_rata", "invoice_day"].contains(call) { return }
            try vector.judge(XCTUnwrap(told).json(), "after", call)
        }
    }

    func testEveryDataCentreIsTheOneThatWasJudged() throws {
        try Vectors.replay("centres.json", "cases", with: ["desks"]) { vector, file in
            let (desk, country) = (try vector.text("desk"), try vector.text("country"))
            let centres = try file.members("desks").object(desk) { desk in
                try DataCentres(
                    centres: desk.list("data_centres").map(DataCentreDraft.init),
                    byCountry: desk.texts("centre_by_country")
                )
            }
            let choice = if let key = try vector.findText("keep") {
                try centres.keep(country: country, key: key)
            } else {
                try centres.choose(country: country)
            }
            try vector.judge(choice?.json() ?? .null, "choice", "\(desk), \(country)")
        }
    }
}

extension Members {
    fileprivate func judge(_ outcome: JSON, _ member: String, _ said: String) throws {
        XCTAssertTrue(has(member), said)
        let expected = find(member) ?? .null
        XCTAssert(outcome == expected, "\(said), \(member): \(outcome) instead of \(expected)")
    }

    fileprivate func term() throws -> Term { Term(months: try number("term")) }

    fileprivate func outcome(_ call: String, _ told: Subscription?) throws -> JSON {
        switch call {
        case "days_left":
            let period = try object("period") { SubscriptionPeriod(start: try $0.day("start"), end: try $0.day("end")) }
            return .number(try period.daysLeft(on: day("on")))
        case "pro_rata":
            // Where the library has no amount, a call throws.
            let (price, days) = (try number("price_minor"), try number("days_left"))
            return .number(orNull: try? proRata(priceMinor: price, daysLeft: days))
        case "invoice_day":
            let calendar = try BusinessCalendar.fromJson(json: get("calendar").textOfJSON)
            return .text(try calendar.invoiceDay(after: day("after")).description)
        default: return try done(call, XCTUnwrap(told))
        }
    }

    private func done(_ call: String, _ told: Subscription) throws -> JSON {
        func now() throws -> Timestamp { instant(try text("now")) }
        switch call {
        case "start": return try told.start(now: now(), zone: text("zone"))?.json ?? .null
        case "change_term":
            let enrolled = try flag("enrolled")
            return try told.changeTerm(term: term(), enrolled: enrolled, now: now(), zone: text("zone")).json()
        case "change_renewal":
            do {
                return .text(try told.changeRenewal(renewal: XCTUnwrap(Renewal(text("renewal")))).description)
            } catch let thrown as ComptoirError {
                return .text(thrown.code())
            }
        case "undo": return .number(orNull: try told.undo()?.months)
        case "pass":
            var passed: [JSON] = []
            let (now, zone) = (try now(), try text("zone"))
            while let boundary = try told.pass(now: now, zone: zone) { passed.append(boundary.json) }
            return .list(passed)
        case "cancel": return .day(orNull: try told.cancel(on: day("on")))
        default: throw BadVector(description: "no such call: \(call)")
        }
    }
}

extension Boundary {
    fileprivate var json: JSON {
        let next: JSON = switch next {
        case .renewed(let period, let term): ["kind": "renewed", "period": period.json, "term": .number(term.months)]
        case .ended: ["kind": "ended"]
        }
        return ["on": .text(on.description), "before": .number(before.months), "next": next, "by_change": .bool(byChange)]
    }
}

extension Subscription {
    fileprivate func json() throws -> JSON {
        [
            "state": .text(try state().key()),
            "term": .number(try term().months),
            "renewal": .text(try renewal().description),
            "period": try period()?.json ?? .null,
            "ends_at": .text(orNull: try endsAt()?.description),
            "pending": .number(orNull: try pending()?.months),
            "forecast": try forecast()?.json ?? .null,
            "ended_on": .day(orNull: try endedOn()),
        ]
    }
}
