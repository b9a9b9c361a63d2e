"""Where a block of the home page takes its items from, and what stands above it."""

from plugins.core.addresses import channel_address
from plugins.core.config import Labels
from plugins.core.edition import Entry, LanguageEdition


class Places:
    """The channels of one language by every name that an editor may give them."""

    def __init__(self, edition: LanguageEdition) -> None:
        self._edition = edition
        self._slugs = edition.config.channel_names()

    def entries(self, channel: str) -> tuple[Entry, ...]:
        """What the channel or section shows, pinned ones first."""
        return self._edition.by_channel.get(self._slugs[channel], ())

    def url(self, channel: str) -> str:
        """The address of its list."""
        return channel_address(self._edition.config, self._edition.code, self._slugs[channel])

    def title(self, labels: Labels, channel: str) -> str:
        """The title that the editor has given to a block, else the channel's."""
        return self._edition.config.text(labels, self._edition.code) or self._edition.label(self._slugs[channel])
