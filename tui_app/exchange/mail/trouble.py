"""What went wrong with a mail server, in a sentence that names the server and the remedy."""

from collections.abc import Sequence

from tui_app.config import Mail, Security
from tui_app.domain.plain import one_line
from tui_app.exchange.mail.errors import MailError

_NOT_YET, _EXPIRED, _OWN, _OWN_ABOVE, _WRONG_NAME, _WRONG_NUMBER = 9, 10, 18, 19, 62, 64
"""What OpenSSL calls the faults of a certificate."""

_UNKNOWN_SIGNER = (
    "is signed by nobody this machine trusts, so the server may be another one. If it is your "
    "own, name its authority's PEM file as certificates under [mail]"
)


def server_name(mail: Mail) -> str:
    """The server as the user wrote it."""
    return one_line(mail.host, 100)


def port_of(mail: Mail) -> int:
    """The configured port, else the usual one."""
    return mail.port or (465 if mail.security is Security.TLS else 587)


def lost(error: Exception, mail: Mail) -> MailError:
    """Why the server cannot be talked to, or could no longer be. Nothing was sent."""
    import smtplib
    import socket
    import ssl

    server = f"The mail server {server_name(mail)}"
    if isinstance(error, smtplib.SMTPResponseException):
        return refused(f"{server} does not serve now", error.smtp_code, error.smtp_error)
    if isinstance(error, smtplib.SMTPServerDisconnected) and isinstance(error.__context__, OSError):
        error = error.__context__  # smtplib hides the cause in its text
    if isinstance(error, ssl.SSLCertVerificationError):
        return MailError(f"{server} has a certificate that {_fault(error.verify_code)}.")
    if isinstance(error, TimeoutError):
        return MailError(
            f"{server} did not answer within {mail.timeout_seconds:g} seconds, so nothing was "
            "sent. Try again later, or check host and port under [mail]."
        )
    if isinstance(error, ssl.SSLError):
        return MailError(
            f"{server} does not speak TLS at port {port_of(mail)} as security = "
            f'"{mail.security}" wants it. Check port and security under [mail].'
        )
    if isinstance(error, socket.gaierror | UnicodeError):
        return MailError(
            f"There is no mail server {server_name(mail)} to be found. Check host under [mail], "
            "and whether this machine is on the network."
        )
    if isinstance(error, ConnectionRefusedError):
        return MailError(
            f"{server} takes no connection at port {port_of(mail)}. Check host and port under "
            "[mail], or try again later."
        )
    if isinstance(error, smtplib.SMTPException | ConnectionError):
        return MailError(
            f"{server} broke off before it had the letter, so nothing was sent. Try again later."
        )
    why = getattr(error, "strerror", None) or "it is no mail server"
    return MailError(
        f"{server} cannot be reached at port {port_of(mail)} ({one_line(str(why), 100)}). "
        "Check host and port under [mail]."
    )


def refused(what: str, code: int, reply: bytes | str, remedy: str = "") -> MailError:
    """A step that the server said no to, in its own words too."""
    if not remedy:
        remedy = (
            "Try again later."
            if 400 <= code < 500
            else "Ask whoever runs the server, or send the letter another way."
        )
    return MailError(f"{what}: it says {quoted(code, reply)}. {remedy}")


def quoted(code: int, reply: bytes | str) -> str:
    """A server's reply, fit to show."""
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    said = one_line(text, 200).rstrip(". ")
    return f"“{code} {said}”" if said else f"“{code}”"


def _fault(code: int) -> str:
    faults: Sequence[tuple[tuple[int, ...], str]] = (
        (
            (_EXPIRED,),
            "has expired. Ask whoever runs the server to renew it, and check this machine's date",
        ),
        ((_NOT_YET,), "is not valid yet. Check this machine's date"),
        (
            (_WRONG_NAME, _WRONG_NUMBER),
            "belongs to another name. Write host under [mail] as the provider gives it",
        ),
        ((_OWN, _OWN_ABOVE), _UNKNOWN_SIGNER),
    )
    for codes, text in faults:
        if code in codes:
            return text
    return _UNKNOWN_SIGNER
