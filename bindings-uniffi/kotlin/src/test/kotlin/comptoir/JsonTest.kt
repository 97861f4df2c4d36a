package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** What a host passes on as JSON, unread. */
class JsonTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `a desk, its people and a request are made from JSON alone`() = runBlocking<Unit> {
        val clock = FixedClock(House.BEFORE_CHRISTMAS)
        val store = Store.open(House.url(folder), House.KEYS, StoreOptions(clock = clock, connections = 2, waitSeconds = 5))
        val settings = """{"name": "infomedia", "provider": "Infomedia", "product": "Microcat Market", "country": "FI",
            "language": "fi", "time_zone": "Europe/Helsinki", "portal_url": "https://portal.infomedia.example",
            "sender": "comptoir@infomedia.example", "calendar": {"base": null, "open": ["2026-12-26"]}}"""
        val ada = """{"email": "ada@infomedia.example", "first_name": "Ada", "last_name": "Martin"}"""
        val desk = store.createDeskJson(settings, ada)
        val host = desk.session(Actor.Host("tests"))
        suspend fun session(email: String) = desk.session(Actor.Staff(host.people().staffByEmail(email)!!.id))
        val people = session("ada@infomedia.example").people()
        people.addDealershipJson("""{"code": "20/90074", "city": "Helsinki", "country": "FI"}""")
        val dealer = people.addStaffJson(
            """{"role": "dealer", "dealership": "20/90074", "email": "jari@infomedia.example", "first_name": "Jari",
                "last_name": "Korhonen"}""",
        )
        assertEquals(StaffRole.DEALER, dealer.role)
        val requests = session("jari@infomedia.example").requests()
        val json = CREATE.toJson()
        assertEquals(CREATE, requestDraftFromJson(json))
        assertTrue(requests.checkJsonBytes(json.toByteArray(), "fi").isEmpty())
        val receipt = requests.submitJsonBytes(json.toByteArray())
        assertEquals("2026-12-25T22:00:00Z", receipt.due.due().toString())
        val form = requests.form(RequestKind.CREATE, "fi")
        assertEquals(form.title, Vectors.parse(requests.formJson(RequestKind.CREATE, "fi")).get("title").textValue())
        val administrator = session("ada@infomedia.example").requests()
        administrator.start(receipt.code)
        val roles = thrownBy<ComptoirException.Invalid> { administrator.completeJson(receipt.code, """{"roles": ["boss"]}""") }
        assertEquals(listOf("/roles/0" to "unknown_option"), roles.problems("fi").map { it.path to it.code })
        val done = administrator.completeJson(receipt.code, """{"roles": ["observer"]}""")
        assertEquals(Role.OBSERVER, session("ada@infomedia.example").accounts().contacts(done.account!!).single().role)
    }

    @Test
    fun `bytes that are no text are a problem like any other`() = runBlocking<Unit> {
        val requests = House.open(folder).dealer.requests()
        val bytes = byteArrayOf(0x7B, 0xFF.toByte(), 0x7D)
        val problems = requests.checkJsonBytes(bytes, "fi")
        assertEquals(listOf("invalid_json"), problems.map { it.code })
        assertEquals(problems, requests.pack().checkJsonBytes(bytes, "fi"))
        assertEquals(problems, thrownBy<ComptoirException.Invalid> { requests.submitJsonBytes(bytes) }.problems("fi"))
        assertEquals("invalid_json", thrownBy<ComptoirException.Invalid> { Pack.fromJsonBytes(bytes) }.problems("fi").single().code)
        assertEquals("", thrownBy<ComptoirException.Invalid> { requestDraftFromJson("[]") }.problems("fi").single().path)
    }

    @Test
    fun `problems of settings and administrator come together`() = runBlocking<Unit> {
        val store = Store.open(House.url(folder), House.KEYS)
        val thrown = thrownBy<ComptoirException.Invalid> {
            store.createDeskJson("""{"nobody": true, "calendar": {"base": "SE"}}""", """{"role": 17}""")
        }
        val paths = thrown.problems("fi").map { it.path }
        assertTrue(paths.containsAll(listOf("/settings/nobody", "/administrator/role")), "$paths")
        assertTrue(store.desks().isEmpty())
    }
}
