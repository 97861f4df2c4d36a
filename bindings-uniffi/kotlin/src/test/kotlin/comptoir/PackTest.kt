package comptoir

import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class PackTest {
    private val settings = PackSettings(
        provider = "Infomedia",
        product = "Microcat Market",
        country = "FI",
        language = "fi",
        timeZone = "Europe/Helsinki",
    )

    @Test
    fun `q4 a pack is made without any store`() {
        val pack = Pack(settings)
        assertEquals("FI", pack.blankCreate().account.country)
        assertTrue(pack.check(CREATE, "fi").isEmpty())
        val known = pack.settings()
        assertEquals(listOf("en", "fi", "fr"), known.languages)
        assertEquals(ServedCountries.OWN, known.countries)
        assertEquals(LocalDate.of(2026, 1, 1), known.asOf)
        assertEquals(pack.toJson(), Pack(known).toJson())
        assertEquals(pack.toJson(), Pack.fromJsonBytes(pack.toJson().toByteArray()).toJson())
        val elsewhere = RequestDraft.Create(DRAFT.copy(account = DRAFT.account.copy(country = "FR")))
        assertEquals(listOf("country_not_served"), pack.check(elsewhere, "fi").map { it.code })
        val any = Pack(settings.copy(countries = ServedCountries.ANY))
        assertTrue(any.check(elsewhere, "fi").none { it.code == "country_not_served" })
    }

    @Test
    fun `job titles are the built-in ones and the desk's own`() {
        val parts = JobTitleDraft("parts_manager", mapOf("fi" to "Varaosapäällikkö", "fr" to "Magasinier"))
        val pack = Pack(settings.copy(jobTitles = listOf(parts)))
        assertEquals(listOf("body_shop_manager", "workshop_manager", "parts_manager"), pack.jobTitles())
        assertEquals("Korjaamon päällikkö", pack.jobTitleLabel("workshop_manager", "fi"))
        assertEquals("Magasinier", pack.jobTitleLabel("parts_manager", "fr-CA"))
        assertEquals("Varaosapäällikkö", pack.jobTitleLabel("parts_manager", "en"))
        assertEquals("nobody", pack.jobTitleLabel("nobody", "en"))
        assertEquals(listOf(parts), pack.settings().jobTitles)
        assertEquals("/key", thrownBy<ComptoirException.Invalid> { pack.jobTitleLabel("No", "fi") }.problems("fi").single().path)
    }

    @Test
    fun `q4 settings are wrong all at once`() {
        val wrong = settings.copy(provider = " ", contactUrl = "javascript:alert(1)", languages = emptyList())
        val thrown = thrownBy<ComptoirException.Invalid> { Pack(wrong) }
        assertEquals(
            mapOf(
                "/provider" to "blank",
                "/contact_url" to "invalid_url",
                "/languages" to "too_few",
                "/language" to "unknown_language",
            ),
            thrown.problems("fi").associate { it.path to it.code },
        )
        fun path(settings: PackSettings) = thrownBy<ComptoirException.Invalid> { Pack(settings) }.problems("fi").single().path
        val key = settings.copy(jobTitles = listOf(JobTitleDraft("Parts manager", mapOf("fi" to "Varaosapäällikkö"))))
        assertEquals("/job_titles/0/key", path(key))
        assertEquals("/country", path(settings.copy(country = "fi")))
    }
}
