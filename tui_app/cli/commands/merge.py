"""`tidings merge`: another state of the store taken in, record by record."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui_app.cli.failures import FAILED, CommandError
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import read_stdin, words
from tui_app.domain.plain import one_line

if TYPE_CHECKING:
    from tui_app.store.conflict_copies import ConflictCopy
    from tui_app.store.merging import Clash, Merged
    from tui_app.store.merging.into_store import MergeReport

_KINDS = ("added", "changed", "removed")
_COUNTS = frozenset({1, 2, 3})


class _File(click.Path):
    """A path as it was typed, the user's home folder written out."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        try:
            return Path(str(value)).expanduser()
        except RuntimeError as error:
            self.fail(f"{one_line(str(value))} leads nowhere ({error}).", param, ctx)


@click.command("merge")
@click.argument("file", type=_File(), required=False, metavar="[FILE]")
@click.option("--base", type=_File(), metavar="FILE", help="The state both sides went on from.")
@click.option("--ours", type=_File(), metavar="FILE", help="For git: the file to merge into.")
@click.option("--theirs", type=_File(), metavar="FILE", help="For git: the file to take in.")
@click.option("--dry-run", is_flag=True, help="Tell what would be done, and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@global_options
@pass_invocation
@click.pass_context
def merge_command(
    ctx: click.Context,
    invocation: Invocation,
    file: Path | None,
    base: Path | None,
    ours: Path | None,
    theirs: Path | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Merge another store FILE into yours.

    It may come from another machine, a sync tool or the backups; “-” is standard input. Records
    merge field by field. Where both sides changed the same field differently, yours stays and
    theirs is told. A backup is made first, and “undo” takes the whole merge back. A conflict copy
    beside the store is put among the backups once it is merged. Without FILE, the copies found are
    listed.

    With --ours and --theirs it is a merge driver for git: bare files, the result in place of
    --ours, your own store left alone.

    Exit status: 0 merged, clashes or not; 1 failed. As a driver also 1 where something clashed, so
    that git tells of the conflict; the file is whole all the same.
    """
    if ours is not None or theirs is not None:
        if ours is None or theirs is None or file is not None:
            raise click.UsageError("--ours and --theirs go together, and without FILE.")
        ctx.exit(_drive(base, ours, theirs, dry_run=dry_run, as_json=as_json))
    if file is None:
        if base is not None:
            raise click.UsageError("--base needs the FILE to merge.")
        _list_copies(invocation, as_json=as_json)
        return
    if str(file) == "-":
        report = _merge_typed(invocation, base, dry_run=dry_run)
    else:
        report = _merge(invocation, file, base, dry_run=dry_run)
    if as_json:
        print_json(_as_data(report, dry_run=dry_run))
        return
    print_lines(_lines(report.merged, terminal_width()))
    _tell_clashes(report.merged.clashes)
    if not report.merged:
        clashes = bool(report.merged.clashes)
        say("Nothing of yours changes." if clashes else "All that it holds is here already.")
    if dry_run:
        say("Nothing was written: this was a dry run.")
    elif report.backup is not None:
        say(f"The store as it was before is in {words(str(report.backup))}.")
    if report.set_aside is not None:
        say(f"The copy is now {words(str(report.set_aside))}.")


def _merge(
    invocation: Invocation, file: Path, base: Path | None, *, dry_run: bool
) -> "MergeReport":
    from tui_app.store.conflict_copies import merge_copy, named_as_copy
    from tui_app.store.merging.into_store import merge_file, preview_merge

    store = invocation.store
    if dry_run:
        return preview_merge(store, file, base)
    is_copy = (
        base is None
        and file.absolute().parent.resolve() == store.path.parent
        and named_as_copy(file, store.path) is not None
        and not file.is_symlink()
    )
    if is_copy:
        return merge_copy(store, file, invocation.now())
    return merge_file(store, file, invocation.now(), base)


def _merge_typed(invocation: Invocation, base: Path | None, *, dry_run: bool) -> "MergeReport":
    """Merge what standard input holds, by way of a file that goes again."""
    from tempfile import TemporaryDirectory

    import msgspec

    from tui_app.store import StoreError

    data = read_stdin()
    with TemporaryDirectory(prefix="tidings-") as folder:  # for the user alone
        file = Path(folder, "standard input")
        file.write_bytes(data)
        try:
            report = _merge(invocation, file, base, dry_run=dry_run)
        except StoreError as error:
            raise CommandError(str(error).replace(str(file), "Standard input")) from None
    return msgspec.structs.replace(report, path=Path("-"))


def _drive(base: Path | None, ours: Path, theirs: Path, *, dry_run: bool, as_json: bool) -> int:
    """Be git's merge driver; gives the exit status."""
    from tui_app.store.merging.driver import merge_bare_files

    merged = merge_bare_files(base, ours, theirs, write=not dry_run)
    if as_json:
        print_json({"path": words(str(ours)), "dry_run": dry_run, **_counts(merged)})
    else:
        _tell_clashes(merged.clashes)
    return FAILED if merged.clashes else 0


def _list_copies(invocation: Invocation, *, as_json: bool) -> None:
    from tui_app.store.conflict_copies import conflict_copies

    copies = conflict_copies(invocation.store_path)
    if as_json:
        print_json({"copies": [_copy_as_data(copy) for copy in copies]})
        return
    rows = [(words(copy.path.name), copy.tool, copy.who, copy.when) for copy in copies]
    if rows:
        print_lines(table(("copy", "made by", "from", "when"), rows, width=terminal_width()))
        say(f"They stand in {words(str(invocation.store_path.parent))}. Name one to merge it.")
    else:
        say("No conflict copies stand beside the store. Name the FILE to merge.")


def _copy_as_data(copy: "ConflictCopy") -> dict[str, str]:
    return {"path": words(str(copy.path)), "tool": copy.tool, "who": copy.who, "when": copy.when}


def _lines(merged: "Merged", width: int) -> list[str]:
    counts = {kind: Counter(name for name, _ in getattr(merged, kind)) for kind in _KINDS}
    names = dict.fromkeys(name for kind in _KINDS for name in counts[kind])
    rows = [(name, *(str(counts[kind][name]) for kind in _KINDS)) for name in names]
    return table(("records", *_KINDS), rows, width=width, numbers=_COUNTS) if rows else []


def _tell_clashes(clashes: "tuple[Clash, ...]") -> None:
    for clash in clashes:
        say(clash.text)


def _counts(merged: "Merged") -> dict[str, object]:
    return {
        **{kind: len(getattr(merged, kind)) for kind in _KINDS},
        "clashes": [_clash_as_data(clash) for clash in merged.clashes],
    }


def _clash_as_data(clash: "Clash") -> dict[str, object]:
    return {
        "table": clash.table,
        "id": clash.id,
        "whose": clash.whose,
        "path": list(clash.path),
        "field": clash.field,
        "ours": clash.ours,
        "theirs": clash.theirs,
        "kept": clash.kept,
        "text": clash.text,
    }


def _as_data(report: "MergeReport", *, dry_run: bool) -> dict[str, object]:
    return {
        "path": words(str(report.path)),
        "dry_run": dry_run,
        **_counts(report.merged),
        "backup": words(str(report.backup)) if report.backup else None,
        "set_aside": words(str(report.set_aside)) if report.set_aside else None,
    }
