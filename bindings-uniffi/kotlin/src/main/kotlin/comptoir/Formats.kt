package comptoir

import java.time.LocalDate

/**
 * The days from the first to the last, what they share written once where the language does so: `du 3 au 5 mai`.
 *
 * # Errors
 * `invalid` for a day outside the years 0001 to 9999.
 */
public fun Formats.dateRange(days: ClosedRange<LocalDate>, style: DateStyle): String =
    dateRange(days.start, days.endInclusive, style)
