"""Sentences of many shapes: voice, control, coordination, insertion, hedging. Parties are marked as in the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.events.conftest import Found

SENTENCES = """
ASSAULT|positive|actual|<Milisi Barat> yang setia kepada {Presiden Halim} menyerbu [Belmora].
ACCUSE|negative|actual|[Rendra] belum dijadikan tersangka.
CONSULT|positive|actual|<Presiden Halim> menelepon sejawatnya dari Belmora, [Menteri Kort], selama 40 menit.
SUPPORT|positive|actual|Mosi [Belmora] itu didukung, di luar dugaan, oleh <Partai Hijau>.
ASSAULT|positive|actual|<Milisi Barat> membebaskan [empat belas pelaut] yang disanderanya sejak Kamis.
THREATEN|positive|actual|"Perundingan akan berakhir," ancam <Menteri Kort>.
SANCTION|positive|actual|<Arandia> membatasi ekspor garam ke [Belmora].
ACCUSE|positive|actual|<Presiden Halim>, yang oleh {oposisi} dikritik, menuduh [Casteva] menyadap kantornya.
ASSAULT|positive|actual|Warga mengungsi sejak <Milisi Barat> menyerbu [Belmora].
RETREAT|positive|actual|Sebanyak <40 serdadu> menyerahkan senjata kepada [Milisi Barat].
COERCE|positive|actual|Penangkapan [Rendra] oleh <polisi> pada Senin malam memicu protes.
RETREAT|positive|actual|Penarikan pasukan <Arandia> dari [Belmora] memakan waktu sepekan.
THREATEN|positive|actual|Ancaman dari <Milisi Barat> kepada [Menteri Kort] disampaikan lewat video.
RETREAT|positive|requested|<Belmora> didesak {Casteva} membebaskan [Rendra].
CONSULT|positive|intended|<Menteri Kort> akan terbang ke ibu kota untuk bertemu [Raja Arvel].
AGREE|positive|actual|Kepada [Belmora], <Arandia> menawarkan perundingan baru.
SANCTION|positive|actual|Terhadap [Belmora], <Arandia> menerapkan sanksi tambahan.
AID|positive|actual|<Arandia> bersama <Casteva> mengirim gandum ke [Dorvania].
ASSAULT|positive|actual|<Aparat> memukuli lalu menangkap [mahasiswa].
RETREAT|positive|actual|<Tentara Arandia> ditarik dari kota itu.
ACCUSE|positive|actual|<Dorvania> menyebut serangan [Belmora] sebagai kejahatan.
ACCUSE|positive|actual|<Dorvania> mengecam pembongkaran rumah {petani} oleh [Belmora].
PROTEST|negative|actual|<Para buruh> tidak jadi mogok.
COERCE|positive|actual|[Rendra], yang ditahan <Belmora> tahun lalu, sakit.
AGREE|positive|actual|<Arandia> bertemu <Belmora>. Kedua pihak sepakat melanjutkan perundingan.
ASSAULT|positive|actual|[Belmora] diserang oleh <Arandia> pada Senin dini hari.
ASSAULT|positive|actual|[Belmora] dibombardir <Arandia> selama tiga malam.
ASSAULT|positive|actual|<Arandia>, yang menyerang [Belmora] pekan lalu, meminta gencatan senjata.
ACCUSE|positive|actual|<Oposisi> di parlemen mengecam keras [Perdana Menteri Lowe].
SANCTION|positive|actual|Setelah bertemu {Menteri Kort}, <Presiden Halim> memecat [Jenderal Adnan].
SANCTION|positive|actual|Sanksi dijatuhkan <Uni Timur> kepada [Belmora].
SANCTION|positive|actual|Sanksi yang dijatuhkan <Uni Timur> terhadap [Belmora] mulai berlaku Senin.
AID|positive|actual|Bantuan sebanyak 20 ton beras dikirim <Casteva> ke [Dorvania].
REQUEST|positive|actual|[Belmora] diminta <Uni Timur> membuka perbatasan.
REQUEST|positive|actual|<Casteva> mendesak agar [Belmora] menarik pasukannya.
RETREAT|positive|requested|{Uni Timur} mendesak agar <Belmora> menarik pasukannya dari [Casteva].
RETREAT|positive|requested|{Uni Timur} meminta kepada <Belmora> untuk membebaskan [wartawan asing].
AGREE|positive|actual|<Arandia> dan <Belmora> pada Kamis menyepakati pertukaran data.
CONSULT|positive|intended|<Presiden Halim> dijadwalkan bertemu [Raja Arvel] pekan depan.
CONSULT|positive|actual|Pertemuan antara <Menteri Kort> dan <Menteri Lowe> berlangsung tertutup.
CONSULT|positive|intended|<Menteri Kort> akan terbang ke [Casteva] besok.
SUPPORT|positive|actual|Usulan [Casteva] itu didukung penuh oleh <Dorvania>.
SUPPORT|negative|actual|<Partai Fajar> belum mendukung [Ardi].
ACCUSE|positive|actual|<Komisi Antikorupsi> resmi menetapkan mantan bupati [Rendra] sebagai tersangka suap.
COERCE|positive|actual|[Tiga aktivis] ditangkap <polisi> saat berorasi di depan istana.
COERCE|negative|actual|<Pemerintah> tidak melarang [mahasiswa] berkumpul.
THREATEN|positive|actual|<Arandia> mengancam akan menutup kedutaannya di [Belmora] jika tuduhan itu tidak dicabut.
THREATEN|positive|actual|Lewat siaran televisi, <Jenderal Adnan> mengancam [Belmora] dengan serangan balasan.
PROTEST|positive|actual|<Ribuan buruh> turun ke jalan menuntut kenaikan upah, Rabu.
PROTEST|positive|intended|<Ribuan buruh> berencana menggelar unjuk rasa di depan istana besok.
MOBILIZE|positive|actual|<Belmora> menempatkan 3.000 tentara di sepanjang perbatasan.
MOBILIZE|positive|intended|<Belmora> akan mengirim kapal perang ke selat itu.
CONCEDE|positive|actual|<Menteri Kort> meminta maaf kepada [petani] atas keterlambatan pupuk.
CONCEDE|positive|actual|<Presiden Halim> memberikan amnesti kepada [tahanan politik].
RETREAT|positive|actual|<Perdana Menteri Lowe> menyatakan mundur dari jabatannya.
RETREAT|positive|actual|<Casteva> mencabut embargo terhadap [Belmora].
COOPERATE|positive|actual|<Arandia dan Casteva> menggelar latihan militer gabungan di laut utara.
REJECT|positive|actual|<Belmora> menolak usulan damai [Casteva].
REJECT|positive|actual|<Arandia> tidak akan mengakui kedaulatan [Belmora].
REJECT|positive|actual|Tawaran [Casteva] ditolak mentah-mentah oleh <Belmora>.
ASSAULT|positive|possible|<Milisi Barat> diduga kuat membunuh [Gubernur Ardi].
ASSAULT|positive|possible|{Uni Timur} khawatir <Arandia> akan menyerang [Belmora].
ASSAULT|negative|actual|<Arandia> gagal menyerang [Belmora].
ASSAULT|negative|actual|Bukan <Arandia> yang menyerang [Belmora].
ASSAULT|positive|actual|<Arandia> kembali menyerang [Belmora] dan menahan puluhan nelayan.
COERCE|positive|actual|<Arandia> kembali menyerang {Belmora} dan menahan [puluhan nelayan].
ACCUSE|positive|actual|<Arandia dan Belmora> saling tuding soal serangan di perbatasan.
ACCUSE|positive|actual|<Arandia> memanggil duta besar [Belmora] untuk menyampaikan protes.
SANCTION|positive|actual|<Arandia> memutuskan hubungan diplomatik dengan [Belmora].
SANCTION|positive|actual|<Hakim> menghukum [Rendra] enam tahun penjara.
SANCTION|positive|actual|[Rendra] divonis enam tahun penjara oleh <hakim>.
AID|positive|conditional|<Casteva> akan mengirim dokter ke [Dorvania] apabila diminta.
AID|negative|actual|<Casteva> tidak pernah memasok senjata kepada [Milisi Barat].
AID|positive|actual|<Casteva> dilaporkan memasok senjata kepada [Milisi Barat].
REQUEST|positive|actual|<Serikat Buruh> menyerukan [pemerintah] menaikkan upah.
AGREE|positive|actual|<Casteva> berjanji akan mengirim gandum.
AGREE|positive|actual|<Casteva> menyatakan kesediaannya menjadi tuan rumah perundingan.
SUPPORT|positive|actual|<Presiden Halim> mengucapkan selamat atas terpilihnya [Perdana Menteri Lowe].
SUPPORT|positive|actual|<Partai Fajar> mengusung [Ardi] sebagai calon gubernur.
ACCUSE|positive|actual|<Ombudsman> menilai [kementerian] lalai mengawasi distribusi pupuk.
COERCE|positive|actual|<Polisi> menggeledah kantor [Partai Fajar], Selasa malam.
COERCE|positive|actual|<Junta> memberlakukan jam malam di ibu kota.
ASSAULT|positive|actual|<Polisi> menembakkan gas air mata untuk membubarkan [massa].
COERCE|positive|actual|<Polisi> menembakkan gas air mata untuk membubarkan [massa].
ASSAULT|positive|actual|Serangan udara <Arandia> di Kota Tua menewaskan [belasan warga].
ASSAULT|positive|actual|[Seorang wartawan] tewas ditembak <tentara>.
CONSULT|positive|actual|<Menteri Kort> melakukan pertemuan bilateral dengan [Menteri Lowe] di sela KTT.
CONSULT|positive|actual|<Raja Arvel> menerima kunjungan kehormatan [Presiden Halim].
CONSULT|positive|actual|<Presiden Halim> didampingi Menteri Kort mengunjungi [Belmora].
REQUEST|positive|actual|<Menteri Kort> memerintahkan [Jenderal Adnan] menarik pasukan.
RETREAT|positive|requested|{Menteri Kort} memerintahkan <Jenderal Adnan> menarik pasukan.
ACCUSE|positive|intended|<Partai Fajar> akan menggugat [Komisi Pemilu] ke mahkamah.
ACCUSE|positive|actual|Langkah [Belmora] menuai kecaman dari <Casteva>.
AID|positive|actual|[Dorvania] menerima bantuan pangan dari <Casteva>.
SANCTION|positive|actual|<Arandia> mengusir tiga diplomat [Belmora] sebagai balasan.
MOBILIZE|positive|actual|Ribuan polisi dikerahkan <pemerintah> ke ibu kota.
COOPERATE|positive|actual|<Arandia> mengekstradisi seorang buron ke [Belmora].
AID|positive|actual|{Casteva} menuduh negara tetangga, <Belmora>, memasok rudal kepada [Milisi Barat].
ACCUSE|positive|actual|<Menteri Kort> mendesak {Belmora} mundur sambil mengecam [Casteva].
COERCE|positive|actual|[Rendra] diperiksa Senin. <Polisi> menggeledah rumahnya sehari kemudian.
CONSULT|positive|actual|Rapat kerja <Komisi Pangan> dengan [Menteri Kort] berlangsung tujuh jam.
CONSULT|positive|actual|Hal itu dibahas <Presiden Halim> dalam pembicaraan telepon dengan [Raja Arvel].
SUPPORT|positive|actual|Perjanjian itu ditandatangani <Arandia> dan <Belmora> pada Senin.
PROTEST|positive|actual|Aksi <ribuan petani> yang menuntut subsidi pupuk memasuki hari keempat.
REQUEST|positive|actual|[Belmora] diminta membuka kembali perbatasannya.
REJECT|positive|actual|<Oposisi> tidak setuju dan meminta waktu.
CONSULT|positive|actual|Hal itu disampaikan <Menteri Kort> saat bertemu [Menteri Lowe] di ibu kota.
AID|positive|actual|<Arandia> mengirim bantuan berupa 900 tenda kepada [petani].
REJECT|positive|actual|<Mahkamah> menilai dalil itu terbukti, tetapi menolak permintaan [Rendra].
ASSAULT|positive|actual|Lembaga itu mencontohkan penembakan [14 petani] oleh <tentara> pada Februari.
ASSAULT|positive|actual|[Arandia] menyerang {Belmora}. <Belmora> membalas dengan tembakan artileri.
CONSULT|positive|actual|[Arandia] menyerang [Belmora]. Gencatan senjata yang ditengahi <Casteva> berlaku sejak Senin.
SANCTION|positive|actual|<Arandia>, negara yang memutus hubungan diplomatik dengan [Belmora], tidak hadir.
THREATEN|positive|actual|[Arandia] menjatuhkan sanksi kepada {Belmora}. <Belmora> mengancam akan membalas.
PROTEST|positive|actual|<Ribuan buruh> memasuki hari ketiga mogok kerja.
REQUEST|positive|actual|<Lembaga Hak Warga> meminta [Kementerian Pangan] memblokir situs judi.
ACCUSE|positive|actual|[Rendra] dilaporkan <Partai Fajar> ke Badan Kehormatan.
""".strip().split("\n")
"""Type, polarity, modality and sentence of each."""
SYMMETRIC = ("CONSULT", "AGREE", "COOPERATE", "ACCUSE")
"""Types that may put all parties of one side into the actors."""


@pytest.mark.parametrize("line", SENTENCES)
def test_sentence(find: Callable[[str], Found], line: str) -> None:
    kind, polarity, modality, marked = line.split("|")
    case, events, _ = find(marked)
    has = [
        (event.type, event.polarity, event.modality, frozenset(event.actors), frozenset(event.recipients))
        for event in events
    ]
    wanted = (kind, polarity, modality, case.actors, case.recipients)
    nobody: frozenset[str] = frozenset()
    both = (kind, polarity, modality, case.actors | case.recipients, nobody)
    assert wanted in has or (kind in SYMMETRIC and both in has), has
