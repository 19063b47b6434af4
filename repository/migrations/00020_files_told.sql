-- +goose Up
-- What the portal itself says in a thread, in nobody's name: a file of a submitted
-- dossier was refused by the antivirus.
ALTER TABLE message DROP CONSTRAINT IF EXISTS message_side_check, DROP CONSTRAINT IF EXISTS message_kind_check, DROP CONSTRAINT message_side,
    ALTER COLUMN author_id DROP NOT NULL;
ALTER TABLE message
    ADD CONSTRAINT message_side CHECK (CASE side
        WHEN 'candidate' THEN kind IN ('message', 'addendum')
        WHEN 'host' THEN kind = 'message'
        WHEN 'programme' THEN kind IN ('message', 'request', 'publication')
        WHEN 'portal' THEN kind = 'notice'
        ELSE false END),
    ADD CONSTRAINT message_author CHECK ((side = 'portal') = (author_id IS NULL));

-- A file may answer a request for a supplement instead of a question of the form.
ALTER TABLE attachment ADD COLUMN supplement_id uuid REFERENCES supplement ON DELETE CASCADE,
    ADD CONSTRAINT attachment_place CHECK ((question = '') = (supplement_id IS NOT NULL));
CREATE INDEX attachment_supplement ON attachment (supplement_id) WHERE supplement_id IS NOT NULL;

-- +goose StatementBegin
CREATE FUNCTION attachment_supplements_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.supplement_id IS NULL THEN RETURN NEW; END IF;
    IF NOT EXISTS (SELECT FROM supplement s JOIN message m ON m.id = s.message_id JOIN thread t ON t.id = m.thread_id
                   WHERE s.id = NEW.supplement_id AND t.dossier_id = NEW.dossier_id AND NEW.added_at < s.term)
       OR EXISTS (SELECT FROM addendum WHERE supplement_id = NEW.supplement_id) THEN
        RAISE EXCEPTION 'a supplement is given once, before its term' USING ERRCODE = 'check_violation', CONSTRAINT = 'attachment_in_time';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER attachment_in_time BEFORE INSERT ON attachment FOR EACH ROW EXECUTE FUNCTION attachment_supplements_in_time();

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION attachment_is_what_was_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'pending'
       OR (NEW.id, NEW.dossier_id, NEW.question, NEW.supplement_id, NEW.name, NEW.size, NEW.type, NEW.sha256, NEW.key, NEW.added_at)
          IS DISTINCT FROM
          (OLD.id, OLD.dossier_id, OLD.question, OLD.supplement_id, OLD.name, OLD.size, OLD.type, OLD.sha256, OLD.key, OLD.added_at) THEN
        RAISE EXCEPTION 'an attachment is what was sent' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE OR REPLACE FUNCTION attachment_submitted_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- The joins let a dossier be erased: it is gone before what hangs on it.
    IF EXISTS (SELECT FROM dossier d JOIN snapshot s ON s.dossier_id = d.id, jsonb_path_query(s.content, '$.files.*[*].id') AS named
               WHERE d.id = OLD.dossier_id AND named #>> '{}' = OLD.id::text)
       OR EXISTS (SELECT FROM dossier d, addendum a WHERE d.id = OLD.dossier_id AND a.supplement_id = OLD.supplement_id) THEN
        RAISE EXCEPTION 'a submitted attachment stays' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END $$;
-- +goose StatementEnd

-- +goose Down
DELETE FROM attachment WHERE supplement_id IS NOT NULL;
DROP TRIGGER attachment_in_time ON attachment;
DROP FUNCTION attachment_supplements_in_time();
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION attachment_is_what_was_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'pending'
       OR (NEW.id, NEW.dossier_id, NEW.question, NEW.name, NEW.size, NEW.type, NEW.sha256, NEW.key, NEW.added_at)
          IS DISTINCT FROM (OLD.id, OLD.dossier_id, OLD.question, OLD.name, OLD.size, OLD.type, OLD.sha256, OLD.key, OLD.added_at) THEN
        RAISE EXCEPTION 'an attachment is what was sent' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION attachment_submitted_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM dossier d JOIN snapshot s ON s.dossier_id = d.id, jsonb_path_query(s.content, '$.files.*[*].id') AS named
               WHERE d.id = OLD.dossier_id AND named #>> '{}' = OLD.id::text) THEN
        RAISE EXCEPTION 'a submitted attachment stays' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN OLD;
END $$;
-- +goose StatementEnd
ALTER TABLE attachment DROP COLUMN supplement_id;
DELETE FROM message WHERE side = 'portal';
ALTER TABLE message DROP CONSTRAINT message_side, DROP CONSTRAINT message_author, ALTER COLUMN author_id SET NOT NULL;
ALTER TABLE message
    ADD CONSTRAINT message_side_check CHECK (side IN ('candidate', 'programme')),
    ADD CONSTRAINT message_kind_check CHECK (kind IN ('message', 'request', 'addendum', 'publication')),
    ADD CONSTRAINT message_side CHECK (kind = 'message' OR (kind = 'addendum') = (side = 'candidate'));
