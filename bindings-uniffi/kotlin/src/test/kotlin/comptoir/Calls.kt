package comptoir

import java.time.YearMonth

/** What the `call` of a step answers, as a vector writes it. */
internal suspend fun Members.answer(session: Session, call: String): Any? {
    val (noun, verb) = call.split('.').let { if (it.size == 2) it else listOf("session", call) }
    return when (noun) {
        "session" -> ofSession(session, verb)
        "people" -> ofPeople(session.people(), verb)
        "contacts" -> ofContacts(session.contacts(), verb)
        "registrations" -> ofRegistrations(session.registrations(), verb)
        "access" -> ofAccess(session.access(), verb)
        "me" -> ofMe(session.me(), verb)
        "services" -> ofServices(session.services(), verb)
        "work" -> ofWork(session.work(), verb)
        "files" -> ofFiles(session.files(), verb)
        "orders" -> ofOrders(session.orders(), verb)
        "documents" -> ofDocuments(session.documents(), verb)
        "reports" -> ofReports(session.reports(), verb)
        "fields" -> ofFields(session.fields(), verb)
        "templates" -> ofTemplates(session.templates(), verb)
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
