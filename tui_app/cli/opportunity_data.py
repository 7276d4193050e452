"""Opportunities as the JSON of the command line."""

from datetime import date

from tui_app.cli.data import Data, record_data
from tui_app.domain.named_references import caught_unawares
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.works import Gauge, is_late, letters_of, people_of, records_of


def gauge_data(gauge: Gauge) -> Data:
    """How many are in the works, and how many there should be."""
    return {
        "in_the_works": gauge.count,
        "alive": gauge.alive,
        "offers": gauge.offers,
        "ended": gauge.ended,
        "least": gauge.least,
        "most": gauge.most,
        "safety": gauge.safety,
        "words": gauge.words,
    }


def opportunity_data(one: Opportunity, network: Network, today: date) -> Data:
    """An opportunity whole: the stage and the status always told, and who has to do with it."""
    return record_data(one) | {
        "status": one.status,
        "stage": one.stage,
        "in_the_works": one.in_the_works,
        "late": is_late(one, today),
        "people": [
            {
                "contact": person.contact.id if person.contact else None,
                "name": person.name,
                "decides": person.decides,
                "hires": person.hires,
                "reference": person.reference,
            }
            for person in people_of(network, one)
        ],
        "references": [
            {
                "contact": reference.contact,
                "alerted_at": reference.alerted_at,
                "called_at": reference.called_at,
                "called_before_alerted": caught_unawares(reference),
            }
            for reference in one.references
        ],
        "interviews": [record.id for record in records_of(network, one.id)],
        "letters": [letter.id for letter in letters_of(network, one.id)],
    }
