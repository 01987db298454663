"""Blank forms and leaflets of a service: attached by a keeper, printed and saved by a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from directory.desk import Desk
    from directory.model import BlankForm, ServicePage
    from directory.printing import Printed


def attach(desk: Desk, path: Path, page: ServicePage) -> BlankForm:
    """Keep a blank form and return it, to be put into the record; a second or two.

    Raises:
        SignpostProblem: In one sentence, if it cannot be taken.
    """
    from directory.keeping.forms.blank_forms import attach_form

    return attach_form(desk.directory, path, [form.id for form in page.forms])


def forms_of(desk: Desk, service_id: str, *, public: bool) -> tuple[BlankForm, ...]:
    """Return the blank forms of a service, for workers, and the leaflets that may be handed out."""
    from directory.desk.paper.attached import attached_papers

    return attached_papers(desk.directory.page(service_id), desk.today, public=public)


def as_print(desk: Desk, form: BlankForm) -> Printed:
    """Return a form as it was attached, to be printed or saved.

    Raises:
        SignpostProblem: In one sentence, if its bytes are not kept here.
    """
    from directory.keeping.forms.blank_forms import content_of
    from directory.printing import Printed
    from directory.printing.preview import page_count

    content = content_of(desk.directory, form)
    return Printed(content, page_count(content), 0, ())


def file_name(form: BlankForm) -> str:
    """Return what a form is offered as when it is saved."""
    plain = "".join(one if one.isalnum() or one in " -" else " " for one in form.title)
    return f"{' '.join(plain.split()) or 'Form'}.pdf"
