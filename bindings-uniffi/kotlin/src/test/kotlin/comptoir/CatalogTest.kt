package comptoir

import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate
import java.util.concurrent.CompletableFuture
import java.util.concurrent.atomic.AtomicBoolean
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.api.parallel.Isolated

/** A host's own words. What is installed holds for the whole process: nothing may run beside these tests. */
@Isolated
class CatalogTest {
    @TempDir
    lateinit var folder: Path

    private val swedish = Catalog.folder(Path.of(System.getProperty("comptoir.locales")))

    @BeforeEach
    @AfterEach
    fun `only what a test installs is installed`() = uninstallLabels()

    private fun yes(vararg locales: String): List<String> = locales.map { Labels(it).message("yes") }

    @Test
    fun `a language of the host's is whole and serves its readers`() {
        assertEquals(emptyList<String>(), swedish.check().map { "$it ${it.text("en")}" })
        assertEquals(listOf("sv"), swedish.locales())
        assertEquals(listOf("Yes"), yes("sv"))
        swedish.install()
        assertEquals(listOf("Ja", "Ja", "Kyllä", "Yes"), yes("sv", "sv-FI", "fi", "nb"))
        assertEquals(listOf("en", "fi", "fr", "sv"), labelLocales())
        assertEquals("sv", Labels("sv-FI").locale())
        assertEquals("sv", negotiateLocale(listOf("sv-FI", "fi")))
        assertEquals("sv", negotiateHeader("sv-FI, fi;q=0.5", labelLocales()))
        uninstallLabels()
        assertEquals(listOf("Yes"), yes("sv"))
        assertEquals(listOf("en", "fi", "fr"), labelLocales())
    }

    @Test
    fun `a language of the host's reads in forms, failures and names`() = runBlocking<Unit> {
        swedish.install()
        assertEquals("Skapa ett kundkonto och lägg till användare", RequestKind.CREATE.label("sv"))
        val requests = House.open(folder).dealer.requests()
        val form = requests.form(RequestKind.CREATE, "sv-FI")
        assertEquals("Begäran om nytt kundkonto eller ny användare", form.title)
        val thrown = thrownBy<ComptoirException.NotFound> { requests.get("260430-080000000") }
        assertEquals("Begäran finns inte.", thrown.text("sv"))
        val problem = requests.check(RequestDraft.Create(DRAFT.copy(account = DRAFT.account.copy(name = " "))), "sv").single()
        assertEquals("/account/name" to "Här finns bara blanksteg. Fyll i uppgiften.", problem.path to problem.text)
        val sv = Labels("sv")
        assertEquals(listOf("Finland", "Brazil"), listOf("FI", "BR").map { sv.countryName(it) })
        assertEquals("finska" to "Köpenhamn", sv.languageName("fi") to sv.cityName("Europe/Copenhagen"))
        val names = listOf("Ödla", "Zebra", "Åsna", "Älg", "Anka")
        assertEquals(listOf("Anka", "Zebra", "Åsna", "Älg", "Ödla"), names.sortedWith(sv::compare))
    }

    @Test
    fun `numbers and days are written as the host's language has them`() {
        swedish.install()
        val sv = Formats("sv")
        val (april, may) = LocalDate.of(2026, 4, 30) to LocalDate.of(2026, 5, 1)
        assertEquals("\u221212\u00a0500", sv.number(-12_500))
        assertEquals("2\u00a0539,75\u00a0€", sv.money(253_975, "EUR"))
        assertEquals("87,5\u00a0%", sv.percent(875))
        assertEquals("torsdag 30 april 2026", sv.date(april, DateStyle.FULL))
        assertEquals("2026-04-30", sv.date(april, DateStyle.SHORT))
        assertEquals("1\u20133 maj", sv.dateRange(may..may.plusDays(2), DateStyle.YEARLESS))
        assertEquals("i morgon", sv.relativeDay(may, april))
        assertEquals("lördag, söndag och första maj", sv.list(listOf("lördag", "söndag", "första maj")))
        assertEquals("2539.75", sv.parseDecimal("2 539,75"))
        assertEquals(april, sv.parseDate("torsdag 30 april 2026"))
    }

    @Test
    fun `other words for a language built in hold for its regions too`() {
        val own = Catalog().add("fr", "own.ftl", "yes = Volontiers\n")
        own.install()
        assertEquals(listOf("Volontiers", "Volontiers"), yes("fr", "fr-BE"))
        assertEquals("Non", Labels("fr").message("no"))
        own.add("fr-CA", "canada.ftl", "no = Nenni\n")
        assertEquals(listOf("fr", "fr-CA"), own.locales())
        assertEquals("Non", Labels("fr-CA").message("no"), "what is added is installed with the next call")
        own.install()
        assertEquals(listOf("Nenni", "Non"), listOf("fr-CA", "fr").map { Labels(it).message("no") })
        Catalog().install()
        assertEquals(listOf("Oui"), yes("fr"))
    }

    @Test
    fun `a faulty catalogue tells all flaws and changes nothing`() {
        val faulty = "yes = Ja { \$name }\nno = { \$\nnobody = x\nproblems-found = { \$count ->\n   *[other] { \$count } fel\n }\n"
        val catalog = swedish.add("da", "da/common.ftl", faulty)
        val thrown = thrownBy<ComptoirException.Invalid> { catalog.install() }
        assertEquals(listOf("Yes"), yes("sv"))
        assertEquals("invalid_catalog", thrown.code())
        val flaws = thrown.flaws()
        assertEquals(catalog.check(), flaws)
        assertEquals(
            listOf(
                "da/common.ftl:1: yes: unknown_variable", "da/common.ftl:2: syntax",
                "da/common.ftl:3: nobody: unknown_key", "da/common.ftl:4: problems-found: plural_forms",
            ),
            flaws.filter { it.code != FlawCode.MISSING }.map { it.toString() },
        )
        val missing = flaws.last()
        assertEquals(listOf("da", null, null), listOf(missing.locale, missing.file, missing.line))
        assertTrue(flaws.size > 1000, "what is missing is told too")
        assertEquals("These words cannot be installed until ${Formats("en").number(flaws.size.toLong())} flaws are put right.", thrown.text("en"))
        assertTrue(thrown.message.contains("invalid_catalog: ${flaws.size} flaws"), thrown.message)
        assertTrue(thrown.problems("fi").isEmpty())
        val json = Vectors.parse(thrown.toJson("fi"))
        assertEquals(flaws.size, json["flaws"].size())
        assertEquals(flaws[0].text("fi"), json["flaws"][0]["text"].textValue())
    }

    @Test
    fun `a flaw says in the reader's language what would make it right`() {
        val catalog = Catalog().add("fr", "own.ftl", "yes = D'accord { \$name }\nproblems-found = { \$count ->\n   *[other] { \$count } !\n }\n")
        val flaws = catalog.check()
        assertEquals(
            listOf("unknown_variable" to 1L, "apostrophe" to 1L, "plural_forms" to 2L, "narrow_space" to 2L),
            flaws.map { it.code.key() to it.line },
        )
        assertEquals("Viestille ei anneta muuttujaa \$name: sillä ei ole muuttujia.", flaws[0].text("fi"))
        assertEquals("Employez l’apostrophe courbe (’).", flaws[1].text("fr"))
        assertTrue(flaws[2].text("fr").endsWith("\u202f: many, one et other."), flaws[2].text("fr"))
        assertEquals(listOf(false, true, false, true), flaws.map { it.isTypographic })
        assertEquals(flaws.map { it.isTypographic }, flaws.map { it.code.isTypographic() })
        assertEquals("fr" to "yes", flaws[0].locale to flaws[0].key)
        for (flaw in flaws) for (locale in listOf("fr", "fi", "en")) assertFalse(flaw.text(locale).contains('{'))
        assertEquals("/locale", thrownBy<ComptoirException.Invalid> { flaws[0].text("no tag") }.problems("fi").single().path)
    }

    @Test
    fun `blemishes are told and installed`() {
        val catalog = Catalog().add("fr", "own.ftl", "yes = D'accord\n")
        assertEquals(listOf(FlawCode.APOSTROPHE), catalog.check().map { it.code })
        catalog.install()
        assertEquals(listOf("D'accord"), yes("fr"))
    }

    @Test
    fun `folders and files that cannot be read as words are told`() {
        fun put(name: String, bytes: ByteArray) {
            Files.createDirectories(folder.resolve(name).parent)
            Files.write(folder.resolve(name), bytes)
        }
        put("fr/own.ftl", "\ufeffyes = Volontiers\r\n".toByteArray())
        put("fr/latin.ftl", byteArrayOf(0x6e, 0x6f, 0x20, 0x3d, 0x20, 0xe9.toByte()))
        put("fr/notes.txt", "no file of messages".toByteArray())
        put("not a locale/own.ftl", "yes = x\n".toByteArray())
        assertEquals(
            listOf("not a locale: not_a_locale", "fr/latin.ftl: unreadable").toSet(),
            Catalog.folder(folder).check().map { it.toString() }.toSet(),
        )
        val nowhere = thrownBy<ComptoirException.Invalid> { Catalog.folder(folder.resolve("nowhere")) }
        assertEquals("unreadable_folder", nowhere.code())
        assertTrue(nowhere.flaws().isEmpty())
        val noTag = thrownBy<ComptoirException.Invalid> { Catalog().add("no tag", "own.ftl", "yes = x\n") }
        assertEquals("/locale", noTag.problems("en").single().path)
    }

    @Test
    fun `the pseudo-language is accented and longer than English`() {
        Catalog().withPseudo().install()
        assertEquals(listOf("Ýéšš", "Yes"), yes("en-XA", "en-GB"))
        assertEquals("3 þŕööƀļééɱš", Labels("en-XA").message("problems-found", mapOf("count" to Arg.number(3))))
        assertEquals("30 April 2026", Formats("en-XA").date(LocalDate.of(2026, 4, 30), DateStyle.LONG))
    }

    /** Every message is a word and its variables, in a language whose text runs from right to left. */
    @Test
    fun `values amid text from right to left are isolated`() {
        val words = Labels("en").keys().joinToString("") { key ->
            key.variables.joinToString("", "${key.key} = ord", "\n") { variable -> " { \$${variable.name} }" }
        }
        Catalog().add("fa", "words.ftl", words).install()
        val isolated = Labels("fa").message("problems-found", mapOf("count" to Arg.number(3)))
        assertTrue(isolated.startsWith("ord \u2068") && isolated.endsWith('\u2069'), isolated)
        assertEquals("3 problems", Labels("en").message("problems-found", mapOf("count" to Arg.number(3))))
    }

    @Test
    fun `readers see one catalogue or the other`() {
        val catalogs = listOf("Un", "Deux").map { word ->
            Catalog().add("fr", "own.ftl", "yes = $word\nno = $word\nproblems-found = { yes }{ no }{ \$count }\n")
        }
        catalogs[0].install()
        val done = AtomicBoolean()
        val readers = List(3) {
            CompletableFuture.supplyAsync {
                val seen = mutableSetOf<String>()
                do {
                    seen += Labels("fr").message("problems-found", mapOf("count" to Arg.number(2)))
                } while (!done.get())
                seen
            }
        }
        try {
            repeat(40) { turn -> catalogs[turn % 2].install() }
        } finally {
            done.set(true)
        }
        val seen = readers.flatMap { it.join() }.toSet()
        assertEquals(emptySet<String>(), seen - setOf("UnUn2", "DeuxDeux2"))
        assertFalse(seen.isEmpty())
    }

    @Test
    fun `the messages that there are are listed with their variables and an example`() {
        val keys = Labels("fi").keys()
        assertEquals(keys.map { it.key }.sorted(), keys.map { it.key })
        val found = keys.single { it.key == "problems-found" }
        assertEquals("common", found.file)
        assertEquals(listOf(LabelVariable("count", true)), found.variables)
        assertEquals("5 virhettä", found.example)
        assertTrue(keys.all { Labels("fr").has(it.key) && it.example.isNotBlank() })
        val flaw = keys.single { it.key == "flaw-missing-variable" }
        assertEquals(listOf(LabelVariable("name", false)), flaw.variables)
        assertEquals("Viestistä puuttuu \$[name].", flaw.example)
        assertTrue(keys.single { it.key == "flaw-unknown-variable" }.comment.startsWith("\$name: a variable"))
    }
}
