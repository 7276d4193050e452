"""Whether the mail settings allow sending at all."""

from tui_app.config import Mail, Security
from tui_app.exchange.mail.errors import MailError
from tui_app.exchange.mail.trouble import server_name


def check_set_up(mail: Mail) -> None:
    """Raise MailError where nothing can be sent with these settings, before anyone is asked."""
    if not mail.host:
        raise MailError(
            "No mail server is set up. Write its host under [mail] in the configuration, or save "
            "the letter, copy it, or open the mail program instead."
        )
    if not mail.host.isprintable() or " " in mail.host or "/" in mail.host:
        raise MailError(
            f"{server_name(mail)} is no name of a mail server. Write host under [mail] like "
            "smtp.example.org."
        )
    if mail.security is Security.NONE and not _on_this_machine(mail.host):
        raise MailError(
            f"Letters go to {server_name(mail)} over TLS only. Set security under [mail] to "
            '"starttls" or "tls"; "none" is for a server on this machine.'
        )
    if mail.security is Security.NONE and mail.user:
        raise MailError(
            'A password goes over TLS only. Set security under [mail] to "starttls" or "tls", or '
            "leave user empty if the server asks for none."
        )


def _on_this_machine(host: str) -> bool:
    from ipaddress import ip_address

    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
