"""What a directory should hold after anything a keeper did, as plainly as it can be said.

Records lie in a dictionary, acts in a list. Nothing here reads the file.
"""

from directory.store.digests import added, digest_of, service_digest
from directory.store.hiding import keeps_hidden, past_of


def own(page):
    """What a record says itself: its organisation is kept apart."""
    return page and page.model_copy(update={"organisation": None})


class Model:
    """Records, organisations, what was done to them, and one kept list."""

    def __init__(self, pages, shelf):
        self.pages, self.bodies, self.past, self.ours = {}, {}, {}, ()
        self.done, self.undone, self.bin = [], [], {}
        self._shelf = [digest_of(noun.as_text()) for noun in shelf]
        self.put({page.id: page for page in pages})

    def whole(self, one):
        """One record with its organisation, or None."""
        page = self.pages.get(one)
        return page and page.model_copy(
            update={"organisation": self.bodies.get(page.organisation_id)}
        )

    def act(self, wanted, ours=None):
        """Somebody changes records, each to what it shall be; None takes it away."""
        pages, bodies, before = dict(self.pages), dict(self.bodies), (self.ours, set(self.bin))
        for one, page in wanted.items():
            self._bin(one, page, binned=True)
        self.put(wanted)
        self.ours = self.ours if ours is None else ours
        rows = {one: (pages.get(one), self.pages.get(one)) for one in wanted}
        named = bodies.keys() | self.bodies.keys()
        changed = {one: (bodies.get(one), self.bodies.get(one)) for one in named}
        self.done.append((rows, changed, (before, (self.ours, set(self.bin)))))
        self.undone.clear()
        self._scrub()

    def turn(self, *, back):
        """Undo or do again; return whether that can be done."""
        stack, other = (self.done, self.undone) if back else (self.undone, self.done)
        then, now = (0, 1) if back else (1, 0)
        if not stack or any(self.pages.get(one) != row[now] for one, row in stack[-1][0].items()):
            return False
        rows, changed, beside = stack.pop()
        for one, sides in changed.items():
            if sides[then] != sides[now] and sides[then]:
                self.bodies[one] = sides[then]
        for one, row in rows.items():
            self._bin(one, row[then], binned=one in beside[then][1])
        self.put({one: self._with_body(row[then]) for one, row in rows.items()})
        self.ours = beside[then][0]
        other.append((rows, changed, beside))
        self._scrub()
        return True

    def put(self, wanted):
        """Records become what they shall be, with all that follows; nobody can undo it."""
        for one, page in wanted.items():
            self.past.setdefault(one, []).append(self.whole(one))
            self.pages.pop(one, None)
            if page is not None:
                self.pages[one] = own(page)
                self.bodies |= (
                    {page.organisation.id: page.organisation} if page.organisation else {}
                )
        named = {page.organisation_id for page in self.pages.values()}
        self.bodies = {one: body for one, body in self.bodies.items() if one in named}
        self._scrub()

    def content(self):
        """The sum of the digests of everything."""
        digests = [service_digest(page) for page in self.pages.values()]
        digests += [digest_of(body.as_text()) for body in self.bodies.values()]
        return added("0", [*digests, *self._shelf])

    def _with_body(self, page):
        return page and page.model_copy(
            update={"organisation": self.bodies.get(page.organisation_id)}
        )

    def _bin(self, one, page, *, binned):
        self.bin.pop(one, None)
        if page is None and binned:
            self.bin[one] = (self.whole(one), self.ours)

    def _scrub(self):
        """Hidden means not held: not in what was, either."""
        for one, page in self.pages.items():
            if keeps_hidden(page):
                self.past[one] = [old and past_of(old, page) for old in self.past[one]]
                for rows, _, _ in (*self.done, *self.undone):
                    if one in rows:
                        rows[one] = tuple(side and past_of(side, page) for side in rows[one])
