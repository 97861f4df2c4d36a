package comptoir

import java.nio.file.Path
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The words of the mail of welcome (rule C6). */
class TemplatesTest {
    @TempDir
    lateinit var folder: Path

    private val draft = TemplateDraft("Tervetuloa, {person}", "Hei {person}\n\nTilinne {account}: {portal}")

    @Test
    fun `c6 a desk writes its own words, and goes back to the built-in ones`() = runBlocking<Unit> {
        val house = House.open(folder)
        val templates = house.administrator.templates()
        val before = templates.list()
        assertEquals(listOf("en", "fi", "fr"), before.map { it.locale })
        assertTrue(before.none { it.own || it.version != 0L || it.body.isBlank() })
        val json = """{"subject": "Tervetuloa, {person}", "body": "Hei {person}\n\nTilinne {account}: {portal}"}"""
        assertEquals(draft, templateDraftFromJson(json))
        val own = templates.setJson("fi", json)
        assertEquals(TemplateView("fi", draft.subject, draft.body, true, 1), own)
        val sample = templates.sample("fi")
        assertEquals("Tervetuloa, Maija Virtanen", sample.subject)
        assertTrue("Virtasen autokorjaamo: https://portal.infomedia.example" in sample.text && "<html" in sample.html)
        assertFalse(house.administrator.preview().templates().clear("fi").own)
        assertTrue(templates.list()[1].own)
        val stale = thrownBy<ComptoirException.Conflict> { house.administrator.basedOn(0).templates().set("fi", draft.copy(subject = "Hei")) }
        assertEquals("conflict", stale.code())
        val cleared = templates.clear("fi")
        assertEquals(before[1].copy(version = 2), cleared)
    }

    @Test
    fun `c6 wrong words say why`() = runBlocking<Unit> {
        val house = House.open(folder)
        val templates = house.administrator.templates()
        val wrong = thrownBy<ComptoirException.Invalid> { templates.set("sv", TemplateDraft("Hei {name}", "")) }
        val told = listOf("/locale" to "unknown_language", "/subject" to "unknown_placeholder", "/body" to "required")
        assertEquals(told, wrong.problems("fi").map { it.path to it.code })
        thrownBy<ComptoirException.Refused> { house.dealer.templates().list() }
        assertFalse(draft.toString().contains("Tilinne"))
    }
}
