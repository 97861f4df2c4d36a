package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Replays `history.json`, `modify.json`, `accounts.json` and `subscriptions.json`: every step through the typed methods, every outcome to the code point. */
class HistoryTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `the history of two desks replays to the code point`() = replay("history.json", House.url(folder))

    @Test
    fun `it replays to the same on PostgreSQL`() = replay("history.json", runBlocking { Cluster.freshDatabase() })

    @Test
    fun `a history of changes replays to the code point`() = replay("modify.json", House.url(folder))

    @Test
    fun `that too replays to the same on PostgreSQL`() = replay("modify.json", runBlocking { Cluster.freshDatabase() })

    @Test
    fun `a history of accounts replays to the code point`() = replay("accounts.json", House.url(folder))

    @Test
    fun `on PostgreSQL accounts replay to the same`() = replay("accounts.json", runBlocking { Cluster.freshDatabase() })

    @Test
    fun `a history of subscriptions replays to the code point`() = replay("subscriptions.json", House.url(folder))

    @Test
    fun `on PostgreSQL subscriptions replay to the same`() =
        replay("subscriptions.json", runBlocking { Cluster.freshDatabase() })

    private fun replay(file: String, url: String) = runBlocking {
        val steps = Vectors.read(file).readMembers {
            assertEquals(1L, number("version"))
            val keys = get("key").readMembers { Keys(RootKey(number("id"), text("root").hexToBytes())) }
            val clock = FixedClock(House.BEFORE_CHRISTMAS)
            val options = StoreOptions(clock = clock, fixedIds = number("ids"))
            val store = Store.open(url, keys, options)
            list("steps").onEachIndexed { index, step -> Replay(store, clock).step(index, step) }
        }
        assertTrue(steps.isNotEmpty())
    }
}
