"""Which IP addresses are of the public net: no other is asked unless the user allows it."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_ELSEWHERE_V4 = tuple(
    IPv4Network(block) for block in ("192.0.0.0/24", "192.88.99.0/24", "100.64.0.0/10")
)
_UNICAST_V6 = IPv6Network("2000::/3")
_ELSEWHERE_V6 = tuple(
    IPv6Network(block) for block in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
)
"""Of that, what stands for another address (Teredo, 6to4) or is for examples only. Mapped ones and
those of NAT64 are outside it, as are this machine, its own network, and groups."""


def is_public(text: str) -> bool:
    """Whether it is an IP address that anybody on the net would reach the same server by."""
    try:
        address = ip_address(text)
    except ValueError:
        return False
    if isinstance(address, IPv4Address):
        return _is_public_v4(address)
    return _is_public_v6(address)


def _is_public_v4(address: IPv4Address) -> bool:
    return (
        address.is_global
        and not address.is_multicast
        and not any(address in block for block in _ELSEWHERE_V4)
    )


def _is_public_v6(address: IPv6Address) -> bool:
    return (
        address.is_global
        and address in _UNICAST_V6
        and not any(address in block for block in _ELSEWHERE_V6)
    )
