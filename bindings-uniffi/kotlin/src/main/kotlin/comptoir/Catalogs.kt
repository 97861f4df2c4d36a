package comptoir

import java.nio.file.Path

/**
 * The words of a folder: in it one folder for each locale, named by its tag, with files whose names end in `.ftl`. Other files
 * are passed over. What cannot be read as words is a flaw like others.
 *
 * # Errors
 * `unreadable_folder`.
 */
public fun Catalog.Companion.folder(path: Path): Catalog = folder(path.toString())
