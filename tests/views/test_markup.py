from hypothesis import given
from hypothesis import strategies as st

from menurut.model import Record, Removed
from menurut.views.markup import Layer, layers, paragraphs


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Layer], list[Removed]]:
    text = draw(st.text(alphabet="ab\n", max_size=40))
    place = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(place, place).filter(lambda span: span[0] < span[1]), max_size=6))
    found = [Layer(start=start, end=end, role="content", row=f"s{i}") for i, (start, end) in enumerate(sorted(spans))]
    removed = [Removed(reason="advert", text="IKLAN", before=before) for before in draw(st.lists(place, max_size=3))]
    return text, found, removed


@given(marked())
def test_pieces_give_the_text_again(case: tuple[str, list[Layer], list[Removed]]) -> None:
    text, found, removed = case
    pieces = list(paragraphs(text, found, removed))
    whole = [paragraph for paragraph in pieces if not (len(paragraph) == 1 and paragraph[0].removed)]
    assert "\n\n".join("".join(p.text for p in paragraph if not p.removed) for paragraph in whole) == text
    assert sum(1 for paragraph in pieces for piece in paragraph if piece.removed) == len(removed)


@given(marked())
def test_every_character_lies_under_its_layers(case: tuple[str, list[Layer], list[Removed]]) -> None:
    text, found, removed = case
    for layer in found:
        covered = "".join(
            piece.text for paragraph in paragraphs(text, found, removed) for piece in paragraph if layer in piece.layers
        )
        assert covered.replace("\n", "") == text[layer.start : layer.end].replace("\n", "")


def test_a_layer_opens_once(record: Record) -> None:
    found = layers(record)
    pieces = [piece for p in paragraphs(record.article.text, found, record.article.removed) for piece in p]
    opened = [layer for piece in pieces for layer in piece.opens]
    assert sorted(opened, key=str) == sorted(found, key=str)
