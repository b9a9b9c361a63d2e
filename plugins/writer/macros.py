"""Macros, put in the place of their calls: a call costs more than what most macros print.

A macro is put in place if it reads nothing but its parameters, sets nothing, and is called with a value for each. An
error in it is then found at the line of its call.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

_SETTING = (nodes.Assign, nodes.AssignBlock, nodes.Import, nodes.FromImport, nodes.Macro, nodes.CallBlock)
"""What would leave a name behind in the template that calls."""


class Macros:
    """The macros that one template has imported so far, by the name that it calls them by."""

    def __init__(self) -> None:
        self._macros: dict[str, nodes.Macro] = {}

    def add(self, there: Mapping[str, nodes.Macro], names: Sequence[str | tuple[str, str]]) -> None:
        """Add the macros ``names`` (or pairs of a name and the name to call it by) of those that are ``there``."""
        for pair in names:
            name, alias = (pair, pair) if isinstance(pair, str) else pair
            if name in there:
                self._macros[alias] = there[name]

    def replace(self, output: nodes.Output) -> Iterator[nodes.Node]:
        """``output`` with what the macros print in the place of their calls."""
        pending: list[nodes.Expr] = []
        for part in output.nodes:
            body = self._body(part) if isinstance(part, nodes.Call) else None
            if body is None:
                pending.append(part)
                continue
            yield nodes.Output(pending, lineno=output.lineno)
            yield from body
            pending = []
        yield nodes.Output(pending, lineno=output.lineno)

    def _body(self, call: nodes.Call) -> list[nodes.Node] | None:
        macro = self._macros.get(call.node.name) if isinstance(call.node, nodes.Name) else None
        if macro is None or call.kwargs or len(call.args) != len(macro.args):
            return None
        body = _copy(macro.body, call.lineno)
        given = list(zip(macro.args, call.args, strict=True))
        if all(isinstance(value, nodes.Name) and value.name == parameter.name for parameter, value in given):
            return body
        targets = [nodes.Name(parameter.name, "store", lineno=call.lineno) for parameter, _ in given]
        return [nodes.With(targets, [value for _, value in given], body, lineno=call.lineno)]


def plain_macros(tree: nodes.Template) -> dict[str, nodes.Macro]:
    """The macros of a template that may be put in the place of their calls, by name."""
    return {macro.name: macro for macro in tree.find_all(nodes.Macro) if _is_plain(macro)}


def _is_plain(macro: nodes.Macro) -> bool:
    if macro.find(_SETTING):
        return False
    names = {parameter.name for parameter in macro.args}
    body = nodes.Template(macro.body)
    body.environment = macro.environment
    return find_undeclared_variables(body) <= names


def _copy(value: Any, line: int) -> Any:
    if isinstance(value, list):
        return [_copy(part, line) for part in value]
    if isinstance(value, nodes.Node):
        return type(value)(*(_copy(getattr(value, field), line) for field in value.fields), lineno=line)
    return value
