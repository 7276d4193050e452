"""Adding or editing an opportunity; its status has a key of its own."""

from collections.abc import Mapping
from datetime import date

from tui_app.domain.changes import Changes
from tui_app.domain.opportunities import UntitledError, keep_opportunity, new_opportunity
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.works import title_of
from tui_app.ui.desk import Desk
from tui_app.ui.opportunity_fields import FIELDS
from tui_app.ui.record_fields import Groups
from tui_app.ui.screens.fields_form import BadFieldsError, FieldsDraft, FieldsForm

OpportunityDraft = FieldsDraft[Opportunity]
"""The fields that were typed in, and the opportunity as it was then."""


class OpportunityForm(FieldsForm[Opportunity]):
    """Gives the id of the opportunity that was saved."""

    KIND = "opportunity"
    GONE = "It was removed elsewhere meanwhile. Save again to add it anew."

    @classmethod
    def groups(cls) -> Groups[Opportunity]:
        """Every field; they need no headings."""
        return (("", FIELDS),)

    @classmethod
    def kept_in(cls, desk: Desk) -> Mapping[str, Opportunity]:
        """All opportunities by their ids."""
        return desk.network.opportunities

    @classmethod
    def today_for(cls, record: Opportunity, desk: Desk) -> date:  # noqa: ARG003 - the user's
        """The user's date."""
        return desk.clock.today()

    def blank(self) -> Opportunity:
        """A lead, alive from today on."""
        return new_opportunity("", self.desk.now(), self.desk.clock.today())

    def title_of(self, record: Opportunity) -> str:
        """Its title."""
        return title_of(record)

    def saving(self, record: Opportunity, old: Opportunity | None) -> Changes:
        """What saves it. Raises BadFieldsError."""
        try:
            return keep_opportunity(record, old, self.desk.now())
        except UntitledError as error:
            raise BadFieldsError({"title": str(error)}) from None
