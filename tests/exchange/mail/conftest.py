"""Certificates made for the tests: right ones, and each sort of wrong one."""

import ssl
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
import trustme

from tui_app.config import Mail, Security


class Certificates(NamedTuple):
    """Contexts of servers, and the PEM file of the authority that signed the right ones."""

    authority: Path
    right: ssl.SSLContext
    another_name: ssl.SSLContext
    expired: ssl.SSLContext
    unknown_signer: ssl.SSLContext


def _context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    authority = trustme.CA()
    pem = tmp_path_factory.mktemp("authority") / "authority.pem"
    authority.cert_pem.write_to_path(str(pem))
    old = datetime(2001, 1, 1, tzinfo=UTC)
    return Certificates(
        authority=pem,
        right=_context(authority.issue_cert("127.0.0.1", "localhost")),
        another_name=_context(authority.issue_cert("mail.example.org")),
        expired=_context(
            authority.issue_cert("127.0.0.1", not_before=old, not_after=old.replace(year=2002))
        ),
        unknown_signer=_context(trustme.CA().issue_cert("127.0.0.1")),
    )


class Settings:
    """Mail settings for servers on this machine."""

    def __init__(self, certificates: Certificates) -> None:
        self._authority = str(certificates.authority)

    def __call__(
        self,
        port: int,
        security: Security = Security.STARTTLS,
        *,
        user: str = "",
        seconds: float = 5,
    ) -> Mail:
        return Mail(
            host="127.0.0.1",
            port=port,
            security=security,
            user=user,
            certificates=self._authority,
            timeout_seconds=seconds,
        )


@pytest.fixture
def settings(certificates: Certificates) -> Settings:
    return Settings(certificates)
