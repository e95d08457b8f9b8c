"""A whole state of a corpus, held open for questions. Readers never wait for a writer, nor it for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from menurut.errors import SetupError
from menurut.store import fulltext, layout, manifest, parts
from menurut.store.rows import to_record
from menurut.store.tables import NAMES, schema, shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    import duckdb
    import pyarrow as pa

    from menurut.model import Record

_OF_RECORD = ("articles", "actors", "mentions", "statements", "events")


class Reader:
    """The corpus as it was when this was opened; one reader may serve several threads."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.layout = layout.of(path)
        self._pin = manifest.pin(self.layout.manifests)
        self.manifest = self._pin.manifest
        self._database = connect(self.layout.parts, self.manifest)

    def close(self) -> None:
        """Let go of the state."""
        self._database.close()
        self._pin.close()

    def query(self, sql: str, values: Mapping[str, Any] | None = None) -> pa.Table:
        """Ask a question in SQL, with ``$name`` for values."""
        cursor = self._database.cursor()
        try:
            return cursor.sql(sql, params=dict(values or {})).to_arrow_table()
        finally:
            cursor.close()

    def search(self, words: str, *, first: int, last: int, limit: int) -> list[int]:
        """Keys of the statements that hold the words, newest first; some may be of parts that are gone."""
        return fulltext.find(self.layout.fulltext(self.manifest.index), words, first=first, last=last, limit=limit)

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
        _view(database, table, folder, state)
    return database


def _view(database: duckdb.DuckDBPyConnection, table: str, folder: Path, state: manifest.Manifest) -> None:
    empty = schema(table).empty_table()
    database.from_arrow(empty).create(f"no_{table}")
    files = [str(parts.file(folder, part, table)) for part in state.parts if table in part.tables]
    if not files:
        database.execute(f"CREATE VIEW {table} AS SELECT * FROM no_{table}")
        return
    listed = ", ".join("'" + name.replace("'", "''") + "'" for name in files)
    if all(part.shape == shape() for part in state.parts):
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
