import Comptoir
import Foundation
import XCTest

/// A host's own words. What is installed holds for the whole process: tests take turns, or have one each.
final class CatalogsTests: CounterTestCase {
    override func setUpWithError() throws {
        try super.setUpWithError()
        try uninstallLabels()
    }

    override func tearDownWithError() throws {
        try uninstallLabels()
        try super.tearDownWithError()
    }

    func testALanguageOfTheHostsIsWholeAndServesItsReaders() throws {
        let swedish = try Catalog.folder(locales)
        XCTAssertEqual(try swedish.check().map { "\($0) \(try $0.text(locale: "en"))" }, [])
        XCTAssertEqual(try swedish.locales(), ["sv"])
        XCTAssertEqual(try yes("sv"), ["Yes"])
        try swedish.install()
        XCTAssertEqual(try yes("sv", "sv-FI", "fi", "nb"), ["Ja", "Ja", "Kyllä", "Yes"])
        XCTAssertEqual(try labelLocales(), ["en", "fi", "fr", "sv"])
        XCTAssertEqual(try Labels(locale: "sv-FI").locale(), "sv")
        XCTAssertEqual(try negotiateLocale(wishes: ["sv-FI", "fi"]), "sv")
        XCTAssertEqual(try negotiateHeader(header: "sv-FI, fi;q=0.5", offered: labelLocales()), "sv")
        try uninstallLabels()
        XCTAssertEqual(try yes("sv"), ["Yes"])
        XCTAssertEqual(try labelLocales(), ["en", "fi", "fr"])
    }

    func testALanguageOfTheHostsReadsInFormsFailuresAndNames() async throws {
        try Catalog.folder(locales).install()
        XCTAssertEqual(try RequestKind.create.label(locale: "sv"), "Skapa ett kundkonto och lägg till användare")
        let requests = try await House.open(folder).dealer.requests()
        let form = try await requests.form(kind: .create, locale: "sv-FI")
        XCTAssertEqual(form.title, "Begäran om nytt kundkonto eller ny användare")
        let thrown = try await failure { try await requests.get(code: "260430-080000000") }
        XCTAssertEqual(thrown.text(locale: "sv"), "Begäran finns inte.")
        var nameless = theDraft
        nameless.account.name = " "
        let problems = try await requests.check(draft: nameless, locale: "sv")
        XCTAssertEqual(problems.map { $0.path }, ["/account/name"])
        XCTAssertEqual(problems.map { $0.text }, ["Här finns bara blanksteg. Fyll i uppgiften."])
        let sv = try Labels(locale: "sv")
        XCTAssertEqual(try ["FI", "BR"].map { try sv.countryName(country: $0) }, ["Finland", "Brazil"])
        XCTAssertEqual(try sv.languageName(language: "fi"), "finska")
        XCTAssertEqual(try sv.cityName(zone: "Europe/Copenhagen"), "Köpenhamn")
        let names = try ["Ödla", "Zebra", "Åsna", "Älg", "Anka"].sorted { try sv.compare(left: $0, right: $1) < 0 }
        XCTAssertEqual(names, ["Anka", "Zebra", "Åsna", "Älg", "Ödla"])
    }

    func testNumbersAndDaysAreWrittenAsTheHostsLanguageHasThem() throws {
        try Catalog.folder(locales).install()
        let sv = try Formats(locale: "sv")
        let (april, may) = (Day(year: 2026, month: 4, day: 30), Day(year: 2026, month: 5, day: 1))
        XCTAssertEqual(try sv.number(number: -12_500), "\u{2212}12\u{a0}500")
        XCTAssertEqual(try sv.money(minorUnits: 253_975, currency: "EUR"), "2\u{a0}539,75\u{a0}€")
        XCTAssertEqual(try sv.percent(tenths: 875), "87,5\u{a0}%")
        XCTAssertEqual(try sv.date(day: april, style: .full), "torsdag 30 april 2026")
        XCTAssertEqual(try sv.date(day: april, style: .short), "2026-04-30")
        XCTAssertEqual(try sv.dateRange(may...Day(year: 2026, month: 5, day: 3), style: .yearless), "1\u{2013}3 maj")
        XCTAssertEqual(try sv.relativeDay(day: may, today: april), "i morgon")
        XCTAssertEqual(try sv.list(texts: ["lördag", "söndag", "första maj"]), "lördag, söndag och första maj")
        XCTAssertEqual(try sv.parseDecimal(text: "2 539,75"), "2539.75")
        XCTAssertEqual(try sv.parseDate(text: "torsdag 30 april 2026"), april)
    }

    func testOtherWordsForALanguageBuiltInHoldForItsRegionsToo() throws {
        func no(_ locale: String) throws -> String { try Labels(locale: locale).message(key: "no") }
        let own = try Catalog().add(locale: "fr", name: "own.ftl", text: "yes = Volontiers\n")
        try own.install()
        XCTAssertEqual(try yes("fr", "fr-BE"), ["Volontiers", "Volontiers"])
        XCTAssertEqual(try no("fr"), "Non")
        try own.add(locale: "fr-CA", name: "canada.ftl", text: "no = Nenni\n")
        XCTAssertEqual(try own.locales(), ["fr", "fr-CA"])
        XCTAssertEqual(try no("fr-CA"), "Non", "what is added is installed with the next call")
        try own.install()
        XCTAssertEqual(try ["fr-CA", "fr"].map(no), ["Nenni", "Non"])
        try Catalog().install()
        XCTAssertEqual(try yes("fr"), ["Oui"])
    }

    func testAFaultyCatalogueTellsAllFlawsAndChangesNothing() async throws {
        let faulty = "yes = Ja { $name }\nno = { $\nnobody = x\nproblems-found = { $count ->\n   *[other] { $count } fel\n }\n"
        let catalog = try Catalog.folder(locales).add(locale: "da", name: "da/common.ftl", text: faulty)
        let thrown = try await failure { try catalog.install() }
        guard case .invalid = thrown else { return XCTFail("\(thrown)") }
        XCTAssertEqual(try yes("sv"), ["Yes"])
        XCTAssertEqual(thrown.code(), "invalid_catalog")
        let flaws = thrown.flaws()
        XCTAssertEqual(flaws, try catalog.check())
        XCTAssertEqual(
            flaws.filter { $0.code != .missing }.map { $0.description },
            [
                "da/common.ftl:1: yes: unknown_variable", "da/common.ftl:2: syntax",
                "da/common.ftl:3: nobody: unknown_key", "da/common.ftl:4: problems-found: plural_forms",
            ]
        )
        let missing = try XCTUnwrap(flaws.last)
        XCTAssertEqual(missing.locale, "da")
        XCTAssertNil(missing.file)
        XCTAssertNil(missing.line)
        XCTAssertGreaterThan(flaws.count, 1000, "what is missing is told too")
        let count = try Formats(locale: "en").number(number: Int64(flaws.count))
        XCTAssertEqual(thrown.text(locale: "en"), "These words cannot be installed until \(count) flaws are put right.")
        XCTAssertTrue("\(thrown)".hasPrefix("invalid_catalog: \(flaws.count) flaws"), "\(thrown)")
        XCTAssertEqual(thrown.problems(locale: "fi"), [])
        try JSON(thrown.toJson(locale: "fi")).members { json in
            XCTAssertEqual(try json.text("code"), "invalid_catalog")
            XCTAssertEqual(try json.text("text"), thrown.text(locale: "fi"))
            let told = try json.list("flaws")
            XCTAssertEqual(told.count, flaws.count)
            let first: JSON = [
                "locale": "da", "file": "da/common.ftl", "line": .number(1), "key": "yes", "code": "unknown_variable",
                "args": try JSON(flaws[0].argsJson), "text": .text(try flaws[0].text(locale: "fi")),
            ]
            XCTAssertEqual(told.first, first)
        }
    }

    func testAFlawSaysInTheReadersLanguageWhatWouldMakeItRight() async throws {
        let own = "yes = D'accord { $name }\nproblems-found = { $count ->\n   *[other] { $count } !\n }\n"
        let flaws = try Catalog().add(locale: "fr", name: "own.ftl", text: own).check()
        XCTAssertEqual(try flaws.map { try $0.code.key() }, ["unknown_variable", "apostrophe", "plural_forms", "narrow_space"])
        XCTAssertEqual(flaws.map { $0.line }, [1, 1, 2, 2])
        XCTAssertEqual(try flaws[0].text(locale: "fi"), "Viestille ei anneta muuttujaa $name: sillä ei ole muuttujia.")
        XCTAssertEqual(try flaws[1].text(locale: "fr"), "Employez l’apostrophe courbe (’).")
        let forms = try flaws[2].text(locale: "fr")
        XCTAssertTrue(forms.hasSuffix("\u{202F}: many, one et other."), forms)
        XCTAssertEqual(flaws.map { $0.isTypographic }, [false, true, false, true])
        XCTAssertEqual(try flaws.map { try $0.code.isTypographic() }, flaws.map { $0.isTypographic })
        XCTAssertEqual(flaws.map { $0.key }, ["yes", "yes", "problems-found", "problems-found"])
        for flaw in flaws {
            XCTAssertEqual(flaw.locale, "fr")
            for locale in ["fr", "fi", "en"] { XCTAssertFalse(try flaw.text(locale: locale).contains("{")) }
        }
        let thrown = try await failure { try flaws[0].text(locale: "no tag") }
        XCTAssertEqual(thrown.problems(locale: "fi").map { $0.path }, ["/locale"])
    }

    func testBlemishesAreToldAndInstalled() throws {
        let catalog = try Catalog().add(locale: "fr", name: "own.ftl", text: "yes = D'accord\n")
        XCTAssertEqual(try catalog.check().map { $0.code }, [.apostrophe])
        try catalog.install()
        XCTAssertEqual(try yes("fr"), ["D'accord"])
    }

    func testFoldersAndFilesThatCannotBeReadAsWordsAreTold() async throws {
        let files: [(String, Data)] = [
            ("fr/own.ftl", Data("\u{FEFF}yes = Volontiers\r\n".utf8)),
            ("fr/latin.ftl", Data([0x6E, 0x6F, 0x20, 0x3D, 0x20, 0xE9])),
            ("fr/notes.txt", Data("no file of messages".utf8)),
            ("not a locale/own.ftl", Data("yes = x\n".utf8)),
        ]
        for (name, bytes) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file)
        }
        let told = try Catalog.folder(folder).check().map { $0.description }
        XCTAssertEqual(Set(told), ["fr/latin.ftl: unreadable", "not a locale: not_a_locale"])
        let nowhere = folder.appendingPathComponent("nowhere")
        let thrown = try await failure { try Catalog.folder(nowhere) }
        XCTAssertEqual(thrown.code(), "unreadable_folder")
        XCTAssertEqual(thrown.flaws(), [])
        let noTag = try await failure { try Catalog().add(locale: "no tag", name: "own.ftl", text: "yes = x\n") }
        XCTAssertEqual(noTag.problems(locale: "en").map { $0.path }, ["/locale"])
    }

    func testThePseudoLanguageIsAccentedAndLongerThanEnglish() throws {
        try Catalog().withPseudo().install()
        XCTAssertEqual(try yes("en-XA", "en-GB"), ["Ýéšš", "Yes"])
        let found = try Labels(locale: "en-XA").message(key: "problems-found", args: ["count": .number(number: 3)])
        XCTAssertEqual(found, "3 þŕööƀļééɱš")
        let day = try Formats(locale: "en-XA").date(day: Day(year: 2026, month: 4, day: 30), style: .long)
        XCTAssertEqual(day, "30 April 2026")
    }

    /// Every message is a word and its variables, in a language whose text runs from right to left.
    func testValuesAmidTextFromRightToLeftAreIsolated() throws {
        let words = try Labels(locale: "en").keys().map { key in
            let variables = key.variables.map { " { $\($0.name) }" }.joined()
            return "\(key.key) = ord\(variables)\n"
        }
        try Catalog().add(locale: "fa", name: "words.ftl", text: words.joined()).install()
        let isolated = try Labels(locale: "fa").message(key: "problems-found", args: ["count": .number(number: 3)])
        XCTAssertTrue(isolated.hasPrefix("ord \u{2068}") && isolated.hasSuffix("\u{2069}"), isolated)
        let english = try Labels(locale: "en").message(key: "problems-found", args: ["count": .number(number: 3)])
        XCTAssertEqual(english, "3 problems")
    }

    func testReadersSeeOneCatalogueOrTheOther() async throws {
        let catalogs = try ["Un", "Deux"].map { word in
            let text = "yes = \(word)\nno = \(word)\nproblems-found = { yes }{ no }{ $count }\n"
            return try Catalog().add(locale: "fr", name: "own.ftl", text: text)
        }
        try catalogs[0].install()
        let seen = try await withThrowingTaskGroup(of: Set<String>.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    var seen = Set<String>()
                    for _ in 0..<500 {
                        let text = try Labels(locale: "fr").message(key: "problems-found", args: ["count": .number(number: 2)])
                        seen.insert(text)
                    }
                    return seen
                }
            }
            for turn in 0..<40 { try catalogs[turn % 2].install() }
            return try await group.reduce(into: Set<String>()) { $0.formUnion($1) }
        }
        XCTAssertTrue(seen.isSubset(of: ["UnUn2", "DeuxDeux2"]), "\(seen)")
        XCTAssertFalse(seen.isEmpty)
    }

    func testTheMessagesThatThereAreAreListedWithTheirVariablesAndAnExample() throws {
        let keys = try Labels(locale: "fi").keys()
        let found = try XCTUnwrap(keys.first { $0.key == "problems-found" })
        XCTAssertEqual(found.file, "common")
        XCTAssertEqual(found.variables, [LabelVariable(name: "count", counts: true)])
        XCTAssertEqual(found.example, "5 virhettä")
        let fr = try Labels(locale: "fr")
        for key in keys { XCTAssertTrue(try fr.has(key: key.key) && !key.example.isEmpty, key.key) }
        XCTAssertEqual(Set(keys.map { $0.key }).count, keys.count)
        let flaw = try XCTUnwrap(keys.first { $0.key == "flaw-missing-variable" })
        XCTAssertEqual(flaw.variables, [LabelVariable(name: "name", counts: false)])
        XCTAssertEqual(flaw.example, "Viestistä puuttuu $[name].")
        let commented = try XCTUnwrap(keys.first { $0.key == "flaw-unknown-variable" })
        XCTAssertTrue(commented.comment.hasPrefix("$name: a variable"), commented.comment)
    }

    private func yes(_ locales: String...) throws -> [String] {
        try locales.map { try Labels(locale: $0).message(key: "yes") }
    }

    /// The folder in which there is Swedish.
    private let locales: URL = {
        if let told = ProcessInfo.processInfo.environment["COMPTOIR_LOCALES"] {
            return URL(fileURLWithPath: told, isDirectory: true)
        }
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return package.appendingPathComponent("../../../tests/locales", isDirectory: true).standardizedFileURL
    }()
}
