"""A whole state of a corpus, held open for questions. Readers never wait for a writer, nor it for them."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any

from menurut.errors import SetupError
from menurut.store import layout, manifest, parts, search
from menurut.store.rows import to_record
from menurut.store.tables import NAMES, schema, shape

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    import duckdb
    import pyarrow as pa

    from menurut.model import Record

_SUPERSEDED = """
    CREATE VIEW superseded AS
    WITH versions AS (
        SELECT id, url, modified_at, day FROM articles
        WHERE url IN (SELECT url FROM articles WHERE url IS NOT NULL GROUP BY url HAVING count(*) > 1)
    ), fetched AS (
        SELECT d.article AS id, max(s.fetched_at) AS seen FROM documents d JOIN sources s ON s.document = d.id
        WHERE d.article IN (SELECT id FROM versions) GROUP BY d.article
    ), newest AS (
        SELECT id, first_value(id) OVER (PARTITION BY url ORDER BY modified_at DESC NULLS LAST,
            seen DESC NULLS LAST, day DESC NULLS LAST, id) AS newest_id
        FROM versions LEFT JOIN fetched USING (id)
    )
    SELECT id AS article, newest_id AS newest FROM newest WHERE id <> newest_id
"""
"""Articles of which the same address gave a newer version: by its own word, or by when it was fetched."""
_OF_RECORD = ("articles", "actors", "mentions", "statements", "events")


class Reader:
    """The corpus as it was when this was opened; one reader may serve several threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.layout = layout.of(path)
        self._pin = manifest.pin(self.layout.manifests)
        self.manifest = self._pin.manifest
        self._database = connect(self.layout.parts, self.manifest)
        self._lock = Lock()
        self._versions_n: int | None = None

    def close(self) -> None:
        """Let go of the state."""
        self._database.close()
        self._pin.close()

    def query(
        self, sql: str, values: Mapping[str, Any] | None = None, *, keys: Sequence[int] | None = None
    ) -> pa.Table:
        """Ask a question in SQL, with ``$name`` for values; `keys` stand in the table `wanted`, column `key`."""
        import pyarrow as pa

        cursor = self._database.cursor()
        try:
            if keys is not None:
                cursor.register("wanted", pa.table({"key": pa.array(keys, pa.int64())}))
            return cursor.sql(sql, params=dict(values or {})).to_arrow_table()
        finally:
            cursor.close()

    def keys(self, words: str | None, parties: Mapping[str, str], *, first: int, last: int, limit: int) -> list[int]:
        """Keys of rows with these words (an expression) in which these names (by role) take part, newest first.

        Some may be of rows that are gone.
        """
        with self.index() as index:
            return search.keys(
                index, words=words, parties=parties, linked=self.linked, first=first, last=last, limit=limit
            )

    @property
    def linked(self) -> bool:
        """Whether the actors of different articles were linked so far."""
        return self.manifest.links > 0

    def index(self) -> AbstractContextManager[sqlite3.Connection]:
        """The index of words and names, with the linked actors attached as `links` where there are any."""
        links = self.layout.links(self.manifest.links) if self.linked else None
        return search.reading(self.layout.search(self.manifest.index), links)

    def versions_n(self) -> int:
        """How many articles were replaced by a newer version; they stand in the table `superseded`."""
        with self._lock:
            if self._versions_n is None:
                cursor = self._database.cursor()
                cursor.execute("CREATE TABLE held AS SELECT * FROM superseded")
                cursor.execute("DROP VIEW superseded")
                cursor.execute("ALTER TABLE held RENAME TO superseded")
                self._versions_n = int(cursor.sql("SELECT count(*) FROM superseded").fetchall()[0][0])
                cursor.close()
            return self._versions_n

    def records(self, articles: Sequence[str]) -> Iterator[Record]:
        """The records of these articles, in their order; one that is not there is left out."""
        found: dict[str, dict[str, list[dict[str, Any]]]] = {}
        for table in _OF_RECORD:
            column = "id" if table == "articles" else "article"
            sql = f"SELECT * FROM {table} WHERE {column} IN (SELECT unnest($articles))"
            for row in self.query(sql, {"articles": list(articles)}).to_pylist():
                found.setdefault(row[column], {name: [] for name in _OF_RECORD})[table].append(row)
        for article in articles:
            if article in found:
                yield to_record(found[article])

    def all_records(self) -> Iterator[Record]:
        """Every record, part by part, with no more than one part in memory."""
        for part in self.manifest.parts:
            rows = {name: parts.read(self.layout.parts, part, name).to_pylist() for name in _OF_RECORD}
            grouped: dict[str, dict[str, list[dict[str, Any]]]] = {}
            for table, found in rows.items():
                for row in found:
                    article = row["id" if table == "articles" else "article"]
                    grouped.setdefault(article, {name: [] for name in _OF_RECORD})[table].append(row)
            for article in sorted(grouped):
                yield to_record(grouped[article])


def connect(folder: Path, state: manifest.Manifest) -> duckdb.DuckDBPyConnection:
    """A database in memory whose views are the tables of a state."""
    import duckdb

    database = duckdb.connect()
    database.execute("SET parquet_metadata_cache = true")
    database.execute("SET python_enable_replacements = false")  # a name in SQL is never a variable of ours
    for table in NAMES:
        view(database, table, folder, state.parts)
    database.execute(_SUPERSEDED)
    return database


def view(database: duckdb.DuckDBPyConnection, table: str, folder: Path, state: Sequence[manifest.Part]) -> None:
    """Make a table of these parts a view, or an empty one where they have none of its rows."""
    empty = schema(table).empty_table()
    database.from_arrow(empty).create(f"no_{table}")
    files = [str(parts.file(folder, part, table)) for part in state if table in part.tables]
    if not files:
        database.execute(f"CREATE VIEW {table} AS SELECT * FROM no_{table}")
        return
    listed = ", ".join("'" + name.replace("'", "''") + "'" for name in files)
    if all(part.shape == shape() for part in state):
        database.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet([{listed}])")
    else:  # parts of an older version: what they lack is null
        whole = f"SELECT * FROM read_parquet([{listed}], union_by_name = true)"
        database.execute(f"CREATE VIEW {table} AS {whole} UNION ALL BY NAME SELECT * FROM no_{table}")


def sandboxed(path: Path, state: manifest.Manifest) -> duckdb.DuckDBPyConnection:
    """A database for SQL of unknown origin: it reads the corpus's own tables, and no other file or address."""
    folder = layout.of(path).parts
    database = connect(folder, state)
    own = [str(parts.file(folder, part, table)) for part in state.parts for table in part.tables]
    listed = ", ".join("'" + name.replace("'", "''") + "'" for name in own)
    database.execute("SET temp_directory = ''")
    database.execute(f"SET allowed_paths = [{listed}]")
    database.execute("SET enable_external_access = false")
    database.execute("SET lock_configuration = true")
    return database


def ask(path: Path, state: manifest.Manifest, sql: str) -> pa.Table:
    """Answer SQL of unknown origin.

    Raises:  SetupError where it is no single question, reaches outside the corpus, or is wrong.
    """
    import duckdb

    database = sandboxed(path, state)
    try:
        statements = database.extract_statements(sql)
        allowed = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}
        if len(statements) != 1 or statements[0].type not in allowed:
            raise SetupError("one question at a time, that begins with select; nothing can be changed from here")
        return database.sql(sql).to_arrow_table()
    except duckdb.Error as error:
        raise SetupError(str(error).strip()) from error
    finally:
        database.close()
