"""Wrong types in every position of the calls about people: a TypeError or an error of the package, never a panic."""

import datetime
import io
from collections.abc import Callable
from typing import Any

import pytest
from comptoir import Action, Actor, ComptoirError, FileDraft, Resource

from .conftest import House
from .test_types import WRONG


def calls(house: House) -> list[tuple[Callable[..., Any], tuple[Any, ...]]]:
    """Every call with arguments that are of the right types."""
    contacts, registrations = house.agent.contacts, house.agent.registrations
    access, me, people = house.host.access, house.agent.me, house.administrator.people
    work, services, files = house.agent.work, house.administrator.services, house.agent.files
    orders, documents, fields = house.agent.orders, house.agent.documents, house.administrator.fields
    templates, reports = house.administrator.templates, house.agent.reports
    upload = files.uploading(FileDraft(name="x", key="x", size=3, sha256="0" * 64))
    return [
        (Actor.contact, ("x",)),
        (house.desk.signed_in, ("x", Actor.host("x"))),
        (house.agent.may, (Action.READ_WORK, Resource.desk())),
        (house.agent.actions, (Resource.desk(),)),
        *((make, ("x",)) for make in (Resource.account, Resource.contact, Resource.person, Resource.user)),
        *((make, ("x",)) for make in (Resource.work_of, Resource.request, Resource.work, Resource.order)),
        (Resource.document, ("x",)),
        (house.agent.accounts.change_features, ("x", ["support"])),
        (contacts.page, ("x", "fr")),
        (contacts.create, ({},)),
        *((call, ("x",)) for call in (contacts.get, contacts.team, contacts.remove, contacts.invite)),
        (contacts.edit_page, ("x", "fr")),
        (contacts.edit, ("x", {})),
        (contacts.edit_person, ("x", {})),
        (contacts.change_role, ("x", "manager")),
        (registrations.list, ("awaiting", "cursor")),
        (registrations.get, ("x",)),
        (registrations.approve, ("x", {})),
        (registrations.decline, ("x", "y")),
        (access.registration_page, ("fr",)),
        (access.register, ({},)),
        (access.invitation, ("x",)),
        (access.activate, ("x", "y")),
        (access.sign_in, ("x", "y")),
        (access.forgot_password, ("x",)),
        (access.reset_password, ("x", "y")),
        (me.edit, ({},)),
        (me.set_notifications, (["own_work"],)),
        (me.change_password, ("x", "y")),
        *((call, ("x",)) for call in (people.invite, people.end_sign_ins, people.look_alikes, people.remove_staff)),
        (people.invitations, ("open", "cursor")),
        (services.add, ({},)),
        (services.edit, ("x", {})),
        (services.history, ("x", "cursor")),
        *((call, ("x",)) for call in (services.get, services.retire, services.restore)),
        (orders.record, ({},)),
        (orders.import_rows, ([{}],)),
        (orders.import_csv, ("code",)),
        (orders.advance, ("x", "completed")),
        (orders.get, ("x",)),
        (orders.list, ("cursor",)),
        (documents.draft, ("x", {})),
        (documents.edit, ("x", {})),
        (documents.pay, ("x", datetime.date(2026, 4, 30))),
        (documents.cancel, ("x", "y")),
        (documents.by_code, ("x",)),
        (documents.list, ("cursor",)),
        (documents.statement, ("x", datetime.date(2026, 4, 1), datetime.date(2026, 4, 30))),
        *((call, ("x",)) for call in (documents.get, documents.issue, documents.discard, documents.render)),
        (fields.list, ("account",)),
        (fields.add, ({},)),
        (fields.edit, ("x", {})),
        (fields.history, ("x", "cursor")),
        *((call, ("x",)) for call in (fields.retire, fields.restore)),
        (templates.set, ("fr", {})),
        *((call, ("fr",)) for call in (templates.clear, templates.sample)),
        (reports.read, ("orders", "group", "2026-01", "2026-04")),
        (house.agent.groups.merge, ("x", "y")),
        *((call, ("fr",)) for call in (house.agent.accounts.new_page, house.agent.accounts.quick_page)),
        (work.submit, ({},)),
        (work.list, ("submitted", "cursor")),
        *((call, ("x",)) for call in (work.get, work.steps, work.files, work.start_quoting, work.start, work.cancel)),
        *((call, ("x", {})) for call in (work.quote, work.progress, work.deliver)),
        (work.accept, ("x", 1)),
        (work.decline, ("x", 1, "y")),
        (work.reject, ("x", "y")),
        (work.reassign, ({},)),
        (work.attach, ("x", ["y"])),
        (work.detach, ("x", "y")),
        (work.statistics, ("2026-01", "2026-04")),
        *((call, ({},)) for call in (files.begin, files.uploading)),
        (files.append, ("x", 0, b"y")),
        (files.read, ("x", 0)),
        *((call, ("x",)) for call in (files.get, files.discard, files.downloading)),
        (files.upload, ("x", io.BytesIO(b"y"))),
        (files.download, ("x", io.BytesIO())),
        (files._upload, ({}, io.BytesIO())),
        (files._download, ("x", io.BytesIO())),
        (upload.add, (b"x", False)),
    ]


def test_wrong_types_in_every_position_are_errors_and_never_a_panic(house: House) -> None:
    tried = 0
    for call, right in calls(house):
        for position in range(len(right)):
            for wrong in [*WRONG, "\x00", "\ud800", None]:
                given = [*right]
                given[position] = wrong
                tried += 1
                try:
                    call(*given)
                except (TypeError, UnicodeEncodeError, ComptoirError):
                    pass
                except (FileNotFoundError, ValueError):
                    # A text where a file belongs is the path of one.
                    assert call.__name__ in ("upload", "download")
                except BaseException as error:
                    pytest.fail(f"{call} {position} {wrong!r}: {type(error)} {error}")
    assert tried > 400


def test_keyword_arguments_of_wrong_types_are_type_errors(house: House) -> None:
    attempts: list[Callable[[], Any]] = [
        lambda: house.host.access.sign_in("x", "y", origin=3),  # type: ignore[arg-type]
        lambda: house.host.access.sign_in("x", "y", "z"),  # type: ignore[call-arg]
        lambda: house.agent.contacts.team("x", removed="yes"),  # type: ignore[arg-type]
        lambda: house.agent.services.list(retired=1),  # type: ignore[arg-type]
        lambda: house.agent.work.list(holder=3),  # type: ignore[arg-type]
        lambda: house.agent.work.list(open="yes"),  # type: ignore[arg-type]
        lambda: house.agent.work.list(service=3),  # type: ignore[arg-type]
        lambda: house.agent.work.list(start=3),  # type: ignore[arg-type]
        lambda: house.agent.work.statistics(account=3),  # type: ignore[arg-type]
        lambda: house.agent.orders.list(search=3),  # type: ignore[arg-type]
        lambda: house.agent.orders.list(start="2019-01-15T00:00:00Z"),  # type: ignore[arg-type]
        lambda: house.agent.orders.list(total=1),  # type: ignore[arg-type]
        lambda: house.agent.orders.totals(account=3),  # type: ignore[arg-type]
        lambda: house.agent.orders.totals("joe"),  # type: ignore[call-arg]
        lambda: house.agent.documents.list(kind=3),  # type: ignore[arg-type]
        lambda: house.agent.documents.list(total=1),  # type: ignore[arg-type]
        lambda: house.agent.reports.read("orders", "group", group=3),  # type: ignore[arg-type]
        lambda: house.agent.reports.read("orders"),  # type: ignore[call-arg]
        lambda: house.agent.orders.import_rows([object()]),  # type: ignore[list-item]
        lambda: house.agent.orders.import_csv([b"code"]),  # type: ignore[arg-type]
        lambda: house.agent.files.upload("x", io.BytesIO(), key=3),  # type: ignore[arg-type]
        lambda: house.agent.files.upload("x", io.BytesIO(), media_type=3),  # type: ignore[arg-type]
        lambda: house.agent.me.set_notifications("own_work"),
        lambda: house.agent.work.reassign({"from": object()}),
        lambda: Resource(),
    ]
    for attempt in attempts:
        with pytest.raises(TypeError):
            attempt()


def test_staff_have_no_notifications_of_their_own(house: House) -> None:
    with pytest.raises(ComptoirError) as caught:
        house.agent.me.set_notifications(["own_work"])
    assert caught.value.code == "unknown_contact"
