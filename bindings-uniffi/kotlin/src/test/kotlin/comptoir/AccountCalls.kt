package comptoir

/** What the calls about accounts and what belongs to them answer, as a vector writes it. */
internal suspend fun Members.ofAccounts(accounts: Accounts, verb: String): Any? = when (verb) {
    "create" -> accounts.create(get("insert").toAccountInsert()).toData()
    "edit" -> accounts.edit(text("account"), get("update").toAccountUpdate()).let { edited ->
        mapOf("account" to edited.account.toData(), "term_change" to edited.termChange?.toData())
    }
    "change_features" -> {
        val features = findTexts("features")?.map { it.toPortalFeature() }
        accounts.changeFeatures(text("account"), features).toData()
    }
    "suspend" -> accounts.suspend(text("account")).toData()
    "restore" -> accounts.restore(text("account")).toData()
    "delete" -> accounts.delete(text("account")).toData()
    "confirm" -> accounts.confirm(text("account")).toData()
    "fail" -> accounts.fail(text("account"), text("reason")).toData()
    "edit_administrator" -> accounts.editAdministrator(text("account"), get("update").toUserUpdate()).toData()
    "replace_administrator" ->
        accounts.replaceAdministrator(text("account"), get("draft").toAdministratorDraft()).toData()
    "edit_page" -> accounts.editPage(text("account"), text("locale")).toData()
    "new_page" -> accounts.newPage(text("locale")).toData()
    "quick_page" -> accounts.quickPage(text("locale")).toData()
    "explain_centre" -> accounts.explainCentre(text("country"))?.toData()
    "centre" -> accounts.centre(text("account"))?.toData()
    "sites" -> accounts.sites(text("account")).map { mapOf("id" to it.id, "name" to it.name) }
    "list" -> accounts.list().items.map { it.toData() }
    "page" -> accounts.list(get("filter").toAccountFilter(), get("paging").toAccountPaging()).let { page ->
        val items = page.items.map { mapOf("id" to it.id, "name" to it.name) }
        mapOf("items" to items, "next" to page.next, "total" to page.total)
    }
    "suggest" -> accounts.suggest(text("text")).map { it.toData() }
    "find" -> accounts.find(text("selector")).toData()
    "get" -> accounts.get(text("account")).toData()
    "contacts" -> accounts.contacts(text("account")).map { it.toData() }
    "history" -> accounts.history(text("account"), findText("after")).toData()
    else -> error("no such call: accounts.$verb")
}

internal suspend fun Members.ofGroups(groups: Groups, verb: String): Any = when (verb) {
    "create" -> groups.create(text("name")).toData()
    "rename" -> groups.rename(text("group"), text("name")).toData()
    "merge" -> groups.merge(text("from"), text("into")).toData()
    "list" -> groups.list().map { it.toData() }
    "assign" -> groups.assign(text("group"), ids("accounts")).toData()
    "unassign" -> groups.unassign(text("group"), ids("accounts")).toData()
    else -> error("no such call: groups.$verb")
}

internal suspend fun Members.ofDevices(devices: Devices, verb: String): Any = when (verb) {
    "report" -> devices.report(text("account"), list("reports").map { it.toDeviceReport() }).map { it.toData() }
    "list" -> devices.list(text("account"), flag("deleted"), findText("after")).let { page ->
        mapOf("items" to page.items.map { it.toData() }, "next" to page.next, "total" to null)
    }
    else -> error("no such call: devices.$verb")
}

internal suspend fun Members.ofSubscriptions(subscriptions: Subscriptions, verb: String): Any = when (verb) {
    "get" -> subscriptions.get(text("account")).toData()
    "undo" -> subscriptions.undo(text("account")).toData()
    "change_term" -> subscriptions.changeTerm(text("account"), Term(number("term"))).let { changed ->
        mapOf("change" to changed.change.toData(), "subscription" to changed.subscription.toData())
    }
    "change_renewal" -> subscriptions.changeRenewal(text("account"), renewalOfText(text("renewal"))).toData()
    "renewals" -> subscriptions.renewals(findText("until")?.toInstant(), get("paging").toRenewalPaging()).let { page ->
        mapOf("items" to page.items.map { it.toData() }, "next" to page.next, "total" to page.total)
    }
    "pro_rata" -> subscriptions.proRata(text("account"), number("price_minor")).let {
        mapOf("days_left" to it.daysLeft, "amount" to it.amount)
    }
    "run_due" -> subscriptions.runDue().let {
        mapOf("renewed" to it.renewed, "ended" to it.ended, "told" to it.told)
    }
    else -> error("no such call: subscriptions.$verb")
}

private fun Members.ids(name: String): List<String> = list(name).map { it.textValue() }
