"""What we hold about each stallholder, each fact to be ticked or put right: the provider's slip."""

from collections.abc import Mapping

from directory.disclosure.record.slip import Slip
from directory.printing import provider_slip
from directory.printing.layout.printable import NO_OPTIONS, Printed


def make(slip: Slip, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the slips of the stalls, each beginning on its own page."""
    return provider_slip.make(slip, options=options)
