package comptoir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class FailuresTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `a failure has a code, and a text in the reader's language`() = runBlocking<Unit> {
        val requests = House.open(folder).agent.requests()
        val thrown = thrownBy<ComptoirException.NotFound> { requests.get("260430-080000000") }
        assertEquals("unknown_request", thrown.code())
        assertEquals("Cette demande n’existe pas.", thrown.text("fr"))
        assertEquals("Cette demande n’existe pas.", thrown.text("fr-CA"))
        assertEquals("Pyyntöä ei löydy.", thrown.text("fi"))
        assertEquals("There is no such request.", thrown.text("en"))
        assertEquals("There is no such request.", thrown.text("no tag"))
        assertTrue(thrown.problems("fi").isEmpty())
        assertTrue(thrown.message.contains("unknown_request"))
    }

    @Test
    fun `a refusal and a wrong state say what would be possible`() = runBlocking<Unit> {
        val house = House.open(folder)
        val code = house.dealer.requests().submit(CREATE).code
        val refused = thrownBy<ComptoirException.Refused> { house.dealer.requests().start(code) }
        assertEquals("refused", refused.code())
        assertTrue(refused.toJson("fi").contains("\"rule\":\"P10\""))
        val state = thrownBy<ComptoirException.State> { house.agent.requests().complete(code) }
        assertEquals("wrong_state", state.code())
        assertTrue(state.text("fi").contains("Lähetetty"))
        assertEquals("refused", thrownBy<ComptoirException.Refused> { house.dealer.outbox().lease(1, 1) }.code())
    }

    @Test
    fun `a refusal, a stale version and a wrong state tell their facts`() = runBlocking<Unit> {
        val house = House.open(folder)
        val receipt = house.dealer.requests().submit(CREATE)
        val refused = thrownBy<ComptoirException.Refused> { house.dealer.requests().start(receipt.code) }
        val refusal = refused.refusal()!!
        assertEquals(Action.START_REQUEST, refusal.action())
        assertEquals("start_request", refusal.action().key())
        assertEquals(RefusalReason.ROLE, refusal.reason())
        assertEquals("P10", refusal.rule())
        assertEquals(listOf(StaffRole.DESK_ADMINISTRATOR, StaffRole.AGENT), refusal.whoMay())
        assertEquals(refused.text("fi"), refusal.text("fi"))
        assertTrue(refused.text("fi").endsWith(refusal.remedy("fi")))
        assertTrue(refusal.action().label("fi").isNotBlank())
        assertEquals(listOf(null, null), listOf(refused.staleVersion(), refused.wrongState()))

        val wrong = thrownBy<ComptoirException.State> { house.agent.requests().complete(receipt.code) }
        val allowed = listOf(RequestAction.START, RequestAction.REJECT, RequestAction.CANCEL)
        assertEquals(WrongState(RequestState.SUBMITTED, RequestAction.COMPLETE, allowed), wrong.wrongState())
        assertEquals(allowed, RequestState.SUBMITTED.actions())
        assertEquals(RequestState.IN_PROGRESS, RequestState.SUBMITTED.after(RequestAction.START))
        assertFalse(RequestState.SUBMITTED.isClosed())
        assertTrue(RequestState.REJECTED.isClosed())
        val after = thrownBy<ComptoirException.State> { RequestState.REJECTED.after(RequestAction.START) }
        assertEquals(WrongState(RequestState.REJECTED, RequestAction.START, emptyList()), after.wrongState())

        house.agent.requests().start(receipt.code)
        val stale = thrownBy<ComptoirException.Conflict> { house.dealer.basedOn(receipt.version).requests().cancel(receipt.code) }
        val facts = stale.staleVersion()!!
        assertEquals(receipt.version + 1, facts.current)
        assertEquals(House.BEFORE_CHRISTMAS, facts.changedAt)
        assertTrue(facts.fields.isNotEmpty())
        assertFalse(stale.isWorthARetry())
        assertEquals(listOf(null, null), listOf(stale.refusal(), stale.wrongState()))
    }

    @Test
    fun `a session knows who acts`() = runBlocking<Unit> {
        val house = House.open(folder)
        assertEquals(Actor.Host("tests"), house.host.actor())
        assertEquals("host:tests", house.host.actor().toString())
        val anna = house.host.people().staffByEmail("anna@infomedia.example")!!
        assertEquals(Actor.Staff(anna.id), house.agent.once("key").actor())
        assertEquals("staff:${anna.id}", house.agent.actor().toString())
    }

    @Test
    fun `a value that is none is thrown like any other failure`() = runBlocking<Unit> {
        val house = House.open(folder)
        val requests = house.dealer.requests()
        val receipt = requests.submit(CREATE)
        val pack = requests.pack()
        val paths = listOf<suspend () -> Any?>(
            { requests.form(RequestKind.CREATE, "no tag") },
            { requests.check(CREATE, "") },
            { pack.check(CREATE, "\u0000") },
            { receipt.due.text("x".repeat(100_000)) },
            { receipt.due.explanation("🦊") },
            { receipt.state.label("-") },
            { FixedClock(Instant.parse("+10000-01-01T00:00:00Z")) },
            { requests.list(paging = RequestPaging(after = "no cursor")) },
            { requests.list(paging = RequestPaging(after = "A".repeat(1_000_000))) },
            { house.agent.requests().ask(receipt.code, "") },
            { house.dealer.once("") },
            { house.dealer.once("k".repeat(201)) },
            { house.host.outbox().lease(0, Long.MAX_VALUE) },
            { Store.open(House.url(folder), Keys(RootKey(1, ByteArray(31)))) },
            { Store.open(House.url(folder), Keys(RootKey(-1, ByteArray(32)))) },
            { Store.open(House.url(folder), Keys(RootKey(1, ByteArray(32)), listOf(RootKey(1, ByteArray(32))))) },
            { Store.open(House.url(folder), House.KEYS, StoreOptions(connections = 0)) },
            { Store.open(House.url(folder), House.KEYS, StoreOptions(waitSeconds = -1)) },
        ).map { call ->
            val thrown = thrownBy<ComptoirException.Invalid> { call() }
            assertEquals("invalid", thrown.code())
            for (locale in listOf("fr", "fi", "en")) {
                assertTrue(thrown.problems(locale).all { it.text.isNotBlank() && !it.text.contains('{') })
            }
            thrown.problems("en").first().path
        }
        assertEquals(
            listOf("/locale", "/locale", "/locale", "/locale", "/locale", "/locale", "/at", "/cursor", "/cursor") +
                listOf("/text", "/key", "/key", "/limit") +
                listOf("/keys/current/bytes", "/keys/current/id", "/keys/previous/0/id", "/connections", "/wait_seconds"),
            paths,
        )
    }

    @Test
    fun `an id that is malformed answers as one that nobody has`() = runBlocking<Unit> {
        val house = House.open(folder)
        val desk = house.store.desk("infomedia")
        val code = house.dealer.requests().submit(CREATE).code
        house.agent.requests().start(code)
        val account = house.agent.requests().complete(code).account!!
        val malformed = listOf(
            "", " ", "17", "🦊", "\u0000", account.dropLast(1), "$account ", account.uppercase() + "0", "{$account}",
            "x".repeat(1_000_000), "00000000-0000-0000-0000-00000000000g",
        )
        for (id in malformed) {
            val codes = listOf<suspend () -> Any?>(
                { house.agent.accounts().get(id) },
                { house.agent.accounts().contacts(id) },
                { house.host.outbox().acknowledge(listOf(id)) },
                { desk.session(Actor.Staff(id)) },
            ).map { call ->
                val thrown = thrownBy<ComptoirException.NotFound> { call() }
                for (locale in listOf("fr", "fi", "en")) assertTrue(thrown.text(locale).isNotBlank())
                if (id.isNotBlank()) assertFalse(thrown.message.contains(id))
                thrown.code()
            }
            assertEquals(listOf("unknown_account", "unknown_account", "unknown_message", "unknown_actor"), codes, id.take(50))
        }
        assertEquals("JG IMT 1", house.agent.accounts().get(account).name)
        val mails = house.host.outbox().lease(100, 60)
        val thrown = thrownBy<ComptoirException.NotFound> { house.host.outbox().acknowledge(mails.map { it.id } + "17") }
        assertEquals("unknown_message", thrown.code())
    }

    @Test
    fun `an id or code that is none is unknown`() = runBlocking<Unit> {
        val house = House.open(folder)
        val codes = listOf<suspend () -> Any?>(
            { house.store.desk("🦊") },
            { house.agent.accounts().get("17") },
            { house.agent.accounts().contacts("00000000-0000-0000-0000-000000000000") },
            { house.host.outbox().acknowledge(listOf("")) },
            { house.agent.requests().get("x".repeat(100_000)) },
            { house.agent.requests().start("\u0000") },
            { house.store.desk("infomedia").session(Actor.Staff("17")) },
            { house.store.desk("infomedia").session(Actor.Staff("00000000-0000-0000-0000-000000000000")).accounts().list() },
        ).map { call -> thrownBy<ComptoirException> { call() }.code() }
        assertEquals(
            listOf("unknown_desk", "unknown_account", "unknown_account", "unknown_message", "unknown_request") +
                listOf("unknown_request", "unknown_actor", "unknown_actor"),
            codes,
        )
        val host = thrownBy<ComptoirException.Invalid> { house.store.desk("infomedia").session(Actor.Host("a\nb")) }
        assertEquals("/actor", host.problems("fi").single().path)
    }

    @Test
    fun `JSON that is none is a problem`() = runBlocking<Unit> {
        val house = House.open(folder)
        val requests = house.dealer.requests()
        val pack = requests.pack()
        for (json in listOf(
            "", "{", "null", "[]", "\u0000", "[".repeat(50_000), "{\"kind\":17}", "{\"kind\":\"create\",\"kind\":\"create\"}",
            "{\"kind\":\"create\",\"users\":" + "[{}".repeat(20_000), "{\"kind\":\"create\",\"nobody\":true}", " ".repeat(70_000),
        )) {
            val problems = pack.checkJson(json, "fi")
            assertTrue(problems.isNotEmpty())
            assertEquals(problems, requests.checkJson(json, "fi"))
            assertEquals(problems, thrownBy<ComptoirException.Invalid> { requests.submitJson(json) }.problems("fi"))
            thrownBy<ComptoirException.Invalid> { Pack.fromJson(json) }
        }
        assertEquals(0, house.requestsSubmitted())
    }

    @Test
    fun `half a character never reaches the library`() = runBlocking<Unit> {
        val requests = House.open(folder).dealer.requests()
        thrownBy<java.nio.charset.CharacterCodingException> { requests.get("\uD83E") }
        assertEquals(0, requests.list().items.size)
    }

    @Test
    fun `a store that cannot be opened says why and stays as it is`() = runBlocking<Unit> {
        val notes = folder.resolve("notes.txt")
        Files.writeString(notes, "no database at all\n".repeat(100))
        val before = Files.readAllBytes(notes)
        House.open(folder)
        val codes = listOf(
            "sqlite:$notes" to House.KEYS,
            "sqlite:" + folder.resolve("missing/counter.db") to House.KEYS,
            "mysql://localhost" to House.KEYS,
            "" to House.KEYS,
            House.url(folder) to Keys(RootKey(1, ByteArray(32) { 8 })),
        ).map { (url, keys) -> thrownBy<ComptoirException.Store> { Store.open(url, keys) }.code() }
        assertEquals(listOf("store_damaged", "store_missing", "store_url", "store_url", "store_wrong_key"), codes)
        assertArrayEquals(before, Files.readAllBytes(notes))
    }

    @Test
    fun `a desk's settings are wrong all at once`() = runBlocking<Unit> {
        val store = Store.open(House.url(folder), House.KEYS)
        val settings = House.SETTINGS.copy(
            name = "Infomedia",
            country = "XX",
            jobTitles = listOf(JobTitleDraft("parts manager", mapOf("fi" to "Varaosapäällikkö"))),
            invitationHours = 0,
        )
        val thrown = thrownBy<ComptoirException.Invalid> { store.createDesk(settings, StaffDraft("ada", "Ada", "")) }
        assertEquals(
            setOf(
                "/settings/name", "/settings/country", "/settings/job_titles/0/key", "/settings/invitation_hours",
                "/administrator/email", "/administrator/last_name",
            ),
            thrown.problems("fi").map { it.path }.toSet(),
        )
        assertTrue(store.desks().isEmpty())
        store.createDesk(House.SETTINGS, StaffDraft("ada@infomedia.example", "Ada", "Infomedia"))
        val again = thrownBy<ComptoirException.Conflict> {
            store.createDesk(House.SETTINGS, StaffDraft("ada@infomedia.example", "Ada", "Infomedia"))
        }
        assertEquals("taken_desk", again.code())
        assertEquals(listOf("infomedia"), store.desks())
    }
}
