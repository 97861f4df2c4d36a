package comptoir

/**
 * The row of the order list in the reader's language: the date in the dealership's time zone.
 *
 * # Errors
 * `invalid` for a locale that is no language tag.
 */
public fun OrderView.row(locale: LanguageTag): OrderListRow = row(locale, null)
