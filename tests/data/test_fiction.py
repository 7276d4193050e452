"""Nobody in the sample can be rung or written to."""

import re

import phonenumbers
import pytest

from tests.data import sample
from tui_app.domain.letter import Letter

RESERVED = re.compile(
    r"\+44(?:2079460\d{3}|7700900\d{3}|1632960\d{3}|1[0-9]{2}4960\d{3})"
    r"|\+1\d{3}55501\d\d"
    r"|\+33(?:19900|63998)\d{4}"
    r"|\+49(?:3023125\d{3}|17139200\d\d)"
    r"|\+61(?:255500\d{3}|770100\d{3}|491570(?:156|157|158|159|110|313|737|266))"
)
"""Numbers that regulators keep for fiction, by country, without their spaces."""

OURS = re.compile(r"(?:\.example|example\.(?:org|com|net))$")

NUMBERS = [
    pytest.param(phone.number, id=f"{contact.name}-{phone.number}")
    for contact in sample.network().contacts.values()
    for phone in contact.phones
] + [pytest.param(number, id=f"owner-{number}") for number in sample.description().owner.phones]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_phone_number_reaches_nobody(number: str) -> None:
    parsed = phonenumbers.parse(number, None)
    dialled = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    assert RESERVED.fullmatch(dialled) or not phonenumbers.is_valid_number(parsed)


def test_addresses_and_links_lead_nowhere() -> None:
    network = sample.network()
    addresses = [email.address for one in network.contacts.values() for email in one.emails]
    assert len(addresses) == len(set(addresses))
    for address in (*addresses, sample.description().owner.email):
        assert OURS.search(address.partition("@")[2]), address
    links = [tidbit.url for tidbit in network.tidbits.values() if tidbit.url]
    links += [url for contact in network.contacts.values() for url in contact.urls]
    assert len(links) > 20
    for link in links:
        assert OURS.search(link.removeprefix("https://").partition("/")[0]), link


def test_letters_name_no_other_address() -> None:
    for letter in sample.network().table(Letter).values():
        for address in re.findall(r"\S+@\S+", letter.body):
            assert address == sample.description().owner.email
