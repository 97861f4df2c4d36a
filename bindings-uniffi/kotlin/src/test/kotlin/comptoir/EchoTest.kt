package comptoir

import java.time.Instant
import kotlin.coroutines.cancellation.CancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows

class EchoTest {
    private val noon = Instant.parse("2026-04-30T10:00:00.123456Z")

    @Test
    fun `a suspending call brings a record there and back`() = runBlocking {
        Echo.open("fi").use { echo ->
            val heard = echo.say(EchoDraft(country = "FR", at = noon))
            assertEquals(EchoedView("FR", noon, "fi"), heard)
            assertEquals("fr-CA", echo.say(EchoDraft("FI", noon, "fr-CA")).locale)
            assertEquals(2, echo.said())
        }
    }

    @Test
    fun `a failure is of its kind and has a code, a text and problems`() = runBlocking<Unit> {
        val failure = assertThrows<ComptoirException.Invalid> {
            runBlocking { Echo.open("fi").use { it.say(EchoDraft("XX", noon)) } }
        }
        assertEquals("invalid_country", failure.code())
        assertTrue(failure.text("fi").isNotBlank())
        assertEquals(listOf("/country"), failure.problems("fi").map { it.path })
        assertTrue(failure.message.contains("invalid_country"))
        assertEquals("invalid_locale", assertThrows<ComptoirException> { runBlocking { Echo.open("") } }.code())
    }

    @Test
    fun `a value that is none is thrown like any other failure, from deep inside a record too`() = runBlocking<Unit> {
        Echo.open("fi").use { echo ->
            for ((code, draft) in listOf(
                "invalid_locale" to EchoDraft("FI", noon, locale = "no tag"),
                "invalid_id" to EchoDraft("FI", noon, request = "17"),
                "invalid_instant" to EchoDraft("FI", Instant.parse("+10000-01-01T00:00:00Z")),
            )) {
                assertEquals(code, assertThrows<ComptoirException.Invalid> { runBlocking { echo.say(draft) } }.code())
            }
        }
    }

    @Test
    fun `calls beside each other all answer`() = runBlocking {
        Echo.open("en").use { echo ->
            (1..64).map { async { echo.say(EchoDraft("FI", noon)) } }.awaitAll()
            assertEquals(64, echo.said())
        }
    }

    @Test
    fun `cancelling stops waiting, never the work`() = runBlocking {
        Echo.open("en").use { echo ->
            echo.hold(true)
            var cancelled = false
            val call = launch {
                try {
                    echo.say(EchoDraft("FI", noon))
                } catch (stop: CancellationException) {
                    cancelled = true
                    throw stop
                }
            }
            while (echo.waiting() == 0L) yield()
            call.cancelAndJoin()
            assertTrue(cancelled)
            assertEquals(0, echo.said())
            echo.hold(false)
            while (echo.said() == 0L) yield()
            assertEquals(1, echo.said())
        }
    }
}
