package comptoir

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test

class CentresTest {
    private val frankfurt = DataCentreDraft("frankfurt", mapOf("en" to "Frankfurt", "fr" to "Francfort"), "DE", 50.11, 8.68)
    private val dublin = DataCentreDraft("dublin", mapOf("en" to "Dublin"), "IE", 53.35, -6.26)

    /** Replays `centres.json`. */
    @Test
    fun `every choice of a data centre is made as written`() = Vectors.replay("centres.json") {
        val desks = get("desks").properties().associate { (name, desk) ->
            name to desk.readMembers {
                DataCentres(list("data_centres").map { it.toDataCentreDraft() }, texts("centre_by_country"))
            }
        }
        cases {
            val (desk, country, keep) = Triple(text("desk"), text("country"), findText("keep"))
            val centres = desks.getValue(desk)
            val choice = keep?.let { centres.keep(country, it) } ?: centres.choose(country).takeIf { keep == null }
            assertEquals(find("choice") ?: Vectors.json(null), Vectors.json(choice?.toData()), "$desk $country $keep")
        }
    }

    @Test
    fun `a8 the nearest data centre is chosen, and the choice explains itself`() {
        val centres = DataCentres(listOf(frankfurt, dublin), mapOf("IS" to "frankfurt"))
        assertEquals(listOf("frankfurt", "dublin"), centres.all().map { it.key })
        val choice = centres.choose("FR")!!
        assertEquals("frankfurt" to CentreReason.NEAREST, choice.centre().key to choice.reason())
        assertEquals(605L to 977L, choice.distanceKm() to choice.runnerUp()!!.distanceKm)
        assertEquals("Francfort", Labels("fr-CA").centreName(choice.centre()))
        assertEquals("Dublin", Labels("fr").centreName(centres.get("dublin")!!))
        assertEquals(CentreReason.TABLE, centres.choose("IS")!!.reason())
        assertEquals(choice, centres.choose("FR"))
        assertNull(centres.get("paris"))
        assertNull(DataCentres(emptyList()).choose("FR"))
        assertEquals("määrätty tälle maalle", CentreReason.TABLE.label("fi"))
    }

    @Test
    fun `what is no data centre says where and why`() {
        val wrong = thrownBy<ComptoirException.Invalid> {
            DataCentres(listOf(frankfurt.copy(latitude = 91.0), dublin.copy(country = "XX")), mapOf("FI" to "hamina"))
        }
        assertEquals(
            listOf("/data_centres/0/latitude", "/data_centres/1/country", "/centre_by_country/FI"),
            wrong.problems("fi").map { it.path },
        )
        thrownBy<ComptoirException.Invalid> { DataCentres(listOf(dublin)).choose("XX") }
        val bent = DataCentre("dublin", emptyMap(), "IE", Double.NaN, -6.26)
        thrownBy<ComptoirException.Invalid> { Labels("fi").centreName(bent) }
    }
}
