"""Subject frames: where the thing that has something stands in an unusual place, 'the core is the campaign: …'."""

from generators.requirements.frame import Frame, frame
from generators.requirements.frame_words import ACTORS_WRITE, BEGIN, CORE, NOUN, ONE, ORDER, STAFF

SUBJECT_FRAMES: tuple[Frame, ...] = (
    # The core is the campaign, to which people give a title and a pitch.
    frame(rf"{BEGIN}(?P<lead>{CORE} )(?:the|our|an?) {NOUN}(?=[:,;]| -)", lead=""),
    # 'First the object itself. It's got …', 'And finally the loan, which ties …'
    frame(
        rf"{BEGIN}(?P<lead>(?:{ORDER}|{CORE}) )(?:the|our|an?) {NOUN}"
        r"(?P<self> itself| themselves)?(?P<stop>[.:!] (?:it|he|she|they|this|these)(?:(?:'s|'ve| has| have) got"
        r"| has| have))(?= )",
        lead="",
        self="",
        stop=" has",
    ),
    frame(
        rf"{BEGIN}(?P<lead>{ORDER} )(?:the|our|an?) {NOUN}"
        r"(?P<which>, (?:which|that))(?= [a-z]+s (?:one|an?|the|its)\b)",
        lead="",
        which="",
    ),
    # 'The nurse enters the volume and the haemoglobin value on the appointment'
    frame(
        rf"\b(?P<actor>(?:the|an?|our|each|every) [a-z][\w-]*(?: (?:then|also|later|afterwards))? {ACTORS_WRITE})"
        r"(?= (?:the|an?|its|how|whether|what|if)\b)(?P<list>[^.;:!?\n]{3,160}?(?:,| and )[^.;:!?\n]{3,100}?)"
        r"(?P<on> (?:on|onto|into|in|to) (?:the|an?|each|every|that) (?P<thing>(?!(?:system|app|application|computer"
        r"|database|form|sheet|paper|tool|spreadsheet|calendar|board|list|book|screen|server|end|morning|evening"
        r"|field)\b)"
        r"[a-z][\w-]*))(?=[.;!?,]|$)",
        actor="the {thing} has",
        on="",
    ),
    # 'The nurse enters the volume and the blood group.'
    frame(
        rf"\b(?P<actor>(?:the|an?|our) {STAFF}(?: (?:then|also|later|afterwards))? {ACTORS_WRITE})"
        r"(?= (?:the|an?|its|how|whether|what|if)\b[^.;:!?\n]{2,200}(?:,| and ))",
        actor="it has",
    ),
    # 'A visit concerns one lift, and the technician writes the date, what was done and …'
    frame(
        rf"{BEGIN}{ONE} {NOUN} (?:is|belongs?|concerns?|refers?|relates?|covers?|affects?|goes|takes|happens|deals"
        rf"|points"
        r"|comes) [^.;:!?\n]{3,80}?(?:,? and|;|,) (?P<actor>(?:the|an?|its|our) [a-z]+(?: (?:then|also))? "
        rf"{ACTORS_WRITE})(?= (?:the|an?|how|what|whether|if|when|its)\b[^.;:!?\n]{{2,250}}(?:,| and ))",
        actor="it has",
    ),
    # Samples belong to a project as well (project: acronym, title).
    frame(
        r"(?<![\w-])(?P<noun>[a-z][\w-]*)(?P<too>,? as well|,? too)? ?\((?P<again>(?:an? |the )?(?P=noun)s?:"
        r" )(?=[a-z])",
        too="",
        again="",
    ),
    frame(r"(?<=\w)(?P<too>,? as well|,? too)(?= ?\([a-z][^()\n]*,)", too=""),
    # 'Orders: come from a dentist.' says that of orders.
    frame(
        rf"{BEGIN}[A-Z][\w-]*s(?P<colon>:)(?= (?:come|belong|go|live|sit|refer|happen|take place)\b)",
        colon="",
    ),
    # 'Patients are not stored, only a patient code on the order.'
    frame(
        r"\bnot (?:stored|kept|saved|recorded|tracked|needed|managed)[^.;!?,\n]{0,30}(?P<only>, (?:only|just) "
        r"(?P<field>(?:an?|the|their|its) [a-z][\w -]{2,30}?) on (?:the|an?|each|every) (?P<thing>[a-z][\w-]*))"
        r"(?=[.;!?]|$)",
        only="; the {thing} has {field}",
    ),
    # 'The kennel: it has' says that the kennel has.
    frame(
        rf"{BEGIN}(?:(?:{ONE}|our) )?{NOUN}(?P<it>: (?:it|they|he|she) (?:has|have))(?= (?:an?|the|its|their) )",
        it=" has",
    ),
    # 'By a slot we mean a date and …', 'I'd describe a court as a name, …'
    frame(
        rf"{BEGIN}(?P<lead>(?:(?:by|under) (?:an? |the )?\"?(?P<meant>{NOUN})\"?,? (?:we|i) (?:mean|understand)"
        rf"|(?:we|i)(?:'d| would)? (?:describe|define|model|picture|think of) (?:an?|the|each|every) (?P<thing>{NOUN})"
        r" (?:as|by|with)))(?= (?:an?|the|its) [^.;!?\n]{2,200}(?:,| and ))",
        lead="a {meant}{thing} has",
    ),
    # 'On the invoice you find the number, the date and …'
    frame(
        rf"{BEGIN}(?P<lead>(?:on|in) (?:the|an?|each|every) (?P<thing>(?!(?:website|site|page|home ?page|screen"
        rf"|dashboard"
        rf"|app|portal|system|database|menu|future|end|list)\b){NOUN}),? (?:you|we|one|people|i)(?:'ll| can| will)?"
        r"(?: also| always| usually)? (?:find|see|read))(?= (?:an?|the|its|how|when|who|what|where|whether)"
        r" [^.;!?\n]{2,200}(?:,| and ))",
        lead="the {thing} has",
    ),
    # 'What belongs to a recipe is a title, …', 'The fields of a ticket are …'
    frame(
        rf"{BEGIN}(?P<lead>(?:what (?:belongs to|makes(?: up)?|defines|describes|identifies|goes into|matters about"
        r"|(?:is|gets) (?:stored|kept|recorded|noted) (?:of|for|about)) |(?:the )?(?:fields|attributes|properties"
        r"|details|data"
        r"|columns) (?:of|for) )(?:an?|the|each|every) "
        rf"(?P<thing>{NOUN}) (?:is|are)(?: the following)?:?)(?= [^.;!?\n]{{2,200}}(?:,| and ))",
        lead="a {thing} has",
    ),
    # 'What is a booking? It's a date, a time and …'
    frame(
        rf"{BEGIN}(?P<lead>(?:(?:so|now|and),? )?what(?:'s| is) (?:an?|the) (?P<thing>{NOUN})\? (?:it|that)(?:'s|"
        rf" is| has))"
        r"(?= (?:an?|the) [^.;!?\n]{2,60},[^.;!?\n]{2,200})",
        lead="a {thing} has",
    ),
)
