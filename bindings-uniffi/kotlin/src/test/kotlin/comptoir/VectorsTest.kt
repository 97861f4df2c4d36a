package comptoir

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class VectorsTest {
    @Test
    fun `every file of vectors has a checksum and a class that replays it`() {
        val replayed = listOf("accounts", "business", "centres", "check", "deadline", "form", "formats", "history", "labels") +
            listOf("languages", "modify", "orders", "people", "periods", "permissions", "subscriptions", "work")
        assertEquals(replayed.map { "$it.json" }, Vectors.files())
        for (file in replayed) Vectors.read("$file.json")
    }
}
