"""Starters: sensible first fields for things that a text names without saying what they consist of.

The table is data: the resource, then its fields as a person would list them. What is taken from here is said as an
assumption.
"""

from functools import cache

from generators.requirements.findings import FieldDraft
from generators.requirements.passages import Passage, Source
from generators.requirements.phrases import read_members

_TABLE = """
Account: name (required), email (required, unique), active (boolean)
Address: street (required), city (required), postcode, country
Appointment: starts_at (datetime, required), ends_at (datetime), notes (text), status (scheduled | cancelled)
Article: title (required), slug (required, unique), body (text), published_at (datetime)
Asset: name (required), serial_number (string, unique), purchased_on (date), value (decimal)
Author: name (required), bio (text)
Book: title (required), isbn (string, unique), author, published_on (date)
Booking: starts_at (datetime, required), ends_at (datetime), status (requested | confirmed | cancelled), notes (text)
Bookmark: url (required), title, note (text)
Brand: name (required, unique), website
Car: make (required), model (required), year (integer), license_plate (string, unique)
Category: name (required, unique), description (text)
Comment: body (text, required), author_name
Company: name (required, unique), website, phone
Contact: full_name (required), email, phone
Course: title (required), description (text), starts_on (date), capacity (integer)
Customer: full_name (required), email (required, unique), phone
Department: name (required, unique), description (text)
Device: name (required), serial_number (string, unique), model, active (boolean)
Document: title (required), url, description (text)
Employee: full_name (required), email (required, unique), job_title, hired_on (date)
Event: title (required), description (text), starts_at (datetime, required), ends_at (datetime), location
Expense: amount (decimal, required), spent_on (date, required), description (text)
Invoice: number (string, required, unique), issued_on (date), due_on (date), total (decimal)
Item: name (required), description (text), quantity (integer)
Lead: full_name (required), email, phone, status (new | contacted | qualified | lost)
Location: name (required), address, city
Member: full_name (required), email (required, unique), joined_on (date)
Message: body (text, required), sent_at (datetime)
Movie: title (required), release_year (integer), synopsis (text)
Note: title (required), body (text)
Order: status (pending | paid | shipped | cancelled), total (decimal), placed_at (datetime)
Patient: full_name (required), birth_date (date), phone, notes (text)
Payment: amount (decimal, required), paid_at (datetime), method (card | cash | transfer)
Pet: name (required), species, birth_date (date)
Post: title (required), body (text), published_at (datetime)
Product: name (required), sku (string, unique), description (text), price (decimal, required), active (boolean)
Project: name (required), description (text), starts_on (date), ends_on (date)
Recipe: title (required), instructions (text), servings (integer), duration_minutes (integer)
Reservation: starts_at (datetime, required), party_size (integer), status (requested | confirmed | cancelled)
Review: rating (integer, required), comment (text)
Room: name (required, unique), capacity (integer)
Student: full_name (required), email (required, unique), enrolled_on (date)
Supplier: name (required), email, phone, country
Tag: name (required, unique)
Task: title (required), description (text), done (boolean), due_date (date)
Team: name (required, unique), description (text)
Ticket: title (required), description (text), status (open | closed), priority (low | normal | high)
Todo: title (required), done (boolean), due_date (date)
Transaction: amount (decimal, required), booked_at (datetime, required), description (text)
User: email (required, unique), full_name (required), active (boolean)
Vehicle: make (required), model (required), year (integer), license_plate (string, unique)
Warehouse: name (required, unique), address, city
"""

_UNKNOWN = "name (required), description (text)"


@cache
def _read_table() -> dict[str, str]:
    return dict(line.split(": ", 1) for line in _TABLE.strip().splitlines())


def find_starter(resource: str) -> bool:
    """Tell whether a resource is one of the well-known ones."""
    return resource in _read_table()


@cache
def give_starter_fields(resource: str) -> tuple[FieldDraft, ...]:
    """Give first fields for a resource; one that nobody knows gets a name and a description."""
    text = _read_table().get(resource, _UNKNOWN)
    members = read_members(Passage(Source("starter", text), text, range(len(text))))
    return tuple(member for member in members if isinstance(member, FieldDraft))
