"""Small PDFs made on the spot: blank forms, and what must not be taken in as one."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String


def blank_pdf(path, *, pages=1, value="", change=None):
    """Write a form with one field for words; ``change`` puts something else in before saving."""
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page()
    field = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("Name"), V=String(value),
        Rect=Array([20, 20, 200, 40]),
    )  # fmt: skip
    held = pdf.make_indirect(field)
    pdf.pages[0].Annots = pdf.make_indirect(Array([held]))
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array([held])))
    if change:
        change(pdf)
    pdf.save(path)
    return path


def with_program(pdf):
    """A program that runs as the file is opened, lying within another dictionary."""
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def with_launch(pdf):
    """A link that starts another program."""
    action = Dictionary(S=Name.Launch, F=String("calc.exe"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
    pdf.pages[0].Annots.append(link)


def with_file_inside(pdf):
    """Another file inside."""
    pdf.attachments["more.exe"] = b"MZ"
