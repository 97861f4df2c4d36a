package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Clients as seed 004 enters them: their pages, where bills and goods go, currency, groups, welcome (rules C2 to C6). */
class ClientsTest {
    @TempDir
    lateinit var folder: Path

    private val anne = UserDraft("anne@chezjoe.example", "Anne", "Tremblay", jobTitle = "workshop_manager")

    private val joe = AccountInsert(
        name = "Garage Chez Joe",
        features = listOf(PortalFeature.INVOICES.key()),
        billing = DestinationDraft(street = "Mannerheimintie 1", postalCode = "00100", city = "Helsinki"),
        shipping = DestinationDraft(sameAs = SameAs.BILLING.key()),
        groups = listOf("nord"),
        currency = "SEK",
        welcome = true,
        administrator = anne,
    )

    @Test
    fun `the pages of a new client are those of seed 004`() = runBlocking<Unit> {
        val accounts = House.open(folder).agent.accounts()
        val page = accounts.newPage("fr-CA")
        assertEquals(listOf("fr", "Nouveau client", null), listOf(page.locale, page.title, page.account))
        val titles = page.sections.map { it.title }
        assertTrue(titles.containsAll(listOf("Autorisations", "Facturation et expédition", "Options avancées")), "$titles")
        val features = page.sections.flatMap { it.fields }.single { it.path == "/features" }
        assertEquals(FieldType.SEVERAL to PortalFeature.entries.map { it.key() }, features.fieldType to features.chosen)
        assertEquals("Nouveau client", Vectors.parse(accounts.newPageJson("fr")).get("title").textValue())
        val quick = accounts.quickPage("fr")
        assertEquals("Insertion rapide" to "Enregistrer", quick.title to quick.buttons.save)
        assertEquals(listOf("/name"), quick.sections.flatMap { it.fields }.map { it.path })
        assertEquals("Insertion rapide", Vectors.parse(accounts.quickPageJson("fr")).get("title").textValue())
        assertEquals("invalid", thrownBy<ComptoirException.Invalid> { accounts.newPage("no tag") }.code())
    }

    @Test
    fun `c2 bills and goods go where they are sent`() = runBlocking<Unit> {
        val house = House.open(folder)
        val accounts = house.agent.accounts()
        house.agent.groups().create("Nord")
        assertEquals(joe, accountInsertFromJson(accountInsertToJson(joe)))
        val account = accounts.create(joe)
        val there = AddressView(null, "Mannerheimintie 1", "00100", "Helsinki", null, "FI")
        assertEquals(there to there.copy(sameAs = SameAs.BILLING), account.billing to account.shipping)
        assertEquals("Identique à l’adresse de facturation", account.shipping.sameAs!!.label("fr"))
        assertEquals(listOf(PortalFeature.INVOICES) to false, account.features to account.followsDesk)
        val copy = AccountUpdate(shipping = DestinationEdit(copyBilling = true))
        assertEquals("""{"shipping":{"copy_billing":true}}""", accountUpdateToJson(copy))
        assertEquals(copy, accountUpdateFromJson(accountUpdateToJson(copy)))
        assertEquals(there, accounts.edit(account.id, copy).account.shipping)
        val back = accounts.edit(account.id, AccountUpdate(billing = DestinationEdit(sameAs = Edit.Clear))).account
        assertEquals(AddressView(SameAs.ACCOUNT, null, null, null, null, "FI") to there, back.billing to back.shipping)
        val twice = DestinationEdit(sameAs = Edit.Set("account"), city = Edit.Set("Turku"))
        val wrong = thrownBy<ComptoirException.Invalid> { accounts.edit(account.id, AccountUpdate(billing = twice)) }
        assertEquals(listOf("address_twice"), wrong.problems("fi").map { it.code })
        assertFalse(listOf(account, joe, copy, account.billing, twice).joinToString().contains("Mannerheimintie"))
    }

    @Test
    fun `c3 a currency of its own holds from the first order on`() = runBlocking<Unit> {
        val house = House.open(folder)
        val accounts = house.agent.accounts()
        val account = accounts.create(AccountInsert(name = "Chez Joe", currency = "SEK"))
        assertEquals("SEK" to false, account.currency to account.currencyFixed)
        assertEquals("EUR", accounts.edit(account.id, AccountUpdate(currency = Edit.Clear)).account.currency)
        accounts.edit(account.id, AccountUpdate(currency = Edit.Set("SEK")))
        house.agent.orders().record(OrderDraft(dealership = "20/90074", account = account.id, total = "1"))
        assertTrue(accounts.get(account.id).currencyFixed)
        val fixed = thrownBy<ComptoirException.State> { accounts.edit(account.id, AccountUpdate(currency = Edit.Set("EUR"))) }
        assertEquals("currency_fixed" to "SEK", fixed.code() to fixed.currencyFixed())
        assertEquals(null, fixed.wrongDocumentState())
    }

    @Test
    fun `c5 groups are given with the account, and merged`() = runBlocking<Unit> {
        val house = House.open(folder)
        val (accounts, groups) = house.agent.accounts() to house.agent.groups()
        val (north, south) = listOf("Nord", "Îlots du Sud").map { groups.create(it) }
        val first = accounts.create(AccountInsert(name = "Chez Joe", groups = listOf("ilots du sud", north.id)))
        accounts.create(AccountInsert(name = "Chez Luc", groups = listOf("Nord")))
        assertEquals(2L, house.agent.preview().groups().merge(south.id, north.id).accounts)
        assertEquals(listOf(south.id, north.id).sorted(), groups.list().map { it.id }.sorted())
        val stale = thrownBy<ComptoirException.Conflict> { house.agent.basedOn(9).groups().merge(south.id, north.id) }
        assertEquals("conflict", stale.code())
        assertEquals(north.id to 2L, groups.merge(south.id, north.id).let { it.id to it.accounts })
        assertEquals(listOf(north.id), groups.list().map { it.id })
        val same = thrownBy<ComptoirException.Invalid> { groups.merge(north.id, north.id) }
        assertEquals(listOf("/into" to "same_group"), same.problems("fi").map { it.path to it.code })
        assertEquals("unknown_group", thrownBy<ComptoirException.NotFound> { groups.merge(south.id, north.id) }.code())
        accounts.edit(first.id, AccountUpdate(groups = emptyList()))
        assertEquals(1L, groups.list().single().accounts)
        val unknown = thrownBy<ComptoirException.Invalid> { accounts.create(joe.copy(groups = listOf("Nord", "Lune"))) }
        assertEquals(listOf("/groups/1" to "unknown_group"), unknown.problems("fi").map { it.path to it.code })
    }

    @Test
    fun `c6 the administrator is welcomed where the desk or the creation says so`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.agent.groups().create("Nord")
        house.agent.accounts().create(joe)
        assertEquals(setOf("activate", "welcome"), house.mails("anne@chezjoe.example").map { it.template }.toSet())
        house.agent.accounts().create(AccountInsert(name = "Chez Luc", administrator = anne.copy(email = "luc@chezjoe.example")))
        assertEquals(listOf("activate"), house.mails("luc@chezjoe.example").map { it.template })
        val other = House.open(folder.resolve("other").also { it.toFile().mkdir() }, House.SETTINGS.copy(welcome = true))
        other.agent.accounts().create(AccountInsert(name = "Chez Luc", administrator = anne))
        val mails = other.mails("anne@chezjoe.example")
        assertTrue("https://portal.infomedia.example" in mails.single { it.template == "welcome" }.text)
        other.agent.accounts().create(AccountInsert(name = "Chez Eve", welcome = false, administrator = anne))
        assertTrue(other.mails("anne@chezjoe.example").none { it.template == "welcome" })
    }
}
