"""Field words: what fields are made of, by the type that a field has whose name ends in one."""

BOOLEAN_WORDS = frozenset(
    "done active archived published enabled disabled verified confirmed billable recurring explicit public "
    "private vaccinated paid available favourite favorite visible featured completed approved closed locked "
    "deleted sold urgent neutered sterilised sterilized chipped resolved finished cancelled canceled shipped "
    "delivered discontinued mandatory optional read starred pinned blocked banned subscribed premium taxable "
    "refundable renewable returned reserved occupied flagged checked answered attended accepted hidden anonymous "
    "purchased bought insured vegetarian vegan licensed certified reusable fragile perishable flammable waterproof "
    "heated furnished accessible edible toxic poisonous endangered refurbished damaged expired halal kosher foldable "
    "ok portable adjustable exchangeable estimated overdue rechargeable".split()
)
DECIMAL_WORDS = frozenset(
    "price cost costs amount total subtotal fee fees salary wage balance budget tax discount deposit rent payment "
    "gross net revenue fare tip refund charge bill rate limit value money sum premium fine bid margin commission "
    "income expense spend weight height width depth length distance temperature area volume speed percentage percent "
    "humidity hectares hectare acres sqm tons tonnes pounds miles cm mm ml mileage thickness diameter voltage power"
    " energy dosage dose calories average ratio factor latitude longitude lat lng lon "
    "altitude degrees ha estimate pressure wattage horsepower wingspan draught payload turnover kilometers "
    "kilometres km kg "
    "kilograms grams litres liters meters metres m2 m3 km2 cm2 sqft mm2 mg ml kw kwh mw hz ppm".split()
)
INTEGER_WORDS = frozenset(
    "count quantity qty year age stock seats capacity duration minutes seconds hours days weeks months years "
    "runtime position rank rating score points pages floor reps sets votes likes views clicks downloads visits plays "
    "followers hits attendees participants guests copies places floors rooms beds bedrooms bathrooms players "
    "servings portions round rounds stars steps goals attempts level laps mins secs units ordinal sequence index "
    "milliseconds "
    "ms episodes chapters doors people nights persons adults children kids max min headcount inventory bpm rpm "
    "population credits wins losses draws onhand".split()
)
TEXT_WORDS = frozenset(
    "description notes note body comment comments bio biography content contents synopsis message text remarks "
    "remark instructions details memo abstract review feedback answer explanation about transcript lyrics "
    "markdown html observations diagnosis plot narrative".split()
)
DATE_WORDS = frozenset("date day birthday dob birthdate deadline anniversary due".split())
DATETIME_WORDS = frozenset("time timestamp datetime at moment".split())
STRING_TAILS = frozenset(
    "number no code name id type kind address unit currency city country phone email url title label".split()
)
TYPED_WORDS = BOOLEAN_WORDS | DECIMAL_WORDS | INTEGER_WORDS | TEXT_WORDS | DATE_WORDS | DATETIME_WORDS | STRING_TAILS
PLAIN_WORDS = frozenset(
    "title name first last full week weekday email e-mail mail telephone phone mobile address street city zip "
    "postcode"
    " country "
    "region state slug url link website image photo picture avatar icon colour color size brand model make "
    "manufacturer author publisher isbn sku barcode serial category type kind status priority severity language "
    "locale timezone currency username password nickname handle role gender species breed genre subject topic tag "
    "label location venue room table number code reference summary headline reason source destination origin "
    "target method provider token key version frequency interval difficulty front back question option reviewer "
    "sender receiver recipient owner creator artist album track occasion caption excerpt thumbnail file filename "
    "path format mime duration start end begin finish arrival departure release purchase expiry expiration birth "
    "hire join entry exit check order party trial license licence plate vin registration company department "
    "position job contact fax tax vat iban bic account invoice receipt chip microchip passport".split()
)


FIELD_WORDS = TYPED_WORDS | PLAIN_WORDS
"""Words that fields are made of."""
