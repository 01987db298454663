"""What a directory should hold after anything a keeper did, as plainly as it can be said.

Records lie in a dictionary, and what the desk keeps besides in another; acts lie in a list.
Nothing here reads the file.
"""

from directory.store.digests import added, digest_of, service_digest
from directory.store.hiding import keeps_hidden, past_of


def own(page):
    """What a record says itself: its organisation is kept apart."""
    return page and page.model_copy(update={"organisation": None})


class Model:
    """Records, organisations, what was done to them, and what the desk keeps besides."""

    def __init__(self, pages, shelf):
        self.pages, self.bodies, self.past, self.kept = {}, {}, {}, {}
        self.done, self.undone, self.bin, self.acts = [], [], {}, 0
        self._shelf = [digest_of(noun.as_text()) for noun in shelf]
        self.put({page.id: page for page in pages})

    def whole(self, one):
        """One record with its organisation, or None."""
        page = self.pages.get(one)
        return page and page.model_copy(
            update={"organisation": self.bodies.get(page.organisation_id)}
        )

    @property
    def ours(self):
        """The records that are pinned, in order."""
        kept = self.kept.get(("kept_list", "ours"))
        return kept.services if kept else ()

    def act(self, wanted, kept=None):
        """Somebody changes things, each to what it shall be; None takes it away.

        ``wanted`` are records by id, ``kept`` what the desk keeps besides by kind and id.
        """
        pages, bodies, bins = dict(self.pages), dict(self.bodies), set(self.bin)
        for one, page in wanted.items():
            self._bin(one, page, binned=True)
        self.put(wanted)
        rows = {one: (pages.get(one), self.pages.get(one)) for one in wanted}
        named = bodies.keys() | self.bodies.keys()
        changed = {one: (bodies.get(one), self.bodies.get(one)) for one in named}
        changed = {one: sides for one, sides in changed.items() if sides[0] != sides[1]}
        local = {one: (self.kept.get(one), after) for one, after in (kept or {}).items()}
        self._keep({one: after for one, (_, after) in local.items()})
        self.acts += 1
        self.done.append((self.acts, rows, changed, (bins, set(self.bin)), local))
        self.undone.clear()
        self._scrub()

    def turn(self, *, back):
        """Undo or do again the last that can be; return whether there was one."""
        stack, other = (self.done, self.undone) if back else (self.undone, self.done)
        then, now = (0, 1) if back else (1, 0)
        free = [act for act in stack if self._is_as_left(act, now)]
        if not free:
            return False
        act = free[-1]
        stack[:] = [one for one in stack if one is not act]
        _, rows, changed, bins, local = act
        for one, sides in changed.items():
            if sides[then]:
                self.bodies[one] = sides[then]
        for one, row in rows.items():
            self._bin(one, row[then], binned=one in bins[then])
        self.put({one: self._with_body(row[then]) for one, row in rows.items()})
        self._keep({one: sides[then] for one, sides in local.items()})
        other.append(act)
        if not back:  # done again, it stands where it stood
            other.sort(key=lambda one: one[0])
        self._scrub()
        return True

    def _is_as_left(self, act, now):
        """Say whether nothing else changed what an act changed."""
        _, rows, changed, _, local = act
        return (
            all(self.pages.get(one) == row[now] for one, row in rows.items())
            and all(self.kept.get(one) == sides[now] for one, sides in local.items())
            and all(
                not sides[now] or self.bodies.get(one, sides[now]) == sides[now]
                for one, sides in changed.items()
            )
        )

    def _keep(self, wanted):
        self.kept |= wanted
        self.kept = {one: noun for one, noun in self.kept.items() if noun is not None}

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
                for _, rows, *_ in (*self.done, *self.undone):
                    if one in rows:
                        rows[one] = tuple(side and past_of(side, page) for side in rows[one])
