package comptoir

import java.util.Base64
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test

class KeysTest {
    @Test
    fun `a new root key is 32 random bytes in base64`() {
        val text = generateRootKey()
        assertEquals(32, Base64.getDecoder().decode(text).size)
        assertNotEquals(text, generateRootKey())
    }

    @Test
    fun `keys are known by the id of the current one, and shown by nothing else`() {
        val keys = Keys(RootKey(4_294_967_295, ByteArray(32) { 7 }), previous = listOf(RootKey(1, ByteArray(32) { 3 })))
        assertEquals(4_294_967_295, keys.currentId())
        assertEquals("Keys(…)", keys.toString())
    }

    @Test
    fun `the environment holds no keys`() {
        assumeTrue(System.getenv("COMPTOIR_KEY") == null)
        val thrown = thrownBy<ComptoirException.Invalid> { Keys.fromEnv() }
        assertEquals("keys_missing", thrown.code())
        assertEquals("`COMPTOIR_KEY` is not set", thrown.text("fi"))
        assertTrue(thrown.problems("fi").isEmpty())
        assertEquals("{\"code\":\"keys_missing\",\"text\":\"`COMPTOIR_KEY` is not set\"}", thrown.toJson("fi"))
    }

    @Test
    fun `the library has a version`() {
        assertTrue(Regex("""\d+\.\d+\.\d+""").matches(libraryVersion()))
    }
}
