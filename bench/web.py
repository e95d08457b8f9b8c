"""How quickly the web app answers twenty readers at once, and how heavy its pages are.

    python bench/web.py CORPUS [ROUNDS]    CORPUS as bench/corpus.py makes it; 6 rounds where none are given

The server runs in a process of its own, the readers in another, on loopback: both share the cores of the machine. Each
reader has a connection and a cookie and goes through all kinds of pages in an order, and to actors, articles and
words, of his own. Weight is what a browser that knows nothing yet takes over the wire for HTML, style and script. First
paint is that of an article in Chromium, where there is one.

Bars on two cores: p95 of every page < 300 ms, each page < 150 kB, first paint < 1 s.
"""

from __future__ import annotations

import asyncio
import random
import re
import shutil
import socket
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from time import perf_counter
from urllib.parse import quote

import httpx

READERS = 20
_ACTS = ("deny", "accuse", "state", "praise")
_WORDS = ("anggaran", "membantah", "gencatan senjata", "irigasi OR pupuk", '"tanah adat"')
_ASSET = re.compile(r'(?:href|src)="(/static/[^"]+\.(?:css|js)\?[^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What there is to ask for."""

    articles: list[str]
    names: list[str]
    stories: list[str]


def tour(dice: random.Random, known: Known) -> list[tuple[str, str]]:
    """Every kind of page once, with the address that this reader asks for."""
    name = quote(known.names[int(len(known.names) * dice.random() ** 3)])
    stops = [
        ("front", "/"),
        ("statements, newest", "/statements"),
        ("statements, words", f"/statements?words={quote(dice.choice(_WORDS))}"),
        ("statements, speaker and act", f"/statements?speaker={name}&act={dice.choice(_ACTS)}"),
        ("events, newest", "/events"),
        ("events, actor", f"/events?actor={name}"),
        ("actor", f"/actors?name={name}"),
        ("article", f"/articles/{dice.choice(known.articles)}"),
        ("outlets", "/outlets"),
        ("relations", "/relations"),
        ("stories", "/stories"),
        ("left out", "/left-out"),
        ("corrections", "/corrections"),
        ("add", "/add"),
    ]
    stops += [("story", f"/stories/{dice.choice(known.stories)}")] if known.stories else []
    dice.shuffle(stops)
    return stops


async def read(base: str, number: int, rounds: int, known: Known) -> list[tuple[str, float]]:
    """What one reader waits for, in ms; the first round is not counted, as the process has just started."""
    dice, times = random.Random(number), []
    async with httpx.AsyncClient(base_url=base, timeout=60) as client:
        for turn in range(rounds + 1):
            for what, address in tour(dice, known):
                begun = perf_counter()
                (await client.get(address)).raise_for_status()
                if turn:
                    times.append((what, (perf_counter() - begun) * 1000))
    return times


async def load(base: str, rounds: int) -> None:
    """Print waiting times and weight by page."""
    async with httpx.AsyncClient(base_url=base, timeout=60) as client:
        rows = (await client.get("/statements.json?limit=1000")).json()["rows"]
        known = Known(
            articles=sorted({row["article"] for row in rows}),
            names=sorted({name for row in rows for name in row["speakers"]}),
            stories=[row["id"] for row in (await client.get("/stories.json?limit=200")).json()["rows"]],
        )
    waits: dict[str, list[float]] = defaultdict(list)
    begun = perf_counter()
    for one in await asyncio.gather(*(read(base, number, rounds, known) for number in range(READERS))):
        for what, wait in one:
            waits[what].append(wait)
    seconds, asked = perf_counter() - begun, sum(map(len, waits.values()))
    print(f"{READERS} readers, {asked} pages counted, {seconds:.0f} s with the first round")
    async with httpx.AsyncClient(base_url=base, timeout=60) as client:
        for what, address in sorted(tour(random.Random(0), known)):
            heavy = await weight(client, address)
            times = sorted(waits[what])
            half, most = times[len(times) // 2], times[int(len(times) * 0.95)]
            print(f"  {what:<30} p50 {half:7.1f} ms   p95 {most:7.1f} ms   {heavy:6.1f} kB")


async def weight(client: httpx.AsyncClient, address: str) -> float:
    """Bytes over the wire of a page and of the style and script that it names, in kB."""
    page = await client.get(address)
    whole = page.num_bytes_downloaded
    for asset in sorted(set(_ASSET.findall(page.text))):
        whole += (await client.get(asset)).num_bytes_downloaded
    return whole / 1000


def paint(base: str) -> None:
    """Print the first paint of articles in Chromium, each with nothing in its cache."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("first paint: no Chromium")
        return
    from playwright.sync_api import sync_playwright

    rows = httpx.get(f"{base}/statements.json?limit=200").json()["rows"]
    times = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for article in sorted({row["article"] for row in rows})[:8]:
            page = browser.new_context().new_page()
            page.goto(f"{base}/articles/{article}", wait_until="load")
            page.wait_for_timeout(300)  # the page forbids the eval with which Playwright would wait for the entry
            times.append(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
        browser.close()
    print(f"first paint of an article: median {sorted(times)[len(times) // 2]:.0f} ms, longest {max(times):.0f} ms")


def main(corpus: str, rounds: int) -> None:
    """Start the server, ask it, stop it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    server = subprocess.Popen([sys.executable, "-m", "menurut", "serve", corpus, "--port", str(port)])
    try:
        for _ in range(200):
            try:
                httpx.get(f"{base}/static/app.css")
                break
            except httpx.ConnectError:
                time.sleep(0.1)
        asyncio.run(load(base, rounds))
        paint(base)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 6)
