"""People in lists: the roster of leaders by post, and the members by sector."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

import msgspec

from plugins.core.addresses import term_address
from plugins.core.config import Term
from plugins.core.digest import digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.page import Page
from plugins.core.people_views import PeopleGroup, PeoplePage, PersonCard
from plugins.core.views import Link, ListPage
from plugins.pages.frame import Editions
from plugins.pages.item_parts import picture_of
from plugins.pages.lists import ListMaker, ListPlan, said
from plugins.pages.people_order import by_post, by_sector, in_roster_order, is_former, positions

Grouping = Callable[[LanguageEdition, Sequence[Entry]], Iterator[tuple[str, list[Entry]]]]


class PeopleMaker:
    """Makes the lists of people of one language."""

    def __init__(self, editions: Editions, lists: ListMaker) -> None:
        self._editions = editions
        self._lists = lists
        self._edition = lists.edition

    def roster(self, plan: ListPlan) -> Iterator[Page]:
        """The leaders by post; behind them who was one, and the other items of the section."""
        people, others = _parted(plan.entries)
        return self._pages(plan, people, others, by_post, ())

    def members(self, plan: ListPlan) -> Iterator[Page]:
        """The members of the present term by sector, and those of each earlier term on a page of its own.

        Who states no term counts as of the present one.
        """
        people, others = _parted(plan.entries)
        terms = self._terms(plan)
        if not terms:
            yield from self._pages(plan, people, others, by_sector, ())
            return
        for number, term in enumerate(terms):
            links = self._term_links(plan, terms, term) if len(terms) > 1 else ()
            of_term = tuple(x for x in people if _is_of(x, term) or (number == 0 and not x.item.get("term")))
            if number == 0:
                yield from self._pages(plan, of_term, others, by_sector, links)
                continue
            yield from self._pages(self._plan_of_term(plan, term), of_term, (), by_sector, links)

    def _terms(self, plan: ListPlan) -> list[Term]:
        """The present term, and those before that have members in the list."""
        present, *earlier = self._edition.config.terms or (None,)
        if present is None:
            return []
        return [present, *(term for term in earlier if any(_is_of(entry, term) for entry in plan.entries))]

    def _term_links(self, plan: ListPlan, terms: list[Term], current: Term) -> tuple[Link, ...]:
        slug = self._slug(plan)
        return tuple(
            Link(
                title=self._edition.config.text(term.label, self._edition.code),
                url=plan.address if number == 0 else self._term_address(self._edition.code, slug, term),
                current=term is current,
            )
            for number, term in enumerate(terms)
        )

    def _plan_of_term(self, plan: ListPlan, term: Term) -> ListPlan:
        edition, slug = self._edition, self._slug(plan)
        label = edition.config.text(term.label, edition.code)
        address = self._term_address(edition.code, slug, term)
        return msgspec.structs.replace(
            plan,
            title=edition.gettext("%(list)s, %(term)s") % {"list": plan.title, "term": label},
            address=address,
            versions={
                code: self._term_address(code, slug, term)
                for code, other in self._editions.items()
                if any(entry.item.kind == "person" and _is_of(entry, term) for entry in other.by_channel.get(slug, ()))
            },
            fallbacks=plan.fallbacks | plan.versions,
            crumbs=(*plan.crumbs, Link(title=label, url=address)),
            introduction="",
            feed="",
        )

    def _slug(self, plan: ListPlan) -> str:
        """The slug of the list: what its address has behind that of the home page."""
        prefix = self._edition.language.prefix
        return plan.address.strip("/").removeprefix(f"{prefix}/" if prefix else "")

    def _term_address(self, code: str, slug: str, term: Term) -> str:
        return term_address(self._edition.config, code, slug, term.number)

    def _pages(
        self, plan: ListPlan, people: tuple[Entry, ...], others: tuple[Entry, ...], grouping: Grouping,
        terms: tuple[Link, ...],
    ) -> Iterator[Page]:  # fmt: skip
        """The pages of a list of ``others``, the first of which has the people before them."""
        # The first page is one of people, the others are lists of articles as everywhere.
        rest = msgspec.structs.replace(plan, entries=others, layout="list", leads=False, topic=None, years=())
        first, *later = self._lists.pages(rest)
        config = self._edition.config
        ranks = config.posts if grouping is by_post else config.sectors
        yield msgspec.structs.replace(
            first,
            template="people.html",
            key=digest_value(first.key, grouping.__name__, said(people), ranks, terms),
            make=partial(self._view, first.make, people, grouping, terms),
        )
        yield from later

    def _view(
        self, make: Callable[[], ListPage], people: tuple[Entry, ...], grouping: Grouping, terms: tuple[Link, ...]
    ) -> PeoplePage:
        shown, edition = make(), self._edition
        cards = partial(_cards, edition)
        has_former = grouping is by_post
        former = [entry for entry in people if has_former and is_former(entry)]
        present = [entry for entry in people if not (has_former and is_former(entry))]
        return PeoplePage(
            frame=shown.frame,
            title=shown.title,
            description=shown.description,
            html=shown.html,
            sections=shown.sections,
            terms=terms,
            groups=tuple(
                PeopleGroup(title=title, people=cards(entries, title)) for title, entries in grouping(edition, present)
            ),
            former_title=edition.gettext("Former leaders") if former else "",
            former=cards(in_roster_order(former)),
            count=len(people),
            teasers=shown.teasers,
            pagination=shown.pagination,
            feed=shown.feed,
        )


def _parted(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    people = tuple(entry for entry in entries if entry.item.kind == "person")
    return people, tuple(entry for entry in entries if entry.item.kind != "person")


def _is_of(entry: Entry, term: Term) -> bool:
    names = {label.removeprefix("第") for label in term.label.values()}
    return any(name.removeprefix("第") in names for name in entry.item.get("term", ()))


def _cards(edition: LanguageEdition, entries: Iterable[Entry], group: str = "") -> tuple[PersonCard, ...]:
    return tuple(_card(edition, entry, group) for entry in entries)


def _card(edition: LanguageEdition, entry: Entry, group: str) -> PersonCard:
    """The card of a person in the group of that title, which is not said again on it."""
    item, foreign = entry.item, entry.is_foreign
    own = edition.config.languages[item.language]
    held = () if foreign else tuple(position["title"] for position in positions(entry, held=True))
    return PersonCard(
        name=entry.title,
        url=item.address,
        initial=entry.title[:1],
        posts=tuple(post for post in held if post != group),
        sector="" if foreign or item.get("sector") == group else item.get("sector"),
        picture=picture_of(edition.site.media.get(item.get("portrait"))),
        tag=own.tag if foreign else "",
        language_note=(edition.gettext("In Chinese") if own.tag.startswith("zh") else own.name) if foreign else "",
    )
