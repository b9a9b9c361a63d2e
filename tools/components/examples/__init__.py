"""One example of each component, by where it belongs."""

from tools.components.examples.archive_people import ARCHIVE_PEOPLE_EXAMPLES
from tools.components.examples.archive_pictures import ARCHIVE_PICTURE_EXAMPLES
from tools.components.examples.archive_records import ARCHIVE_RECORD_EXAMPLES
from tools.components.examples.article import ARTICLE_EXAMPLES
from tools.components.examples.books import BOOK_EXAMPLES
from tools.components.examples.classes import CLASS_EXAMPLES
from tools.components.examples.frame import FRAME_EXAMPLES
from tools.components.examples.home import HOME_EXAMPLES
from tools.components.examples.lists import LIST_EXAMPLES
from tools.components.examples.reading import READING_EXAMPLES

EXAMPLES = (
    *FRAME_EXAMPLES,
    *LIST_EXAMPLES,
    *HOME_EXAMPLES,
    *ARTICLE_EXAMPLES,
    *CLASS_EXAMPLES,
    *READING_EXAMPLES,
    *BOOK_EXAMPLES,
    *ARCHIVE_PEOPLE_EXAMPLES,
    *ARCHIVE_PICTURE_EXAMPLES,
    *ARCHIVE_RECORD_EXAMPLES,
)
UNSEEN = {
    "partials/viewer.html": "is a dialog that scripts open (tests/browser/test_article.py)",
    "partials/deep_zoom.html": "is a dialog that scripts open (tests/browser/test_pictures.py)",
    "partials/leaving.html": "is a dialog that scripts open (tests/browser/test_safety.py)",
    "partials/head_assets.html": "stands in the head of every example",
    "partials/search_results.html": "is empty until scripts have results (tests/browser/test_search.py)",
    "partials/search_words.html": "holds texts for scripts, of which nothing is shown",
}
"""Templates that have nothing to show, and why."""
