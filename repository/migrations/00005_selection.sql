-- +goose Up
CREATE TABLE reading (
    id          uuid PRIMARY KEY,
    dossier_id  uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    call_id     uuid NOT NULL REFERENCES call,
    reader_id   uuid NOT NULL REFERENCES account,
    code        text NOT NULL,
    scores      jsonb NOT NULL DEFAULT '{}',
    comments    jsonb NOT NULL DEFAULT '{}',
    comment     text NOT NULL DEFAULT '',
    version     bigint NOT NULL DEFAULT 1,
    assigned_at timestamptz NOT NULL,
    started_at  timestamptz,
    locked_at   timestamptz,
    score_sum   int NOT NULL DEFAULT 0,
    score_count int NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX reading_once ON reading (dossier_id, reader_id);
CREATE UNIQUE INDEX reading_code_key ON reading (code);
CREATE INDEX reading_reader ON reading (reader_id, call_id);

-- One named set of decisions of a call, invisible outside the committee until
-- released_at. The row is the lock of deciding and releasing.
CREATE TABLE release (
    call_id     uuid NOT NULL REFERENCES call ON DELETE CASCADE,
    kind        text NOT NULL CHECK (kind IN ('challenges', 'shortlist', 'result')),
    released_at timestamptz,
    released_by uuid REFERENCES account,
    PRIMARY KEY (call_id, kind)
);

CREATE TABLE dossier_decision (
    dossier_id uuid PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
    call_id    uuid NOT NULL REFERENCES call,
    outcome    text NOT NULL CHECK (outcome IN ('shortlisted', 'waiting', 'refused')),
    reason     text NOT NULL DEFAULT '',
    decided_by uuid REFERENCES account,
    decided_at timestamptz NOT NULL
);
CREATE INDEX dossier_decision_call ON dossier_decision (call_id, outcome);

CREATE TABLE challenge_decision (
    challenge_id uuid PRIMARY KEY REFERENCES challenge ON DELETE CASCADE,
    call_id      uuid NOT NULL REFERENCES call,
    outcome      text NOT NULL CHECK (outcome IN ('kept', 'not_kept')),
    reason       text NOT NULL DEFAULT '',
    decided_by   uuid REFERENCES account,
    decided_at   timestamptz NOT NULL
);

CREATE TABLE wish_list (
    dossier_id uuid PRIMARY KEY REFERENCES dossier ON DELETE CASCADE,
    version    bigint NOT NULL DEFAULT 1,
    saved_at   timestamptz NOT NULL
);
CREATE TABLE wish (
    dossier_id   uuid NOT NULL REFERENCES wish_list ON DELETE CASCADE,
    rank         int NOT NULL CHECK (rank > 0),
    challenge_id uuid NOT NULL REFERENCES challenge,
    PRIMARY KEY (dossier_id, rank)
);
CREATE UNIQUE INDEX wish_once ON wish (dossier_id, challenge_id);

-- +goose Down
DROP TABLE wish, wish_list, challenge_decision, dossier_decision, release, reading;
