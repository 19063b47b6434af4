-- +goose Up
-- What a call asks of candidates, by version: publication freezes the first, each
-- later one is published with a reason, and none ever changes.
CREATE TABLE call_form (
    call_id uuid NOT NULL REFERENCES call,
    version int NOT NULL CHECK (version > 0),
    content jsonb NOT NULL,
    reason  jsonb NOT NULL DEFAULT '{}',
    at      timestamptz NOT NULL,
    by      uuid REFERENCES account,
    PRIMARY KEY (call_id, version),
    CONSTRAINT call_form_reason CHECK (version = 1 OR (reason ->> 'fr' <> '' AND reason ->> 'en' <> ''))
);
-- +goose StatementBegin
CREATE FUNCTION call_form_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a published form never changes, it is followed by another' USING ERRCODE = 'insufficient_privilege';
END $$;
-- +goose StatementEnd
CREATE TRIGGER call_form_immutable BEFORE UPDATE OR DELETE ON call_form FOR EACH ROW EXECUTE FUNCTION call_form_is_immutable();

-- Calls published before forms had versions are at their first.
INSERT INTO call_form (call_id, version, content, at)
    SELECT id, 1, jsonb_build_object('steps', steps, 'questions', questions, 'statements', statements), published_at
    FROM call WHERE status = 'published';

-- The version of the form that a snapshot answered.
ALTER TABLE snapshot ADD COLUMN form_version int NOT NULL DEFAULT 1 CHECK (form_version > 0);

-- A published call never becomes a draft again, and is never removed.
-- +goose StatementBegin
CREATE FUNCTION call_stays_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'published' AND (TG_OP = 'DELETE' OR NEW.status <> 'published') THEN
        RAISE EXCEPTION 'a published call stays published' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER call_published_stays BEFORE UPDATE OR DELETE ON call FOR EACH ROW EXECUTE FUNCTION call_stays_published();

-- +goose Down
DROP TRIGGER call_published_stays ON call;
DROP FUNCTION call_stays_published();
ALTER TABLE snapshot DROP COLUMN form_version;
DROP TABLE call_form;
DROP FUNCTION call_form_is_immutable();
