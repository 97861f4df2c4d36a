"""Accounts that the desk's own people enter, edit, suspend and delete (rules A1 to A10)."""

import pickle
from typing import Any

import pytest
from comptoir import (
    UNCHANGED,
    AccountCommand,
    AccountInsert,
    AccountState,
    AccountUpdate,
    AccountView,
    AddressDraft,
    AddressEdit,
    AdministratorDraft,
    CentreReason,
    ConflictError,
    DataCentreDraft,
    DataCentres,
    DeviceReport,
    HistoryActorKind,
    InvalidError,
    Life,
    NotFoundError,
    Provisioning,
    RefusedError,
    Renewal,
    Rest,
    Role,
    StateError,
    Term,
    UserDraft,
    UserState,
    UserUpdate,
)

from .conftest import House, beside

ANN = UserDraft(email="ann@garage.example", first_name="Ann", last_name="Martin", job_title="body_shop_manager")
UNKNOWN = "019ddd66-e000-7000-8000-000000000000"
DUBLIN = DataCentreDraft(key="dublin", labels={"en": "Dublin"}, country="IE", latitude=53.35, longitude=-6.26)
FRANKFURT = DataCentreDraft(
    key="frankfurt", labels={"en": "Frankfurt", "fr": "Francfort"}, country="DE", latitude=50.11, longitude=8.68
)


def made(house: House, name: str = "Garage Chez Joe", **more: Any) -> AccountView:
    return house.agent.accounts.create(AccountInsert(name=name, **more))


def problems(error: InvalidError) -> list[tuple[str, str]]:
    return [(problem.path, str(problem.code)) for problem in error.problems]


def test_a10_a_name_is_enough_for_an_account(either: House) -> None:
    account = either.agent.accounts.create({"name": "Garage Chez Joe"})
    assert (account.name, account.state, account.version) == ("Garage Chez Joe", AccountState.ACTIVE, 1)
    assert (account.language, account.country, account.time_zone) == ("fr", "FR", "Europe/Paris")
    assert (account.data_centre, account.administrator, account.reference) == (None, None, None)
    assert account.address == AddressDraft()
    assert account.allows == [AccountCommand.EDIT, AccountCommand.SUSPEND, AccountCommand.DELETE]
    assert either.agent.accounts.get(account.id) == account == pickle.loads(pickle.dumps(account))
    assert either.agent.subscriptions.get(account.id).term == Term.ANNUAL


def test_a10_all_that_is_known_can_be_given_at_once(either: House) -> None:
    address = AddressDraft(street="12 rue de la Paix", postal_code="75002", city="Paris")
    draft = AccountInsert(
        name="Garage Chez Joe",
        reference="C-1001",
        language="fi",
        time_zone="Europe/Helsinki",
        address=address,
        notes="Par téléphone",
        dealership="20/90074",
        term=Term(24),
        renewal=Renewal.NEVER,
        administrator=ANN,
    )
    assert "Joe" not in repr(draft) + repr(draft.administrator)
    account = either.agent.once("create").accounts.create(draft)
    assert either.agent.once("create").accounts.create(draft) == account
    assert (account.reference, account.address, account.notes) == ("C-1001", address, "Par téléphone")
    (contact,) = either.agent.accounts.contacts(account.id)
    assert (contact.user, contact.role, contact.language) == (account.administrator, Role.MANAGER, "fi")
    subscription = either.agent.subscriptions.get(account.id)
    assert (subscription.term, subscription.renewal) == (Term(24), Renewal.NEVER)
    assert [mail.template for mail in either.host.outbox.lease(50, 60) if "ann@" in mail.to]
    assert pickle.loads(pickle.dumps(contact)) == contact


def test_a10_all_problems_of_a_new_account_come_at_once(house: House) -> None:
    draft = AccountInsert(
        country="XX", term="weekly", renewal="121", dealership="20/1", administrator=UserDraft(email="no address")
    )
    with pytest.raises(InvalidError) as caught:
        house.agent.accounts.create(draft)
    found = problems(caught.value)
    for expected in (("/name", "required"), ("/term", "unknown_option"), ("/renewal", "out_of_range")):
        assert expected in found
    assert {"/country", "/administrator/email"} <= {path for path, _ in found}
    assert all(problem.text(locale) for problem in caught.value.problems for locale in ("en", "fi", "fr"))
    for wrong in ({"name": "x", "term": 12}, '{"name": "x", "name": "y"}', b"\xff", {"names": "x"}, "[]"):
        with pytest.raises(InvalidError):
            house.agent.accounts.create(wrong)
    for other in (None, 3, ["x"], object()):
        with pytest.raises(TypeError):
            house.agent.accounts.create(other)  # type: ignore[arg-type]


def test_drafts_are_json_too(house: House) -> None:
    update = AccountUpdate(
        name="Garage Joe & fils",
        reference=None,
        state=Rest.SUSPENDED,
        address=AddressEdit(city="Lyon"),
        term=Term.MONTHLY,
        renewal=Term(24),
    )
    assert update.to_dict() == {
        "state": "suspended",
        "name": "Garage Joe & fils",
        "reference": None,
        "address": {"city": "Lyon"},
        "term": "monthly",
        "renewal": "24",
    }
    again = AccountUpdate.from_json(update.to_json())
    assert (again.name, again.reference, again.notes, again.term) == ("Garage Joe & fils", None, UNCHANGED, "monthly")
    assert again.to_json() == update.to_json()
    insert = AccountInsert(name="x", administrator=ANN)
    assert AccountInsert.from_json(insert.to_dict()) == insert
    user = UserUpdate(first_name="Anne")
    assert UserUpdate.from_json(user.to_json()) == user
    assert user.to_dict() == {"first_name": "Anne"}
    replacement = AdministratorDraft(email="ann@garage.example", remove_former=True)
    assert AdministratorDraft.from_json(replacement.to_json()) == replacement
    assert "ann" not in repr([replacement, user, update, insert])
    with pytest.raises(InvalidError) as caught:
        AccountUpdate(name=3).to_json()  # type: ignore[arg-type]
    assert problems(caught.value) == [("/name", "wrong_type")]
    with pytest.raises(InvalidError):
        AccountUpdate.from_json("{")


def test_a2_only_what_is_given_changes(either: House) -> None:
    account = made(either, reference="C-1001", notes="Par téléphone")
    edited = either.agent.accounts.edit(account.id, AccountUpdate(name="Garage Joe & fils", notes=None))
    assert edited.term_change is None
    assert (edited.account.name, edited.account.notes, edited.account.reference) == (
        "Garage Joe & fils",
        None,
        "C-1001",
    )
    assert edited.account.version > account.version
    assert pickle.loads(pickle.dumps(edited)) == edited
    same = either.agent.accounts.edit(account.id, AccountUpdate()).account
    assert same == edited.account
    suspended = either.agent.accounts.edit(account.id, {"state": "suspended"}).account
    assert suspended.state is AccountState.SUSPENDED
    (first, *_) = either.agent.accounts.history(account.id)
    assert first.action == "edit_account" or first.changes
    with pytest.raises(InvalidError) as caught:
        either.agent.accounts.edit(account.id, AccountUpdate(name=None, state="deleted", term="0"))
    assert {path for path, _ in problems(caught.value)} == {"/name", "/state", "/term"}


def test_s2_an_edit_tells_what_becomes_of_the_term(either: House) -> None:
    account = made(either)
    either.host.devices.report(account.id, [DeviceReport(key="cam-1", state="enrolled")])
    told = either.agent.preview().accounts.edit(account.id, AccountUpdate(term=Term.MONTHLY)).term_change
    assert told is not None
    assert (told.before, told.after, told.at_once) == (Term.ANNUAL, Term.MONTHLY, False)
    assert "30 avr. 2027" in told.text("fr")
    assert either.agent.subscriptions.get(account.id).pending is None
    page = either.agent.accounts.edit_page(account.id, "fr")
    field = page.field("/term")
    assert field is not None
    assert field.notice is not None
    assert "30 avr. 2027" in field.notice


def test_a_conflict_tells_who_changed_what(either: House) -> None:
    account = made(either)
    either.administrator.accounts.edit(account.id, AccountUpdate(name="Garage Joe & fils"))
    with pytest.raises(ConflictError) as caught:
        either.agent.based_on(account.version).accounts.edit(account.id, AccountUpdate(notes="x"))
    assert caught.value.code == "conflict"
    again = pickle.loads(pickle.dumps(caught.value))
    for error in (caught.value, again):
        (change,) = error.changes
        assert (change.field, change.by.kind, change.at) == ("name", HistoryActorKind.STAFF, either.clock.now)
        assert change.by.person is not None
        assert change.by.text("fi") == change.by.person.name == "ada Infomedia"
        assert error.fields == ["name"]
        assert "ada Infomedia" in error.text("fr")
        assert "Infomedia" not in repr(change)
    assert again.changes == caught.value.changes


def test_a1_an_account_is_suspended_restored_and_deleted(either: House) -> None:
    accounts, account = either.agent.accounts, made(either)
    assert accounts.suspend(account.id).state is AccountState.SUSPENDED
    with pytest.raises(StateError) as caught:
        accounts.suspend(account.id)
    error = pickle.loads(pickle.dumps(caught.value))
    assert (error.code, error.state, error.action) == (
        "wrong_account_state",
        AccountState.SUSPENDED,
        AccountCommand.SUSPEND,
    )
    assert error.allowed == [AccountCommand.EDIT, AccountCommand.RESTORE, AccountCommand.DELETE]
    assert (error.count, error.accounts, error.more) == (None, [], False)
    assert accounts.restore(account.id).state is AccountState.ACTIVE
    either.host.devices.report(account.id, [{"key": "cam-1", "state": "registering"}])
    with pytest.raises(StateError) as caught:
        accounts.delete(account.id)
    assert (caught.value.code, caught.value.count, caught.value.state) == ("account_has_devices", 1, None)
    assert (caught.value.action, caught.value.allowed) == (None, [])
    either.host.devices.report(account.id, [{"key": "cam-1", "state": "deleted"}])
    assert accounts.delete(account.id).state is AccountState.DELETED
    assert list(accounts.list()) == []
    assert [one.id for one in accounts.list(state="deleted")] == [account.id]
    with pytest.raises(StateError, match=r"^account_takes_no_devices: ") as caught:
        either.host.devices.report(account.id, [{"key": "cam-1", "state": "registering"}])
    assert caught.value.state is AccountState.DELETED


def test_a3_the_host_confirms_or_fails_what_it_provisions(either: House) -> None:
    ada = beside(either, provisioning=Provisioning.HOST)
    account = ada.accounts.create(AccountInsert(name="Garage Chez Joe"))
    assert (account.state, account.allows) == (AccountState.CREATING, [AccountCommand.CONFIRM, AccountCommand.FAIL])
    with pytest.raises(StateError):
        ada.accounts.edit(account.id, AccountUpdate(name="x"))
    assert ada.accounts.confirm(account.id).state is AccountState.ACTIVE
    edited = ada.accounts.edit(account.id, AccountUpdate(name="Garage Joe & fils")).account
    assert edited.state is AccountState.UPDATING
    with pytest.raises(InvalidError) as caught:
        ada.accounts.fail(account.id, "")
    assert problems(caught.value) == [("/text", "required")]
    failed = ada.accounts.fail(account.id, "Pas de place")
    assert (failed.state, failed.name) == (AccountState.ACTIVE, "Garage Chez Joe")
    assert ada.accounts.delete(account.id).state is AccountState.DELETING
    assert ada.accounts.confirm(account.id).state is AccountState.DELETED


def test_the_edit_page_is_data(either: House) -> None:
    account = made(either, notes="Par téléphone")
    page = either.agent.accounts.edit_page(account.id, "fr")
    assert (page.locale, page.title, page.account, page.editable) == ("fr", "Modifier", "Garage Chez Joe", True)
    assert page.breadcrumb == ["Clients", "Comptes client"]
    assert (page.buttons.save, page.buttons.cancel) == ("Enregistrer", "Annuler")
    assert [link.key for link in page.next] == ["modify_administrator", "replace_administrator"]
    fields = [field for section in page.sections for field in section.fields]
    assert {"/name", "/state", "/time_zone", "/country", "/term", "/renewal"} <= {field.path for field in fields}
    assert any(field.help for field in fields)
    assert any(field.important for field in fields)
    notes = page.field("/notes")
    assert notes is not None
    assert (notes.default, notes.clearable) == ("Par téléphone", True)
    assert page.field("/nothing") is None
    assert page.to_dict()["title"] == "Modifier"
    assert "Joe" not in repr(page)
    account = either.agent.accounts.suspend(account.id)
    either.agent.accounts.delete(account.id)
    gone = either.agent.accounts.edit_page(account.id, "fi")
    assert (gone.editable, gone.state) == (False, AccountState.DELETED)
    assert gone.notes


def test_a8_a_desk_tells_which_data_centre_serves_a_country(either: House) -> None:
    ada = beside(either, data_centres=[FRANKFURT, DUBLIN], centre_by_country={"IS": "frankfurt"})
    account = ada.accounts.create(AccountInsert(name="Garage Chez Joe"))
    assert account.data_centre == "frankfurt"
    choice = ada.accounts.centre(account.id)
    assert choice is not None
    assert (choice.country, choice.centre.key, choice.reason) == ("FR", "frankfurt", CentreReason.NEAREST)
    assert choice == ada.accounts.explain_centre("FR")
    assert choice.runner_up is not None
    assert (choice.distance_km, choice.runner_up.centre.key, choice.runner_up.distance_km) == (605, "dublin", 977)
    assert "Francfort" in choice.text("fr")
    table = ada.accounts.explain_centre("IS")
    assert table is not None
    assert table.reason is CentreReason.TABLE
    ada.devices.report(account.id, [DeviceReport(key="cam-1", state="enrolled")])
    ada.accounts.edit(account.id, AccountUpdate(country="IE"))
    kept = ada.accounts.centre(account.id)
    assert kept is not None
    assert (kept.country, kept.centre.key, kept.reason) == ("IE", "frankfurt", CentreReason.KEPT)
    assert either.agent.accounts.explain_centre("FR") is None
    with pytest.raises(InvalidError) as caught:
        ada.accounts.explain_centre("XX")
    assert caught.value.code == "unknown_country"


def test_a8_data_centres_can_be_chosen_without_a_store() -> None:
    centres = DataCentres([FRANKFURT, {"key": "dublin", **DUBLIN_DICT}], {"IS": "frankfurt"})
    choice = centres.choose("FR")
    assert choice is not None
    assert choice.to_dict()["runner_up"]["centre"]["key"] == "dublin"
    assert choice.text("en").startswith("France: ")
    frankfurt = centres.get("frankfurt")
    assert frankfurt is not None
    assert (frankfurt.label("fr"), frankfurt.label("sv"), frankfurt.country) == ("Francfort", "Frankfurt", "DE")
    assert (frankfurt.latitude, frankfurt.longitude, frankfurt.labels["en"]) == (50.11, 8.68, "Frankfurt")
    assert [centre.key for centre in centres.all] == ["frankfurt", "dublin"]
    kept = centres.keep("FR", "dublin")
    assert kept is not None
    assert kept.reason is CentreReason.KEPT
    assert (centres.get("paris"), centres.keep("FR", "paris"), DataCentres([]).choose("FR")) == (None, None, None)
    assert repr(centres) == "DataCentres(frankfurt, dublin)"
    with pytest.raises(InvalidError) as caught:
        DataCentres([DataCentreDraft(key="Dublin", latitude=91.0), FRANKFURT, FRANKFURT], {"FR": "paris"})
    assert {"/data_centres/0/key", "/data_centres/0/latitude", "/data_centres/2/key", "/centre_by_country/FR"} <= {
        path for path, _ in problems(caught.value)
    }
    for wrong in ({"key": 1}, {"keys": "x"}, "{", {"latitude": float("nan")}):
        with pytest.raises(InvalidError) as invalid:
            DataCentres([wrong])
        assert invalid.value.code == "invalid_data_centre"
    with pytest.raises(TypeError):
        DataCentres([3])  # type: ignore[list-item]


DUBLIN_DICT: dict[str, Any] = {"labels": {"en": "Dublin"}, "country": "IE", "latitude": 53.35, "longitude": -6.26}


def test_a6_the_sites_of_a_customer_have_one_administrator(either: House) -> None:
    one = made(either, "Garage Un", administrator=ANN)
    two = made(either, "Garage Deux", administrator=UserDraft(email="ANN@garage.example"))
    alone = made(either, "Garage Trois")
    assert one.administrator == two.administrator
    assert [site.name for site in either.agent.accounts.sites(one.id)] == ["Garage Deux", "Garage Un"]
    assert either.agent.accounts.sites(alone.id) == []
    listed = either.agent.accounts.list(administrator=one.administrator, total=True)
    assert ([account.id for account in listed], listed.total) == ([two.id, one.id], 2)
    with pytest.raises(InvalidError) as caught:
        either.agent.accounts.list(administrator="no id")
    assert caught.value.code == "invalid_id"


def test_a7_an_administrator_is_modified_and_replaced(either: House) -> None:
    account = made(either, administrator=ANN)
    contact = either.agent.accounts.edit_administrator(account.id, UserUpdate(first_name="Anne"))
    assert (contact.first_name, contact.last_name, contact.user) == ("Anne", "Martin", account.administrator)
    assert (contact.state, contact.version) == (UserState.ACTIVE, 2)
    stale = either.agent.based_on(1).accounts
    with pytest.raises(ConflictError) as conflict:
        stale.edit_administrator(account.id, UserUpdate(first_name="Annie"))
    assert [change.field for change in conflict.value.changes] == ["first_name"]
    with pytest.raises(InvalidError) as caught:
        either.agent.accounts.edit_administrator(account.id, UserUpdate(name=None))
    assert problems(caught.value) == [("/name", "cannot_clear")]
    with pytest.raises(InvalidError) as caught:
        either.agent.accounts.replace_administrator(account.id, AdministratorDraft(email="joe@garage.example"))
    assert ("/first_name", "required") in problems(caught.value)
    new = AdministratorDraft(
        email="joe@garage.example",
        first_name="Joe",
        last_name="Martin",
        job_title="body_shop_manager",
        language="fr",
        time_zone="Europe/Paris",
    )
    replaced = either.agent.accounts.replace_administrator(account.id, new)
    assert replaced.administrator not in (None, account.administrator)
    assert len(either.agent.accounts.contacts(account.id)) == 2
    back = AdministratorDraft(user=account.administrator, remove_former=True)
    assert either.agent.accounts.replace_administrator(account.id, back).administrator == account.administrator
    assert len(either.agent.accounts.contacts(account.id)) == 1
    with pytest.raises(InvalidError) as caught:
        either.agent.accounts.replace_administrator(account.id, {"user": account.administrator})
    assert [code for _, code in problems(caught.value)] == ["same_administrator"]
    alone = made(either, "Garage Trois")
    with pytest.raises(InvalidError) as caught:
        either.agent.accounts.edit_administrator(alone.id, UserUpdate(first_name="x"))
    assert [code for _, code in problems(caught.value)] == ["no_administrator"]


@pytest.mark.parametrize("unknown", [UNKNOWN, "", "no id"])
def test_accounts_that_are_not_there_are_unknown_to_every_call(house: House, unknown: str) -> None:
    accounts = house.administrator.accounts
    calls: list[Any] = [accounts.suspend, accounts.restore, accounts.delete, accounts.confirm, accounts.centre]
    calls += [
        accounts.sites,
        lambda one: accounts.fail(one, "x"),
        lambda one: accounts.edit(one, {}),
        lambda one: accounts.edit_page(one, "fr"),
        lambda one: accounts.edit_administrator(one, {"first_name": "x"}),
        lambda one: accounts.replace_administrator(one, {"email": "x@x.example"}),
    ]
    for call in calls:
        with pytest.raises(NotFoundError) as caught:
            call(unknown)
        assert caught.value.code == "unknown_account"
        with pytest.raises(TypeError):
            call(None)


def test_a_dealer_enters_no_accounts(house: House) -> None:
    with pytest.raises(RefusedError):
        house.dealer.accounts.create(AccountInsert(name="x"))


def test_a1_the_life_of_an_account_can_be_followed_without_a_store() -> None:
    life = Life.begun(Provisioning.HOST)
    assert (life.state, life.rest) == (AccountState.CREATING, None)
    life = life.after("confirm", provisioning="host").after(AccountCommand.EDIT, Rest.SUSPENDED, Provisioning.HOST)
    assert (life.state, life.allows("fail"), life.allows("edit")) == (AccountState.UPDATING, True, False)
    assert life.after("confirm").rest is Rest.SUSPENDED
    assert Life.begun().after("suspend").after("restore") == Life.begun()
    assert hash(Life.begun()) == hash(Life.begun())
    with pytest.raises(StateError) as caught:
        life.after("delete")
    assert (caught.value.state, caught.value.action) == (AccountState.UPDATING, AccountCommand.DELETE)
    with pytest.raises(InvalidError):
        Life.begun("tomorrow")
