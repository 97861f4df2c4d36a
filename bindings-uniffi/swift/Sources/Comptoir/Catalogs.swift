import Foundation

extension Catalog {
    /// The words of a folder: in it one folder for each locale, named by its tag, with files whose names end in `.ftl`. Other
    /// files are passed over. What cannot be read as words is a flaw like others.
    ///
    /// - Throws: `unreadable_folder`.
    public static func folder(_ url: URL) throws -> Catalog {
        try folder(path: url.path)
    }
}
