package comptoir

import com.fasterxml.jackson.databind.JsonNode
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Replays `labels.json`, messages and names; and what else a host asks of labels. */
class LabelsTest {
    @Test
    fun `every message and name reads as written`() = Vectors.replay("labels.json") {
        cases {
            val labels = Labels(text("locale"))
            val key = text("key")
            val args = find("args")?.properties()?.associate { (name, value) -> name to value.toArg() }.orEmpty()
            assertTrue(labels.has(key), key)
            assertEquals(text("text"), labels.message(key, args), key)
            if (args.isEmpty()) assertEquals(labels.message(key), labels.message(key, args))
        }
        cases("names") {
            val labels = Labels(text("locale"))
            val value = text("value")
            val found = when (val of = text("of")) {
                "country" -> labels.countryName(value)
                "language" -> labels.languageName(value)
                "language_alone" -> labels.capitalized(labels.languageName(value))
                "city" -> labels.cityName(value)
                "zone" -> labels.zoneLabel(value, LocalDate.parse(text("on")))
                else -> error("no name of a $of")
            }
            assertEquals(text("text"), found, value)
        }
    }

    private fun JsonNode.toArg(): Arg {
        val (type, value) = properties().single()
        return when (type) {
            "text" -> Arg.text(value.textValue())
            "number" -> Arg.number(value.also { check(it.isIntegralNumber) }.longValue())
            "country" -> Arg.country(value.textValue())
            "language" -> Arg.language(value.textValue())
            "date" -> Arg.date(LocalDate.parse(value.textValue()))
            "moment" -> value.readMembers { Arg.moment(text("at").toInstant(), text("zone")) }
            "label" -> Arg.label(value.textValue())
            "list" -> Arg.list(value.map { it.toArg() })
            else -> error("no such value: $type")
        }
    }

    @Test
    fun `labels are written in the reader's language, else in English`() {
        assertEquals(listOf("en", "fi", "fr"), labelLocales())
        assertEquals("fr", Labels("fr-CA").locale())
        assertEquals("en", Labels("sv").locale())
        assertEquals("fi", negotiateLocale(listOf("sv-FI", "fi")))
        assertEquals("en", negotiateLocale(emptyList()))
        assertFalse(Labels("fi").has("nobody"))
        assertEquals("nobody", Labels("fi").message("nobody"))
    }

    @Test
    fun `names are sorted as the language sorts them`() {
        val fr = Labels("fr")
        assertEquals(listOf("Équateur", "Espagne", "Zambie"), listOf("Zambie", "Espagne", "Équateur").sortedWith(fr::compare))
        val fi = Labels("fi")
        assertEquals(listOf("Viro", "Zambia", "Åland"), listOf("Åland", "Zambia", "Viro").sortedWith(fi::compare))
        assertEquals(0, fi.compare("Viro", "Viro"))
        assertTrue(fi.compare("viro", "Zambia") < 0)
    }

    @Test
    fun `time zones are offered by group, the country's own first`() {
        val day = LocalDate.of(2026, 4, 30)
        val options = Labels("fi").zoneOptions(day, prefer = "FI")
        val own = options.single { it.zone == "Europe/Helsinki" }
        assertEquals("(UTC+02:00) Helsinki, Kiova, Riika, Sofia, Tallinna, Vilna", own.label)
        assertEquals(120, own.offset)
        assertEquals(options.size, Labels("fr").zoneOptions(day).size)
        assertEquals(options.map { it.offset }.sorted(), options.map { it.offset })
    }

    @Test
    fun `lists of values are nested at most eight deep`() {
        val deepest = (1..8).fold(Arg.text("a")) { inner, _ -> Arg.list(listOf(inner)) }
        val text = Labels("en").message("problem-unknown-option", mapOf("allowed" to deepest))
        assertEquals("This is not one of the options. Choose from: a.", text)
        val thrown = thrownBy<ComptoirException.Invalid> { Arg.list(listOf(deepest)) }
        assertEquals(listOf("/values" to "too_deep"), thrown.problems("fr").map { it.path to it.code })
    }

    @Test
    fun `countries are those of ISO 3166-1, each with a name`() {
        val countries = countryCodes()
        assertEquals(249, countries.size)
        assertTrue(countries.all { Labels("fi").countryName(it) != it })
        assertEquals("Ranska", Labels("fi").countryName("FR"))
    }

    @Test
    fun `an address is written as on a letter`() {
        val address = DRAFT.account.address
        assertEquals(listOf("Mannerheimintie 1", "00100 Helsinki"), Labels("fr").addressLines(address, "FI"))
        assertEquals(
            listOf("Mannerheimintie 1", "00100 Helsinki", "Finlande"),
            Labels("fr").addressLinesAbroad(address, "FI"),
        )
        val thrown = thrownBy<ComptoirException.Invalid> { Labels("fr").addressLines(address.copy(city = " "), "FI") }
        assertEquals(listOf("/city" to "blank"), thrown.problems("fr").map { it.path to it.code })
    }
}
