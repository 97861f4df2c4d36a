"""Calls by the names that the vectors give them."""

from typing import Any

import pytest
from comptoir import (
    UNCHANGED,
    AccountInsert,
    AccountUpdate,
    Actor,
    AdministratorDraft,
    Completion,
    Desk,
    DeviceReport,
    Page,
    Session,
    Store,
    UserUpdate,
)

from .calls_documents import documents as done_with_documents
from .calls_fields import fields as done_with_fields
from .calls_orders import orders as done_with_orders
from .calls_people import NOUNS, done_with_people
from .calls_people import people as done_with_users
from .calls_reports import reports as done_with_reports
from .calls_templates import templates as done_with_templates
from .drafted import sent
from .told import (
    ACCOUNT,
    CHANGE,
    CONTACT,
    DEVICE,
    GROUP,
    REFERENCE,
    RENEWAL,
    USER,
    Members,
    centre_of,
    check,
    day_list_of,
    draft_of,
    due_of,
    edit_page_of,
    history_of,
    instant,
    list_of,
    mail_of,
    month_of,
    problem_of,
    read,
    receipt_of,
    review_of,
    subscription_of,
    term_change_of,
)

BUSINESS = ("documents", "fields", "orders", "reports", "templates")


def done(session: Session, call: str, args: Members) -> object:
    """Calls by name and tells the outcome as JSON."""
    requests, accounts, people = session.requests, session.accounts, session.people
    noun = call.split(".")[0]
    if noun in ("devices", "groups", "subscriptions"):
        return done_beside(session, call, args)
    if noun in BUSINESS:
        return done_with_business(session, call, args)
    if noun in NOUNS:
        return done_with_people(session, call, args)
    match call:
        case "people.add_dealership":
            return people.add_dealership(args("draft")).to_dict()
        case "people.add_staff":
            return people.add_staff(args("draft")).to_dict()
        case "people.staff":
            return [one.to_dict() for one in people.staff()]
        case "people.dealerships":
            return [one.to_dict() for one in people.dealerships()]
        case "people.suspend_user":
            return read(people.suspend_user(args("user")), USER)
        case "people.restore_user":
            return read(people.restore_user(args("user")), USER)
        case "people.delete_user":
            return read(people.delete_user(args("user")), USER)
        case call if noun == "people":
            return done_with_users(people, call, args)
        case "requests.blank":
            return draft_of(requests.pack().blank(args("kind")))
        case "requests.check":
            locale = args("locale")
            return [problem_of(problem, locale) for problem in requests.check(args("draft"))]
        case "requests.submit":
            return receipt_of(requests.submit(args("draft")))
        case "requests.start":
            return receipt_of(requests.start(args("code")))
        case "requests.cancel":
            return receipt_of(requests.cancel(args("code")))
        case "requests.ask":
            return receipt_of(requests.ask(args("code"), args("text")))
        case "requests.answer":
            return receipt_of(requests.answer(args("code"), args("text")))
        case "requests.reject":
            return receipt_of(requests.reject(args("code"), args("text")))
        case "requests.complete":
            code, decided = args("code"), {"roles": args("roles")}
            decided |= {name: given for name in ("reference", "keep", "successors") if (given := args.maybe(name))}
            return receipt_of(requests.complete(code, Completion(**decided)))
        case "requests.review":
            return review_of(requests.review(args("code")))
        case "requests.get":
            request = requests.get(args("code"))
            body = request.to_dict()
            check(draft_of(request.draft), body["draft"], "draft")
            check(due_of(request.due), body["due"], "due")
            return body
        case "requests.list":
            return [request.code for request in requests.list(args("state"))]
        case "requests.page":
            requested = requests.list(**asked(args))
            return {"items": [one.code for one in requested], "next": requested.next, "total": requested.total}
        case "requests.history":
            return history_of(requests.history(args("code"), args("after")))
        case "requests.day":
            return day_list_of(requests.day())
        case "requests.day_list":
            return list_of(requests.day_list(args("part"), args("after")))
        case "requests.on_time":
            return [month_of(month) for month in requests.on_time(args("from"), args("until"))]
        case "requests.remind":
            return requests.remind()
        case "accounts.create":
            return read(accounts.create(sent(AccountInsert, args("insert"))), ACCOUNT)
        case "accounts.edit":
            edited = accounts.edit(args("account"), sent(AccountUpdate, args("update")))
            change = edited.term_change
            return {"account": read(edited.account, ACCOUNT), "term_change": change and term_change_of(change)}
        case "accounts.suspend":
            return read(accounts.suspend(args("account")), ACCOUNT)
        case "accounts.restore":
            return read(accounts.restore(args("account")), ACCOUNT)
        case "accounts.delete":
            return read(accounts.delete(args("account")), ACCOUNT)
        case "accounts.confirm":
            return read(accounts.confirm(args("account")), ACCOUNT)
        case "accounts.fail":
            return read(accounts.fail(args("account"), args("reason")), ACCOUNT)
        case "accounts.edit_administrator":
            return read(accounts.edit_administrator(args("account"), sent(UserUpdate, args("update"))), CONTACT)
        case "accounts.replace_administrator":
            draft = sent(AdministratorDraft, args("draft"))
            return read(accounts.replace_administrator(args("account"), draft), ACCOUNT)
        case "accounts.change_features":
            return read(accounts.change_features(args("account"), args("features")), ACCOUNT)
        case "accounts.edit_page":
            return edit_page_of(accounts.edit_page(args("account"), args("locale")))
        case "accounts.new_page":
            return edit_page_of(accounts.new_page(args("locale")))
        case "accounts.quick_page":
            return edit_page_of(accounts.quick_page(args("locale")))
        case "accounts.explain_centre":
            return centre_of(accounts.explain_centre(args("country")))
        case "accounts.centre":
            return centre_of(accounts.centre(args("account")))
        case "accounts.sites":
            return [read(account, "id name") for account in accounts.sites(args("account"))]
        case "accounts.list":
            listed = accounts.list()
            check([read(account, ACCOUNT) for account in listed], [account.to_dict() for account in listed], call)
            return [account.to_dict() for account in listed]
        case "accounts.page":
            found = accounts.list(**asked(args))
            return {"items": [read(one, "id name") for one in found], "next": found.next, "total": found.total}
        case "accounts.suggest":
            return [read(account, REFERENCE) for account in accounts.suggest(args("text"))]
        case "accounts.find":
            return read(accounts.find(args("selector")), ACCOUNT)
        case "accounts.get":
            return read(accounts.get(args("account")), ACCOUNT)
        case "accounts.history":
            return history_of(accounts.history(args("account"), args("after")))
        case "changes":
            changes = session.changes(args("after"))
            return {"items": [read(change, CHANGE) for change in changes], "next": changes.next, "more": changes.more}
        case "accounts.contacts":
            return [read(contact, CONTACT) for contact in accounts.contacts(args("account"))]
        case "outbox.lease":
            return [mail_of(mail) for mail in session.outbox.lease(args("limit"), args("seconds"))]
        case "outbox.acknowledge":
            session.outbox.acknowledge(args("id"))
            return None
        case "audit.verify":
            return session.audit.verify().to_dict()
    pytest.fail(f"no such call: {call}")


def done_with_business(session: Session, call: str, args: Members) -> object:
    """Calls of what the customers' business is."""
    noun, _, verb = call.partition(".")
    match noun:
        case "documents":
            return done_with_documents(session.documents, verb, args)
        case "fields":
            return done_with_fields(session.fields, verb, args)
        case "orders":
            return done_with_orders(session.orders, verb, args)
        case "reports":
            return done_with_reports(session.reports, verb, args)
        case "templates":
            return done_with_templates(session.templates, verb, args)
    pytest.fail(f"no such call: {call}")


def done_beside(session: Session, call: str, args: Members) -> object:
    """Calls of what stands beside accounts."""
    devices, groups, subscriptions = session.devices, session.groups, session.subscriptions
    match call:
        case "groups.create":
            return read(groups.create(args("name")), GROUP)
        case "groups.rename":
            return read(groups.rename(args("group"), args("name")), GROUP)
        case "groups.list":
            return [read(group, GROUP) for group in groups.list()]
        case "groups.assign":
            return read(groups.assign(args("group"), args("accounts")), GROUP)
        case "groups.unassign":
            return read(groups.unassign(args("group"), args("accounts")), GROUP)
        case "groups.merge":
            return read(groups.merge(args("from"), args("into")), GROUP)
        case "devices.report":
            reported = devices.report(args("account"), [report_of(report) for report in args("reports")])
            return [read(device, DEVICE) for device in reported]
        case "devices.list":
            listed = devices.list(args("account"), args("after"), deleted=args("deleted"))
            return page_of(listed, DEVICE)
        case "subscriptions.get":
            return subscription_of(subscriptions.get(args("account")))
        case "subscriptions.undo":
            return subscription_of(subscriptions.undo(args("account")))
        case "subscriptions.change_term":
            changed = subscriptions.change_term(args("account"), args("term"))
            return {"change": term_change_of(changed.change), "subscription": subscription_of(changed.subscription)}
        case "subscriptions.change_renewal":
            return subscription_of(subscriptions.change_renewal(args("account"), args("renewal")))
        case "subscriptions.renewals":
            until = args("until")
            return page_of(subscriptions.renewals(until and instant(until), **args("paging")), RENEWAL)
        case "subscriptions.pro_rata":
            return read(subscriptions.pro_rata(args("account"), args("price_minor")), "days_left amount")
        case "subscriptions.run_due":
            return read(subscriptions.run_due(), "renewed ended told")
    pytest.fail(f"no such call: {call}")


def report_of(report: dict[str, Any]) -> DeviceReport | dict[str, Any]:
    """A report, whose name in JSON is left as it is by null and taken away by an empty text."""
    name = report.get("name")
    return DeviceReport(key=report["key"], state=report["state"], name=UNCHANGED if name is None else name or None)


def page_of(page: Page[Any], members: str) -> dict[str, object]:
    return {"items": [read(item, members) for item in page], "next": page.next, "total": page.total}


def asked(args: Members) -> dict[str, Any]:
    """What a list is asked for, as keywords."""
    keywords = {**args("filter"), **args("paging")}
    for name in ("due_from", "due_until"):
        if name in keywords:
            keywords[name] = instant(keywords[name])
    return keywords


def session_of(store: Store, desk: str, actor: str, signed_in: str | None = None) -> Session:
    place = store.desk(desk)
    acting = actor_of(place, actor)
    return place.session(acting) if signed_in is None else place.signed_in(signed_in, acting)


def actor_of(desk: Desk, text: str) -> Actor:
    kind, name = text.split(":", 1)
    if kind == "host":
        return Actor.host(name)
    if kind == "contact":
        return Actor.contact(name)
    assert kind == "staff"
    if "@" not in name:
        return Actor.staff(name)
    found = desk.session(Actor.host("replay")).people.staff_by_email(name)
    assert found is not None
    return Actor.staff(found.id)


def outcome(store: Store, step: Members, args: Members) -> object:
    desk, actor, call = step("desk"), step("actor"), step("call")
    key, preview, version, token = (step.maybe(name) for name in ("once", "preview", "based_on", "signed_in"))
    if call == "create_desk":
        assert (desk, actor, key, preview, version, token) == (None,) * 6
        created = store.create_desk(args("settings"), args("administrator"))
        return {"id": created.id, "name": created.name}
    session = session_of(store, desk, actor, token)
    if key is not None:
        session = session.once(key)
    if preview is not None:
        session = session.preview()
    if version is not None:
        session = session.based_on(version)
    return done(session, call, args)
