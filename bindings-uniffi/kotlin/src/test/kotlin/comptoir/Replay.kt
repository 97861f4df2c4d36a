package comptoir

import com.fasterxml.jackson.databind.JsonNode
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue

/** The steps of a history, each through the typed methods. */
internal class Replay(private val store: Store, private val clock: FixedClock) {
    suspend fun step(index: Int, step: JsonNode) = step.readMembers {
        val call = text("call")
        val said = "step $index, $call"
        clock.set(text("at").toInstant())
        val desk = findText("desk")
        val actor = findText("actor")
        val once = findText("once")
        val preview = flag("preview")
        val basedOn = findNumber("based_on")
        val token = findText("signed_in")
        val args = get("args")
        val outcome = runCatching {
            if (desk == null) return@runCatching createDesk(call, args)
            var session = session(store.desk(desk), checkNotNull(actor), token)
            once?.let { session = session.once(it) }
            if (preview) session = session.preview()
            basedOn?.let { session = session.basedOn(it) }
            args.readMembers { answer(session, call) }
        }
        assertTrue(has("expect") != has("error"), said)
        if (has("expect")) {
            assertEquals(find("expect") ?: Vectors.json(null), Vectors.json(outcome.getOrThrow()), said)
        } else {
            val thrown = outcome.exceptionOrNull() ?: error("$said: nothing was thrown")
            assertEquals(get("error"), Vectors.json((thrown as? ComptoirException ?: throw thrown).toData()), said)
        }
    }

    private suspend fun createDesk(call: String, args: JsonNode): Any? {
        check(call == "create_desk") { "$call without a desk" }
        return args.readMembers {
            val (settings, administrator) = listOf(get("settings"), get("administrator"))
            // What no value of an enum is can be sent as JSON only.
            val desk = when {
                settings.isTyped() -> store.createDesk(settings.toDeskDraft(), administrator.toStaffDraft())
                else -> store.createDeskJson(settings.toString(), administrator.toString())
            }
            mapOf("id" to desk.id(), "name" to desk.name())
        }
    }

    private fun JsonNode.isTyped(): Boolean {
        val features = path("features").map { it.textValue() }
        return path("provisioning").textValue() in listOf(null, "immediate", "host") &&
            PortalFeature.entries.map { it.key() }.containsAll(features)
    }
}

/** The session of an actor, a staff member by e-mail address too; of one who has signed in, by the token of that. */
internal suspend fun session(desk: Desk, actor: String, token: String? = null): Session {
    val (kind, name) = actor.split(':', limit = 2)
    val acting = when (kind) {
        "host" -> Actor.Host(name)
        "contact" -> Actor.Contact(name)
        "staff" -> Actor.Staff(if ('@' in name) desk.session(Actor.Host("replay")).people().staffByEmail(name)!!.id else name)
        else -> error("no such actor: $actor")
    }
    return if (token == null) desk.session(acting) else desk.signedIn(token, acting)
}
