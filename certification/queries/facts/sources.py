"""Where facts are read from: Django's own connection (it sees the transaction) or a snapshot that arrives as Arrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from operator import itemgetter
from typing import Any, Protocol, cast
from weakref import WeakKeyDictionary

import adbc_driver_postgresql.dbapi
import polars as pl
from django.db import connection
from psycopg.conninfo import make_conninfo

from certification.engine.facts import SPAN
from certification.queries.facts.statement import OWNERS, SCOPE, Question, Schema, asked
from certification.queries.facts.windows import Window

RANGES = pl.List(SPAN)
MANY = 2_000  # cases from which every table is read from end to end
# How the planner is told so: it guesses groups too small and would loop over them; compiling never pays.
WIDE = ("enable_nestloop = off", "work_mem = '64MB'", "jit = off")
NARROW = ("enable_nestloop = on", "work_mem = DEFAULT", "jit = off")
_BOUNDS: Schema = dict.fromkeys(("first_producer", "last_producer", "first_case", "last_case"), pl.Int64())
_BOUNDS_OF = """
SELECT min(o.id) AS first_producer, max(o.id) AS last_producer, min(c.id) AS first_case, max(c.id) AS last_case
  FROM owner o JOIN certification_case c ON c.producer_id = o.id"""
FOR_LIBPQ = (
    "host",
    "port",
    "dbname",
    "user",
    "password",
    "options",
    "connect_timeout",
    "sslmode",
    "sslrootcert",
)


class Source(Protocol):
    """Something that runs a statement and gives its rows as a frame of exactly these columns.

    `hold` may keep the cases asked about in a table `scope`, and their producers in a table `owner`, so that many
    statements need not find them again; it says whether it did.
    """

    def frame(self, sql: str, schema: Schema) -> pl.DataFrame: ...

    def facts(self, question: Question, first: int, last: int, only: Sequence[int] = ()) -> pl.DataFrame:
        """The answer for the cases between the two, or for `only` some of them."""

    def hold(self, first: int, last: int, only: Sequence[int] = ()) -> bool: ...


class OwnConnection:
    """Django's connection: for one case, inside the transaction that holds its lock.

    What is asked about one case is planned once for the life of the connection: planning takes the database longer
    than answering. Whoever puts other tables in front of the record calls `forget_plans` first.
    """

    def facts(self, question: Question, first: int, last: int, only: Sequence[int] = ()) -> pl.DataFrame:
        if first == last and not only:
            return self.frame(_execute(question, first), question.schema)
        return self.frame(question.text(first, last, only=only), question.schema)

    def hold(self, first: int, last: int, only: Sequence[int] = ()) -> bool:
        """One case is found as quickly as a table is made."""
        return False

    def frame(self, sql: str, schema: Schema) -> pl.DataFrame:
        with connection.cursor() as cursor:
            cursor.execute(sql)
            place = {column.name: i for i, column in enumerate(cursor.description or ())}
            rows = cursor.fetchall()
        cells = [_cell(name, dtype, place) for name, dtype in schema.items()]
        # Of a few rows with many columns a frame is made sooner row by row.
        return pl.DataFrame([tuple(cell(row) for cell in cells) for row in rows], schema=schema, orient="row")


Row = tuple[Any, ...]


def _cell(name: str, dtype: pl.DataType, place: Mapping[str, int]) -> Callable[[Row], Any]:
    """How a row is asked for a column: two lists of days are one list of ranges."""
    if dtype != RANGES:
        return itemgetter(place[name])
    since, until = place[f"{name}_since"], place[f"{name}_until"]
    return lambda row: None if row[since] is None else _ranges(row[since], row[until])


def _ranges(sinces: Sequence[Any], untils: Sequence[Any]) -> list[dict[str, Any]]:
    return [{"since": s, "until": u} for s, u in zip(sinces, untils, strict=True)]


# By connection the names of what it has planned.
_PLANNED: WeakKeyDictionary[Any, set[str]] = WeakKeyDictionary()


def _execute(question: Question, case: int) -> str:
    """The call of a question that is planned, now or long ago."""
    name = f"facts_{question.name}"
    connection.ensure_connection()
    planned = _PLANNED.setdefault(connection.connection, set())
    if name not in planned:
        with connection.cursor() as cursor:
            cursor.execute(f"PREPARE {name} (bigint) AS\n{question.one}")
        planned.add(name)
    return f"EXECUTE {name} ({case})"


def forget_plans() -> None:
    """What this connection has planned is planned anew: a plan goes on reading the tables it was made for."""
    for name in _PLANNED.pop(connection.connection, ()):
        with connection.cursor() as cursor:
            cursor.execute(f"DEALLOCATE {name}")


class Snapshot:
    """One REPEATABLE READ transaction of its own: every frame read through it shows the same moment.

    It writes nothing but tables of its own that end with it, which is why it is not READ ONLY.
    """

    def __init__(self, cursor: adbc_driver_postgresql.dbapi.Cursor) -> None:
        self._cursor = cursor
        self._held: str | None = None
        self._window: Window | None = None

    def hold(self, first: int, last: int, only: Sequence[int] = ()) -> bool:
        """Keep these cases and their producers in tables of this transaction."""
        these = asked(first, last, only)
        if self._held == these:
            return True
        for table, rows, joined in (
            ("scope", SCOPE.format(asked=these), "id, producer_id, control_body_id, land, bees, animals"),
            ("owner", OWNERS, "id"),
        ):
            if self._held is not None:
                self._cursor.execute(f"DROP TABLE {table}")
            self._cursor.execute(f"CREATE TEMPORARY TABLE {table} ON COMMIT DROP AS {rows}")
            self._cursor.execute(f"ANALYZE {table} ({joined})")  # of lists it would count every element
        for setting in WIDE if (len(only) or last - first) >= MANY else NARROW:
            self._cursor.execute(f"SET LOCAL {setting}")
        self._held, self._window = these, self._seen()
        return True

    def _seen(self) -> Window | None:
        """What the producers held can have; None where there are none."""
        self._window = None
        bounds = self.frame(_BOUNDS_OF, _BOUNDS).row(0)
        return Window(producers=bounds[:2], cases=bounds[2:]) if bounds[0] is not None else None

    def facts(self, question: Question, first: int, last: int, only: Sequence[int] = ()) -> pl.DataFrame:
        return self.frame(question.text(first, last, held=self._held is not None, only=only), question.schema)

    def frame(self, sql: str, schema: Schema) -> pl.DataFrame:
        self._cursor.execute(self._window.before(sql) if self._window else sql)
        rows = cast(pl.Series, pl.from_arrow(self._cursor.fetch_arrow())).struct.unnest()
        for name, dtype in schema.items():
            if dtype == RANGES:
                rows = _packed(rows, name)
        return rows.select(pl.col(name).cast(dtype) for name, dtype in schema.items())


def _packed(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    """Two list columns of equal length as one list of ranges, all rows at once."""
    since, until = f"{name}_since", f"{name}_until"
    numbered = rows.with_row_index("_row")
    held = numbered.filter(pl.col(since).list.len() > 0).select("_row", since, until).explode(since, until)
    spans = pl.struct(pl.col(since).alias("since"), pl.col(until).alias("until")).alias(name)
    lists = held.select("_row", spans).group_by("_row", maintain_order=True).agg(name)
    joined = numbered.join(lists, on="_row", how="left", maintain_order="left")
    empty = pl.lit([], dtype=RANGES)
    return joined.with_columns(pl.when(pl.col(since).is_not_null()).then(pl.col(name).fill_null(empty))).drop(
        "_row"
    )


@contextmanager
def snapshot() -> Iterator[Snapshot]:
    """Open a snapshot of what is committed now; it sees nothing of Django's open transaction."""
    params = connection.get_connection_params()
    address = make_conninfo(
        "", **{key: params[key] for key in FOR_LIBPQ if params.get(key) not in (None, "")}
    )
    with adbc_driver_postgresql.dbapi.connect(address) as conn, conn.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield Snapshot(cursor)
