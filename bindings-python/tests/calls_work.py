"""Calls about services, work and files, by the names that the vectors give them."""

from __future__ import annotations

from typing import Any

import pytest
from comptoir import (
    DeliveryDraft,
    FileDraft,
    Files,
    ProgressDraft,
    QuoteDraft,
    Reassignment,
    ServiceDraft,
    Services,
    ServiceUpdate,
    Work,
    WorkDraft,
)

from .drafted import sent
from .told import Members, check, history_of, read
from .told_people import told
from .told_work import FILE, SWEPT, service_of, statistics_of, step_of, work_of


def services(services: Services, verb: str, args: Members) -> object:
    match verb:
        case "list":
            return [service_of(service) for service in services.list(retired=args("retired"))]
        case "get":
            return service_of(services.get(args("service")))
        case "history":
            return history_of(services.history(args("service"), args("after")))
        case "add":
            return service_of(services.add(sent(ServiceDraft, args("draft"))))
        case "edit":
            return service_of(services.edit(args("service"), sent(ServiceUpdate, args("update"))))
        case "retire":
            return service_of(services.retire(args("service")))
        case "restore":
            return service_of(services.restore(args("service")))
    pytest.fail(f"no such call: services.{verb}")


def work(work: Work, verb: str, args: Members) -> object:
    match verb:
        case "submit":
            return work_of(work.submit(sent(WorkDraft, args("draft"))))
        case "list":
            listed = work.list(after=args("after"), **months(args("filter")))
            assert listed.total is None
            return {"items": [one.code for one in listed], "next": listed.next}
        case "get":
            return work_of(work.get(args("code")))
        case "steps":
            return [step_of(step) for step in work.steps(args("code"))]
        case "start_quoting":
            return work_of(work.start_quoting(args("code")))
        case "quote":
            return work_of(work.quote(args("code"), sent(QuoteDraft, args("draft"))))
        case "accept":
            return work_of(work.accept(args("code"), args("quote_number")))
        case "decline":
            return work_of(work.decline(args("code"), args("quote_number"), args("reason")))
        case "start":
            return work_of(work.start(args("code")))
        case "progress":
            return work_of(work.progress(args("code"), sent(ProgressDraft, args("draft"))))
        case "deliver":
            return work_of(work.deliver(args("code"), sent(DeliveryDraft, args("draft"))))
        case "reject":
            return work_of(work.reject(args("code"), args("reason")))
        case "cancel":
            return work_of(work.cancel(args("code")))
        case "reassign":
            return read(work.reassign(sent(Reassignment, args("draft"))), "codes more")
        case "files":
            return [told(file, FILE) for file in work.files(args("code"))]
        case "attach":
            return [told(file, FILE) for file in work.attach(args("code"), args("files"))]
        case "detach":
            return [told(file, FILE) for file in work.detach(args("code"), args("file"))]
        case "statistics":
            return statistics_of(work.statistics(**months(args("filter"))))
    pytest.fail(f"no such call: work.{verb}")


def months(asked: dict[str, Any]) -> dict[str, Any]:
    """A filter whose first and last month are keywords in Python."""
    named = {"from": "start", "until": "end"}
    return {named.get(name, name): value for name, value in asked.items()}


def files(files: Files, verb: str, args: Members) -> object:
    match verb:
        case "begin":
            return told(files.begin(sent(FileDraft, args("draft"))), FILE)
        case "append":
            return told(files.append(args("file"), args("offset"), written(args("bytes"))), FILE)
        case "get":
            return told(files.get(args("file")), FILE)
        case "read":
            return files.read(args("file"), args("offset")).hex()
        case "discard":
            files.discard(args("file"))
            return None
        case "sweep":
            swept = files.sweep()
            check(read(swept, SWEPT), swept.to_dict(), "swept")
            return swept.to_dict()
    pytest.fail(f"no such call: files.{verb}")


def written(given: str | dict[str, Any]) -> bytes:
    """Bytes in hexadecimal: as they are, or what is repeated and how many times."""
    if isinstance(given, str):
        return bytes.fromhex(given)
    repeated = Members(given)
    found = bytes.fromhex(repeated("repeat")) * int(repeated("times"))
    repeated.done()
    return found
