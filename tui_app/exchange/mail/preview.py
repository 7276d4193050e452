"""What a message says, read back from the very bytes that go out."""

import re

from tui_app.exchange.mail.errors import MailError

_FOLD = re.compile(r"\r?\n(?=[ \t])")


def preview(message: bytes) -> str:
    """The headers, the text, and each attachment's name, type and size, as its reader gets them.

    Raises MailError where the bytes are no message such as Tidings makes.
    """
    from email import message_from_bytes, policy

    read = message_from_bytes(message, policy=policy.default)
    text = read.get_body(("plain",))
    if text is None:
        raise MailError("This is no letter that can be shown. Prepare it again.")
    told = [
        f"{name}: {_person(raw) if name in ('From', 'To') else read[name]}"
        for name, raw in read.raw_items()
        if not name.startswith("Content-")
    ]
    told += ["", str(text.get_content()).replace("\r\n", "\n").rstrip("\n")]
    files = list(read.iter_attachments())
    if files:
        told.append("")
    for file in files:
        content = file.get_payload(decode=True)
        size = len(content) if isinstance(content, bytes) else 0
        told.append(f"Attached: {file.get_filename()} ({file.get_content_type()}, {size:,} bytes)")
    return "\n".join(told) + "\n"


def _person(raw: object) -> str:
    """A name and an address, the name in quotes where it would look like another address.

    Read by the older of the standard library's two readers: up to Python 3.12 the newer one puts
    blanks into long names.
    """
    from email.header import decode_header, make_header
    from email.headerregistry import Address
    from email.utils import parseaddr

    name, address = parseaddr(_FOLD.sub("", str(raw)))
    return str(Address(display_name=str(make_header(decode_header(name))), addr_spec=address))
