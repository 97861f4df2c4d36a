package comptoir

import java.nio.file.Path
import java.time.Duration
import kotlin.coroutines.cancellation.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.delay
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The door: activation, sign-in, forgotten passwords. */
class AccessTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `p11 who is invited activates, signs in and acts in an open place`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val anne = house.agent.contacts().create(house.draft("anne", Role.MANAGER)).contact
        val access = house.host.access()
        val token = house.token(anne.email)
        val greeting = access.invitation(token)
        assertEquals(InvitationPurpose.ACTIVATE to anne.name, greeting.purpose to greeting.name)
        assertTrue(greeting.needsPassword && greeting.takesPassword)
        assertEquals(Activated(anne.user, anne.email, anne.name), access.activate(token, PASSWORD))
        val signedIn = access.signIn("Anne@ChezJoe.example", PASSWORD, "203.0.113.7")
        assertEquals(64, signedIn.token().length)
        assertEquals(anne.user to Activation.ACTIVE, signedIn.user().id to signedIn.user().activation)
        assertEquals(House.BEFORE_CHRISTMAS + Duration.ofHours(12), signedIn.expiresAt())
        val place = signedIn.places().single()
        assertEquals(Actor.Contact(anne.id) to ActorRole.Contact(Role.MANAGER), place.actor to place.role)
        assertEquals(garage.id to true, place.account!!.id to place.open)
        val session = house.desk.signedIn(signedIn.token(), place.actor)
        assertEquals("contact:${anne.id}", session.actor().toString())
        assertEquals(garage.id, session.me().get().account!!.id)
        val somebodyElse = house.contact("luc", Role.REQUESTER)
        val stolen = thrownBy<ComptoirException.NotFound> { house.desk.signedIn(signedIn.token(), Actor.Contact(somebodyElse.id)) }
        assertEquals("unknown_actor", stolen.code())
        house.clock.set(signedIn.expiresAt())
        val over = thrownBy<ComptoirException.SignIn> { session.me().get() }
        assertEquals("signed_out", over.code())
        assertNull(over.tokenFault())
    }

    @Test
    fun `p11 a link that is not good says why, and a password what is wrong with it`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val access = house.host.access()
        val anne = house.agent.contacts().create(house.draft("anne", Role.MANAGER)).contact
        val first = house.token(anne.email)
        val passwords = listOf(null, "", "short", "Motdepasse2026", "anne tremblay!", "x".repeat(257), "a lamp\u0007for the cellar")
        val problems = passwords.map { password ->
            thrownBy<ComptoirException.Invalid> { access.activate(first, password) }.problems("fi").single()
        }
        assertEquals(setOf("/password"), problems.map { it.path }.toSet())
        assertEquals(
            listOf("required", "required", "too_short", "password_common", "password_personal", "too_long", "control_characters"),
            problems.map { it.code },
        )
        house.agent.contacts().invite(anne.id)
        val second = house.token(anne.email)
        access.activate(second, PASSWORD)
        assertEquals("already_active", thrownBy<ComptoirException.State> { house.agent.contacts().invite(anne.id) }.code())
        val luc = house.agent.contacts().create(house.draft("luc", Role.OBSERVER)).contact
        val late = house.token(luc.email)
        house.clock.set(House.BEFORE_CHRISTMAS + Duration.ofHours(24))
        val faults = listOf(first, second, late, "", "x", "x".repeat(100_000), "ä".repeat(64), late.reversed()).map { token ->
            val thrown = thrownBy<ComptoirException.SignIn> { access.invitation(token) }
            thrown.code() to thrown.tokenFault()
        }
        val invalid = "invalid_token" to TokenFault.INVALID
        assertEquals(
            listOf("revoked_token" to TokenFault.REVOKED, "used_token" to TokenFault.USED, "expired_token" to TokenFault.EXPIRED) +
                List(5) { invalid },
            faults,
        )
        val wrong = thrownBy<ComptoirException.SignIn> { house.desk.signedIn(first, Actor.Contact(anne.id)) }
        assertEquals(invalid, wrong.code() to wrong.tokenFault())
    }

    @Test
    fun `p11 whoever fails too often waits, known or not`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val access = house.host.access()
        for (email in listOf(anne.email, "nobody@chezjoe.example")) {
            val failed = List(5) { thrownBy<ComptoirException.SignIn> { access.signIn(email, "a lamp for the attic") } }
            assertEquals(setOf("sign_in_failed"), failed.map { it.code() }.toSet())
            assertTrue(failed.all { it.retryAfter() == null })
            val codes = List(2) { thrownBy<ComptoirException.SignIn> { access.signIn(email, "a lamp for the attic") } }
            assertEquals("too_many_attempts", codes.last().code())
            assertEquals(1L, codes.last().retryAfter())
        }
        val waits = thrownBy<ComptoirException.SignIn> { access.signIn(anne.email, PASSWORD) }
        assertEquals("too_many_attempts", waits.code())
        house.clock.set(House.BEFORE_CHRISTMAS + Duration.ofSeconds(waits.retryAfter()!!))
        assertEquals(anne.user, access.signIn(anne.email, PASSWORD).user().id)
        val wrong = thrownBy<ComptoirException.Invalid> { access.signIn("anne", "", "x".repeat(101)) }
        assertEquals(setOf("/email", "/password", "/origin"), wrong.problems("fi").map { it.path }.toSet())
    }

    @Test
    fun `p11 a forgotten password is set anew by a link`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        val access = house.host.access()
        val session = house.desk.signedIn(access.signIn(anne.email, PASSWORD).token(), Actor.Contact(anne.id))
        access.forgotPassword("nobody@chezjoe.example")
        access.forgotPassword("ANNE@chezjoe.example")
        val token = house.token(anne.email)
        assertEquals(InvitationPurpose.RESET_PASSWORD, access.invitation(token).purpose)
        access.resetPassword(token, "a ladder for the attic")
        assertEquals("signed_out", thrownBy<ComptoirException.SignIn> { session.me().get() }.code())
        assertEquals("sign_in_failed", thrownBy<ComptoirException.SignIn> { access.signIn(anne.email, PASSWORD) }.code())
        assertEquals(anne.user, access.signIn(anne.email, "a ladder for the attic").user().id)
        assertEquals("used_token", thrownBy<ComptoirException.SignIn> { access.resetPassword(token, PASSWORD) }.code())
        assertEquals("/email", thrownBy<ComptoirException.Invalid> { access.forgotPassword("anne") }.problems("fi").single().path)
    }

    @Test
    fun `p5 without an open place nobody signs in, nor where the host says who is who`() = runBlocking<Unit> {
        val house = House.open(folder)
        val garage = house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        house.agent.accounts().suspend(garage.id)
        val closed = thrownBy<ComptoirException.SignIn> { house.host.access().signIn(anne.email, PASSWORD) }
        assertEquals("no_open_place", closed.code())
        val other = House.SETTINGS.copy(name = "elsewhere", credentials = "host", signInHours = 1)
        val desk = house.store.createDesk(other, StaffDraft("ada@infomedia.example", "Ada", "Infomedia"))
        val host = desk.session(Actor.Host("tests"))
        val elsewhere = thrownBy<ComptoirException.SignIn> { host.access().signIn("ada@infomedia.example", PASSWORD) }
        assertEquals("signs_in_elsewhere", elsewhere.code())
        val refused = thrownBy<ComptoirException.Refused> { house.administrator.access().forgotPassword(anne.email) }
        assertEquals(Action.SIGN_PEOPLE_IN, refused.refusal()!!.action())
        val wrong = House.SETTINGS.copy(name = "wrong", credentials = "magic", signInHours = 721, registration = "maybe")
        val thrown = thrownBy<ComptoirException.Invalid> { house.store.createDesk(wrong, StaffDraft("a@b.example", "Ada", "B")) }
        assertEquals(
            setOf("/settings/credentials", "/settings/sign_in_hours", "/settings/registration"),
            thrown.problems("fi").map { it.path }.toSet(),
        )
    }

    @Test
    fun `a sign-in that is no longer waited for is made all the same`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val anne = house.contact("anne", Role.MANAGER)
        var cancelled = 0
        // Undispatched: each call is under way before the next line runs.
        val calls = List(3) {
            launch(start = CoroutineStart.UNDISPATCHED) {
                try {
                    house.host.access().signIn(anne.email, PASSWORD)
                } catch (stop: CancellationException) {
                    cancelled += 1
                    throw stop
                }
            }
        }
        calls.forEach { it.cancel() }
        calls.joinAll()
        assertEquals(3, cancelled)
        val me = house.acting(anne).me()
        withTimeout(60_000) {
            while (me.signIns().size < 3) delay(10)
        }
        assertTrue(me.signIns().none { it.current })
        assertTrue(house.host.audit().verify().intact)
    }

    @Test
    fun `neither a password nor a token is in any text`() = runBlocking<Unit> {
        val house = House.open(folder)
        house.garage()
        val anne = house.agent.contacts().create(house.draft("anne", Role.MANAGER)).contact
        val access = house.host.access()
        val token = house.token(anne.email)
        val greeting = access.invitation(token)
        val failed = thrownBy<ComptoirException.Invalid> { access.activate(token, "kittens") }
        val activated = access.activate(token, PASSWORD)
        val used = thrownBy<ComptoirException.SignIn> { access.activate(token, PASSWORD) }
        val signedIn = access.signIn(anne.email, PASSWORD)
        val wrong = thrownBy<ComptoirException.SignIn> { access.signIn(anne.email, "a lamp for the attic") }
        val session = house.desk.signedIn(signedIn.token(), signedIn.places().single().actor)
        val told = listOf(failed, used, wrong).flatMap { listOf(it.message, it.text("fi"), it.toJson("fi"), it.toString()) }
        val trail = house.host.audit().list().items.map { it.factsJson + it.personalJson }
        val shown = (told + trail + listOf(greeting, activated, signedIn, session, session.me().signIns())).joinToString()
        for (secret in listOf("kittens", "a lamp", token, signedIn.token())) {
            assertFalse(shown.contains(secret), "$secret in $shown")
        }
        assertFalse(listOf(greeting, activated, signedIn).joinToString().contains("anne"))
    }
}
