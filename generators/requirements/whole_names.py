"""Whole names: names of fields whose type more than their last word decides, 'meeting day', 'estimated damage'."""

import re

from generators.requirements.field_words import DECIMAL_WORDS, PLAIN_WORDS, TYPED_WORDS
from generators.spec.models import FieldType

_HEADS = (
    r"(?!(?:papers|letters|numbers|others|answers|posters)(?:_|$))"
    r"(?:[a-z]+(?:ers|ors|ants|ists|ees)|people|persons|students|clients|patients|residents|agents|children|kids|staff)"
)
"""Who or what is counted where the name says that so many are needed or expected."""
_HEADED = (
    r"(?:needed|required|wanted|expected|allowed|admitted|missing|present|absent|attending|invited|waiting|planned)"
)
_NUMBERED = (
    "telephone telefono telefone serie cuenta conta compte client cliente factura facture fattura pedido commande "
    "contrat contrato suivi seguimiento licence licencia permis passeport pasaporte carte tarjeta securite socio"
).split()
"""What is told apart by numbers, in other languages: nobody counts with a 'numéro de téléphone'."""

_WEEKDAY = (
    r"(?:meeting|opening|market|training|rehearsal|practi[cs]e|collection|garbage|waste|bin|watering|feeding|baking"
    r"|weekly|regular|usual|preferred|favou?rite|office|choir|club|band)_day"
    r"|(?:meeting|opening|market|training|rehearsal|collection|visiting|preferred|available|open|closed)_days"
)
"""What comes again on the same days of each week: a meeting day is a weekday, an arrival day a date."""
_ASSESSED = (
    "estimated|expected|assumed|approximate|approx|insured|claimed|assessed|total|overall|financial|monetary|actual"
    "|projected|declared|market|resale|replacement|net|gross|annual|yearly|monthly|weekly|daily|average|outstanding"
    "|maximum|minimum|max|min|agreed|paid"
)
_WORTH = (
    "damages?|loss|losses|worth|debts?|profits?|earnings|savings|sales|proceeds|takings|compensation|reimbursement"
    "|subsidy|subsidies|payouts?|penalty|penalties|surcharge|toll|interest|pay|allowance|grant|donations?|contributions?"
    "|dues|tuition|royalt(?:y|ies)|spending|overhead|consumption|yield|output"
)
"""What can be counted in money or measured, where it is said to be: a damage is told in words, a total damage not."""

_ANY_WORD = "|".join(sorted(TYPED_WORDS | PLAIN_WORDS))

WHOLE_NAMES = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"(?:is|has|can|should|allows|accepts|needs|was)_.+", FieldType.BOOLEAN),
        (
            r"out_of_(?:order|stock|service|print|use)|(?:on|in|off)_(?:duty|call|loan|leave|repair|service|hold|vacation)",
            FieldType.BOOLEAN,
        ),
        (r"(?!add_on$).+_(?:on|since|until)", FieldType.DATE),
        (r"(?:time|moment)_(?:start|end|begin)", FieldType.DATETIME),
        (r"date_(?:start|end|begin)", FieldType.DATE),
        (r"(?:household|group|party|team|class|family|crew|batch|pack)_size", FieldType.INTEGER),
        (r"(?:.+_)?(?:opening|office|business|working|visiting)_(?:hours|times)", FieldType.STRING),
        (r"start|end|begin|(?:(?!.*_?per_).+_)?hour|(?:.+_)?(?:kick|take|lift)_?off", FieldType.DATETIME),
        (
            r"(?:slot|shift|session|event|class|lesson|meeting|booking|appointment)_(?:start|end|begin)",
            FieldType.DATETIME,
        ),
        (r"(?:valid|effective|available|active|employed|booked|rented)_(?:from|to|till|through)", FieldType.DATE),
        (r"(?:area|field|place|proof)_of_.+", FieldType.STRING),
        (r"year_.+|(?:min_|max_)?age_(?:from|to|until|min|max|limit)", FieldType.INTEGER),
        (r"(?:sort|display|list)_order|(?:.+_)?quota", FieldType.INTEGER),
        (rf"{_HEADS}_{_HEADED}|{_HEADED}_{_HEADS}", FieldType.INTEGER),
        (r"number_(?:plate|plates|tag)", FieldType.STRING),
        (r"(?:practice|service|subject|delivery|coverage|sales|work|business|skill|expertise)_area", FieldType.STRING),
        (rf"numero_(?:{'|'.join(_NUMBERED)})", FieldType.STRING),
        (r"(?:calendar|iso|working|work|term|school|production|delivery)_week", FieldType.INTEGER),
        (r"what_(?:was|were|is|has_been|got|they|we|he|she|it)_.+", FieldType.TEXT),
        (r"(?:week|day|month|page|lap|round|episode|chapter|season)_number", FieldType.INTEGER),
        (r"(?:quantity|count|stock|seats|spots|places|copies)_(?:left|available|remaining|sold)", FieldType.INTEGER),
        (
            rf"date_(?:of|de|du|d|di|da|do|del)_.+|date_(?!(?:.+_)?(?:{_ANY_WORD})$).+",
            FieldType.DATE,
        ),
        (r"(?:.+_)?(?:check|checked|clock)_(?:in|at)|(?:check|clock)_out", FieldType.DATETIME),
        (
            rf"(?:max|min|maximum|minimum|number|num|no)_(?!(?:.+_)?(?:{'|'.join(sorted(DECIMAL_WORDS))})$).+",
            FieldType.INTEGER,
        ),
        (r"(?:.+_)?(?:start|end)_day", FieldType.DATE),
        (rf"(?:{_ASSESSED})_(?:{_WORTH})", FieldType.DECIMAL),
        (_WEEKDAY, FieldType.STRING),
        (r"(?:.+_)?(?:party|group|class|team|crew|batch|pack)_size", FieldType.INTEGER),
    )
)
"""Names whose type more than their last word decides; the first that fits."""
