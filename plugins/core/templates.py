"""Which view each template prints."""

from plugins.core.archive_people_views import BiographyPage, ChronologiesPage, ChronologyPage, NamesPage, PlacePage
from plugins.core.archive_picture_views import PicturePage, PicturesPage
from plugins.core.archive_record_views import (
    ArchiveHome,
    CollectionPage,
    RecordPage,
    RecordsPage,
    VolumePage,
    VolumesPage,
)
from plugins.core.archive_scan_views import ScanPlaces, ScansPage
from plugins.core.article_views import ArticlePage, SimplePage
from plugins.core.home_views import DaysOfMonth, HomePage
from plugins.core.opds_views import OpdsPage
from plugins.core.people_views import PeoplePage, PersonPage
from plugins.core.reading_list_views import (
    AnthologyPage,
    CalendarPage,
    CallsPage,
    DutyPage,
    EssaysPage,
    ReaderPage,
    ReadersPage,
    RoomsPage,
)
from plugins.core.reading_views import BookCover, BookPage, CampaignPage, ReadingHome, WallPage
from plugins.core.search_views import BrowsePage, SearchPage
from plugins.core.topic_views import TopicPage
from plugins.core.views import (
    FeedPage,
    Headers,
    ListPage,
    NotFoundPage,
    RedirectMap,
    RedirectPage,
    RobotsTxt,
    SiteMapIndex,
    SiteMapPage,
    SiteMapXml,
    TagsPage,
    View,
)

PAGES: dict[str, type[View]] = {
    "home.html": HomePage,
    "days.json": DaysOfMonth,
    "list.html": ListPage,
    "article.html": ArticlePage,
    "person.html": PersonPage,
    "people.html": PeoplePage,
    "topic.html": TopicPage,
    "reading.html": ReadingHome,
    "campaign.html": CampaignPage,
    "books.html": WallPage,
    "book.html": BookPage,
    "cover.svg": BookCover,
    "essays.html": EssaysPage,
    "calls.html": CallsPage,
    "rooms.html": RoomsPage,
    "calendar.html": CalendarPage,
    "duty.html": DutyPage,
    "readers.html": ReadersPage,
    "reader.html": ReaderPage,
    "anthology.html": AnthologyPage,
    "archive.html": ArchiveHome,
    "volumes.html": VolumesPage,
    "collection.html": CollectionPage,
    "volume.html": VolumePage,
    "records.html": RecordsPage,
    "record.html": RecordPage,
    "scans.html": ScansPage,
    "places.json": ScanPlaces,
    "names.html": NamesPage,
    "biography.html": BiographyPage,
    "place.html": PlacePage,
    "chronologies.html": ChronologiesPage,
    "chronology.html": ChronologyPage,
    "pictures.html": PicturesPage,
    "picture.html": PicturePage,
    "page.html": SimplePage,
    "tags.html": TagsPage,
    "sitemap.html": SiteMapPage,
    "search.html": SearchPage,
    "browse.html": BrowsePage,
    "404.html": NotFoundPage,
    "redirect.html": RedirectPage,
    "redirects.txt": RedirectMap,
    "headers.txt": Headers,
    "feed.xml": FeedPage,
    "opds.xml": OpdsPage,
    "sitemap.xml": SiteMapXml,
    "sitemapindex.xml": SiteMapIndex,
    "robots.txt": RobotsTxt,
}
