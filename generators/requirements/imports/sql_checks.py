"""SQL checks: what a CHECK says of one column, as far as a Spec can say it too: bounds, lengths, values, a pattern."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from sqlglot import exp

from generators.requirements.findings import FieldDraft
from generators.requirements.imports.schema import Entity, Schema, choose_values
from generators.spec.field_rules import DEFAULT_SCALE
from generators.spec.models import FieldType

_NUMERIC = (FieldType.INTEGER, FieldType.DECIMAL, FieldType.FLOAT)
_TEXTUAL = (FieldType.STRING, FieldType.TEXT)
_MIRRORED: dict[type[exp.Expr], type[exp.Expr]] = {
    exp.GT: exp.LT,
    exp.GTE: exp.LTE,
    exp.LT: exp.GT,
    exp.LTE: exp.GTE,
    exp.EQ: exp.EQ,
}


def apply_check(entity: Entity, condition: exp.Expr, schema: Schema) -> None:
    """Let the fields keep what a condition asks of them; what has no counterpart is told."""
    for part in _split(condition):
        fields = {name.lower(): name for name in entity.fields}
        name = fields.get(_find_column(part).lower())
        draft = _apply(entity.fields[name], part, f"{name} of {entity.name}", schema) if name else None
        if name and draft:
            entity.fields[name] = draft
        else:
            text = part.sql()
            schema.omissions.append(f"The check of {entity.name}: {text[:80]}{' …' if len(text) > 80 else ''}")


def _split(condition: exp.Expr) -> Iterator[exp.Expr]:
    """Give what must hold together, without parentheses and without 'or it is null', which is so anyway."""
    condition = condition.unnest()
    if isinstance(condition, exp.And):
        for part in condition.flatten():
            yield from _split(part)
    elif isinstance(condition, exp.Or):
        parts = [part.unnest() for part in condition.flatten()]
        stated = [part for part in parts if not (isinstance(part, exp.Is) and isinstance(part.expression, exp.Null))]
        if len(stated) == 1:
            yield from _split(stated[0])
        else:
            yield condition
    else:
        yield condition


def _strip(node: exp.Expr | None) -> exp.Expr | None:
    while isinstance(node, exp.Cast | exp.Paren):
        node = node.this
    return node


def _find_column(part: exp.Expr) -> str:
    """Give the column that a condition is about; nothing if there are several."""
    columns = {column.name for column in part.find_all(exp.Column)}
    return columns.pop() if len(columns) == 1 else ""


def _apply(draft: FieldDraft, part: exp.Expr, owner: str, schema: Schema) -> FieldDraft | None:
    """Give a field with what a condition says of it; None if there is no way to say it."""
    if isinstance(part, exp.In) and isinstance(_strip(part.this), exp.Column):
        return _choose(draft, [_strip(each) for each in part.expressions], owner, schema)
    if isinstance(part, exp.EQ) and isinstance(part.expression, exp.Any):
        array = _strip(part.expression.this)
        listed = array.expressions if isinstance(array, exp.Array) else []
        return _choose(draft, [_strip(each) for each in listed], owner, schema)
    if isinstance(part, exp.RegexpLike):
        pattern = _strip(part.expression)
        is_plain = isinstance(pattern, exp.Literal) and draft.type is FieldType.STRING
        return replace(draft, pattern=pattern.name) if is_plain and isinstance(pattern, exp.Literal) else None
    if isinstance(part, exp.Between):
        lower = _bound(draft, part.this, exp.GTE, part.args["low"])
        return _bound(lower, part.this, exp.LTE, part.args["high"]) if lower else None
    if isinstance(part, exp.NEQ) and isinstance(_strip(part.this), exp.Column) and draft.type in _TEXTUAL:
        other = _strip(part.expression)
        is_empty = isinstance(other, exp.Literal) and other.is_string and not other.name
        return replace(draft, min_length=max(draft.min_length or 0, 1)) if is_empty else None
    kind = type(part)
    if kind not in _MIRRORED:
        return None
    if _read_number(part.this) is not None:
        return _bound(draft, part.expression, _MIRRORED[kind], part.this)
    return _bound(draft, part.this, kind, part.expression)


def _choose(draft: FieldDraft, listed: list[exp.Expr | None], owner: str, schema: Schema) -> FieldDraft | None:
    values = [each.name for each in listed if isinstance(each, exp.Literal) and each.is_string]
    numbers = sorted(number for each in listed if (number := _read_number(each)) is not None)
    if values and len(values) == len(listed) and draft.type in (*_TEXTUAL, FieldType.ENUM):
        kept = choose_values(values, owner, schema)
        return replace(draft, type=FieldType.ENUM, values=kept, max_length=None) if kept else None
    if not numbers or len(numbers) != len(listed):
        return None
    if draft.type is FieldType.BOOLEAN:
        return draft if numbers == [0, 1] else None
    is_range = numbers == [numbers[0] + step for step in range(len(numbers))]
    if draft.type is FieldType.INTEGER and is_range:
        return replace(draft, minimum=numbers[0], maximum=numbers[-1])
    return None


def _bound(draft: FieldDraft, subject: exp.Expr, kind: type[exp.Expr], limit: exp.Expr) -> FieldDraft | None:
    subject_, number = _strip(subject), _read_number(limit)
    if number is None:
        return None
    if isinstance(subject_, exp.Length) and draft.type in _TEXTUAL and number == int(number) and number >= 0:
        return _limit_length(draft, kind, int(number))
    if not isinstance(subject_, exp.Column) or draft.type not in _NUMERIC:
        return None
    if kind in (exp.GT, exp.LT):
        step = _find_step(draft)
        if step is None:
            return None
        number, kind = (number + step, exp.GTE) if kind is exp.GT else (number - step, exp.LTE)
    low = number if kind in (exp.GTE, exp.EQ) else None
    high = number if kind in (exp.LTE, exp.EQ) else None
    known_low, known_high = draft.minimum, draft.maximum
    return replace(
        draft,
        minimum=known_low if low is None else low if known_low is None else max(low, known_low),
        maximum=known_high if high is None else high if known_high is None else min(high, known_high),
    )


def _limit_length(draft: FieldDraft, kind: type[exp.Expr], number: int) -> FieldDraft:
    lows: dict[type[exp.Expr], int] = {exp.GTE: number, exp.GT: number + 1, exp.EQ: number}
    highs: dict[type[exp.Expr], int] = {exp.LTE: number, exp.LT: number - 1, exp.EQ: number}
    low, high = lows.get(kind), highs.get(kind)
    return replace(
        draft,
        min_length=draft.min_length if low is None else low,
        max_length=draft.max_length if high is None else min(max(high, 1), draft.max_length or high),
    )


def _find_step(draft: FieldDraft) -> Decimal | None:
    """Give the distance of a number to the next one; None where there is none, as between floats."""
    if draft.type is FieldType.INTEGER:
        return Decimal(1)
    if draft.type is FieldType.DECIMAL:
        return Decimal(1).scaleb(-(DEFAULT_SCALE if draft.scale is None else draft.scale))
    return None


def _read_number(node: exp.Expr | None) -> Decimal | None:
    node = _strip(node)
    sign = 1
    if isinstance(node, exp.Neg):
        sign, node = -1, _strip(node.this)
    if isinstance(node, exp.Literal) and not node.is_string:
        try:
            number = Decimal(node.name)
        except ArithmeticError:
            return None
        return sign * number if number.is_finite() and abs(number.adjusted()) <= 20 else None
    return None
