package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Replays the histories: every step through the typed methods, every outcome to the code point. */
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

    @Test
    fun `a history of orders replays to the code point`() = replay("orders.json", House.url(folder))

    @Test
    fun `on PostgreSQL orders replay to the same`() = replay("orders.json", runBlocking { Cluster.freshDatabase() })

    @Test
    fun `a history of business replays to the code point`() = replay("business.json", House.url(folder))

    @Test
    fun `on PostgreSQL business replays to the same`() = replay("business.json", runBlocking { Cluster.freshDatabase() })

    @Test
    fun `a history of people replays to the code point`() = replay("people.json", House.url(folder))

    @Test
    fun `on PostgreSQL people replay to the same`() = replay("people.json", runBlocking { Cluster.freshDatabase() })

    @Test
    fun `a history of work replays to the code point`() = replay("work.json", House.url(folder))

    @Test
    fun `on PostgreSQL work replays to the same`() = replay("work.json", runBlocking { Cluster.freshDatabase() })

    private fun replay(file: String, url: String) = runBlocking<Unit> {
        Vectors.read(file).readMembers {
            assertEquals(1L, number("version"))
            replaySteps(url)
        }
        Unit
    }
}

/** Replays the steps of a history in a new store at [url], of which there must be one. */
internal suspend fun Members.replaySteps(url: String): Pair<Store, FixedClock> {
    val keys = get("key").readMembers { Keys(RootKey(number("id"), text("root").hexToBytes())) }
    val clock = FixedClock(House.BEFORE_CHRISTMAS)
    val store = Store.open(url, keys, StoreOptions(clock = clock, fixedIds = number("ids")))
    val steps = list("steps").onEachIndexed { index, step -> Replay(store, clock).step(index, step) }
    assertTrue(steps.isNotEmpty())
    return store to clock
}
