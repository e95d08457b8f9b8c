"""Sentences about sport, weather, business, culture and everyday crime: none of them holds a political event."""

from __future__ import annotations

import pytest

import menurut

SPORT = """
Penyerang Persela Buana menyerang dari sisi kiri dan mencetak gol pada babak kedua.
Pelatih Kasuari Jaya memuji pemainnya seusai laga melawan Elang Selatan di stadion kebanggaan suporter.
Ganda putra Indonesia menundukkan pasangan Denmark dalam final turnamen bulutangkis di Odense.
Kiper muda itu menahan tendangan penalti pada menit akhir pertandingan sehingga klub tuan rumah lolos.
Timnas Vietnam mengalahkan Thailand dengan skor 2-1 dalam laga semifinal di stadion utama.
Wasit mengusir dua pemain pada babak tambahan pertandingan liga utama.
Klub asal Bandarraya itu memecat pelatih setelah lima kekalahan beruntun di liga.
Petinju muda itu memukul lawannya hingga jatuh pada ronde ketiga sebelum wasit menghentikan laga.
Pebalap tim Biru mundur dari balapan karena mesin rusak pada putaran ketiga sirkuit itu.
Suporter memprotes keputusan wasit yang membatalkan gol pemain tuan rumah di stadion itu.
"""
WEATHER = """
Hujan deras mengguyur sebagian besar wilayah kota sejak dini hari.
Angin kencang merusak puluhan rumah warga di pesisir utara.
Gempa berkekuatan 5,4 mengguncang perairan selatan pulau itu.
Banjir menggenangi ratusan rumah setelah sungai meluap.
Cuaca cerah berawan diperkirakan menyelimuti ibu kota hingga sore.
Kabut tebal menyelimuti jalan tol pada pagi hari.
Gelombang tinggi berpotensi terjadi di laut lepas sampai akhir pekan.
Gunung itu memuntahkan abu setinggi seribu meter.
Kemarau panjang mengeringkan waduk di lereng gunung.
Suhu udara di dataran tinggi turun hingga lima derajat.
"""
BUSINESS = """
Harga cabai di pasar tradisional naik dua kali lipat menjelang hari raya.
Laba bersih perusahaan ritel itu tumbuh 12 persen pada kuartal ketiga.
Rupiah menguat tipis terhadap dolar pada penutupan perdagangan sore ini.
Produsen ponsel itu meluncurkan gawai lipat seharga belasan juta rupiah.
Indeks saham gabungan ditutup melemah karena aksi ambil untung.
Toko roti legendaris itu membuka cabang baru di pusat kota.
Maskapai berbiaya hemat itu menambah rute penerbangan ke pulau wisata.
Pengembang properti menawarkan potongan harga hingga akhir bulan.
Bank itu menurunkan bunga kredit pemilikan rumah menjadi enam persen.
Penjualan mobil listrik meningkat tajam sepanjang tahun lalu.
"""
CULTURE = """
Penyanyi itu merilis album ketiganya dan menggelar konser di hadapan penggemar.
Film horor garapan sutradara muda itu menembus satu juta penonton bioskop.
Aktris kawakan itu menggugat cerai suaminya, seorang musisi band lama.
Novel setebal 400 halaman itu memenangi penghargaan sastra.
Koki muda itu membagikan resep rendang warisan neneknya.
Pelukis kampung itu memamerkan karyanya di galeri kecil.
Sinetron baru itu menyerang emosi penonton sejak episode pertama.
Artis peran itu mengunggah foto liburan bersama keluarga.
Band asal Bandarraya itu membatalkan konser karena vokalisnya sakit.
Juri memuji penampilan penyanyi muda itu di panggung final.
"""
CRIME = """
Seorang pria menikam tetangganya karena cemburu.
Polisi menangkap pencuri motor yang beraksi di rumah kos.
Dua pelajar terluka dalam tawuran di bawah jembatan layang.
Maling menggasak uang kotak amal di sebuah musala.
Polisi membekuk pengedar sabu di kamar hotel.
Seorang ibu melaporkan kehilangan tas di angkutan umum.
Warga menghajar begal yang kepergok merampas motor.
Seorang suami menganiaya istrinya karena cemburu.
Petugas keamanan menahan copet di stasiun kereta.
Perampok menyekap penjaga minimarket dan membawa kabur uang.
"""
MIXED = """
PT Sumber Waras Tbk menggandeng perusahaan asal Korea untuk memproduksi baterai.
Perusahaan rintisan itu memecat 200 karyawan untuk menekan biaya.
Bank Mandala menyalurkan kredit usaha rakyat sebesar Rp 2 triliun kepada petani.
Grup Astara mengakuisisi saham mayoritas pabrik gula.
Pelatih Timnas Indonesia memanggil 26 pemain untuk laga melawan Jepang.
Tim dokter RSUP berhasil menyelamatkan bayi kembar siam.
Peneliti ITB mengembangkan rudal air untuk memadamkan api.
Nelayan menyelamatkan penyu yang terjerat jaring.
Gempa mengguncang Turki dan merusak puluhan bangunan.
Seorang pria di Bekasi membunuh temannya karena utang.
Polisi menangkap dua pengedar sabu di Tangerang.
Polisi mengamankan remaja yang membawa celurit.
Warga menangkap ular piton sepanjang lima meter.
Aktris Raisa Putri menggugat cerai suaminya.
Penyanyi Agnes Mulia bertemu penggemarnya di Jakarta.
Harimau menyerang warga di Riau.
Anjing liar menggigit tiga anak.
Virus baru menyerang peternakan ayam di Blitar.
Kebakaran menghanguskan pasar; petugas mengevakuasi pedagang.
Kereta menabrak truk di perlintasan Cicalengka.
BMKG memperingatkan warga akan gelombang tinggi.
Dokter mengingatkan warga agar tidak membakar sampah.
Sekolah itu mengeluarkan siswa yang merundung temannya.
Guru menghukum murid yang terlambat.
Rumah sakit merawat 30 korban keracunan.
Indonesia mengalahkan Arab Saudi 2-0 pada kualifikasi Piala Dunia.
Tim bulu tangkis China menggempur Malaysia di final Piala Thomas.
Ganda putra Korea mengancam posisi Indonesia di peringkat pertama.
Perusahaan itu mengajukan gugatan pailit ke pengadilan niaga.
Ibu rumah tangga di Depok menolak bercerai.
Ilmuwan Jepang dan Australia bekerja sama meneliti terumbu karang.
Petani menyerang hama tikus dengan burung hantu.
Saham perbankan menekan indeks.
Restoran itu memberi makan gratis kepada pengemudi ojek.
Sapi kurban mengamuk dan menyeruduk warga.
Pengunjung kebun binatang memberi makan gajah.
Juri menolak karya peserta.
"""
MOST_FALSE_SHARE = 0.03


def test_no_political_event_outside_politics() -> None:
    sentences = [
        line for part in (SPORT, WEATHER, BUSINESS, CULTURE, CRIME, MIXED) for line in part.split("\n") if line
    ]
    wrong = [
        f"{sentence} {event.type} at {event.trigger.text}"
        for sentence in sentences
        for event in menurut.read_text(sentence, published="2025-03-05").events
    ]
    assert len(sentences) >= 80
    assert len(wrong) <= MOST_FALSE_SHARE * len(sentences), "\n".join(wrong)


KINDS_OF_DEEDS = [
    '"Menyerang warga sipil adalah kejahatan perang," kata Presiden Kenya William Ruto.',
    "Menteri Luar Negeri Kenya menilai berunding lebih baik daripada menyerang.",
    "Kenya memilih berdialog ketimbang menjatuhkan sanksi.",
]


@pytest.mark.parametrize("text", KINDS_OF_DEEDS)
def test_a_kind_of_deed_that_is_only_spoken_of_is_no_event(text: str) -> None:
    events = menurut.read_text(text, published="2025-03-05").events
    assert not {event.type for event in events} & {"ASSAULT", "SANCTION"}


def test_the_speaker_does_not_do_what_others_do_in_his_words() -> None:
    text = (
        '"Kami imbau massa tidak membakar ban," kata Kapolda Hadi Susanto. '
        '"Kami tak membela pihak mana pun yang berperang," kata Hadi.'
    )
    reading = menurut.read_text(text, published="2025-03-05")
    doers = {event.trigger.text: [reading.actor(one).name for one in event.actors] for event in reading.events}
    assert doers["membakar ban"] == ["massa"]
    assert "berperang" not in doers
