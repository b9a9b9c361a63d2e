"""The parts of an article."""

from msgspec.structs import replace

from plugins.core.article_views import ArticlePage, Figure, Recording, RecordingFile, Series
from tools.components.example import SUPPLEMENTS, TABLES, Example
from tools.components.prose import PROSE
from tools.components.samples import Samples, view


def report(samples: Samples) -> ArticlePage:
    """A report with its main figures."""
    figures = (
        Figure(label=samples.say("收到提案", "Proposals received"), value="616", unit=samples.say("件", ""), note=""),
        Figure(
            label=samples.say("办复率", "Answered"), value="100", unit="%", note=samples.say("与上年持平", "As before")
        ),
    )
    return view(ArticlePage, figures=figures)


def recordings(samples: Samples) -> ArticlePage:
    """A video with a transcript, and an audio."""
    words = (samples.say("各位委员，大家好。", "Good morning, members of the committee."),)
    files = (RecordingFile(url="#main", kind="video/mp4"),)
    video = Recording(files=files, title=samples.say("开幕会", "The opening"), transcript=words, width=640, height=360)
    audio = Recording(files=files, title=samples.say("朗读《乡土中国》", "A chapter, read aloud"), transcript=words)
    return view(ArticlePage, frame=samples.frame(), videos=(video,), audios=(audio,))


def series(samples: Samples) -> ArticlePage:
    """The second of three parts."""
    first, second, third = samples.links(
        ("一、缘起", "1. How it began"), ("二、商量", "2. Talks"), ("三、开工", "3. Work")
    )
    shown = Series(
        title=samples.say("加装电梯记", "How the lifts came"),
        number=2,
        total=3,
        first=1,
        parts=(first, replace(second, current=True), third),
        previous=first,
        next=third,
    )
    return view(ArticlePage, series=shown)


ARTICLE_EXAMPLES = (
    Example("partials/contents.html", Samples.article),
    Example("partials/figures.html", report, sheets=(*TABLES, *SUPPLEMENTS)),
    Example("partials/recordings.html", recordings, sheets=SUPPLEMENTS),
    Example("partials/series.html", series, sheets=SUPPLEMENTS),
    Example("prose", Samples.article, f'<div class="prose">{PROSE}</div>', sheets=TABLES),
)
