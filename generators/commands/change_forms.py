"""Forms of commands that change the Spec; the first that fits counts."""

from generators.commands.building import (
    build_add_field,
    build_add_relation,
    build_add_resource,
    build_add_typed,
    build_page_size,
    build_remove_field,
    build_remove_relation,
    build_remove_resource,
    build_rename_field,
    build_rename_resource,
)
from generators.commands.form import Form, compile_patterns
from generators.commands.relations import KIND, WORDING
from generators.commands.setting import (
    build_add_feature,
    build_auth,
    build_database,
    build_remove_auth,
    build_remove_feature,
)
from generators.commands.verbs import ADD, REMOVE, TURN, USE

_FIELD = r"(?:fields?|columns?|attributes?|propert(?:y|ies))"
_RESOURCE = r"(?:resources?|entit(?:y|ies)|models?|tables?)"
_RELATION = r"(?:relations?|relationships?|associations?|references?)"
_THE = r"(?:(?:an?|the|new) )*"
_TO = r"(?:to|in|into|on|onto|for)"
_OF = r"(?:from|of|in|on)"
_BECOMES = r"(?:to|into|as|->|=>|\u2192)"
_AUTH = r"(?:auth\w*|log[- ]?in|sign[- ]?in)"
_ABOUT = rf"(?P<about>{_AUTH}|database|db|data|storage|broker|queue)"
# "use jwt auth", "switch auth from jwt to session", "switch to mysql", "replace jwt by session", "use x instead of y".
_SETTING = (
    rf"{TURN} (?:the )?{_ABOUT}(?: from (?P<before>.+?))?(?: (?:over )?(?:to|on)| ?[=:])? (?P<value>.+)",
    r"(?:switch|change|move|migrate)(?: over)?(?: from (?P<before>.+?))? to (?P<value>.+)",
    r"replace (?P<before>.+?) (?:by|with) (?P<value>.+)",
    rf"{USE} (?P<value>.+?) instead(?: of (?P<before>.+))?",
    rf"(?:{ADD}|{USE}) (?P<value>.+)",
    r"(?P<value>(?:log|sign)[- ]?in (?:with|via|through|by|using) .+)",
)
_NEW_RESOURCE = rf"(?:{ADD} |(?=new )){_THE}{_RESOURCE}:? (?:called |named )?"
_HAS = rf",? (?:with|having|(?:that |which )?has|containing|consisting of)(?: (?:the )?(?:following )?{_FIELD})?:?"
_BETWEEN = r"(?:between|from) (?P<source>.+?) (?:and|to)"
_RELATED = rf"(?P<source>.+?) (?P<verb>{WORDING}) (?P<rest>.+)"

CHANGE_FORMS: tuple[Form, ...] = (
    Form(
        "add FEATURE",
        "Add a feature, or several: `add docker and rate limiting`",
        ("add redis caching", "add docker and github actions", "add queue with kafka", "add redis queue"),
        compile_patterns(
            rf"(?:{ADD}|(?P<use>{USE})) (?P<value>.+)",
            rf"(?P<use>{TURN}) (?:the )?(?P<queue>broker|queue)(?: to| ?[=:])? (?P<value>.+)",
        ),
        build_add_feature,
    ),
    Form(
        "remove FEATURE",
        "Remove a feature, or several",
        ("remove docker", "remove redis caching and queue"),
        compile_patterns(rf"(?:{REMOVE}|no(?: more)?|without) (?P<value>.+)"),
        build_remove_feature,
    ),
    Form(
        "use AUTH auth",
        "Let callers sign in by `jwt`, `session` or `oauth2`",
        ("use jwt auth", "add session auth", "switch auth from jwt to oauth2"),
        compile_patterns(*_SETTING),
        build_auth,
    ),
    Form(
        "remove auth",
        "Let everybody in who can reach the service",
        ("remove auth", "remove jwt auth"),
        compile_patterns(rf"{REMOVE} (?P<value>.+)", rf"(?:{USE} )?(?:no|without) {_AUTH}"),
        build_remove_auth,
    ),
    Form(
        "switch database to DATABASE",
        "Keep the data in `postgresql`, `mysql`, `sqlite` or `mongodb`; nothing is copied",
        ("switch database to mysql", "use postgresql"),
        compile_patterns(*_SETTING),
        build_database,
    ),
    Form(
        "set page size to NUMBER",
        "Set how many items a list shows unless asked otherwise",
        ("set page size to 50",),
        compile_patterns(
            r"(?:(?:set|change|make|use|with|increase|reduce|raise|lower) )?(?:an? |the )?(?:default )?"
            r"(?:page[ _-]?size|pagination|(?:items|rows) per page)(?: (?:to|of|is)| ?[=:])? (?P<value>.+?)"
            r"(?: (?:items|rows)(?: per page)?)?",
            r"(?:set|change|show|use|list) (?P<value>.+) (?:items|rows|entries) per page",
        ),
        build_page_size,
    ),
    Form(
        "add resource NAME with NAME (TYPE, …), …",
        "Add a resource with its fields and relations",
        (
            "add resource Coupon with code (string, unique) and discount (decimal)",
            "add resource Comment with body (text, required) and belongs to Order",
            "add resource Label",
        ),
        compile_patterns(
            rf"{_NEW_RESOURCE}(?P<name>[^(:,]+?)(?:{_HAS}|:) (?P<members>.+)",
            rf"{_NEW_RESOURCE}(?P<name>[^(:,]+?) ?\((?P<members>.+)\)",
            rf"{_NEW_RESOURCE}(?P<name>[^(:]+)",
        ),
        build_add_resource,
    ),
    Form(
        "remove resource NAME",
        "Remove a resource to which no other refers",
        ("remove resource Coupon",),
        compile_patterns(
            rf"{REMOVE} (?:the )?{_RESOURCE}:? (?P<name>.+)",
            rf"{REMOVE} (?:the )?(?!{_FIELD} |{_RELATION} )(?P<name>[^ ]+(?: [^ ]+)?) {_RESOURCE}",
        ),
        build_remove_resource,
    ),
    Form(
        "rename resource NAME to NAME",
        "Rename a resource; its rows stay",
        ("rename resource Customer to Client",),
        compile_patterns(
            rf"rename (?:the )?{_RESOURCE} (?P<old>.+?) {_BECOMES} (?P<new>.+)",
            rf"rename (?:the )?(?!{_FIELD} )(?P<old>[^ ]+(?: [^ ]+)?) {_RESOURCE} {_BECOMES} (?P<new>.+)",
        ),
        build_rename_resource,
    ),
    Form(
        "add relation RESOURCE belongs to RESOURCE",
        "Relate two resources: `belongs to`, `has many`, `has one` or `many-to-many`, and `as NAME` if it has one",
        ("add relation Order belongs to Customer", "add relation Post many-to-many Tag"),
        compile_patterns(
            rf"{ADD} {_THE}{_RELATION}:? {_RELATED}",
            rf"{ADD} {_THE}(?:{_RELATION}:? )?(?P<verb>{KIND}) (?:{_RELATION} )?{_BETWEEN} (?P<rest>.+)",
            rf"{ADD} {_THE}{_RELATION} {_BETWEEN} (?P<rest>.+?),? \(?(?P<verb>{KIND})\)?",
            rf"(?:relate|link|connect) (?P<source>.+?) (?:and|to|with) (?P<rest>.+?),? (?:as )?(?:an? )?"
            rf"\(?(?P<verb>{KIND})\)?",
            rf"(?:{ADD} )?(?!{_RELATION} )(?P<source>\w+) (?P<verb>belongs to|has many|{KIND}) (?P<rest>.+)",
        ),
        build_add_relation,
    ),
    Form(
        "remove relation RESOURCE belongs to RESOURCE",
        "Remove the relation between two resources",
        ("remove relation Order belongs to Customer", "remove relation between Order and Customer"),
        compile_patterns(
            rf"{REMOVE} (?:the )?{_RELATION}:? {_BETWEEN} (?P<rest>.+)",
            rf"{REMOVE} (?:the )?{_RELATION}:? {_RELATED}",
        ),
        build_remove_relation,
    ),
    Form(
        "remove relation NAME from RESOURCE",
        "The same by the relation's name, where there are several",
        ("remove relation buyer from Order",),
        compile_patterns(rf"{REMOVE} (?:the )?{_RELATION}:? (?P<fields>.+?) {_OF} (?P<resource>.+)"),
        build_remove_field,
    ),
    Form(
        "add field NAME (TYPE, …) to RESOURCE",
        "Add a field: its type, then `required`, `unique`, `default VALUE`, `min N`, `max N` as needed",
        (
            "add field notes (text) to Order",
            "add field sku (string, unique) to Product",
            "add field status (enum(open | closed), default open) to Ticket",
        ),
        compile_patterns(
            rf"{ADD} (?P<lead>[^()]*?)\b{_FIELD} {_TO} (?P<resource>[^:,(]+?)(?: ?[:,]| called| named) (?P<fields>.+)",
            rf"{ADD} {_TO} (?P<resource>[^:,(]+?) (?P<lead>){_THE}{_FIELD}:? (?P<fields>.+)",
            rf"{ADD} (?:(?P<lead>[^().]*?)\b{_FIELD}:? )?(?P<resource>[A-Za-z]\w*)\.(?P<fields>[A-Za-z_]\w*\b.*)",
            rf"{ADD} (?P<lead>[^()]*?)\b{_FIELD}:? (?P<fields>.+) {_TO} (?P<resource>.+)",
        ),
        build_add_field,
    ),
    Form(
        "add NAME (TYPE, …) to RESOURCE",
        "The same in fewer words",
        ("add notes (text) to Order",),
        compile_patterns(rf"{ADD} (?P<lead>)(?P<fields>.+) {_TO} (?P<resource>.+)"),
        build_add_typed,
    ),
    Form(
        "remove field NAME from RESOURCE",
        "Remove a field, or a relation by its name",
        ("remove field notes from Order",),
        compile_patterns(
            rf"{REMOVE} (?:the )?(?:{_FIELD} )?(?P<resource>[A-Za-z]\w*)\.(?P<fields>\w+)",
            rf"{REMOVE} (?:the )?{_FIELD}:? (?P<fields>.+?) from (?P<resource>.+)",
            rf"{REMOVE} (?:the )?{_FIELD}:? (?P<fields>.+?) {_OF} (?P<resource>.+)",
            rf"{REMOVE} (?:the )?(?P<fields>.+?) {_FIELD} {_OF} (?P<resource>.+)",
            rf"{REMOVE} (?P<bare>)(?P<fields>.+?) from (?P<resource>.+)",
        ),
        build_remove_field,
    ),
    Form(
        "rename field NAME to NAME in RESOURCE",
        "Rename a field or a relation; its values stay",
        ("rename field sku to code in Product",),
        compile_patterns(
            rf"rename (?:the )?(?:{_FIELD} )?(?P<resource>[A-Za-z]\w*)\.(?P<old>\w+) {_BECOMES} (?:\w+\.)?(?P<new>\w+)",
            rf"rename (?:the )?(?:{_FIELD} )?(?P<old>.+?) {_BECOMES} (?P<new>.+?) {_OF} (?P<resource>.+)",
            rf"rename (?:the )?(?:{_FIELD} )?(?P<old>.+?)(?: {_FIELD})? {_OF} (?P<resource>.+?) {_BECOMES} (?P<new>.+)",
        ),
        build_rename_field,
    ),
)
"""Forms that change the Spec; several may stand in one line."""
