import Foundation

extension Locale {
    /// The language tag of this locale, as the library reads it: `fr-CA`, without the calendar and whatever else a person
    /// has set on a device.
    public var languageTag: LanguageTag {
        let said = identifier.replacingOccurrences(of: "_", with: "-")
        return String(said.prefix { $0 != "@" && $0 != "." })
    }
}
