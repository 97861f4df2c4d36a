package comptoir

/** What the calls about people and their work answer, as a vector writes it. */
internal suspend fun Members.ofSession(session: Session, verb: String): Any = when (verb) {
    "changes" -> session.changes(findText("after")).toData()
    "may" -> session.may(text("action").toAction(), get("resource").toResource()).toData()
    "actions" -> session.actions(get("resource").toResource()).map { it.key() }
    else -> error("no such call: $verb")
}

internal suspend fun Members.ofPeople(people: People, verb: String): Any = when (verb) {
    "add_dealership" -> people.addDealership(get("draft").toDealershipDraft()).toData()
    "add_staff" -> people.addStaff(get("draft").toStaffDraft()).toData()
    "remove_staff" -> people.removeStaff(text("staff")).toData()
    "staff" -> people.staff().map { it.toData() }
    "dealerships" -> people.dealerships().map { it.toData() }
    "suspend_user" -> people.suspendUser(text("user")).toData()
    "restore_user" -> people.restoreUser(text("user")).toData()
    "delete_user" -> people.deleteUser(text("user")).toData()
    "end_sign_ins" -> people.endSignIns(text("user")).toData()
    "look_alikes" -> people.lookAlikes(text("user")).map { it.toData() }
    "invite" -> people.invite(text("user")).toData()
    "invitations" -> {
        val state = findText("state")?.let { named(InvitationState.entries, it) { state -> state.key() } }
        people.invitations(state, findText("after")).let { items(it.items.map { one -> one.toData() }, it.next) }
    }
    else -> error("no such call: people.$verb")
}

internal suspend fun Members.ofContacts(contacts: Contacts, verb: String): Any = when (verb) {
    "page" -> contacts.page(findText("account"), text("locale")).toData()
    "create" -> contacts.create(get("draft").toContactDraft()).toData()
    "get" -> contacts.get(text("contact")).toData()
    "team" -> contacts.team(text("account"), flag("removed")).map { it.toData() }
    "edit_page" -> contacts.editPage(text("contact"), text("locale")).toData()
    "edit" -> contacts.edit(text("contact"), get("update").toContactUpdate()).toData()
    "edit_person" -> contacts.editPerson(text("contact"), get("update").toUserUpdate()).toData()
    "change_role" -> contacts.changeRole(text("contact"), text("role").toRole()).toData()
    "remove" -> contacts.remove(text("contact")).toData()
    "invite" -> contacts.invite(text("contact")).toData()
    else -> error("no such call: contacts.$verb")
}

internal suspend fun Members.ofRegistrations(registrations: Registrations, verb: String): Any = when (verb) {
    "list" -> {
        val state = findText("state")?.let { named(RegistrationState.entries, it) { state -> state.key() } }
        registrations.list(state, findText("after")).let { items(it.items.map { one -> one.toData() }, it.next) }
    }
    "get" -> registrations.get(text("registration")).toData()
    "approve" -> registrations.approve(text("registration"), get("approval").toApproval()).toData()
    "decline" -> registrations.decline(text("registration"), findText("reason")).toData()
    else -> error("no such call: registrations.$verb")
}

internal suspend fun Members.ofAccess(access: Access, verb: String): Any? = when (verb) {
    "registration_page" -> access.registrationPage(text("locale")).toData()
    "register" -> nothing { access.register(get("draft").toRegistrationDraft()) }
    "invitation" -> access.invitation(text("token")).toData()
    "activate" -> access.activate(text("token"), findText("password")).toData()
    "sign_in" -> get("draft").readMembers { access.signIn(text("email"), text("password"), findText("origin")).toData() }
    "forgot_password" -> nothing { access.forgotPassword(text("email")) }
    "reset_password" -> nothing { access.resetPassword(text("token"), text("password")) }
    else -> error("no such call: access.$verb")
}

internal suspend fun Members.ofMe(me: Me, verb: String): Any? = when (verb) {
    "get" -> me.get().toData()
    "places" -> me.places().map { it.toData() }
    "edit" -> me.edit(get("update").toProfileUpdate()).toData()
    "change_email" -> me.changeEmail(text("email"), findText("current")).toData()
    "set_notifications" -> {
        val chosen = list("notifications").map { named(Notification.entries, it.textValue()) { one -> one.key() } }
        me.setNotifications(chosen).toData()
    }
    "change_password" -> nothing { me.changePassword(text("current"), text("new")) }
    "sign_ins" -> me.signIns().map { it.toData() }
    "sign_out" -> nothing { me.signOut() }
    "sign_out_everywhere" -> nothing { me.signOutEverywhere() }
    else -> error("no such call: me.$verb")
}

internal suspend fun Members.ofServices(services: Services, verb: String): Any = when (verb) {
    "list" -> services.list(flag("retired")).map { it.toData() }
    "add" -> services.add(get("draft").toServiceDraft()).toData()
    "retire" -> services.retire(text("service")).toData()
    else -> error("no such call: services.$verb")
}

internal suspend fun Members.ofWork(work: Work, verb: String): Any = when (verb) {
    "submit" -> work.submit(get("draft").toWorkDraft()).toData()
    "list" -> work.list(get("filter").toWorkFilter(), findText("after")).let { items(it.items.map { one -> one.code }, it.next) }
    "get" -> work.get(text("code")).toData()
    "cancel" -> work.cancel(text("code")).toData()
    "reassign" -> work.reassign(get("draft").toReassignment()).let { mapOf("codes" to it.codes, "more" to it.more) }
    else -> error("no such call: work.$verb")
}

private fun items(items: List<Any?>, next: String?) = mapOf("items" to items, "next" to next)

private suspend fun nothing(call: suspend () -> Unit): Any? {
    call()
    return null
}
