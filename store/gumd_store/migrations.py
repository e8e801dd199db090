"""The schema as append-only steps. A released step is never edited: a change is a new step below it."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("gumd")

FIRST = (
    """CREATE TABLE episodes(
        id INTEGER PRIMARY KEY, app TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT NOT NULL,
        touched_at TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'open', tries INTEGER NOT NULL DEFAULT 0,
        retry_at TEXT, error TEXT)""",
    "CREATE INDEX episodes_state ON episodes(state, app)",
    """CREATE TABLE observations(
        id INTEGER PRIMARY KEY, client TEXT NOT NULL, external_id TEXT, source TEXT NOT NULL, app TEXT NOT NULL,
        title TEXT NOT NULL, text TEXT NOT NULL, origin TEXT NOT NULL, observed_at TEXT NOT NULL,
        utc_offset INTEGER NOT NULL, recorded_at TEXT NOT NULL, episode INTEGER REFERENCES episodes(id),
        UNIQUE(client, external_id))""",
    "CREATE INDEX observations_episode ON observations(episode, observed_at)",
    "CREATE INDEX observations_source ON observations(source, recorded_at)",
    "CREATE INDEX observations_time ON observations(observed_at)",
    """CREATE TABLE propositions(
        id INTEGER PRIMARY KEY, text TEXT NOT NULL, kind TEXT NOT NULL, polarity TEXT NOT NULL,
        topic TEXT NOT NULL DEFAULT '', proposer TEXT NOT NULL, confidence REAL NOT NULL, status TEXT NOT NULL,
        valid_from TEXT, valid_to TEXT, pinned INTEGER NOT NULL DEFAULT 0, created_at TEXT NOT NULL,
        supersedes INTEGER REFERENCES propositions(id) ON DELETE SET NULL)""",
    "CREATE INDEX propositions_status ON propositions(status, kind)",
    "CREATE INDEX propositions_sure ON propositions(status, pinned, confidence)",
    "CREATE INDEX propositions_topic ON propositions(topic) WHERE topic <> ''",
    """CREATE TABLE evidence(
        id INTEGER PRIMARY KEY, proposition INTEGER NOT NULL REFERENCES propositions(id) ON DELETE CASCADE,
        observation INTEGER NOT NULL REFERENCES observations(id) ON DELETE CASCADE, stance TEXT NOT NULL,
        weight REAL NOT NULL, words TEXT NOT NULL, source TEXT NOT NULL, origin TEXT NOT NULL,
        observed_at TEXT NOT NULL, UNIQUE(proposition, observation, stance))""",
    "CREATE INDEX evidence_observation ON evidence(observation)",
    """CREATE TABLE verdicts(
        id INTEGER PRIMARY KEY, proposition INTEGER NOT NULL REFERENCES propositions(id) ON DELETE CASCADE,
        verdict TEXT NOT NULL, at TEXT NOT NULL)""",
    """CREATE TABLE changes(
        id INTEGER PRIMARY KEY, proposition INTEGER NOT NULL REFERENCES propositions(id) ON DELETE CASCADE,
        at TEXT NOT NULL, actor TEXT NOT NULL, what TEXT NOT NULL, detail TEXT NOT NULL)""",
    """CREATE TABLE vectors(
        seq INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL, id INTEGER NOT NULL, space TEXT NOT NULL,
        bits BLOB NOT NULL, floats BLOB NOT NULL, UNIQUE(owner, space, id))""",
    # A scan over the bits must not have to decrypt the floats: 13 times as fast at 100,000 vectors.
    "CREATE INDEX vectors_bits ON vectors(owner, space, id, bits)",
    """CREATE TABLE apps(
        name TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, scopes TEXT NOT NULL, kinds TEXT, sources TEXT,
        until TEXT, created_at TEXT NOT NULL)""",
    """CREATE TABLE audit(
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, app TEXT NOT NULL, scope TEXT NOT NULL, call TEXT NOT NULL,
        propositions TEXT NOT NULL)""",
    """CREATE TABLE choices(
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, app TEXT NOT NULL, item TEXT NOT NULL, text TEXT NOT NULL,
        action TEXT NOT NULL, weight REAL NOT NULL, impression TEXT)""",
    "CREATE INDEX choices_item ON choices(impression, item)",
    "CREATE INDEX choices_made ON choices(at) WHERE action <> 'shown'",
    "CREATE INDEX choices_shown ON choices(at) WHERE action = 'shown'",
    """CREATE TABLE background(
        space TEXT PRIMARY KEY, n INTEGER NOT NULL, mean BLOB NOT NULL)""",
    """CREATE TABLE events(
        id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL)""",
    "CREATE TABLE state(name TEXT PRIMARY KEY, value TEXT NOT NULL)",
)

SECOND = (
    # What the evidence said just before the verdict, in log-odds, so that confidence can be measured by verdicts.
    "ALTER TABLE verdicts ADD COLUMN log_odds REAL",
    # What the proposition was before the change, as JSON, so that it can be undone; empty when it cannot, or no longer.
    "ALTER TABLE changes ADD COLUMN before TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE changes ADD COLUMN undone INTEGER NOT NULL DEFAULT 0",
    # Whether an edit has taught gumd how the user puts things.
    "ALTER TABLE changes ADD COLUMN learned INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX changes_kept ON changes(at) WHERE before <> ''",
    # Until when it holds by what was said of it, whatever came after: an undo or a forgetting goes back to it.
    "ALTER TABLE propositions ADD COLUMN said_to TEXT",
    "UPDATE propositions SET said_to = valid_to WHERE status <> 'superseded'",
    "CREATE INDEX propositions_supersedes ON propositions(supersedes) WHERE supersedes IS NOT NULL",
    "CREATE INDEX changes_proposition ON changes(proposition)",
    "CREATE INDEX changes_edited ON changes(what) WHERE what = 'edited'",
    # The strongest evidence and the first and last that was said, of a statement that was said a thousand times.
    "CREATE INDEX evidence_strongest ON evidence(proposition, stance, weight, observed_at)",
    "CREATE INDEX evidence_said ON evidence(proposition, stance, observed_at)",
    "CREATE INDEX verdicts_proposition ON verdicts(proposition)",
    # Evidence is never rewritten: what an undo takes out of a confidence has a row here.
    """CREATE TABLE withdrawn(
        evidence INTEGER PRIMARY KEY REFERENCES evidence(id) ON DELETE CASCADE, at TEXT NOT NULL)""",
    """CREATE TABLE mutes(
        id INTEGER PRIMARY KEY, source TEXT NOT NULL, topic TEXT NOT NULL, created_at TEXT NOT NULL,
        UNIQUE(source, topic))""",
)

THIRD = (
    # What each kind comes to, and a stamp of the propositions it was made from; ``tried`` is the model that was asked.
    """CREATE TABLE summaries(
        kind TEXT PRIMARY KEY, stamp TEXT NOT NULL, text TEXT NOT NULL, written_by TEXT NOT NULL,
        propositions TEXT NOT NULL, tried TEXT NOT NULL)""",
    # A summary holds the words of propositions: it may not outlive any of them, whoever deletes or rewords it.
    """CREATE TRIGGER propositions_gone_from_summaries AFTER DELETE ON propositions
        BEGIN DELETE FROM summaries WHERE kind = old.kind; END""",
    """CREATE TRIGGER propositions_reworded_in_summaries AFTER UPDATE OF text, kind ON propositions
        BEGIN DELETE FROM summaries WHERE kind = old.kind; END""",
)

LINES = (
    # What was said of lines that were returned. The query is the static vector of the question, never its text.
    """CREATE TABLE line_feedback(
        id INTEGER PRIMARY KEY, owner TEXT NOT NULL, line INTEGER NOT NULL, verdict TEXT NOT NULL, at TEXT NOT NULL,
        app TEXT NOT NULL, query BLOB)""",
    "CREATE INDEX line_feedback_line ON line_feedback(owner, line)",
    "CREATE INDEX line_feedback_latest ON line_feedback(owner, at) WHERE verdict <> 'hide'",
    "CREATE UNIQUE INDEX line_feedback_hidden ON line_feedback(owner, line) WHERE verdict = 'hide'",
    *(
        f"CREATE TRIGGER {owner}_feedback_gone AFTER DELETE ON {owner}s"
        f" BEGIN DELETE FROM line_feedback WHERE owner = '{owner}' AND line = old.id; END"
        for owner in ("observation", "proposition")
    ),
)

CHOICES = (
    # Where an item stood that was shown, how much of it there was ("rated" 4, "read" 120 seconds), and its fields as
    # JSON, so that what is said of a list can be put to it.
    "ALTER TABLE choices ADD COLUMN position INTEGER",
    "ALTER TABLE choices ADD COLUMN value REAL",
    "ALTER TABLE choices ADD COLUMN fields TEXT NOT NULL DEFAULT '{}'",
    "CREATE INDEX choices_never ON choices(app, item) WHERE action = 'never'",
)

IMPRESSIONS = (
    # A list is written and read as one; what each item was given, and how likely it was to be looked at, is read apart.
    """CREATE TABLE impressions(
        id TEXT PRIMARY KEY, at TEXT NOT NULL, app TEXT NOT NULL, items TEXT NOT NULL,
        scores TEXT NOT NULL DEFAULT '[]')""",
    "CREATE INDEX impressions_shown ON impressions(at)",
    """INSERT INTO impressions(id, at, app, items)
        SELECT impression, min(at), app, json_group_array(json_array(item, text, fields))
        FROM (SELECT * FROM choices WHERE action = 'shown' AND impression IS NOT NULL ORDER BY position, id)
        GROUP BY impression, app""",
    "DELETE FROM choices WHERE action = 'shown'",
    "DROP INDEX choices_shown",
    "DROP INDEX choices_made",
    "ALTER TABLE choices ADD COLUMN looked REAL",
    "CREATE INDEX choices_made ON choices(at) WHERE action <> 'passed'",
    "CREATE INDEX choices_passed ON choices(at) WHERE action = 'passed'",
    "CREATE INDEX impressions_of_app ON impressions(app, at)",
)

KINDS = (
    # Those of one kind, the surest first: of all that there are, a question looks up what is told in any case.
    "CREATE INDEX propositions_of_kind ON propositions(status, kind, pinned, confidence)",
    "DROP INDEX propositions_status",
)


def _full_text(table: str, columns: str) -> tuple[str, ...]:
    """An index over ``columns`` of ``table`` that follows every insert, update and delete, and forgets for good."""
    new, old = (", ".join(f"{row}.{c.strip()}" for c in columns.split(",")) for row in ("new", "old"))
    index = f"{table}_fts"
    drop = f"INSERT INTO {index}({index}, rowid, {columns}) VALUES ('delete', old.id, {old});"
    add = f"INSERT INTO {index}(rowid, {columns}) VALUES (new.id, {new});"
    return (
        f"CREATE VIRTUAL TABLE {index} USING fts5({columns}, content='{table}', content_rowid='id',"
        " tokenize='porter unicode61 remove_diacritics 2')",
        f"INSERT INTO {index}({index}, rank) VALUES ('secure-delete', 1)",
        f"CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN {drop} END",
        f"CREATE TRIGGER {table}_changed AFTER UPDATE OF {columns} ON {table} BEGIN {drop} {add} END",
    )


def _full_text_anew(table: str, columns: str) -> tuple[str, ...]:
    """The index over other ``columns``, with what is in ``table`` already."""
    index = f"{table}_fts"
    dropped = [f"DROP TRIGGER {table}_{what}" for what in ("added", "gone", "changed")]
    fill = f"INSERT INTO {index}({index}) VALUES ('rebuild')"
    return (*dropped, f"DROP TABLE {index}", *_full_text(table, columns), fill)


@migrations()
def m001_the_one_path(db: Database) -> None:
    """Everything the main job needs, from observation to audit."""
    for statement in (*FIRST, *_full_text("observations", "title, text"), *_full_text("propositions", "text")):
        db.execute(statement)


@migrations()
def m002_the_users_hand(db: Database) -> None:
    """What verdicts are compared with, what undoes a change, and what is not to be learned from where."""
    for statement in SECOND:
        db.execute(statement)


@migrations()
def m003_the_profile(db: Database) -> None:
    """Summaries that are kept, and that end with what they were made from."""
    for statement in THIRD:
        db.execute(statement)


@migrations()
def m004_what_was_said_of_lines(db: Database) -> None:
    """Verdicts on what contexts and searches returned, gone with what they are about."""
    for statement in LINES:
        db.execute(statement)


@migrations()
def m005_what_was_shown_where(db: Database) -> None:
    """Positions, amounts and fields of what apps showed."""
    for statement in CHOICES:
        db.execute(statement)


@migrations()
def m006_lists_as_they_were_shown(db: Database) -> None:
    """What was shown, a row a list; and what was given to what was chosen."""
    for statement in IMPRESSIONS:
        db.execute(statement)


@migrations()
def m007_the_surest_of_each_kind(db: Database) -> None:
    """An index in the order in which each kind is told."""
    for statement in KINDS:
        db.execute(statement)


@migrations()
def m008_other_languages_in_english(db: Database) -> None:
    """What an observation is found by in English, where it is in another language."""
    db.execute("ALTER TABLE observations ADD COLUMN gloss TEXT NOT NULL DEFAULT ''")
    for statement in _full_text_anew("observations", "title, text, gloss"):
        db.execute(statement)
