"""The parts of an article."""

import msgspec

from plugins.core.article_views import ArticlePage, Figure, Recording, Series
from tools.components.example import Example
from tools.components.prose import PROSE
from tools.components.samples import Samples


def _report(samples: Samples) -> ArticlePage:
    figures = (
        Figure(label=samples.say("收到提案", "Proposals"), value="108", unit=samples.say("件", ""), note=""),
        Figure(label=samples.say("解决问题", "Problems solved"), value="69", unit=samples.say("个", ""), note=""),
    )
    return msgspec.structs.replace(samples.article(), figures=figures)


def _recorded(samples: Samples) -> ArticlePage:
    title, words = samples.say("委员讲堂录音", "A lecture"), samples.say("各位委员，大家好。", "Good morning.")
    film = Recording(url="#main", title=title, transcript=(words,), poster=samples.picture().src, width=600, height=400)
    audio = Recording(url="#main", title=title, transcript=(words,))
    return msgspec.structs.replace(samples.article(), videos=(film,), audios=(audio,))


def _part(samples: Samples) -> ArticlePage:
    parts = samples.links(("两部书", "Two books"), ("一份文献", "A gift"), ("纸墨与影像", "Paper and pictures"))
    series = Series(
        title=samples.say("文史札记", "Notes on history"),
        number=2,
        total=3,
        first=1,
        parts=(parts[0], msgspec.structs.replace(parts[1], current=True), parts[2]),
        previous=parts[0],
        next=parts[2],
    )
    return msgspec.structs.replace(samples.article(), series=series)


ARTICLE_EXAMPLES = (
    Example("partials/contents.html", Samples.article),
    Example("prose", Samples.article, f'<div class="prose">{PROSE}</div>'),
    Example("partials/figures.html", _report),
    Example("partials/recordings.html", _recorded),
    Example("partials/series.html", _part),
    Example("partials/viewer.html", Samples.article),
)
