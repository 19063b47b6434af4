-- +goose Up
-- What somebody and the programme team say to each other about one thing: today a
-- candidate about their dossier, whose row is the lock. handled is the last message
-- that the team is done with. state and waiting_since repeat what follows from it and
-- from the messages, for the order of the inbox.
CREATE TABLE thread (
    id                uuid PRIMARY KEY,
    dossier_id        uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    version           bigint NOT NULL,
    state             text NOT NULL CHECK (state IN ('waiting_team', 'waiting_candidate', 'closed')),
    waiting_since     timestamptz,
    last_at           timestamptz NOT NULL,
    handled           int NOT NULL CHECK (handled >= 0),
    assignee_id       uuid REFERENCES account ON DELETE SET NULL,
    read_by_candidate int NOT NULL DEFAULT 0,
    read_by_team      int NOT NULL DEFAULT 0,
    CONSTRAINT thread_waiting CHECK ((state = 'waiting_team') = (waiting_since IS NOT NULL))
);
CREATE UNIQUE INDEX thread_dossier ON thread (dossier_id);
CREATE INDEX thread_age ON thread (state, waiting_since);

CREATE TABLE message (
    id        uuid PRIMARY KEY,
    thread_id uuid NOT NULL REFERENCES thread ON DELETE CASCADE,
    sequence  int NOT NULL CHECK (sequence > 0),
    side      text NOT NULL CHECK (side IN ('candidate', 'programme')),
    author_id uuid NOT NULL REFERENCES account,
    kind      text NOT NULL CHECK (kind IN ('message', 'request', 'addendum', 'publication')),
    text      text NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
    at        timestamptz NOT NULL,
    CONSTRAINT message_side CHECK (kind = 'message' OR (kind = 'addendum') = (side = 'candidate'))
);
CREATE UNIQUE INDEX message_sequence ON message (thread_id, sequence);

-- A request for a supplement to what was submitted, with its term: the first instant
-- that is too late. A new term is a new request.
CREATE TABLE supplement (
    id         uuid PRIMARY KEY,
    message_id uuid NOT NULL REFERENCES message ON DELETE CASCADE,
    term       timestamptz NOT NULL
);
CREATE UNIQUE INDEX supplement_message ON supplement (message_id);

-- What answers a request: beside the snapshot, once, before the term.
CREATE TABLE addendum (
    supplement_id    uuid PRIMARY KEY REFERENCES supplement ON DELETE CASCADE,
    message_id       uuid NOT NULL REFERENCES message ON DELETE CASCADE,
    shown_to_readers boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX addendum_message ON addendum (message_id);

-- +goose StatementBegin
CREATE FUNCTION message_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was written or asked does not change' USING ERRCODE = 'insufficient_privilege';
END $$;
-- +goose StatementEnd
CREATE TRIGGER message_immutable BEFORE UPDATE ON message FOR EACH ROW EXECUTE FUNCTION message_is_immutable();
CREATE TRIGGER supplement_immutable BEFORE UPDATE ON supplement FOR EACH ROW EXECUTE FUNCTION message_is_immutable();
CREATE TRIGGER addendum_immutable BEFORE UPDATE OF supplement_id, message_id ON addendum FOR EACH ROW EXECUTE FUNCTION message_is_immutable();

-- +goose StatementBegin
CREATE FUNCTION supplement_term_is_ahead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.term <= (SELECT at FROM message WHERE id = NEW.message_id) THEN
        RAISE EXCEPTION 'the term ends before the request' USING ERRCODE = 'check_violation', CONSTRAINT = 'supplement_term';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER supplement_term BEFORE INSERT ON supplement FOR EACH ROW EXECUTE FUNCTION supplement_term_is_ahead();

-- +goose StatementBegin
CREATE FUNCTION addendum_is_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT at FROM message WHERE id = NEW.message_id) >= (SELECT term FROM supplement WHERE id = NEW.supplement_id) THEN
        RAISE EXCEPTION 'the term has passed' USING ERRCODE = 'check_violation', CONSTRAINT = 'addendum_in_time';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER addendum_in_time BEFORE INSERT ON addendum FOR EACH ROW EXECUTE FUNCTION addendum_is_in_time();

-- A question answered to all, on the call's public page. It changes only by a new
-- dated version.
CREATE TABLE call_answer (
    id      uuid PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES call
);
CREATE INDEX call_answer_call ON call_answer (call_id, id DESC);

CREATE TABLE call_answer_version (
    answer_id    uuid NOT NULL REFERENCES call_answer ON DELETE CASCADE,
    sequence     int NOT NULL CHECK (sequence > 0),
    question     jsonb NOT NULL,
    answer       jsonb NOT NULL,
    published_at timestamptz NOT NULL,
    published_by uuid NOT NULL REFERENCES account,
    PRIMARY KEY (answer_id, sequence)
);
CREATE TRIGGER call_answer_version_immutable BEFORE UPDATE ON call_answer_version FOR EACH ROW EXECUTE FUNCTION message_is_immutable();

-- +goose Down
DROP TABLE call_answer_version, call_answer, addendum, supplement, message, thread;
DROP FUNCTION message_is_immutable(), supplement_term_is_ahead(), addendum_is_in_time();
