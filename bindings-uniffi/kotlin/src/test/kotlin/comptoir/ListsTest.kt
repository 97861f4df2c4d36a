package comptoir

import java.nio.file.Path
import java.time.Instant
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class ListsTest {
    @TempDir
    lateinit var folder: Path

    private fun named(name: String, city: String = "Helsinki") =
        DRAFT.copy(account = DRAFT.account.copy(name = name, address = DRAFT.account.address.copy(city = city)))

    /** Every item that `page` gives, page by page. */
    private suspend fun <T> all(page: suspend (String?) -> Pair<List<T>, String?>): List<T> {
        val found = mutableListOf<T>()
        var after: String? = null
        do {
            val (items, next) = page(after)
            found += items
            after = next
        } while (next != null)
        return found
    }

    @Test
    fun `accounts are found by the beginning of their name and sorted as Finnish sorts`() = runBlocking<Unit> {
        val house = House.open(folder)
        for (name in listOf("Åbo Auto", "Järvinen", "Zeta", "Jarmo")) house.opened(named(name))
        val accounts = house.agent.accounts()
        assertEquals(listOf("Jarmo", "Järvinen", "Zeta", "Åbo Auto"), accounts.list().items.map { it.name })
        assertNull(accounts.list().total)
        val found = accounts.list(AccountFilter(prefix = "JAR", state = AccountState.ACTIVE, country = "FI"))
        assertEquals(listOf("Jarmo", "Järvinen"), found.items.map { it.name })
        assertTrue(accounts.list(AccountFilter(country = "SE")).items.isEmpty())
        val first = accounts.list(paging = AccountPaging(sort = AccountSort.NEWEST, size = 3, total = true))
        assertEquals(3 to 4L, first.items.size to first.total)
        val pages = all { after ->
            accounts.list(paging = AccountPaging(after, AccountSort.NEWEST, size = 1)).let { it.items to it.next }
        }
        assertEquals(first.items, pages.take(3))
        assertEquals(4, pages.map { it.id }.toSet().size)
        assertEquals("Nimen mukaan", AccountSort.NAME.label("fi"))
    }

    @Test
    fun `requests are filtered by what is known of them`() = runBlocking<Unit> {
        val house = House.open(folder)
        val (first, second, third) = listOf("Zeta", "Järvinen", "Jarmo").map {
            house.dealer.requests().submit(RequestDraft.Create(named(it))).code
        }
        house.agent.requests().start(second)
        house.agent.requests().reject(third, "Tili on jo olemassa.")
        val requests = house.agent.requests()
        suspend fun codes(filter: RequestFilter, paging: RequestPaging = RequestPaging()) =
            requests.list(filter, paging).items.map { it.code }
        assertEquals(listOf(third, second), codes(RequestFilter(prefix = "jar")))
        assertEquals(listOf(second, first), codes(RequestFilter(open = true)))
        assertEquals(listOf(second), codes(RequestFilter(agent = requests.get(second).agent!!.id)))
        assertEquals(emptyList<String>(), codes(RequestFilter(kind = RequestKind.MODIFY)))
        val dealer = requests.get(first).submitter.id
        val dealership = requests.get(first).dealership!!.id
        assertEquals(3, codes(RequestFilter(submitter = dealer, dealership = dealership)).size)
        val names = RequestPaging(sort = RequestSort.NAME)
        assertEquals(listOf(third, second, first), codes(RequestFilter(), names))
        assertEquals(listOf(first, second, third), codes(RequestFilter(), RequestPaging(sort = RequestSort.DUE)))
        assertEquals(emptyList<String>(), codes(RequestFilter(overdue = true)))
        house.clock.set(Instant.parse("2026-12-29T22:00:00Z"))
        assertEquals(listOf(second, first), codes(RequestFilter(overdue = true)))
        val due = Instant.parse("2026-12-29T22:00:00Z")
        assertEquals(3, codes(RequestFilter(dueFrom = due)).size)
        assertEquals(emptyList<String>(), codes(RequestFilter(dueUntil = due)))
        assertEquals(3L, requests.list(paging = RequestPaging(size = 1, total = true)).total)
    }

    @Test
    fun `a page that there is not is a problem with its path`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.opened(named("Jarmo"))
        house.opened(named("Zeta"))
        val accounts = house.agent.accounts()
        val next = accounts.list(paging = AccountPaging(size = 1)).next
        val paths = listOf<suspend () -> Any?>(
            { accounts.list(paging = AccountPaging(next, AccountSort.NEWEST)) },
            { accounts.list(AccountFilter(prefix = "j"), AccountPaging(next)) },
            { house.agent.requests().list(paging = RequestPaging(next)) },
            { accounts.list(paging = AccountPaging(size = 0)) },
            { accounts.list(paging = AccountPaging(size = Long.MAX_VALUE)) },
            { accounts.list(AccountFilter(prefix = "j".repeat(201))) },
            { accounts.list(AccountFilter(dealership = "17")) },
            { house.agent.requests().list(RequestFilter(dealership = "🦊")) },
            { accounts.list(AccountFilter(country = "fi")) },
            { accounts.suggest("\u0000") },
            { accounts.find(" ") },
        ).map { call -> thrownBy<ComptoirException.Invalid> { call() }.problems("fi").single().path }
        assertEquals(
            listOf("/cursor", "/cursor", "/cursor", "/size", "/size", "/prefix", "/dealership", "/dealership", "/country") +
                listOf("/text", "/account"),
            paths,
        )
        val nobody = thrownBy<ComptoirException.NotFound> { house.agent.requests().list(RequestFilter(agent = "17")) }
        assertEquals("unknown_actor", nobody.code())
    }

    @Test
    fun `a9 a name of several accounts is an error that lists them`() = runBlocking<Unit> {
        val house = House.open(folder)
        val helsinki = house.opened(named("JG IMT 1"), Completion(reference = "FI-1"))
        val espoo = house.opened(named("jg imt 1", "Espoo"))
        val accounts = house.dealer.accounts()
        val thrown = thrownBy<ComptoirException.Ambiguous> { accounts.find("Jg Imt 1") }
        assertEquals("ambiguous_account", thrown.code())
        val ambiguous = thrown.ambiguousAccount()!!
        assertEquals(setOf(helsinki.id, espoo.id), ambiguous.accounts.map { it.id }.toSet())
        assertEquals(setOf("Helsinki", "Espoo"), ambiguous.accounts.map { it.city }.toSet())
        assertEquals(false, ambiguous.more)
        assertTrue(thrown.text("fi").isNotBlank())
        assertEquals(2, Vectors.parse(thrown.toJson("fi")).get("accounts").size())
        assertEquals(helsinki, accounts.find("fi-1"))
        assertEquals(espoo, accounts.find(espoo.id))
        val unknown = thrownBy<ComptoirException.NotFound> { accounts.find("Nobody") }
        assertEquals("unknown_account", unknown.code())
        assertNull(unknown.ambiguousAccount())
        val draft = ModifyDraft(AccountEdit(currentName = "JG IMT 1", notes = Edit.Set("Soita ensin.")))
        val refused = thrownBy<ComptoirException.Invalid> { house.dealer.requests().submit(RequestDraft.Modify(draft)) }
        assertEquals("ambiguous_account", refused.problems("fi").single().code)
    }

    @Test
    fun `accounts are suggested while a name or a number is typed`() = runBlocking<Unit> {
        val house = House.open(folder)
        val account = house.opened(named("Järvinen"), Completion(reference = "FI-17"))
        val accounts = house.dealer.accounts()
        val expected = AccountRef(account.id, "Järvinen", "FI-17", "00100", "Helsinki", "FI")
        for (typed in listOf("jar", "JÄR", "fi-1")) assertEquals(listOf(expected), accounts.suggest(typed))
        for (typed in listOf("", " ", "x")) assertTrue(accounts.suggest(typed).isEmpty())
    }
}
