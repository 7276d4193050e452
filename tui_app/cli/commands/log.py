"""`tidings log`: write down how a call ended (rulebook B4)."""

from datetime import date

import click

from tui_app.cli.failures import CommandError
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, say
from tui_app.cli.typed import OneOf, or_stdin, words
from tui_app.cli.when import day
from tui_app.cli.who import named, the_contact
from tui_app.domain.contact import Contact
from tui_app.domain.plain import one_line
from tui_app.domain.touch import OUTCOMES, Touch, TouchKind


@click.command("log")
@click.argument("name", type=words)
@click.argument("outcome", type=OneOf(OUTCOMES), metavar="OUTCOME")
@click.option("--note", type=words, default="", metavar="TEXT", help="What was said; “-” is stdin.")
@click.option("--next", "when", type=words, metavar="WHEN", help="The next call: fri, +2w, a date.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@global_options
@pass_invocation
def log_command(
    invocation: Invocation,
    name: str,
    outcome: TouchKind,
    note: str,
    when: str | None,
    as_json: bool,
) -> None:
    """Write down how a call to NAME ended.

    OUTCOME is talked, message, no-answer, callback, wrong-number or declined. After a talk what
    you had promised by today counts as kept. Without --next no date is planned: their cadence
    brings them back; for callback it is their next working day.
    """
    from tui_app.domain.calls import CallResult, due_of_mine, log_call

    contact = the_contact(invocation.network, name)
    zone, today, now = invocation.zone_of(contact), invocation.today_of(contact), invocation.now()
    kept = due_of_mine(invocation.network, contact, today) if outcome is TouchKind.TALKED else []
    result = CallResult(
        kind=outcome, note=or_stdin(note).strip(), next_call=_next_call(when, today)
    )
    changes = log_call(invocation.network, contact, result, now, zone)
    invocation.commit(changes, expecting=(contact,))
    after = invocation.network.contacts[contact.id]
    if as_json:
        from tui_app.cli.data import record_data

        touch = next(record for record in changes.put if isinstance(record, Touch))
        short = {"id": after.id, "name": after.name, "next_call": _planned(after)}
        print_json({"touch": record_data(touch), "contact": short})
    say(f"Saved: {outcome.value.replace('-', ' ')}, {named(contact)}.")
    for _, text, _ in kept:
        say(f"Kept: {one_line(text, 80)}")
    if outcome is TouchKind.WRONG_NUMBER and contact.usable_phones:
        say(f"Marked as wrong: {one_line(contact.usable_phones[0].number, 40)}")
    say(_what_next(invocation, after, outcome, today))


def _next_call(when: str | None, today: date) -> date | None:
    from tui_app.clock import parse_date

    if when is None:
        return None
    found = parse_date(when, today)
    if found < today:
        raise CommandError(
            f"“{one_line(when, 40)}” is past: where they are it is {today}. Name a day to come."
        )
    return found


def _planned(contact: Contact) -> date | None:
    """The day on which they are called next: planned, or asked for by them."""
    asked = [promise.due for promise in contact.open_promises if promise.requested]
    return min((due for due in (*asked, contact.next_call) if due is not None), default=None)


def _what_next(invocation: Invocation, contact: Contact, outcome: TouchKind, today: date) -> str:
    from tui_app.domain.calls import propose_next
    from tui_app.priority.facts import Facts
    from tui_app.priority.holds import hold

    planned = _planned(contact)
    if planned is not None and planned >= today:
        return f"Next call: {day(planned, today)} ({planned})."
    rules = invocation.rules
    if outcome in (TouchKind.TALKED, TouchKind.DECLINED):
        about = propose_next(contact, outcome, today, rules)
        return f"No date planned; their cadence brings them back about {about}."
    facts = Facts(contact, invocation.network, rules)
    zone = invocation.zone_of(contact)
    held = hold(contact, facts, (), invocation.now(), zone, rules)
    return f"No date planned; {held.why}." if held else "No date planned."
