import pytest

from menurut.model import Dateline, DateRange, EventMention, Magnitude, Record, RelatedLink, Removed, Role, SaidOn
from menurut.testing import build

TEXT = (
    "Presiden Rukmana Sadewa mengecam pemblokiran pelabuhan Merta. "
    "“Kami tidak akan diam,” kata Rukmana kepada wartawan pada Selasa seperti dikutip Kabar Teluk.\n\n"
    "Menurut Kantor Berita Utara, Rukmana memuji langkah Republik Lindu yang “menahan diri”. "
    "Lindu dituduh mengirim kapal perang ke selat itu."
)


@pytest.fixture
def record() -> Record:
    article = build.article(
        TEXT,
        title="Rukmana: Kami Tidak Akan Diam",
        publisher="Harian Contoh",
        published_at="2024-03-06T10:00:00+07:00",
        url="https://contoh.example/rukmana",
        language="id",
        byline=("Sari Wening",),
        dateline=Dateline(place="MERTA", publisher="HARIAN CONTOH"),
        related=(RelatedLink(text="Pelabuhan Merta dalam angka", url=None),),
        removed=(
            Removed(reason="related", text="BACA JUGA: Pelabuhan Merta dalam angka", before=TEXT.index("Menurut")),
            Removed(reason="initials", text="(swn/rk)", before=len(TEXT)),
        ),
    )
    title = build.passage(TEXT, "Presiden")
    rukmana = build.actor(
        TEXT,
        "Rukmana Sadewa",
        mentions=["Rukmana Sadewa", "Kami"],
        aliases=("Rukmana",),
        roles=(Role(title=title, affiliation=None),),
    )
    kabar = build.actor(TEXT, "Kabar Teluk", "media")
    utara = build.actor(TEXT, "Kantor Berita Utara", "media")
    lindu = build.actor(TEXT, "Republik Lindu", "state", country="LND")
    said_on = SaidOn(first="2024-03-05", last="2024-03-05", span=build.passage(TEXT, "pada Selasa"))
    diam = build.statement(
        TEXT,
        "Kami tidak akan diam",
        cue="kata",
        speakers=[rukmana],
        relayed_by=[kabar],
        speaker="Rukmana kepada"[:7],
        kind="direct",
        said_on=said_on,
        occasion=build.passage(TEXT, "kepada wartawan"),
    )
    praise = build.statement(
        TEXT,
        "langkah Republik Lindu yang “menahan diri”",
        cue="memuji",
        lemma="puji",
        speakers=[rukmana],
        relayed_by=[utara],
        targets=(lindu.id,),
        kind="mixed",
        act="praise",
    )
    accused = build.statement(TEXT, "mengirim kapal perang ke selat itu", cue="dituduh", act="accuse")
    events = [
        build.event(
            TEXT,
            "mengecam",
            "ACCUSE",
            actors=[rukmana],
            date=DateRange(start="2024-03-05", end="2024-03-05"),
            magnitude=(Magnitude(kind="dead", low=1, high=None, span=build.passage(TEXT, "pemblokiran")),),
            mentions=(EventMention(trigger=build.passage(TEXT, "langkah"), claimed_by=(praise.id,)),),
        ),
        build.event(TEXT, "memuji", "SUPPORT", actors=[rukmana], recipients=[lindu], claimed_by=[praise]),
        build.event(
            TEXT, "mengirim kapal perang", "MOBILIZE", actors=[lindu], claimed_by=[accused], modality="possible"
        ),
        build.event(TEXT, "diam", "CONCEDE", actors=[rukmana], claimed_by=[diam], polarity="negative"),
    ]
    return build.record(article, [rukmana, kabar, utara, lindu], [diam, praise, accused], events)
