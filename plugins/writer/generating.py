# ruff: noqa: N802  the methods are named after the nodes that they visit
"""The code of a compiled template: what Jinja generates, without what a view does not need.

Measured on an article's page: an attribute is read as an attribute and not by a function that also looks for an item
and makes an undefined value; what is printed between two tags is one text and not one for each part; a printed string
is no Markup object on its way. Functions are called directly: none of them wants the context. A template and a block
give all their text at once: piece by piece it would go through a generator for each template that is extended.
"""

from collections.abc import Iterable, Iterator
from keyword import iskeyword
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import EvalContext
from jinja2.utils import pass_eval_context
from markupsafe import Markup, escape
from markupsafe import _escape_inner as escape_text  # the part of escape() that makes no Markup: a tenth of a page


def printed(value: Any) -> str:
    """``value`` as it stands in markup."""
    if type(value) is str:
        return escape_text(value)
    if type(value) is Markup or type(value) is int:
        return str(value)
    return str(escape(value))


@pass_eval_context
def joined(context: EvalContext, values: Iterable[Any], between: str = "") -> str:
    """The filter ``join`` without an attribute; in markup each part is escaped, and ``between`` if it is text."""
    if not context.autoescape:
        return str(between).join(map(str, values))
    return Markup(printed(between).join(map(printed, values)))  # noqa: S704  escaped in this line


class ViewCodeGenerator(CodeGenerator):
    """Generates for trees that :class:`plugins.writer.folding.Folding` has gone over."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:
        """Begin with what the code needs of this module."""
        self.writeline(f"from {__name__} import printed")
        super().visit_Template(node, frame)

    def blockvisit(self, body: Iterable[nodes.Node], frame: Frame) -> None:
        """The body of a template, a block, a loop, a condition …"""
        if frame.buffer or not (frame.rootlevel or frame.block_frame):
            super().blockvisit(_merged(body), frame)
            return
        self.buffer(frame)
        super().blockvisit(_merged(body), frame)
        self.writeline(f"yield concat({frame.buffer})")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:
        """One text out of all that is printed without a tag between; ``%`` with a literal is as fast as an f-string."""
        if frame.require_output_check:
            super().visit_Output(node, frame)
            return
        texts, items = [""], []
        for child in node.nodes:
            constant = _constant(child, frame)
            if constant is None:
                items.append(child)
                texts.append("")
            else:
                texts[-1] += constant
        self.start_write(frame, node)
        if items:
            self._write_text(texts, items, frame)
        else:
            self.write(repr(texts[0]))
        self.end_write(frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """What a view does not have is an AttributeError, at once."""
        if iskeyword(node.attr):
            self.fail(f"a view has no .{node.attr}", node.lineno)
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        """An item is never looked for among the attributes."""
        self.write("(")
        self.visit(node.node, frame)
        self.write(")[")
        self.visit(node.arg, frame)
        self.write("]")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """A macro, a method, or one of the environment's functions."""
        if forward_caller:
            super().visit_Call(node, frame, forward_caller=True)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def _write_text(self, texts: list[str], items: list[nodes.Expr], frame: Frame) -> None:
        literal = "%s".join(text.replace("%", "%%") for text in texts)
        self.write("(" if literal == "%s" else f"{literal!r} % (")
        for item in items:
            # The line of each part is where an error of it is found.
            self.newline(item)
            self._write_printed(item, frame)
            self.write("" if literal == "%s" else ",")
        self.write(")")

    def _write_printed(self, item: nodes.Expr, frame: Frame) -> None:
        is_ready = isinstance(item, nodes.MarkSafe) or not frame.eval_ctx.autoescape
        self.write("str(" if is_ready else "printed(")
        self.visit(item.expr if isinstance(item, nodes.MarkSafe) else item, frame)
        self.write(")")


def _merged(body: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    """``body`` with outputs that follow one another made one, and without imports of nothing."""
    pending: nodes.Output | None = None
    for node in body:
        if isinstance(node, nodes.FromImport) and not node.names:
            continue
        if isinstance(node, nodes.Output) and pending:
            pending = nodes.Output(pending.nodes + node.nodes, lineno=pending.lineno)
            continue
        if pending:
            yield pending
        pending = node if isinstance(node, nodes.Output) else None
        if not pending:
            yield node
    if pending:
        yield pending


def _constant(node: nodes.Expr, frame: Frame) -> str | None:
    try:
        value = node.as_const(frame.eval_ctx)
    except nodes.Impossible:
        return None
    return str(escape(value) if frame.eval_ctx.autoescape else value)
