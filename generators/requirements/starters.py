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
Activity: name (required), description (text), starts_at (datetime)
Address: street (required), city (required), postcode, country
Album: title (required), release_date (date), genre
Animal: name (required), species, birth_date (date)
Answer: body (text, required)
Apartment: number (string, required), floor (integer), rooms (integer), rent (decimal)
Appointment: starts_at (datetime, required), ends_at (datetime), notes (text), status (scheduled | cancelled)
Article: title (required), slug (required, unique), body (text), published_at (datetime)
Artist: name (required), country, bio (text)
Asset: name (required), serial_number (string, unique), purchased_on (date), value (decimal)
Attendee: full_name (required), email (required, unique)
Auction: title (required), starts_at (datetime), ends_at (datetime), reserve_price (decimal)
Author: name (required), bio (text)
Badge: name (required, unique), description (text)
Bid: amount (decimal, required), placed_at (datetime)
Board: name (required), description (text)
Book: title (required), isbn (string, unique), author, published_on (date)
Booking: starts_at (datetime, required), ends_at (datetime), status (requested | confirmed | cancelled), notes (text)
Bookmark: url (required), title, note (text)
Branch: name (required), address, phone
Brand: name (required, unique), website
Building: name (required), address, floors (integer)
Bus: number (string, required, unique), capacity (integer)
Campaign: name (required), starts_on (date), ends_on (date), budget (decimal)
Candidate: full_name (required), email (required, unique), phone
Car: make (required), model (required), year (integer), license_plate (string, unique)
Card: title (required), description (text), position (integer)
Cart: status (open | ordered | abandoned)
Category: name (required, unique), description (text)
Certificate: title (required), issued_on (date), expires_on (date)
Channel: name (required, unique), description (text)
Chapter: title (required), number (integer)
City: name (required), country
Class: title (required), starts_at (datetime), capacity (integer)
Client: name (required), email, phone
Coach: full_name (required), email, specialty
Comment: body (text, required), author_name
Company: name (required, unique), website, phone
Contact: full_name (required), email, phone
Contract: title (required), starts_on (date), ends_on (date), value (decimal)
Country: name (required, unique), code (string, unique)
Coupon: code (string, required, unique), discount (decimal), expires_on (date)
Courier: full_name (required), phone
Course: title (required), description (text), starts_on (date), capacity (integer)
Customer: full_name (required), email (required, unique), phone
Deal: title (required), amount (decimal), stage (open | won | lost)
Delivery: scheduled_on (date), delivered_at (datetime), status (planned | delivered | failed)
Department: name (required, unique), description (text)
Device: name (required), serial_number (string, unique), model, active (boolean)
Director: full_name (required), birth_date (date)
Dish: name (required), description (text), price (decimal)
Doctor: full_name (required), specialty, phone, email
Document: title (required), url, description (text)
Donation: amount (decimal, required), donated_at (datetime)
Donor: full_name (required), email, phone
Driver: full_name (required), license_number (string, unique), phone
Employee: full_name (required), email (required, unique), job_title, hired_on (date)
Enrollment: enrolled_on (date), status (active | completed | cancelled)
Episode: title (required), number (integer), published_at (datetime), duration_minutes (integer)
Equipment: name (required), serial_number (string, unique), purchased_on (date)
Event: title (required), description (text), starts_at (datetime, required), ends_at (datetime), location
Exam: title (required), held_on (date), duration_minutes (integer)
Exercise: name (required), description (text)
Expense: amount (decimal, required), spent_on (date, required), description (text)
Farm: name (required), address, area_hectares (decimal)
Feature: name (required), description (text)
Feedback: rating (integer), comment (text)
Flight: number (string, required), departs_at (datetime), arrives_at (datetime)
Folder: name (required)
Game: title (required), genre, released_on (date)
Garage: name (required), address
Genre: name (required, unique)
Grade: value (decimal, required), graded_on (date)
Group: name (required, unique), description (text)
Guest: full_name (required), email, phone
Guide: full_name (required), phone, languages
Hospital: name (required), address, phone
Host: full_name (required), email
Hotel: name (required), address, stars (integer)
Image: url (required), caption
Ingredient: name (required, unique), unit
Inspection: inspected_on (date, required), result (passed | failed), notes (text)
Instructor: full_name (required), email
Invoice: number (string, required, unique), issued_on (date), due_on (date), total (decimal)
Item: name (required), description (text), quantity (integer)
Job: title (required), description (text), location, salary (decimal)
Keeper: full_name (required), phone
Label: name (required, unique), color
Lead: full_name (required), email, phone, status (new | contacted | qualified | lost)
Lease: starts_on (date, required), ends_on (date), monthly_rent (decimal)
Lecture: title (required), starts_at (datetime)
Lesson: title (required), starts_at (datetime), duration_minutes (integer)
License: number (string, required, unique), issued_on (date), expires_on (date)
Listing: title (required), description (text), price (decimal)
Loan: borrowed_on (date, required), due_on (date), returned_on (date)
Location: name (required), address, city
Machine: name (required), serial_number (string, unique), installed_on (date)
Manufacturer: name (required, unique), country, website
Match: played_at (datetime), home_score (integer), away_score (integer)
Meal: name (required), eaten_at (datetime), calories (integer)
Medication: name (required), dosage
Meeting: title (required), starts_at (datetime, required), ends_at (datetime), location
Member: full_name (required), email (required, unique), joined_on (date)
Membership: plan, starts_on (date, required), ends_on (date)
Menu: name (required), description (text)
Message: body (text, required), sent_at (datetime)
Milestone: title (required), due_on (date), done (boolean)
Movie: title (required), release_year (integer), synopsis (text)
Note: title (required), body (text)
Offer: title (required), price (decimal), valid_until (date)
Order: status (pending | paid | shipped | cancelled), total (decimal), placed_at (datetime)
Organization: name (required, unique), website
Owner: full_name (required), email, phone
Package: tracking_number (string, unique), weight_kg (decimal)
Parcel: tracking_number (string, required, unique), weight_kg (decimal), status (registered | shipped | delivered)
Parent: full_name (required), email, phone
Participant: full_name (required), email
Passenger: full_name (required), email, passport_number (string)
Patient: full_name (required), birth_date (date), phone, notes (text)
Payment: amount (decimal, required), paid_at (datetime), method (card | cash | transfer)
Pet: name (required), species, birth_date (date)
Photo: title, url (required), taken_on (date)
Plan: name (required, unique), price (decimal), description (text)
Plant: name (required), species, planted_on (date)
Player: full_name (required), birth_date (date), position
Playlist: name (required), description (text)
Post: title (required), body (text), published_at (datetime)
Product: name (required), sku (string, unique), description (text), price (decimal, required), active (boolean)
Profile: display_name (required), bio (text)
Project: name (required), description (text), starts_on (date), ends_on (date)
Property: title (required), address, price (decimal)
Publisher: name (required, unique), website
Purchase: purchased_on (date), total (decimal)
Question: text (required), position (integer)
Quiz: title (required), description (text)
Rating: score (integer, required), comment (text)
Reader: full_name (required), email
Recipe: title (required), instructions (text), servings (integer), duration_minutes (integer)
Registration: registered_at (datetime), status (pending | confirmed | cancelled)
Rental: starts_on (date, required), ends_on (date), total (decimal)
Repair: description (text, required), started_on (date), finished_on (date), cost (decimal)
Report: title (required), body (text), created_on (date)
Reservation: starts_at (datetime, required), party_size (integer), status (requested | confirmed | cancelled)
Response: submitted_at (datetime)
Restaurant: name (required), address, phone
Review: rating (integer, required), comment (text)
Room: name (required, unique), capacity (integer)
Route: name (required), distance_km (decimal)
Sale: sold_at (datetime), total (decimal)
Schedule: starts_at (datetime, required), ends_at (datetime)
School: name (required), address
Screening: starts_at (datetime, required), price (decimal)
Seat: number (string, required), row
Seller: name (required), email, phone
Sensor: name (required), serial_number (string, unique), location
Session: title, starts_at (datetime), ends_at (datetime)
Shift: starts_at (datetime, required), ends_at (datetime)
Ship: name (required), capacity (integer)
Shipment: tracking_number (string, unique), shipped_on (date), status (pending | shipped | delivered)
Shop: name (required), address
Show: title (required), description (text)
Skill: name (required, unique)
Song: title (required), duration_seconds (integer)
Speaker: full_name (required), bio (text)
Sponsor: name (required), website
Station: name (required), location
Step: text (required), position (integer)
Store: name (required), address
Student: full_name (required), email (required, unique), enrolled_on (date)
Subject: name (required, unique), description (text)
Subscription: plan, starts_on (date, required), ends_on (date), status (active | paused | cancelled)
Supplier: name (required), email, phone, country
Survey: title (required), description (text)
Table: number (string, required), seats (integer)
Tag: name (required, unique)
Talk: title (required), abstract (text), starts_at (datetime)
Task: title (required), description (text), done (boolean), due_date (date)
Teacher: full_name (required), email (required, unique), subject
Team: name (required, unique), description (text)
Tenant: full_name (required), email, phone
Theater: name (required), address, seats (integer)
Ticket: title (required), description (text), status (open | closed), priority (low | normal | high)
Todo: title (required), done (boolean), due_date (date)
Tour: title (required), description (text), price (decimal), starts_at (datetime)
Tournament: name (required), starts_on (date), ends_on (date)
Track: title (required), duration_seconds (integer)
Trainer: full_name (required), email, specialty
Training: title (required), starts_at (datetime), duration_minutes (integer)
Transaction: amount (decimal, required), booked_at (datetime, required), description (text)
Transfer: amount (decimal), transferred_on (date)
Treatment: name (required), description (text), price (decimal)
Trip: starts_at (datetime), ends_at (datetime), distance_km (decimal)
Truck: license_plate (string, required, unique), model, capacity_kg (decimal)
Tutor: full_name (required), email, hourly_rate (decimal)
User: email (required, unique), full_name (required), active (boolean)
Vehicle: make (required), model (required), year (integer), license_plate (string, unique)
Venue: name (required), address, capacity (integer)
Vet: full_name (required), email, phone
Video: title (required), url (required), duration_seconds (integer)
Visit: visited_at (datetime, required), reason, notes (text)
Volunteer: full_name (required), email, phone
Vote: cast_at (datetime)
Voucher: code (string, required, unique), value (decimal), expires_on (date)
Warehouse: name (required, unique), address, city
Workout: performed_on (date), duration_minutes (integer), notes (text)
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
