"""What readers call the content types, for the filter."""


def N_(text: str) -> str:  # noqa: N802  the name that extractors of messages know
    """Mark ``text`` for translation where it cannot be translated yet."""
    return text


KINDS = {
    "article": N_("Article"),
    "page": N_("Page"),
    "reprint": N_("Press report"),
    "review": N_("Annual report"),
    "notice": N_("Notice"),
    "session": N_("Meeting"),
    "person": N_("Person"),
    "org": N_("Organisation"),
    "proposal": N_("Proposal"),
    "opinion": N_("Public opinion report"),
    "consultation": N_("Consultation meeting"),
    "studio": N_("Member’s studio"),
    "event": N_("Event"),
    "campaign": N_("Reading campaign"),
    "initiative": N_("Appeal"),
    "book": N_("Book"),
    "recommendation": N_("Book recommendation"),
    "essay": N_("Essay"),
    "call": N_("Call for essays"),
    "reading_room": N_("Reading room"),
    "anthology": N_("Anthology"),
    "collection": N_("Collection"),
    "volume": N_("Volume"),
    "record": N_("Historical account"),
    "oral": N_("Oral history"),
    "biography": N_("Biography"),
    "place": N_("Place in history"),
    "photo": N_("Photograph"),
    "artwork": N_("Work of art"),
    "chronology": N_("Chronology"),
    "statistic": N_("Statistics"),
    "topic": N_("Special topic"),
}
"""By the key of the content type; pages have none of their own."""
