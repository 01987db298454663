"""What every noun has in common: frozen, checked, and able to write itself as text.

Each noun is written once, as a frozen :class:`Noun` that checks its values. Its table is the
same class with ``table=True`` and the keys that tie it to its record (``...Row``). Rows stay in
``directory.store``; everybody else holds nouns.
"""

import json
import math
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import ConfigDict
from sqlalchemy import Dialect, Text, TypeDecorator
from sqlmodel import Field, SQLModel, String


class JsonText(TypeDecorator[Any]):
    """JSON kept as text. A column declared ``JSON`` would turn ``1.0`` into ``1`` in SQLite."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:  # noqa: ANN401
        """Return the text that is kept."""
        return json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ANN401
        """Return what was kept."""
        return json.loads(value)


class Noun(SQLModel):
    """A value of the directory: frozen, and refused if a field does not fit."""

    # A noun's checks are made when it is first used: at the start most are not, rows never.
    model_config: ClassVar[ConfigDict] = ConfigDict(  # type: ignore[assignment]
        frozen=True, defer_build=True, extra="forbid", str_strip_whitespace=True,
        allow_inf_nan=False,
    )  # fmt: skip

    # SQLModel builds for tables that are objects; ours never are, so a noun is only checked: an
    # import makes nine of them for each record, and each is made twice as fast.
    def __new__(cls, **_values: Any) -> Self:  # noqa: ANN401
        """Return a noun that ``__init__`` fills."""
        return object.__new__(cls)

    def __init__(self, **values: Any) -> None:  # noqa: ANN401  (checked field by field)
        self.__pydantic_validator__.validate_python(values, self_instance=self)

    # Says that building adds nothing to checking, so that the nouns inside a record are made
    # without a call to Python for each: records are read twice as fast.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a changed copy; what is changed is not checked."""
        if deep:
            return super().model_copy(update=update, deep=True)
        changes = update or {}
        made = object.__new__(type(self))
        object.__setattr__(made, "__dict__", {**self.__dict__, **changes})
        object.__setattr__(made, "__pydantic_fields_set__", self.model_fields_set.union(changes))
        object.__setattr__(made, "__pydantic_extra__", None)
        object.__setattr__(made, "__pydantic_private__", None)
        return made

    def as_text(self) -> str:
        """Return the canonical JSON: fields in their written order, defaults left out.

        Two equal nouns give the same text, and a field added later with a default leaves the
        text of older records as it was. Digests, history and bases all rest on this.
        """
        return self.model_dump_json(exclude_defaults=True)


def json_value(value: Any) -> Any:  # noqa: ANN401  (whatever JSON can say)
    """Return a JSON value in its one canonical form: keys in order, lists as lists.

    Raises:
        ValueError: If it holds something that JSON, and so the file, cannot keep.
    """
    if isinstance(value, dict):
        return {str(key): json_value(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, list | tuple):
        return [json_value(one) for one in value]
    if isinstance(value, str):
        value.encode()  # half a character, from a damaged import, is a ValueError
        return value
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    raise ValueError(f"{type(value).__name__} cannot be kept")


def code(default: str | None = None) -> Any:  # noqa: ANN401  (pydantic's own field type)
    """Return a field that holds one word of a closed list, stored as that word."""
    return Field(default=default, sa_type=String)


def many() -> Any:  # noqa: ANN401
    """Return a field that holds a tuple of words or codes, stored as JSON."""
    return Field(default=(), sa_type=JsonText)


def mapping() -> Any:  # noqa: ANN401
    """Return a field that holds a JSON object, stored as JSON."""
    return Field(default_factory=dict, sa_type=JsonText)
