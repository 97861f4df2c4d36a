package comptoir

import com.fasterxml.jackson.databind.JsonNode
import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Replays `history.json`: every step through the typed methods, every outcome to the code point. */
class HistoryTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `the history of two desks replays to the code point`() = replay(House.url(folder))

    @Test
    fun `it replays to the same on PostgreSQL`() = replay(runBlocking { Cluster.freshDatabase() })

    private fun replay(url: String) = runBlocking {
        val steps = Vectors.read("history.json").readMembers {
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

private class Replay(private val store: Store, private val clock: FixedClock) {
    suspend fun step(index: Int, step: JsonNode) = step.readMembers {
        val call = text("call")
        val said = "step $index, $call"
        clock.set(text("at").toInstant())
        val desk = findText("desk")
        val actor = findText("actor")
        val once = findText("once")
        val preview = flag("preview")
        val basedOn = findNumber("based_on")
        val args = get("args")
        val outcome = runCatching {
            if (desk == null) return@runCatching createDesk(call, args)
            var session = session(store.desk(desk), checkNotNull(actor))
            once?.let { session = session.once(it) }
            if (preview) session = session.preview()
            basedOn?.let { session = session.basedOn(it) }
            args.readMembers { answer(session, call) }
        }
        assertTrue(has("expect") != has("error"), said)
        if (has("expect")) {
            assertEquals(find("expect") ?: Vectors.json(null), Vectors.json(outcome.getOrThrow()), said)
        } else {
            val thrown = outcome.exceptionOrNull() ?: error("$said: nothing was thrown")
            assertEquals(get("error"), Vectors.json((thrown as? ComptoirException ?: throw thrown).toData()), said)
        }
    }

    private suspend fun createDesk(call: String, args: JsonNode): Any? {
        check(call == "create_desk") { "$call without a desk" }
        return args.readMembers {
            val desk = store.createDesk(get("settings").toDeskDraft(), get("administrator").toStaffDraft())
            mapOf("id" to desk.id(), "name" to desk.name())
        }
    }

    private suspend fun session(desk: Desk, actor: String): Session {
        val (kind, name) = actor.split(':', limit = 2)
        return desk.session(
            when (kind) {
                "host" -> Actor.Host(name)
                "staff" -> Actor.Staff(desk.session(Actor.Host("replay")).people().staffByEmail(name)!!.id)
                else -> error("no such actor: $actor")
            },
        )
    }

    private suspend fun Members.answer(session: Session, call: String): Any? {
        val requests = session.requests()
        return when (call) {
            "people.add_dealership" -> session.people().addDealership(get("draft").toDealershipDraft()).toData()
            "people.add_staff" -> session.people().addStaff(get("draft").toStaffDraft()).toData()
            "people.staff" -> session.people().staff().map { it.toData() }
            "people.dealerships" -> session.people().dealerships().map { it.toData() }
            "requests.blank" -> requests.pack().blank(text("kind").toRequestKind()).toData()
            "requests.check" -> requests.check(get("draft").toRequestDraft(), text("locale")).map { it.toData() }
            "requests.submit" -> requests.submit(get("draft").toRequestDraft()).toData()
            "requests.start" -> requests.start(text("code")).toData()
            "requests.cancel" -> requests.cancel(text("code")).toData()
            "requests.ask" -> requests.ask(text("code"), text("text")).toData()
            "requests.answer" -> requests.answer(text("code"), text("text")).toData()
            "requests.reject" -> requests.reject(text("code"), text("text")).toData()
            "requests.complete" -> requests.complete(text("code"), Completion(list("roles").map { it.toRole() })).toData()
            "requests.get" -> requests.get(text("code")).toData()
            "requests.list" -> {
                val state = findText("state")?.let { named(RequestState.entries, it) { state -> state.key() } }
                requests.list(RequestFilter(state)).items.map { it.code }
            }
            "accounts.list" -> session.accounts().list().items.map { it.toData() }
            "accounts.contacts" -> session.accounts().contacts(text("account")).map { it.toData() }
            "outbox.lease" -> session.outbox().lease(number("limit"), number("seconds")).map { it.toData() }
            "outbox.acknowledge" -> {
                session.outbox().acknowledge(listOf(text("id")))
                null
            }
            "audit.verify" -> session.audit().verify().toData()
            else -> error("no such call: $call")
        }
    }

    private fun JsonNode.toRole(): Role? = if (isNull) null else named(Role.entries, textValue()) { it.key() }

    private fun ComptoirException.toData(): Map<String, Any> {
        val problems = problems("en").map { mapOf("path" to it.path, "code" to it.code) }
        val told = mapOf("code" to code(), "text" to listOf("fr", "fi", "en").associateWith { text(it) })
        return if (problems.isEmpty()) told else told + ("problems" to problems)
    }
}
