package comptoir

/** The password of everybody who activates. */
internal const val PASSWORD = "a lamp for the cellar"

/** An account for contacts to be in. */
internal suspend fun House.garage(): AccountView = agent.accounts().create(AccountInsert(name = "Garage Chez Joe"))

internal fun House.draft(name: String, role: Role) = ContactDraft(
    account = "Garage Chez Joe",
    firstName = name,
    lastName = "Tremblay",
    email = "$name@chezjoe.example",
    role = role.key(),
    phone = "+358 9 310 1691",
)

/** A contact of the garage who has activated. */
internal suspend fun House.contact(name: String, role: Role): ContactView =
    agent.contacts().create(draft(name, role)).contact.let { invited ->
        activate(invited)
        agent.contacts().get(invited.id)
    }

internal suspend fun House.activate(contact: ContactView): Activated =
    host.access().activate(token(contact.email), PASSWORD)

/** What a contact does, whom the host vouches for. */
internal fun House.acting(contact: ContactView): Session = desk.session(Actor.Contact(contact.id))

/** The token of the last link that was mailed to [email] and not taken yet. */
internal suspend fun House.token(email: String): String = mails(email).last { "token=" in it.text }.text
    .substringAfter("token=").take(64)

/** The mails to [email] that nobody has taken yet; those to others are gone with them. */
internal suspend fun House.mails(email: String): List<OutgoingMail> {
    val mails = host.outbox().lease(100, 3_600)
    host.outbox().acknowledge(mails.map { it.id })
    return mails.filter { it.to == email }
}
