-- +goose Up
-- What somebody who reads or judges in a call promised, offered and practised.
CREATE TABLE readership (
    call_id     uuid NOT NULL REFERENCES call ON DELETE CASCADE,
    account_id  uuid NOT NULL REFERENCES account,
    charter     int NOT NULL DEFAULT 0,
    pledged_at  timestamptz,
    declared_at timestamptz,
    available   boolean NOT NULL DEFAULT true,
    capacity    int NOT NULL DEFAULT 0 CHECK (capacity BETWEEN 0 AND 999),
    tracks      text[] NOT NULL DEFAULT '{}',
    scores      jsonb NOT NULL DEFAULT '{}',
    version     bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (call_id, account_id),
    CONSTRAINT readership_pledge CHECK ((charter = 0) = (pledged_at IS NULL))
);
CREATE INDEX readership_account ON readership (account_id);

-- Interests are declared for good: the application may add, never change or remove.
CREATE TABLE declaration (
    call_id     uuid NOT NULL,
    account_id  uuid NOT NULL,
    sequence    bigint GENERATED ALWAYS AS IDENTITY,
    kind        text NOT NULL CHECK (kind IN ('employer', 'school', 'body', 'name', 'address')),
    value       text NOT NULL CHECK (value <> ''),
    declared_at timestamptz NOT NULL,
    PRIMARY KEY (call_id, account_id, kind, value),
    FOREIGN KEY (call_id, account_id) REFERENCES readership ON DELETE CASCADE
);

-- Between somebody who reads and a dossier. What is not dismissed is in force.
CREATE TABLE conflict (
    id         uuid PRIMARY KEY,
    call_id    uuid NOT NULL REFERENCES call ON DELETE CASCADE,
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES account,
    state      text NOT NULL CHECK (state IN ('unresolved', 'confirmed', 'dismissed')),
    matches    jsonb NOT NULL,
    reason     text NOT NULL DEFAULT '',
    found_at   timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by uuid REFERENCES account,
    version    bigint NOT NULL CHECK (version > 0),
    CONSTRAINT conflict_decided CHECK ((state = 'unresolved') = (decided_at IS NULL)),
    CONSTRAINT conflict_motive CHECK (state <> 'dismissed' OR reason <> '')
);
CREATE UNIQUE INDEX conflict_once ON conflict (dossier_id, account_id);
CREATE INDEX conflict_call ON conflict (call_id, state);

-- The one predicate of conflicts: a dossier under it is hidden from the person everywhere,
-- and their reading of it counts for nobody.
CREATE FUNCTION in_conflict(dossier uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM conflict c WHERE c.dossier_id = dossier AND c.account_id = person AND c.state <> 'dismissed')
$$;
-- +goose StatementBegin
CREATE FUNCTION reading_is_clear() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF in_conflict(NEW.dossier_id, NEW.reader_id) THEN
        RAISE EXCEPTION 'the reader is in conflict with the dossier' USING ERRCODE = 'check_violation', CONSTRAINT = 'reading_is_clear';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER reading_is_clear BEFORE INSERT ON reading FOR EACH ROW EXECUTE FUNCTION reading_is_clear();

-- An assignment that was applied, with what it takes to find it again and to check it.
CREATE TABLE assignment_run (
    id         uuid PRIMARY KEY,
    call_id    uuid NOT NULL REFERENCES call ON DELETE CASCADE,
    seed       text NOT NULL,
    digest     text NOT NULL,
    problem    jsonb NOT NULL,
    result     jsonb NOT NULL,
    given      int NOT NULL,
    taken      int NOT NULL,
    missing    int NOT NULL,
    due_at     timestamptz,
    applied_at timestamptz NOT NULL,
    applied_by uuid NOT NULL REFERENCES account
);
CREATE INDEX assignment_run_call ON assignment_run (call_id, applied_at);

-- What readers were reminded of, each once.
CREATE TABLE reader_reminder (
    call_id    uuid NOT NULL REFERENCES call ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES account,
    due_at     timestamptz NOT NULL,
    mark       int NOT NULL,
    sent_at    timestamptz NOT NULL,
    PRIMARY KEY (call_id, account_id, due_at, mark)
);

-- +goose Down
DROP TABLE reader_reminder, assignment_run;
DROP TRIGGER reading_is_clear ON reading;
DROP FUNCTION reading_is_clear(), in_conflict(uuid, uuid);
DROP TABLE conflict, declaration, readership;
