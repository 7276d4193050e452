"""`tidings log`: write down how a call ended, or what came from them (rulebook B4, A8)."""

from datetime import date

import click

from tui_app.cli.failures import CommandError
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, say
from tui_app.cli.typed import OneOf, or_stdin, words
from tui_app.cli.when import day
from tui_app.cli.who import named, the_contact
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import OUTCOMES, Direction, Favour, Touch, TouchKind

_USUAL = "usual"
_ONLY_A_CALL = frozenset({TouchKind.CALLBACK, TouchKind.WRONG_NUMBER, TouchKind.DECLINED})


@click.command("log")
@click.argument("name", type=words)
@click.argument("outcome", type=OneOf(TouchKind), metavar="OUTCOME")
@click.option("--in", "came_in", is_flag=True, help="It came from them: they rang or wrote.")
@click.option("--on", "on", type=words, metavar="WHEN", help="Its day: yesterday, mon; else today.")
@click.option("--note", type=words, default="", metavar="TEXT", help="What was said; “-” is stdin.")
@click.option(
    "--gave",
    type=words,
    multiple=True,
    metavar="TEXT",
    help="What you gave: help, or “referral: NAME, what for”; several times if you like.",
)
@click.option("--asked", type=words, multiple=True, metavar="TEXT", help="The favour you asked.")
@click.option(
    "--told", is_flag=True, help="You told them the news that “tidings queue” opens with."
)
@click.option(
    "--next", "when", type=words, metavar="WHEN", help="The next call: fri, +2w, a date, usual."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@global_options
@pass_invocation
def log_command(
    invocation: Invocation,
    name: str,
    outcome: TouchKind,
    came_in: bool,
    on: str | None,
    note: str,
    gave: tuple[str, ...],
    asked: tuple[str, ...],
    told: bool,
    when: str | None,
    as_json: bool,
) -> None:
    """Write down how a call to NAME ended, or what came from them.

    OUTCOME is talked, message, no-answer, callback, wrong-number or declined. After a talk what
    you had promised by today counts as kept. Without --next no date is planned: their cadence
    brings them back; for callback it is their next working day. With --next usual it is planned
    for the day that the app proposes: by their cadence, the quietest about then. With --told the
    news that opened the call is never offered to them again.

    With --in it came from them: talked, message, no-answer, e-mail, note, meeting or clipping. Who
    was heard is not called any more for a step that was only to be taken for want of word. With
    --on, and for an e-mail, note, meeting or clipping of yours, it was no call from the queue:
    what you promised stays open.

    What --gave and --asked say stands in their ledger (“tidings show”). A referral that begins with
    the name of a contact is tied to them: you sent them there.
    """
    from tui_app.domain.calls import due_of_mine
    from tui_app.domain.favours import favours_typed
    from tui_app.domain.ledger import ledger
    from tui_app.domain.next_steps import settled_by

    network = invocation.network
    contact = the_contact(network, name)
    today = invocation.today_of(contact)
    is_call = outcome in OUTCOMES and not came_in and on is None
    kept = due_of_mine(network, contact, today) if is_call and outcome is TouchKind.TALKED else []
    given = favours_typed(gave, contact.id, network)
    favours = (*given, *favours_typed(asked, contact.id, network, asked=True))
    why_not = ledger(contact.id, network).before_asking(len(given)) if asked else ""
    news = _opened_with(invocation, contact, outcome, is_call=is_call) if told else None
    if is_call:
        planned = _next_call(invocation, contact, outcome, when, today)
        changes = _call(invocation, contact, outcome, note, planned, favours, news)
    elif when is not None:
        raise CommandError("--next goes with the outcome of a call. Leave it out.")
    else:
        changes = _exchange(invocation, contact, outcome, came_in, on, note, favours)
    touch = next(record for record in changes.put if isinstance(record, Touch))
    settled = settled_by(touch, network)
    invocation.commit(changes, expecting=(contact,))
    after = invocation.network.contacts[contact.id]
    if as_json:
        from tui_app.cli.data import record_data

        short = {"id": after.id, "name": after.name, "next_call": _planned(after)}
        print_json({"touch": record_data(touch), "contact": short})
    say(f"Saved: {outcome.words}, {'from ' if came_in else ''}{named(contact)}.")
    if news:
        say(f"Told: {one_line(news.text, 80)}")
    if why_not:
        say(why_not)
    for _, text, _ in kept:
        say(f"Kept: {one_line(text, 80)}")
    for step in settled:
        if step.id not in {key for key, _, _ in kept}:
            say(f"Heard, so there is no call for: {one_line(step.text, 80) or step.kind.value}")
    if outcome is TouchKind.WRONG_NUMBER and contact.usable_phones:
        say(f"Marked as wrong: {one_line(contact.usable_phones[0].number, 40)}")
    say(_what_next(invocation, after, outcome, today))


def _call(
    invocation: Invocation,
    contact: Contact,
    outcome: TouchKind,
    note: str,
    planned: date | None,
    favours: tuple[Favour, ...],
    news: Tidbit | None,
) -> Changes:
    from tui_app.domain.calls import CallResult, log_call

    result = CallResult(
        kind=outcome,
        note=or_stdin(note).strip(),
        passed_on=(news.id,) if news else (),
        next_call=planned,
        favours=favours,
    )
    zone = invocation.zone_of(contact)
    return log_call(invocation.network, contact, result, invocation.now(), zone)


def _opened_with(
    invocation: Invocation, contact: Contact, outcome: TouchKind, *, is_call: bool
) -> Tidbit:
    """The news that the queue opens their call with. Raises CommandError where there is none."""
    from tui_app.priority.news import openers_for

    if not is_call or outcome not in (TouchKind.TALKED, TouchKind.MESSAGE):
        raise CommandError("--told goes with a call in which you spoke, or left a message.")
    network, rules = invocation.network, invocation.rules
    openers = openers_for(contact.id, network, invocation.now(), rules)
    if not openers:
        raise CommandError(f"No news waits for {named(contact)}. Leave out --told.")
    return openers[0].tidbit


def _exchange(
    invocation: Invocation,
    contact: Contact,
    kind: TouchKind,
    came_in: bool,
    on: str | None,
    note: str,
    favours: tuple[Favour, ...],
) -> Changes:
    """What was no call from the queue. Raises CommandError for what only such a call can be."""
    from tui_app.clock import parse_date
    from tui_app.domain.contacts import NotYetError, TouchMade, log_touch

    if kind in _ONLY_A_CALL:
        option = "--in" if came_in else "--on"
        raise CommandError(
            f"{kind.value} is how a call of yours ends, now: it goes without {option}."
        )
    today = invocation.today_of(contact)
    made = TouchMade(
        kind=kind,
        on=parse_date(on, today, past=True) if on is not None else today,
        direction=Direction.IN if came_in else Direction.OUT,
        note=or_stdin(note).strip(),
        favours=favours,
    )
    try:
        return log_touch(contact, made, invocation.now(), invocation.zone_of(contact))
    except NotYetError as error:
        raise CommandError(str(error)) from None


def _next_call(
    invocation: Invocation, contact: Contact, outcome: TouchKind, when: str | None, today: date
) -> date | None:
    from tui_app.clock import parse_date

    if when is None:
        return None
    if when.strip().casefold() == _USUAL:
        return _usual(invocation, contact, outcome, today)
    found = parse_date(when, today)
    if found < today:
        raise CommandError(
            f"“{one_line(when, 40)}” is past: where they are it is {today}. Name a day to come."
        )
    return found


def _usual(invocation: Invocation, contact: Contact, outcome: TouchKind, today: date) -> date:
    """The day that the app proposes after such a call. Raises CommandError where it does not."""
    from tui_app.priority.facts import FactBook
    from tui_app.priority.quiet_day import propose_quiet

    network, rules = invocation.network, invocation.rules
    facts = FactBook(network, rules)
    found = propose_quiet(contact, outcome, today, network, rules, facts)
    if found is None:
        raise CommandError(
            "--next usual goes with talked, declined or callback: after an attempt they come back "
            "by themselves. Leave it out."
        )
    return found


def _planned(contact: Contact) -> date | None:
    """The day on which they are called next: planned, or asked for by them."""
    asked = [promise.due for promise in contact.open_promises if promise.requested]
    return min((due for due in (*asked, contact.next_call) if due is not None), default=None)


def _what_next(invocation: Invocation, contact: Contact, outcome: TouchKind, today: date) -> str:
    from tui_app.domain.calls import propose_next
    from tui_app.priority.facts import facts_of
    from tui_app.priority.holds import hold

    planned = _planned(contact)
    if planned is not None and planned >= today:
        return f"Next call: {day(planned, today)} ({planned})."
    rules = invocation.rules
    if outcome in (TouchKind.TALKED, TouchKind.DECLINED):
        about = propose_next(contact, outcome, today, rules)
        return f"No date planned; their cadence brings them back about {about}."
    facts = facts_of(contact, invocation.network, rules)
    zone = invocation.zone_of(contact)
    held = hold(contact, facts, (), invocation.now(), zone, rules)
    return f"No date planned; {held.why}." if held else "No date planned."
