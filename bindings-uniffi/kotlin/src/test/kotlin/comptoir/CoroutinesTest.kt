package comptoir

import java.nio.file.Path
import kotlin.coroutines.cancellation.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.delay
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class CoroutinesTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `cancelling stops waiting, never a write`() = runBlocking<Unit> {
        val house = House.open(folder)
        val requests = house.dealer.requests()
        var cancelled = 0
        // Undispatched: each call is under way before the next line runs.
        val calls = List(8) {
            launch(start = CoroutineStart.UNDISPATCHED) {
                try {
                    requests.submit(CREATE)
                } catch (stop: CancellationException) {
                    cancelled += 1
                    throw stop
                }
            }
        }
        calls.forEach { it.cancel() }
        calls.joinAll()
        assertEquals(8, cancelled)
        withTimeout(60_000) {
            while (house.requestsSubmitted() < 8) delay(10)
        }
        assertEquals(8, house.requestsSubmitted())
        assertTrue(house.host.audit().verify().intact)
    }

    @Test
    fun `many submissions beside each other all answer, each with its own code`() = runBlocking<Unit> {
        val house = House.open(folder)
        val receipts = withContext(Dispatchers.Default) {
            List(48) { async { house.dealer.requests().submit(CREATE) } }.awaitAll()
        }
        assertEquals(48, receipts.map { it.code }.toSet().size)
        assertEquals(48, house.requestsSubmitted())
        assertTrue(house.host.audit().verify().intact)
    }

    @Test
    fun `many callers with one key submit once`() = runBlocking<Unit> {
        val house = House.open(folder)
        val receipts = withContext(Dispatchers.Default) {
            List(16) { async { house.dealer.once("key").requests().submit(CREATE) } }.awaitAll()
        }
        assertEquals(1, receipts.toSet().size)
        assertEquals(1, house.requestsSubmitted())
    }
}
