"""Forms of commands about the work itself."""

from generators.commands.command import Verb
from generators.commands.controls import build_compare, build_resolve, build_verb, build_why
from generators.commands.form import Form, compile_patterns

_IT = r"(?: (?:it|this|that|the last (?:one|change|command|generation)))?"

CONTROL_FORMS: tuple[Form, ...] = (
    Form(
        "sync",
        "Take over what was edited in `pullwright.yml`",
        ("sync",),
        compile_patterns(r"sync(?:hroni[sz]e)?(?: (?:the )?(?:spec|service|pullwright\.yml))?"),
        build_verb(Verb.SYNC),
    ),
    Form(
        "update",
        "Take over newer templates, with the same Spec",
        ("update",),
        compile_patterns(r"(?:update|upgrade)(?: (?:the )?(?:templates?|service))?"),
        build_verb(Verb.UPDATE),
    ),
    Form(
        "apply",
        "Push what waits for approval",
        ("apply",),
        compile_patterns(rf"apply{_IT}"),
        build_verb(Verb.APPLY),
    ),
    Form(
        "undo",
        "Take the last generation back, code and Spec together; later commits stay",
        ("undo",),
        compile_patterns(rf"(?:undo|revert|roll ?back){_IT}"),
        build_verb(Verb.UNDO),
    ),
    Form(
        "resolve ours FILE",
        "End a conflict with the branch's version of a file, or with `theirs`, the generated one",
        ("resolve ours app/main.py", "resolve theirs app/main.py"),
        compile_patterns(
            r"resolve (?:with |by |using |as )?(?P<side>ours|theirs) (?:in |for |of )?(?P<path>.+)",
            r"resolve (?:the )?(?:conflicts? )?(?:in )?(?P<path>.+?) (?:with |by |using |as )?(?P<side>ours|theirs)",
        ),
        build_resolve,
    ),
    Form(
        "why FILE",
        "Tell which part of the Spec, which template and which command put a file there",
        ("why app/main.py",),
        compile_patterns(r"(?:why|explain)(?: is| does)? (?P<path>.+?)(?: (?:here|there|exist))?"),
        build_why,
    ),
    Form(
        "compare STACK",
        "Open a pull request with the same Spec on another stack",
        ("compare go-fiber-gorm",),
        compile_patterns(r"compare (?:it )?(?:with |to |against )?(?P<stack>.+)"),
        build_compare,
    ),
    Form(
        "rebaseline",
        "Take the branch as it is for what was generated last",
        ("rebaseline",),
        compile_patterns(r"re-?baseline"),
        build_verb(Verb.REBASELINE),
    ),
    Form(
        "retry",
        "Do again what failed",
        ("retry",),
        compile_patterns(r"(?:retry|re-?run|(?:try |run )?again)"),
        build_verb(Verb.RETRY),
    ),
    Form(
        "cancel",
        "Stop what is being done, and drop what waits",
        ("cancel",),
        compile_patterns(rf"(?:cancel|stop|abort){_IT}"),
        build_verb(Verb.CANCEL),
    ),
    Form(
        "status",
        "Tell what is being done, and what waits",
        ("status",),
        compile_patterns(r"(?:(?:show )?(?:the )?)?status"),
        build_verb(Verb.STATUS),
    ),
    Form(
        "setup",
        "Offer the issue form and the settings of the repository in a pull request",
        ("setup",),
        compile_patterns(r"set ?up(?: (?:this |the )?(?:repository|repo))?"),
        build_verb(Verb.SETUP),
    ),
    Form(
        "help",
        "Show these commands",
        ("help",),
        compile_patterns(r"help(?: .*)?", r"(?:show |list )?(?:the )?commands", r"usage"),
        build_verb(Verb.HELP),
    ),
)
"""Forms about the work itself; each stands alone in its line."""
