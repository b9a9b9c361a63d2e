"""The parts of an article."""

from tools.components.example import Example
from tools.components.prose import PROSE
from tools.components.samples import Samples

ARTICLE_EXAMPLES = (
    Example("partials/contents.html", Samples.article),
    Example("prose", Samples.article, f'<div class="prose">{PROSE}</div>'),
)
