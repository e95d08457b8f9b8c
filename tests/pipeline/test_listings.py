"""What a corpus remembers of feeds and sitemaps."""

from pathlib import Path

from menurut.pipeline import listings
from menurut.sources import Seen


def test_what_was_noted_is_there_next_time(tmp_path: Path) -> None:
    first = listings.load(tmp_path)
    seen = Seen(etag='"satu"', fetched_at="2024-03-05T00:00:00+00:00", listing=True)
    first.note("https://contoh.example/rss", seen)
    assert listings.load(tmp_path).known("https://contoh.example/rss") is None  # nothing before it is saved
    first.save()
    assert listings.load(tmp_path).known("https://contoh.example/rss") == seen


def test_a_damaged_file_means_reading_again(tmp_path: Path) -> None:
    (tmp_path / listings.FILE).write_text('{"https://contoh.example/rss": {"etag"')
    assert listings.load(tmp_path).known("https://contoh.example/rss") is None
    (tmp_path / listings.FILE).write_text('["apa"]')
    assert listings.load(tmp_path).known("apa") is None
