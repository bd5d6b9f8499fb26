"""How callers sign in, where the data are and how long pages are."""

import pytest

from generators.changes.applying import apply_changes
from generators.changes.settings import SetAuth, SetDatabase, SetPageSize
from generators.errors import UnsupportedError
from generators.spec.models import Auth, Database


@pytest.mark.parametrize("auth", [Auth.JWT, Auth.SESSION, Auth.OAUTH2])
def test_authentication_is_set_and_removed_with_the_account_that_came_with_it(auth, shop, carry_out):
    guarded = carry_out(shop, SetAuth(auth))
    assert guarded.spec.auth is auth
    assert guarded.losses == ()
    opened = carry_out(guarded.spec, SetAuth(Auth.NONE))
    assert opened.spec == shop
    assert opened.losses[0] == "the table `users` with its rows"
    assert len(opened.losses) == 2, "and what the way to authenticate keeps apart"


def test_an_account_that_was_there_before_stays_without_what_came_with_authentication(make_shop, carry_out):
    resources = [{"name": "User", "fields": [{"name": "email", "type": "string"}]}]
    guarded = carry_out(make_shop(resources=resources), SetAuth(Auth.JWT)).spec
    assert carry_out(guarded, SetAuth(Auth.NONE)).losses == (
        "the column `role` of users with its values",
        "the passwords of all accounts",
    )


def test_what_authentication_makes_of_the_account_is_told(make_shop, carry_out):
    resources = [{"name": "User", "fields": [{"name": "password", "type": "string"}]}]
    assert "User.password is not in the API" in carry_out(make_shop(resources=resources), SetAuth(Auth.JWT)).notes[0]


def test_passwords_stay_where_both_ways_have_them(make_shop, carry_out):
    assert carry_out(make_shop(auth="jwt"), SetAuth(Auth.SESSION)).losses == ()
    assert carry_out(make_shop(auth="jwt"), SetAuth(Auth.OAUTH2)).losses == ("the passwords of all accounts",)


def test_what_is_set_already_is_told(make_shop, carry_out):
    shop = make_shop(auth="jwt")
    for change in (SetAuth(Auth.JWT), SetDatabase(Database.POSTGRESQL), SetPageSize(20)):
        edited = carry_out(shop, change)
        assert edited.spec == shop
        assert "already" in edited.notes[0]


def test_what_is_said_to_be_replaced_has_to_be_there(make_shop, carry_out, refuse):
    shop = make_shop(auth="session")
    said = refuse(shop, SetAuth(Auth.NONE, replaced=Auth.JWT))
    assert "This service has Session authentication, not JWT authentication." in said
    assert "`/generate remove auth`" in said
    assert carry_out(shop, SetAuth(Auth.JWT, replaced=Auth.SESSION)).spec.auth is Auth.JWT
    said = refuse(shop, SetDatabase(Database.SQLITE, replaced=Database.MYSQL))
    assert "The data of this service are in PostgreSQL, not in MySQL." in said


def test_names_that_authentication_needs_are_refused(make_shop, refuse):
    shop = make_shop(resources=[{"name": "AuthSession", "fields": []}])
    assert "Rename the resource." in refuse(shop, SetAuth(Auth.SESSION))


def test_another_database_starts_without_the_data(shop, carry_out):
    edited = carry_out(shop, SetDatabase(Database.MYSQL))
    assert edited.spec.database is Database.MYSQL
    assert edited.losses == ("all data: nothing is copied from PostgreSQL to MySQL",)


def test_a_database_that_the_stack_has_not_is_refused_with_those_that_it_has(shop):
    with pytest.raises(UnsupportedError, match="PostgreSQL or MySQL or SQLite"):
        apply_changes(shop, [SetDatabase(Database.MONGODB)])


def test_a_database_that_cannot_take_the_service_is_refused(make_shop, refuse):
    fields = [{"name": "amount", "type": "decimal", "precision": 38}]
    refuse(make_shop(resources=[{"name": "Bill", "fields": fields}]), SetDatabase(Database.SQLITE))


@pytest.mark.parametrize("items", [0, -1, 101, 10**9])
def test_a_page_has_at_least_one_item_and_not_too_many(items, shop, refuse):
    assert "`/generate set page size to 100`" in refuse(shop, SetPageSize(items))


def test_a_page_is_as_long_as_it_is_said(shop, carry_out):
    assert carry_out(shop, SetPageSize(100)).spec.page_size == 100
