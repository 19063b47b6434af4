-- +goose Up
-- One row a file that a draft or a snapshot names; the bytes are in the file store.
-- Pending is what a file is until a scan succeeds.
CREATE TABLE attachment (
    id         uuid PRIMARY KEY,
    dossier_id uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    question   text NOT NULL,
    name       text NOT NULL CHECK (name <> ''),
    size       bigint NOT NULL CHECK (size BETWEEN 1 AND 10485760),
    type       text NOT NULL CHECK (type IN ('pdf', 'png', 'jpeg')),
    sha256     bytea NOT NULL CHECK (length(sha256) = 32),
    key        text NOT NULL,
    state      text NOT NULL CHECK (state IN ('pending', 'clean', 'infected', 'rejected')),
    finding    text NOT NULL DEFAULT '',
    added_at   timestamptz NOT NULL,
    scanned_at timestamptz,
    CONSTRAINT attachment_scanned CHECK ((state = 'pending') = (scanned_at IS NULL))
);
CREATE UNIQUE INDEX attachment_key ON attachment (key);
CREATE INDEX attachment_dossier ON attachment (dossier_id);
CREATE INDEX attachment_pending ON attachment (id) WHERE state = 'pending';

-- Only what a scan says is ever written again, and it is said once.
-- +goose StatementBegin
CREATE FUNCTION attachment_is_what_was_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'pending'
       OR (NEW.id, NEW.dossier_id, NEW.question, NEW.name, NEW.size, NEW.type, NEW.sha256, NEW.key, NEW.added_at)
          IS DISTINCT FROM (OLD.id, OLD.dossier_id, OLD.question, OLD.name, OLD.size, OLD.type, OLD.sha256, OLD.key, OLD.added_at) THEN
        RAISE EXCEPTION 'an attachment is what was sent' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER attachment_immutable BEFORE UPDATE ON attachment FOR EACH ROW EXECUTE FUNCTION attachment_is_what_was_sent();

-- What a snapshot names was submitted: its row stays as long as the dossier.
-- +goose StatementBegin
CREATE FUNCTION attachment_submitted_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- The join lets a dossier be erased: it is gone before what hangs on it.
    IF EXISTS (SELECT FROM dossier d JOIN snapshot s ON s.dossier_id = d.id, jsonb_path_query(s.content, '$.files.*[*].id') AS named
               WHERE d.id = OLD.dossier_id AND named #>> '{}' = OLD.id::text) THEN
        RAISE EXCEPTION 'a submitted attachment stays' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END $$;
-- +goose StatementEnd
CREATE TRIGGER attachment_stays BEFORE DELETE ON attachment FOR EACH ROW EXECUTE FUNCTION attachment_submitted_stays();

-- +goose Down
DROP TABLE attachment;
DROP FUNCTION attachment_is_what_was_sent(), attachment_submitted_stays();
