package comptoir

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The other store; `HistoryTest` replays the whole history on it too. */
class PostgresTest {
    @Test
    fun `a request is taken up and completed, and many are submitted beside each other`() = runBlocking<Unit> {
        val house = House.openAt(Cluster.freshDatabase())
        val code = house.dealer.requests().submit(CREATE).code
        house.agent.requests().start(code)
        val receipt = house.agent.once("done").requests().complete(code)
        assertEquals(receipt, house.agent.once("done").requests().complete(code))
        assertEquals("JG IMT 1", house.dealer.accounts().list().items.single().name)
        assertEquals(Role.MANAGER, house.dealer.accounts().contacts(receipt.account!!).single().role)
        val receipts = withContext(Dispatchers.Default) {
            List(16) { async { house.dealer.requests().submit(CREATE) } }.awaitAll()
        }
        assertEquals(16, receipts.map { it.code }.toSet().size)
        assertTrue(house.host.audit().verify().intact)
    }

    @Test
    fun `a superuser and an empty database are refused`() = runBlocking<Unit> {
        val superuser = thrownBy<ComptoirException.Store> { Store.open(Cluster.owner(), House.KEYS) }
        assertEquals("store_superuser", superuser.code())
        val allowed = StoreOptions(allowSuperuser = true)
        val outdated = thrownBy<ComptoirException.Store> { Store.open(Cluster.owner(), House.KEYS, allowed) }
        assertEquals("store_outdated", outdated.code())
        val empty = Cluster.emptyDatabase()
        assertEquals("store_outdated", thrownBy<ComptoirException.Store> { Store.open(empty, House.KEYS) }.code())
        migrateStore(empty)
        migrateStore(empty)
        assertTrue(Store.open(empty, House.KEYS).desks().isEmpty())
    }

    @Test
    fun `a role that does not own the tables is granted what a store needs`() = runBlocking<Unit> {
        val owner = Cluster.emptyDatabase()
        val role = owner.substringAfterLast('/') + "_app"
        Cluster.sql("CREATE ROLE $role LOGIN PASSWORD 'tests'")
        migrateStore(owner, role)
        val house = House.openAt(owner.replace(Regex("//[^:]+:"), "//$role:"))
        assertEquals(RequestState.SUBMITTED, house.dealer.requests().submit(CREATE).state)
    }

    @Test
    fun `a server that does not answer is worth a retry, and its password is not shown`() = runBlocking<Unit> {
        val url = "postgres://nobody:nothing@127.0.0.1:1/none"
        val thrown = thrownBy<ComptoirException.Store> { Store.open(url, House.KEYS, StoreOptions(waitSeconds = 1)) }
        assertEquals("store_unavailable", thrown.code())
        assertTrue(thrown.isWorthARetry())
        assertFalse((thrown.message + thrown.toJson("fi")).contains("nothing"))
    }
}
