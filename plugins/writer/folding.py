# ruff: noqa: N802, N815  the methods are named after the nodes that they visit
"""A template before it is compiled: what it may not say is refused, and what is known by then is put in its place.

One language has one catalog and one set of assets. So ``_("…")``, ``asset("…")``, ``inline("…")``, ``policy("…")``
and ``once("…", "")`` are texts as soon as a template is read, and cost a page nothing. None of them is a value that a
template holds: they stand in calls alone, and their arguments stand in the template.
Jinja's sandbox asks at every access whether an attribute is safe, which doubles the time of a page. Every attribute
and every filter stands in the template by name, so that it is asked here, once.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NoReturn

from jinja2 import Environment, TemplateAssertionError, TemplateNotFound, nodes
from jinja2.sandbox import modifies_known_mutable
from jinja2.visitor import NodeTransformer

from plugins.writer.macros import Macros, plain_macros

FILTERS = frozenset({"escape", "first", "join", "last", "length", "lower", "replace", "safe", "trim", "upper"})
"""The filters that templates have: those that look at nothing but their arguments and never at chance or the clock."""
TESTS = frozenset({"divisibleby", "even", "none", "odd"})
"""The tests that templates have."""

Answer = Callable[..., str]
"""What stands in the place of a call: asked with the function's name and its arguments. Raises :class:`LookupError`,
:class:`OSError` or :class:`jinja2.TemplateNotFound` if there is nothing of that name."""

Imported = tuple[dict[str, nodes.Macro], dict[tuple[str, ...], str]]
"""The macros of a file, and what was asked when it was folded."""
_FORMAT = {"format", "format_map"}  # they reach every attribute, by a text that nobody has looked at
_PLACE = re.compile(r"%%|%\((\w+)\)s")


class Folding(NodeTransformer):
    """Rewrites the tree of one template in place.

    ``asked`` collects the questions and their answers: while a template and these are the same, its code is.
    Raises :class:`jinja2.TemplateAssertionError`, which names the template and the line.
    """

    def __init__(
        self, environment: Environment, name: str, filename: str, answer: Answer, imported: dict[str, Imported]
    ) -> None:
        """``imported`` are the macros that templates of this environment have imported so far, by the file's name."""
        self._environment, self._name, self._filename = environment, name, filename
        self._answer = answer
        self._imported = imported
        self._macros = Macros()
        self._functions = {
            "_": self._message,
            "gettext": self._message,
            "ngettext": self._plural,
            "asset": self._text,
            "inline": self._text,
            "policy": self._policy,
            "once": self._once,
        }
        self.asked: dict[tuple[str, ...], str] = {}

    def fold(self, source: str) -> nodes.Template:
        """The tree of the template ``source``, ready to be compiled."""
        tree = self.visit(self._environment.parse(source, self._name, self._filename))
        names = {name.name for name in tree.find_all(nodes.Name)}
        for node in tree.find_all(nodes.FromImport):
            node.names = [pair for pair in node.names if (pair if isinstance(pair, str) else pair[1]) in names]
        return tree

    def visit_FromImport(self, node: nodes.FromImport) -> nodes.Node:
        """Get to know the macros; ``fold`` drops the names that are no longer called."""
        if isinstance(node.template, nodes.Const):
            name = node.template.value
            source = self._ask(node, "source", name)
            if name not in self._imported:
                # Half of all templates import the same few files.
                other = Folding(self._environment, name, name, self._answer, self._imported)
                self._imported[name] = (plain_macros(other.fold(source)), other.asked)
            macros, asked = self._imported[name]
            self._macros.add(macros, node.names)
            self.asked |= asked
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        """Put in what is known; a function of the list above is found by its name wherever it is called."""
        self.generic_visit(node)
        if node.dyn_args or node.dyn_kwargs:
            self._refuse(node, "arguments are given one by one, not with * or **")
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        return self._functions[name](node, name) if name in self._functions else node

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:
        """Take apart what is printed: each part is then escaped by itself, which gives the same."""
        self.generic_visit(node)
        node.nodes = [part for child in node.nodes for part in _parts(child)]
        return list(self._macros.replace(node))

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:
        """Nothing private, and nothing that changes a value which the next page may hold too."""
        if node.attr.startswith("_") or node.attr in _FORMAT or _is_change(node.attr):
            self._refuse(node, f"a template has no access to .{node.attr}")
        return self.generic_visit(node)

    def visit_Name(self, node: nodes.Name) -> nodes.Node:
        """``self`` leads to the context, and from there to everything."""
        if node.name == "self":
            self._refuse(node, "a template sees its view and nothing else; there is no self")
        return node

    def visit_NSRef(self, node: nodes.NSRef) -> NoReturn:
        """A namespace is the one thing that Jinja lets a template write to."""
        self._refuse(node, "a template changes nothing")

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:
        """Only filters that are pure."""
        if node.name not in FILTERS:
            self._refuse(node, f"there is no filter {node.name}; there are {', '.join(sorted(FILTERS))}")
        return self.generic_visit(node)

    def visit_Test(self, node: nodes.Test) -> nodes.Node:
        """Only tests that are pure."""
        if node.name not in TESTS:
            self._refuse(node, f"there is no test {node.name}; there are {', '.join(sorted(TESTS))}")
        return self.generic_visit(node)

    def visit_EvalContextModifier(self, node: nodes.EvalContextModifier) -> NoReturn:
        """Whether a text is escaped hangs on the template's name alone."""
        self._refuse(node, "escaping is not switched: print markup with |safe")

    visit_ScopedEvalContextModifier = visit_EvalContextModifier

    def _message(self, node: nodes.Call, name: str) -> nodes.Expr:
        """The message of the catalog, its places filled."""
        (message,) = self._constants(node, node.args, 1, name)
        values = {keyword.key: keyword.value for keyword in node.kwargs}
        text = self._ask(node, "gettext", message)
        parts: list[nodes.Expr] = []
        end = 0
        for place in _PLACE.finditer(text):
            parts += self._data(node, text[end : place.start()])
            end = place.end()
            if place[1] is None:
                parts += self._data(node, "%", is_sign=True)
            elif place[1] in values:
                parts.append(values[place[1]])
            else:
                self._refuse(node, f"“{text}” has a place {place[0]} and no value for it")
        parts += self._data(node, text[end:])
        return parts[0] if len(parts) == 1 else nodes.Concat(parts, lineno=node.lineno)

    def _plural(self, node: nodes.Call, name: str) -> nodes.Expr:
        """The catalog chooses among its forms when the number is known; Markup escapes what is put in."""
        if len(node.args) != 3:
            self._refuse(node, "ngettext() takes one, many, and the number")
        self._constants(node, node.args[:2], 2, name)
        values = {"num": node.args[2]} | {keyword.key: keyword.value for keyword in node.kwargs}
        form = nodes.Call(nodes.EnvironmentAttribute("ngettext"), node.args, [], None, None, lineno=node.lineno)
        pairs = [nodes.Pair(nodes.Const(key), value) for key, value in values.items()]
        return nodes.Mod(nodes.MarkSafeIfAutoescape(form), nodes.Dict(pairs), lineno=node.lineno)

    def _text(self, node: nodes.Call, name: str) -> nodes.Expr:
        return nodes.Const(self._ask(node, name, *self._constants(node, node.args, 1, name)), lineno=node.lineno)

    def _policy(self, node: nodes.Call, name: str) -> nodes.Expr:
        scripts = self._constants(node, node.args, len(node.args), name)
        return nodes.Const(self._ask(node, name, " ".join(scripts)), lineno=node.lineno)

    def _once(self, node: nodes.Call, name: str) -> nodes.Expr:
        if len(node.args) != 2 or node.kwargs:
            self._refuse(node, "once() takes a template and a value")
        if all(isinstance(part, nodes.Const) for part in node.args):
            text = self._ask(node, name, *self._constants(node, node.args, 2, name))
            return nodes.TemplateData(text, lineno=node.lineno)
        node.node = nodes.EnvironmentAttribute("once")
        return node

    def _constants(self, node: nodes.Call, arguments: Sequence[nodes.Expr], count: int, name: str) -> list[str]:
        texts = [part.value for part in arguments if isinstance(part, nodes.Const) and isinstance(part.value, str)]
        if len(texts) != count or len(arguments) != count:
            self._refuse(node, f"{name}() takes a text that stands in the template")
        return texts

    def _ask(self, node: nodes.Node, *question: str) -> str:
        try:
            answer = self._answer(*question)
        except (LookupError, OSError, TemplateNotFound) as error:
            raise self._fault(node, f"there is no {question[0]} {question[1]}") from error
        return self.asked.setdefault(question, answer)

    def _data(self, node: nodes.Node, text: str, *, is_sign: bool = False) -> Iterator[nodes.Expr]:
        if "%" in text and not is_sign:
            self._refuse(node, f"“{text}” has a % that is neither %(name)s nor %%")
        if text:
            yield nodes.TemplateData(text, lineno=node.lineno)

    def _refuse(self, node: nodes.Node, message: str) -> NoReturn:
        raise self._fault(node, message)

    def _fault(self, node: nodes.Node, message: str) -> TemplateAssertionError:
        return TemplateAssertionError(message, node.lineno, self._name, self._filename)


def _parts(node: nodes.Expr) -> Iterator[nodes.Expr]:
    if isinstance(node, nodes.Concat):
        for part in node.nodes:
            yield from _parts(part)
    elif isinstance(node, nodes.Filter) and node.name == "safe":
        yield nodes.MarkSafe(node.node, lineno=node.lineno)
    else:
        yield node


def _is_change(attribute: str) -> bool:
    return any(modifies_known_mutable(kind(), attribute) for kind in (list, dict, set))
