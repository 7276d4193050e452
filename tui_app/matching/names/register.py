"""Which contacts may be called by what."""

from collections.abc import Mapping

_NOBODY: Mapping[str, str] = {}


class Register:
    """By a key, the contacts and the wording that each of them has for it."""

    def __init__(self) -> None:
        self._found: dict[str, dict[str, str]] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._found

    def add(self, key: str, contact: str, text: str) -> bool:
        """Note that a contact may be called so; whether the key is new."""
        known = self._found.get(key)
        if known is None:
            self._found[key] = {contact: text}
            return True
        known.setdefault(contact, text)
        return False

    def remove(self, key: str, contact: str) -> bool:
        """Forget it; whether nobody has the key any more."""
        known = self._found.get(key)
        if known is None:
            return False
        known.pop(contact, None)
        if known:
            return False
        del self._found[key]
        return True

    def of(self, key: str) -> Mapping[str, str]:
        """The contacts' ids, each with the contact's own wording."""
        return self._found.get(key, _NOBODY)
