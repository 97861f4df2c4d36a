package comptoir

import java.time.LocalDate
import java.time.LocalTime
import java.time.YearMonth
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Replays `formats.json`: numbers, money, days and times of day, and what readers type of them. */
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
                "price" -> formats.price(text("price"), text("currency"))
                "date" -> formats.date(day("day"), style())
                "time" -> formats.time(LocalTime.parse(text("time")))
                "date_time" -> formats.dateTime(text("at").toInstant(), text("zone"), style())
                "date_time_zone" -> formats.dateTimeZone(text("at").toInstant(), text("zone"), style())
                "date_range" -> formats.dateRange(day("first")..day("last"), style())
                "relative_day" -> formats.relativeDay(day("day"), day("today"))
                "business_days" -> formats.businessDays(number("days"))
                "parse_decimal" -> typed("invalid_number") { formats.parseDecimal(it) }
                "parse_date" -> typed("invalid_day") { formats.parseDate(it).toString() }
                "list" -> formats.list(list("texts").map { it.textValue() })
                else -> error("no such format: $format")
            }
            assertTrue(has("text"))
            assertEquals(findText("text"), found)
        }
    }

    /** What a text is read as that a reader has typed; nothing where it is refused. */
    private fun Members.typed(code: String, read: (String) -> String): String? = try {
        read(text("typed"))
    } catch (refused: ComptoirException.Invalid) {
        assertEquals(listOf("/text" to code), refused.problems("en").map { it.path to it.code })
        null
    }

    private fun Members.day(name: String) = LocalDate.parse(text(name))

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
            { fi.businessDays(-1) },
            { fi.dateRange(LocalDate.MIN..LocalDate.MAX, DateStyle.LONG) },
            { fi.relativeDay(LocalDate.MAX, LocalDate.of(2026, 4, 30)) },
        ).map { call -> thrownBy<ComptoirException.Invalid> { call() }.also { assertTrue(it.text("fi").isNotBlank()) }.code() }
        assertEquals(
            listOf("invalid_decimal", "invalid_decimal", "unknown_currency") + List(9) { "invalid" },
            codes,
        )
        assertEquals("31.12.9999", fi.date(LocalDate.of(9999, 12, 31), DateStyle.SHORT))
        assertEquals("23.59", fi.time(LocalTime.MAX))
    }

    @Test
    fun `what is no number or day is told with an example as the reader writes it`() {
        val told = listOf("fr", "fi", "en").map { locale ->
            val formats = Formats(locale)
            listOf<() -> Any>({ formats.parseDecimal("1.143,2.3") }, { formats.parseDate("31.4.2026") })
                .map { call -> thrownBy<ComptoirException.Invalid> { call() }.problems(locale).single().text }
        }
        assertEquals(
            listOf(
                "Ce n’est pas un nombre. Écrivez-le par exemple ainsi\u202f: 2\u202f539,75, avec au plus 38 décimales.",
                "Ce n’est pas un jour du calendrier. Écrivez-le par exemple ainsi\u202f: 30/04/2026.",
                "Tämä ei ole luku. Kirjoita se esimerkiksi näin: 2\u00a0539,75. Desimaaleja voi olla enintään 38.",
                "Tämä ei ole kalenterin päivä. Kirjoita se esimerkiksi näin: 30.4.2026.",
                "This is not a number with at most 38 decimals. Write one such as 2,539.75.",
                "This is not a day. Write one such as 30/04/2026.",
            ),
            told.flatten(),
        )
        assertEquals("2539.75".toBigDecimal(), Formats("fr").parseDecimal("2 539,75").toBigDecimal())
        assertEquals(38, Formats("fi").parseDecimal("0," + "1".repeat(38)).toBigDecimal().scale())
    }
}
