package comptoir

import com.fasterxml.jackson.databind.JsonNode

/** What the calls about services, work and files answer, as a vector writes it. */
internal suspend fun Members.ofServices(services: Services, verb: String): Any = when (verb) {
    "list" -> services.list(flag("retired")).map { it.toData() }
    "get" -> services.get(text("service")).toData()
    "add" -> services.add(get("draft").toServiceDraft()).toData()
    "edit" -> services.edit(text("service"), get("update").toServiceUpdate()).toData()
    "retire" -> services.retire(text("service")).toData()
    "restore" -> services.restore(text("service")).toData()
    "history" -> services.history(text("service"), findText("after")).toData()
    else -> error("no such call: services.$verb")
}

internal suspend fun Members.ofWork(work: Work, verb: String): Any = when (verb) {
    "submit" -> work.submit(get("draft").toWorkDraft()).toData()
    "list" -> work.list(get("filter").toWorkFilter(), findText("after")).let { items(it.items.map { one -> one.code }, it.next) }
    "get" -> work.get(text("code")).toData()
    "steps" -> work.steps(text("code")).map { it.toData() }
    "start_quoting" -> work.startQuoting(text("code")).toData()
    "quote" -> work.quote(text("code"), get("draft").toQuoteDraft()).toData()
    "accept" -> work.accept(text("code"), number("quote_number")).toData()
    "decline" -> work.decline(text("code"), number("quote_number"), findText("reason")).toData()
    "reject" -> work.reject(text("code"), text("reason")).toData()
    "start" -> work.start(text("code")).toData()
    "progress" -> work.progressed(text("code"), get("draft")).toData()
    "deliver" -> work.deliver(text("code"), get("draft").toDeliveryDraft()).toData()
    "cancel" -> work.cancel(text("code")).toData()
    "reassign" -> work.reassign(get("draft").toReassignment()).let { mapOf("codes" to it.codes, "more" to it.more) }
    "files" -> work.files(text("code")).map { it.toData() }
    "attach" -> work.attach(text("code"), findTexts("files").orEmpty()).map { it.toData() }
    "detach" -> work.detach(text("code"), text("file")).map { it.toData() }
    "statistics" -> work.statistics(get("filter").toStatisticsFilter()).toData()
    else -> error("no such call: work.$verb")
}

/** What is out of range is sent as JSON, of which it is told before there is a command that would draw an id. */
private suspend fun Work.progressed(code: String, draft: JsonNode) =
    if (draft["percent"].longValue() in 0..100) progress(code, draft.toProgressDraft()) else progressJson(code, draft.toString())

internal suspend fun Members.ofFiles(files: Files, verb: String): Any? = when (verb) {
    "begin" -> files.begin(get("draft").toFileDraft()).toData()
    "append" -> files.append(text("file"), number("offset"), get("bytes").toBytes()).toData()
    "get" -> files.get(text("file")).toData()
    "read" -> files.read(text("file"), number("offset")).joinToString("") { "%02x".format(it) }
    "discard" -> nothing { files.discard(text("file")) }
    "sweep" -> files.sweep().let { mapOf("files" to it.files, "bytes" to it.bytes) }
    else -> error("no such call: files.$verb")
}

/** Bytes in hexadecimal: as they are, or what is repeated and how many times. */
private fun JsonNode.toBytes(): ByteArray = when {
    isTextual -> textValue().hexToBytes()
    else -> readMembers { text("repeat").repeat(Math.toIntExact(number("times"))).hexToBytes() }
}
