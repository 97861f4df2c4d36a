package comptoir

import java.time.LocalDate
import java.time.LocalTime
import java.time.YearMonth
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Replays `formats.json`: numbers, money, days and times of day. */
class FormatsTest {
    @Test
    fun `everything is formatted as written`() = Vectors.replay("formats.json") {
        cases {
            val formats = Formats(text("locale"))
            val found = when (val format = text("format")) {
                "number" -> formats.number(number("value"))
                "decimal" -> formats.decimal(text("value"))
                "percent" -> formats.percent(number("tenths"))
                "month" -> formats.month(YearMonth.parse(text("month")))
                "money" -> formats.money(number("minor_units"), text("currency"))
                "date" -> formats.date(LocalDate.parse(text("day")), style())
                "time" -> formats.time(LocalTime.parse(text("time")))
                "date_time" -> formats.dateTime(text("at").toInstant(), text("zone"), style())
                "list" -> formats.list(list("texts").map { it.textValue() })
                else -> error("no such format: $format")
            }
            assertEquals(text("text"), found)
        }
    }

    private fun Members.style() = named(DateStyle.entries, text("style")) { it.name.lowercase() }

    @Test
    fun `currencies are those of ISO 4217, with their digits`() {
        assertTrue(currencyCodes().containsAll(listOf("EUR", "JPY", "SEK")))
        assertEquals(listOf(2, 0), listOf("EUR", "JPY").map { currencyDigits(it) })
    }

    @Test
    fun `what cannot be formatted says so`() {
        val fi = Formats("fi")
        val codes = listOf<() -> Any?>(
            { fi.decimal("2 539,75") },
            { fi.decimal("1".repeat(41)) },
            { fi.money(1, "XXZ") },
            { fi.dateTime(House.BEFORE_CHRISTMAS, "Europe/Turku", DateStyle.LONG) },
            { fi.date(LocalDate.of(10_000, 1, 1), DateStyle.LONG) },
            { fi.date(LocalDate.MAX, DateStyle.LONG) },
            { fi.date(LocalDate.of(0, 12, 31), DateStyle.LONG) },
            { fi.month(YearMonth.of(10_000, 1)) },
            { fi.month(YearMonth.of(-1, 1)) },
        ).map { call -> thrownBy<ComptoirException.Invalid> { call() }.also { assertTrue(it.text("fi").isNotBlank()) }.code() }
        assertEquals(
            listOf("invalid_decimal", "invalid_decimal", "unknown_currency") + List(6) { "invalid" },
            codes,
        )
        assertEquals("31.12.9999", fi.date(LocalDate.of(9999, 12, 31), DateStyle.SHORT))
        assertEquals("23.59", fi.time(LocalTime.MAX))
    }
}
