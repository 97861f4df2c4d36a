package comptoir

import java.time.YearMonth

/** What the `call` of a step answers, as a vector writes it. */
internal suspend fun Members.answer(session: Session, call: String): Any? {
    val (noun, verb) = call.split('.').let { if (it.size == 2) it else listOf("session", call) }
    return when (noun) {
        "session" -> session.changes(findText("after")).toData().also { check(call == "changes") { "no such call: $call" } }
        "people" -> ofPeople(session.people(), verb)
        "requests" -> ofRequests(session.requests(), verb)
        "accounts" -> ofAccounts(session.accounts(), verb)
        "groups" -> ofGroups(session.groups(), verb)
        "devices" -> ofDevices(session.devices(), verb)
        "subscriptions" -> ofSubscriptions(session.subscriptions(), verb)
        "outbox" -> ofOutbox(session.outbox(), verb)
        "audit" -> session.audit().verify().toData().also { check(verb == "verify") { "no such call: $call" } }
        else -> error("no such call: $call")
    }
}

private suspend fun Members.ofPeople(people: People, verb: String): Any = when (verb) {
    "add_dealership" -> people.addDealership(get("draft").toDealershipDraft()).toData()
    "add_staff" -> people.addStaff(get("draft").toStaffDraft()).toData()
    "staff" -> people.staff().map { it.toData() }
    "dealerships" -> people.dealerships().map { it.toData() }
    "suspend_user" -> people.suspendUser(text("user")).toData()
    "restore_user" -> people.restoreUser(text("user")).toData()
    "delete_user" -> people.deleteUser(text("user")).toData()
    else -> error("no such call: people.$verb")
}

private suspend fun Members.ofRequests(requests: Requests, verb: String): Any = when (verb) {
    "blank" -> requests.pack().blank(text("kind").toRequestKind()).toData()
    "check" -> requests.check(get("draft").toRequestDraft(), text("locale")).map { it.toData() }
    "submit" -> requests.submit(get("draft").toRequestDraft()).toData()
    "start" -> requests.start(text("code")).toData()
    "cancel" -> requests.cancel(text("code")).toData()
    "ask" -> requests.ask(text("code"), text("text")).toData()
    "answer" -> requests.answer(text("code"), text("text")).toData()
    "reject" -> requests.reject(text("code"), text("text")).toData()
    "review" -> requests.review(text("code")).toData()
    "complete" -> requests.complete(text("code"), completion()).toData()
    "get" -> requests.get(text("code")).toData()
    "list" -> requests.list(RequestFilter(state = findText("state")?.toRequestState())).items.map { it.code }
    "page" -> requests.list(get("filter").toRequestFilter(), get("paging").toRequestPaging()).let { page ->
        mapOf("items" to page.items.map { it.code }, "next" to page.next, "total" to page.total)
    }
    "history" -> requests.history(text("code"), findText("after")).toData()
    "day" -> requests.day().toData()
    "day_list" -> requests.dayList(named(DayPart.entries, text("part")) { it.key() }, findText("after")).toData()
    "on_time" -> requests.onTime(YearMonth.parse(text("from")), YearMonth.parse(text("until"))).map { it.toData() }
    "remind" -> requests.remind()
    else -> error("no such call: requests.$verb")
}

private suspend fun Members.ofOutbox(outbox: Outbox, verb: String): Any? = when (verb) {
    "lease" -> outbox.lease(number("limit"), number("seconds")).map { it.toData() }
    "acknowledge" -> {
        outbox.acknowledge(listOf(text("id")))
        null
    }
    else -> error("no such call: outbox.$verb")
}
