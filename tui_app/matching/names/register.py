"""Which contacts may be called by what."""

from collections.abc import Mapping

_NOBODY: Mapping[str, str] = {}


class Register:
    """By a key and what it is of a name, the contacts and the wording each has for it."""

    def __init__(self) -> None:
        self._found: dict[str, dict[int, dict[str, str]]] = {}

    def __contains__(self, key: object) -> bool:
        return key in self._found

    def add(self, key: str, sort: int, contact: str, text: str) -> bool:
        """Note that a contact may be called so; whether nobody of that sort had the key."""
        known = self._found.get(key)
        if known is None:
            self._found[key] = {sort: {contact: text}}
            return True
        contacts = known.get(sort)
        if contacts is None:
            known[sort] = {contact: text}
            return True
        if contact not in contacts:
            contacts[contact] = text
        return False

    def remove(self, key: str, sort: int, contact: str) -> bool:
        """Forget it; whether nobody of that sort has the key any more."""
        known = self._found.get(key, {})
        contacts = known.get(sort, {})
        if contacts.pop(contact, None) is None or contacts:
            return False
        del known[sort]
        if not known:
            del self._found[key]
        return True

    def of(self, key: str, sort: int) -> Mapping[str, str]:
        """The contacts' ids, each with the contact's own wording."""
        known = self._found.get(key)
        return known.get(sort, _NOBODY) if known else _NOBODY

    def is_known(self, key: str, sort: int) -> bool:
        """Whether anybody has the key for that sort."""
        known = self._found.get(key)
        return known is not None and sort in known
