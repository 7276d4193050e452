"""Any other list of people with headings that speak for themselves."""

from tui_app.exchange.csv_cells import Cells, Headings
from tui_app.exchange.incoming import Incoming
from tui_app.exchange.zone_names import zone_name

_NAME = ("name", "full name", "display name", "contact", "contact name", "nom complet")
_GIVEN = ("first name", "firstname", "given name", "forename", "vorname", "prenom")
_MIDDLE = ("middle name", "middlename")
_FAMILY = ("last name", "lastname", "family name", "surname", "nachname", "nom", "nom de famille")
_NICKNAME = ("nickname", "nicknames", "spitzname")
_ORGANISATION = (
    "organisation",
    "organization",
    "company",
    "company name",
    "employer",
    "firm",
    "firma",
    "unternehmen",
    "societe",
    "entreprise",
)
_TITLE = ("title", "job title", "position", "role", "berufsbezeichnung", "fonction", "poste")
_EMAIL = (
    "email",
    "e-mail",
    "emails",
    "mail",
    "email address",
    "e-mail address",
    "e-mail-adresse",
    "courriel",
    "primary email",
    "secondary email",
)
_PHONES = {
    "phone": "",
    "phones": "",
    "phone number": "",
    "telephone": "",
    "tel": "",
    "telefon": "",
    "mobile": "mobile",
    "mobile phone": "mobile",
    "mobile number": "mobile",
    "cell": "mobile",
    "cell phone": "mobile",
    "mobil": "mobile",
    "mobiltelefon": "mobile",
    "handy": "mobile",
    "telefon geschaftlich": "work",
    "telefon (geschaftlich)": "work",
    "telefon privat": "home",
    "telefon (privat)": "home",
    "portable": "mobile",
    "work phone": "work",
    "business phone": "work",
    "home phone": "home",
    "fax": "fax",
    "fax number": "fax",
    "pager number": "pager",
}
_URL = ("url", "urls", "website", "web page", "web page 1", "linkedin", "linkedin url", "homepage")
_POSTAL = ("address", "postal", "postal address", "adresse")
_NOTE = ("note", "notes", "comment", "comments", "notiz", "notizen", "remarque")
_TOPICS = ("topics", "topic", "tags", "categories", "labels", "groups")
_ZONE = ("zone", "time zone", "timezone")


def is_people(headings: Headings) -> bool:
    """Whether there is a heading for names or e-mails, and one more that we know."""
    known = (*_NAME, *_GIVEN, *_FAMILY, *_EMAIL, *_ORGANISATION, *_TITLE, *_PHONES, *_NOTE)
    return headings.has_any(*_NAME, *_GIVEN, *_FAMILY, *_EMAIL) and (
        sum(heading in headings for heading in known) >= 2
    )


def read_any(cells: Cells) -> Incoming | None:
    """The person of a row."""
    return cells.person(
        name=cells.get(*_NAME),
        given=cells.get(*_GIVEN),
        middle=cells.get(*_MIDDLE),
        family=cells.get(*_FAMILY),
        nicknames=cells.items(*_NICKNAME),
        organisation=cells.get(*_ORGANISATION),
        title=cells.get(*_TITLE),
        phones=[(text, label) for heading, label in _PHONES.items() for text in cells.all(heading)],
        emails=[(text, "") for text in cells.items(*_EMAIL)],
        urls=[text for heading in _URL for text in cells.all(heading)],
        postal=cells.get(*_POSTAL),
        zone=zone_name(cells.get(*_ZONE)),
        topics=cells.items(*_TOPICS),
        met_on=cells.date_under("met on", recent=True),
        met_where=cells.get("met where"),
        note=cells.get(*_NOTE),
        birthday=cells.date_under("birthday"),
    )
