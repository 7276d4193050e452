"""Certificates as the tests of the mail make them."""

from tests.exchange.mail.conftest import certificates

__all__ = ["certificates"]
