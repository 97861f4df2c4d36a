package comptoir

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** Replays `deadline.json`: every deadline, day by day and in words. */
class DeadlineTest {
    @Test
    fun `every deadline is computed as written`() = Vectors.replay("deadline.json") {
        cases {
            val name = text("name")
            val calendar = BusinessCalendar.fromJson(get("calendar").toString())
            val pauses = list("pauses").map {
                it.readMembers { Pause(text("from").toInstant(), findText("until")?.toInstant()) }
            }
            val deadline = Deadline.compute(
                submitted = text("submitted").toInstant(),
                calendar = calendar,
                zone = text("zone"),
                businessDays = number("business_days"),
                pauses = pauses,
                asOf = text("as_of").toInstant(),
            )
            val expected = mapOf("due" to get("due"), "last_day" to get("last_day"), "days" to get("days"))
            assertEquals(Vectors.json(expected), Vectors.json(deadline.toData()), name)
            assertEquals(get("text"), Vectors.json(inEach { deadline.text(it) }), name)
            assertEquals(get("explanation"), Vectors.json(inEach { deadline.explanation(it) }), name)
            assertEquals(calendar, BusinessCalendar.fromJson(calendar.toJson()), name)
        }
    }
}
