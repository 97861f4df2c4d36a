package comptoir

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test

/** Amounts of money, and prices of one of something. */
class MoneyTest {
    @Test
    fun `an amount is read from a decimal and written for people`() {
        val amount = moneyOfText("1234.5", "EUR")
        assertEquals(Money(123_450, "EUR") to "1234.50", amount to amount.decimal())
        assertEquals(
            listOf("€1,234.50", "1\u00a0234,50\u00a0€", "1\u202f234,50\u00a0€"),
            listOf("en", "fi", "fr").map { amount.text(it) },
        )
        assertEquals(Money(1_234, "JPY") to "1234", moneyOfText("1234", "JPY") to Money(1_234, "JPY").decimal())
        assertEquals(0L, moneyOfText("0", "EUR").minor)
        assertEquals(1_000_000_000_000_000, moneyOfText("10000000000000.00", "EUR").minor)
    }

    @Test
    fun `what is no amount says what would be one`() {
        val codes = listOf("", "1,50", "1 234", "-1", "1.234", "10000000000000.01", "٣").map { text ->
            val problem = thrownBy<ComptoirException.Invalid> { moneyOfText(text, "EUR") }.problems("fi").single()
            assertEquals("/text", problem.path)
            problem.code
        }
        val malformed = List(4) { "invalid_amount" }
        assertEquals(malformed + listOf("too_precise", "out_of_range", "invalid_amount"), codes)
        assertEquals("unknown_currency", thrownBy<ComptoirException.Invalid> { moneyOfText("1", "FRF") }.code())
        for (minor in listOf(-1, 1_000_000_000_000_001, Long.MIN_VALUE, Long.MAX_VALUE)) {
            val thrown = thrownBy<ComptoirException.Invalid> { Money(minor, "EUR").decimal() }
            assertEquals("/minor" to "out_of_range", thrown.problems("fr").single().let { it.path to it.code })
            assertEquals(thrown.problems("fr"), thrownBy<ComptoirException.Invalid> { Money(minor, "EUR").text("fr") }.problems("fr"))
        }
        assertEquals("/locale", thrownBy<ComptoirException.Invalid> { Money(1, "EUR").text("no tag") }.problems("fi").single().path)
    }

    @Test
    fun `a price of one comes to an amount, rounded half even`() {
        assertEquals(Money(8_500, "EUR"), priceTimes("0.085", 1_000, "EUR"))
        assertEquals(listOf(0L, 0L, 2L, 2L, 4L), listOf(0L, 1L, 3L, 5L, 7L).map { priceTimes("0.005", it, "EUR")!!.minor })
        assertEquals(Money(1, "JPY"), priceTimes("0.085", 10, "JPY"))
        assertNull(priceTimes("1000000000", 1_000_000_000, "EUR"))
        assertNull(priceTimes("1", -1, "EUR"))
        assertEquals(listOf("0,085\u00a0€", "12,50\u00a0€"), listOf("0.085", "12.5").map { Formats("fr").price(it, "EUR") })
        val codes = listOf("0", "x", "0.0000001", "1000000001").map { price ->
            val problem = thrownBy<ComptoirException.Invalid> { priceTimes(price, 1, "EUR") }.problems("fi").single()
            assertEquals("/price", problem.path)
            assertEquals(problem, thrownBy<ComptoirException.Invalid> { Formats("fi").price(price, "EUR") }.problems("fi").single())
            problem.code
        }
        assertEquals(listOf("out_of_range", "invalid_amount", "too_precise", "out_of_range"), codes)
    }
}
