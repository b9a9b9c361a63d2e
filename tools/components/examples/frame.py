"""Header, footer, and what else stands around every page."""

from tools.components.example import Example, include
from tools.components.samples import Samples

FRAME_EXAMPLES = (
    Example("partials/skip_link.html", Samples.footer, outside=True),
    Example(
        "partials/official_strip.html",
        Samples.footer,
        include("partials/official_strip.html", value="page"),
        wide=True,
    ),
    Example("components/languages.html", Samples.frame, "{{ languages(page.languages) }}"),
    Example("partials/modes.html", Samples.footer),
    Example(
        "partials/site_header.html",
        Samples.chrome,
        f"<header>{include('partials/site_header.html', value='page')}</header>",
        outside=True,
    ),
    Example(
        "partials/channel_nav.html",
        Samples.chrome,
        f"<header>{include('partials/channel_nav.html', value='page')}</header>",
        outside=True,
    ),
    Example("components/breadcrumb.html", Samples.frame, "{{ breadcrumb(page.breadcrumb) }}", outside=True),
    Example(
        "partials/site_footer.html", Samples.chrome, include("partials/site_footer.html", value="page"), outside=True
    ),
)
