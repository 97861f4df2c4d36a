import Foundation

extension ComptoirError: LocalizedError {
    /// What to tell the person whose device this is.
    public var errorDescription: String? {
        text(locale: Locale.current.languageTag)
    }
}

extension ComptoirError: CustomStringConvertible {
    /// The code and what happened, for whoever reads a log: in English, without personal values.
    public var description: String {
        switch self {
        case .invalid(let failure), .refused(let failure), .notFound(let failure), .ambiguous(let failure),
            .conflict(let failure), .state(let failure), .signIn(let failure), .store(let failure),
            .internal(let failure):
            failure.description
        }
    }
}
