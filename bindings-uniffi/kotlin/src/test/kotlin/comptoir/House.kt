package comptoir

import java.nio.file.Path
import java.time.Instant
import org.junit.jupiter.api.Assertions.fail

/** A store with the desk of seed 001: a dealership in Helsinki, an agent and a dealer. */
internal class House private constructor(
    val store: Store,
    val desk: Desk,
    val clock: FixedClock,
    val administrator: Session,
    val agent: Session,
    val dealer: Session,
    val host: Session,
) {
    suspend fun requestsSubmitted(): Int = dealer.requests().list().items.size

    /** The account of a request to create it, once that is completed. */
    suspend fun opened(draft: CreateDraft = DRAFT, completion: Completion = Completion()): AccountView {
        val code = dealer.requests().submit(RequestDraft.Create(draft)).code
        agent.requests().start(code)
        return agent.accounts().get(agent.requests().complete(code, completion).account!!)
    }

    /** The code of a request, once the agent has taken it up. */
    suspend fun started(draft: ModifyDraft): String = dealer.requests().submit(RequestDraft.Modify(draft)).code
        .also { agent.requests().start(it) }

    companion object {
        /** Wednesday 23 December 2026, 10:00 in Helsinki. */
        val BEFORE_CHRISTMAS: Instant = Instant.parse("2026-12-23T08:00:00Z")

        val KEYS = Keys(RootKey(1, ByteArray(32) { 7 }))

        val SETTINGS = DeskDraft(
            name = "infomedia",
            provider = "Infomedia",
            product = "Microcat Market",
            country = "FI",
            language = "fi",
            timeZone = "Europe/Helsinki",
            portalUrl = "https://portal.infomedia.example",
            sender = "comptoir@infomedia.example",
        )

        fun url(folder: Path): String = "sqlite:" + folder.resolve("counter.db")

        suspend fun open(folder: Path, settings: DeskDraft = SETTINGS): House = openAt(url(folder), settings)

        suspend fun openAt(url: String, settings: DeskDraft = SETTINGS): House {
            val clock = FixedClock(BEFORE_CHRISTMAS)
            val store = Store.open(url, KEYS, StoreOptions(clock = clock, fixedIds = 1))
            val desk = store.createDesk(settings, person("ada"))
            val host = desk.session(Actor.Host("tests"))
            suspend fun session(name: String) =
                desk.session(Actor.Staff(host.people().staffByEmail("$name@infomedia.example")!!.id))
            val administrator = session("ada")
            administrator.people().addDealership(DealershipDraft(code = "20/90074", city = "Helsinki", country = "FI"))
            administrator.people().addStaff(person("anna").copy(role = StaffRole.AGENT))
            administrator.people().addStaff(person("jari").copy(role = StaffRole.DEALER, dealership = "20/90074"))
            return House(store, desk, clock, administrator, session("anna"), session("jari"), host)
        }

        private fun person(name: String) =
            StaffDraft(email = "$name@infomedia.example", firstName = name, lastName = "Infomedia")
    }
}

/** The request of seed 001: JG IMT 1, with one user. */
internal val DRAFT = CreateDraft(
    account = AccountDraft(
        name = "JG IMT 1",
        language = "fi",
        country = "FI",
        address = AddressDraft(street = "Mannerheimintie 1", postalCode = "00100", city = "Helsinki"),
    ),
    users = listOf(
        UserDraft(
            email = "jussi@imt.example",
            firstName = "Jussi",
            lastName = "Gustafsson",
            jobTitle = "workshop_manager",
            language = "fi",
            timeZone = "Europe/Helsinki",
        ),
    ),
)

internal val CREATE = RequestDraft.Create(DRAFT)

/** What `call` throws, which must be a [T]. */
internal inline fun <reified T : Throwable> thrownBy(call: () -> Any?): T {
    val outcome = try {
        call()
    } catch (thrown: Throwable) {
        if (thrown is T) return thrown
        throw thrown
    }
    return fail("nothing was thrown, the outcome is $outcome")
}
