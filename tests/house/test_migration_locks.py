"""Migrations written since the house opened run beside the code that is in use, and hold no table long."""

from __future__ import annotations

import pytest

from tracker.management.migration_locks import complaints, dangers_in, statements_of


def kinds(*statements: str) -> list[str]:
    return [danger.kind for danger, _ in dangers_in(statements)]


@pytest.mark.django_db(transaction=True)
def test_no_migration_holds_a_table_or_breaks_the_code_that_runs() -> None:
    assert [str(one) for one in complaints()] == []


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ('CREATE INDEX "a" ON "certification_job" ("kind")', "index"),
        ('CREATE UNIQUE INDEX "a" ON "certification_job" ("kind")', "index"),
        ('DROP INDEX IF EXISTS "a"', "drop index"),
        ('ALTER TABLE "t" ADD COLUMN "c" uuid DEFAULT gen_random_uuid() NOT NULL', "volatile default"),
        ('ALTER TABLE "t" ADD COLUMN "c" integer NOT NULL', "not null"),
        ('ALTER TABLE "t" ALTER COLUMN "c" DROP DEFAULT', "default goes"),
        ('ALTER TABLE "t" ALTER COLUMN "c" SET NOT NULL', "set not null"),
        ('ALTER TABLE "t" ALTER COLUMN "c" TYPE bigint USING "c"::bigint', "type"),
        ('ALTER TABLE "t" ADD CONSTRAINT "k" CHECK (c > 0)', "constraint"),
        ('ALTER TABLE "t" ADD CONSTRAINT "k" FOREIGN KEY ("c") REFERENCES "u" ("id")', "constraint"),
        ('ALTER TABLE "t" ADD CONSTRAINT "k" UNIQUE ("c")', "constraint"),
        ('ALTER TABLE "t" DROP COLUMN "c" CASCADE', "drop column"),
        ('DROP TABLE "t" CASCADE', "drop table"),
        ('ALTER TABLE "t" RENAME COLUMN "c" TO "d"', "rename"),
        ('UPDATE "t" SET "c" = 1 WHERE "c" IS NULL', "rows"),
        ("DELETE FROM t", "rows"),
        ('LOCK TABLE "t"', "lock"),
        ("-- THIS OPERATION CANNOT BE WRITTEN AS SQL", "python"),
    ],
)
def test_this_test_can_fail(statement: str, kind: str) -> None:
    assert kinds(statement) == [kind]


@pytest.mark.parametrize(
    "statement",
    [
        'CREATE INDEX CONCURRENTLY "a" ON "t" ("kind")',
        'ALTER TABLE "t" ADD COLUMN "c" varchar(64) DEFAULT \'\' NOT NULL',
        'ALTER TABLE "t" ADD COLUMN "c" integer NULL',
        'ALTER TABLE "t" ADD COLUMN "c" timestamp with time zone DEFAULT statement_timestamp() NOT NULL',
        'ALTER TABLE "t" ADD CONSTRAINT "k" CHECK (c > 0) NOT VALID',
        'ALTER TABLE "t" VALIDATE CONSTRAINT "k"',
        'DROP INDEX CONCURRENTLY IF EXISTS "a"',
    ],
)
def test_what_holds_nobody_up_is_fine(statement: str) -> None:
    assert kinds(statement) == []


def test_a_table_made_just_now_is_nobodys_yet() -> None:
    made = 'CREATE TABLE "t" ("id" bigint NOT NULL PRIMARY KEY)'
    index = 'CREATE INDEX "a" ON "t" ("id")'
    assert kinds(made, index) == []
    assert kinds(index, made) == ["index"]


def test_statements_are_told_apart() -> None:
    lines = ["--", "-- Add field a", "--", "ALTER TABLE a\n ADD COLUMN b int;\nUPDATE a SET b = 1;", "--"]
    lines += ["-- THIS OPERATION CANNOT BE WRITTEN AS SQL", "DROP TABLE c;"]
    assert statements_of(lines) == [
        "ALTER TABLE a ADD COLUMN b int",
        "UPDATE a SET b = 1",
        "-- THIS OPERATION CANNOT BE WRITTEN AS SQL",
        "DROP TABLE c",
    ]
