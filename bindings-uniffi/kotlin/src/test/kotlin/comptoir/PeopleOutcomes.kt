package comptoir

/** What the calls about people and their work answer, member by member, as a vector writes it. */
internal fun UserView.toData() = mapOf(
    "id" to id,
    "email" to email,
    "name" to name,
    "first_name" to firstName,
    "last_name" to lastName,
    "language" to language,
    "time_zone" to timeZone,
    "activation" to activation.key(),
    "state" to state.key(),
    "version" to version,
)

internal fun StaffView.toData() = mapOf(
    "id" to id,
    "user" to user,
    "role" to role.key(),
    "dealership" to dealership,
    "email" to email,
    "name" to name,
    "first_name" to firstName,
    "last_name" to lastName,
    "language" to language,
    "time_zone" to timeZone,
)

internal fun ContactView.toData() = mapOf(
    "id" to id,
    "user" to user,
    "email" to email,
    "name" to name,
    "first_name" to firstName,
    "last_name" to lastName,
    "phone" to phone,
    "mobile" to mobile,
    "other" to other,
    "role" to role.key(),
    "job_title" to jobTitle,
    "services" to services,
    "notifications" to notifications.map { it.key() },
    "language" to language,
    "time_zone" to timeZone,
    "activation" to activation.key(),
    "state" to state.key(),
    "removed_at" to removedAt?.toString(),
    "version" to version,
    "contact_version" to contactVersion,
) + custom.toData()

internal fun LookAlike.toData() = mapOf("user" to user, "email" to email, "name" to name)

internal fun ContactCreated.toData() =
    mapOf("contact" to contact.toData(), "look_alikes" to lookAlikes.map { it.toData() })

internal fun InvitationView.toData() = mapOf(
    "id" to id,
    "user" to user,
    "name" to name,
    "email" to email,
    "purpose" to purpose.key(),
    "state" to state.key(),
    "created_at" to createdAt.toString(),
    "expires_at" to expiresAt.toString(),
)

internal fun RegistrationView.toData() = mapOf(
    "id" to id,
    "state" to state.key(),
    "name" to name,
    "first_name" to firstName,
    "last_name" to lastName,
    "email" to email,
    "company" to company,
    "phone" to phone,
    "mobile" to mobile,
    "other" to other,
    "language" to language,
    "time_zone" to timeZone,
    "note" to note,
    "user" to user,
    "look_alikes" to lookAlikes.map { it.toData() },
    "created_at" to createdAt.toString(),
    "decided_at" to decidedAt?.toString(),
    "decided_by" to decidedBy?.toData(),
    "reason" to reason,
    "account" to account,
    "version" to version,
)

internal fun InvitationGreeting.toData() = mapOf(
    "purpose" to purpose.key(),
    "name" to name,
    "email" to email,
    "language" to language,
    "expires_at" to expiresAt.toString(),
    "takes_password" to takesPassword,
    "needs_password" to needsPassword,
)

internal fun Activated.toData() = mapOf("user" to user, "email" to email, "name" to name)

internal fun SignedIn.toData() = mapOf(
    "token" to token(),
    "user" to user().toData(),
    "places" to places().map { it.toData() },
    "expires_at" to expiresAt().toString(),
)

internal fun PlaceView.toData() =
    mapOf("actor" to actor.toString(), "role" to role.key(), "account" to account?.toData(), "open" to open)

internal fun MeView.toData() = mapOf(
    "user" to user.toData(),
    "contact" to contact?.toData(),
    "staff" to staff?.toData(),
    "account" to account?.toData(),
)

internal fun SignInView.toData() = mapOf(
    "id" to id,
    "created_at" to createdAt.toString(),
    "expires_at" to expiresAt.toString(),
    "current" to current,
)

internal fun ContactRef.toData() = mapOf("id" to id, "name" to name)

internal fun Decision.toData(): Any = when (this) {
    is Decision.Allowed -> "allowed"
    is Decision.Refused -> mapOf(
        "rule" to refusal.rule(),
        "reason" to refusal.reason().key(),
        "text" to inEach { refusal.text(it) },
        "remedy" to inEach { refusal.remedy(it) },
    )
}
