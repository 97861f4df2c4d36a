package comptoir

import com.fasterxml.jackson.databind.JsonNode
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** Replays `periods.json`: every call of a subscription without a store, and where it leaves that. */
class PeriodsTest {
    @Test
    fun `every period is reckoned as written`() = Vectors.replay("periods.json") {
        var subscription: Subscription? = null
        var story = ""
        cases {
            val call = text("call")
            val outcome = get("args").readMembers {
                if (call == "new") {
                    story = text("name")
                    subscription = Subscription(Term(number("term")))
                    null
                } else {
                    find("calendar")?.let { return@readMembers invoiceDay(it) }
                    answer(call, subscription)
                }
            }
            assertEquals(find("outcome") ?: Vectors.json(null), Vectors.json(outcome), "$story: $call")
            find("after")?.let { assertEquals(it, Vectors.json(subscription!!.toData()), "$story: after $call") }
        }
    }

    private fun Members.answer(call: String, subscription: Subscription?): Any? = when (call) {
        "start" -> subscription!!.start(text("now").toInstant(), text("zone"))?.toData()
        "change_term" -> subscription!!
            .changeTerm(Term(number("term")), flag("enrolled"), text("now").toInstant(), text("zone")).toData()
        "change_renewal" -> try {
            textOfRenewal(subscription!!.changeRenewal(renewalOfText(text("renewal"))))
        } catch (ended: ComptoirException.State) {
            ended.code()
        }
        "undo" -> subscription!!.undo()?.months
        "pass" -> {
            val (now, zone) = text("now").toInstant() to text("zone")
            generateSequence { subscription!!.pass(now, zone) }.map { it.toData() }.toList()
        }
        "cancel" -> subscription!!.cancel(day("on"))?.toString()
        "days_left" -> periodDaysLeft(get("period").toPeriod(), day("on"))
        "pro_rata" -> try {
            proRata(number("price_minor"), number("days_left"))
        } catch (unheld: ComptoirException.Invalid) {
            null.also { assertEquals("out_of_range", unheld.problems("fi").single().code) }
        }
        else -> error("no such call: $call")
    }

    private fun Members.invoiceDay(calendar: JsonNode) =
        BusinessCalendar.fromJson(calendar.toString()).invoiceDay(day("after")).toString()

    private fun Members.day(name: String): LocalDate = LocalDate.parse(text(name))

    private fun JsonNode.toPeriod() = readMembers { SubscriptionPeriod(day("start"), day("end")) }

    private fun Boundary.toData() = mapOf(
        "on" to on.toString(),
        "before" to before.months,
        "next" to when (val next = next) {
            is Next.Renewed -> mapOf("kind" to "renewed", "period" to next.period.toData(), "term" to next.term.months)
            is Next.Ended -> mapOf("kind" to "ended")
        },
        "by_change" to byChange,
    )

    private fun Subscription.toData() = mapOf(
        "state" to state().key(),
        "term" to term().months,
        "renewal" to textOfRenewal(renewal()),
        "period" to period()?.toData(),
        "ends_at" to endsAt()?.toString(),
        "pending" to pending()?.months,
        "forecast" to forecast()?.toData(),
        "ended_on" to endedOn()?.toString(),
    )
}
