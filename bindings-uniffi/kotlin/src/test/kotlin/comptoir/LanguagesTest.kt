package comptoir

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** Replays `languages.json`: which language a browser is answered in. */
class LanguagesTest {
    @Test
    fun `every header is answered as written`() = Vectors.replay("languages.json") {
        cases {
            val header = text("header")
            assertEquals(text("answer"), negotiateHeader(header, list("offered").map { it.textValue() }), header)
        }
    }

    @Test
    fun `a header that is none leaves the first language offered, and a tag that is none is refused`() {
        assertEquals("fi", negotiateHeader("\u0000;;;q=🦊", listOf("fi", "fr")))
        assertEquals("fi", negotiateHeader("fr,".repeat(100_000), listOf("fi", "fr")))
        assertEquals("en", negotiateHeader("fr", emptyList()))
        val thrown = thrownBy<ComptoirException.Invalid> { negotiateHeader("fr", listOf("no tag")) }
        assertEquals("/locale", thrown.problems("fi").single().path)
    }
}
