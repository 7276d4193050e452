"""Which IP addresses are of the public net: no other is asked unless the user allows it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ipaddress import IPv4Network, IPv6Network

_UNICAST = "2000::/3"
"""Where all public addresses of version 6 are. Those mapped to version 4 and those of NAT64 are
outside, as are this machine, its own network, and groups."""

_ELSEWHERE = (
    *("192.0.0.0/24", "192.88.99.0/24", "100.64.0.0/10"),
    *("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
)
"""Of what looks public, what is a provider's own, stands for another address (Teredo, 6to4), or is
for examples only."""


def is_public(text: str) -> bool:
    """Whether it is an IP address by which anybody on the net would reach the same server."""
    from ipaddress import ip_address

    try:
        address = ip_address(text)
    except ValueError:
        return False
    if not address.is_global or address.is_multicast:
        return False
    if address.version == 6 and address not in _network(_UNICAST):
        return False
    return not any(address in _network(block) for block in _ELSEWHERE)


@cache
def _network(block: str) -> IPv4Network | IPv6Network:
    from ipaddress import ip_network

    return ip_network(block)
