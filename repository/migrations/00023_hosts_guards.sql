-- +goose Up
-- Nobody hears the challenge of an administration they act for, until when they do included.
-- +goose StatementBegin
CREATE OR REPLACE FUNCTION juror_is_no_host() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM role_grant g JOIN challenge c ON c.id = NEW.challenge_id
        WHERE g.account_id = NEW.account_id AND g.scope_kind = 'administration' AND g.scope_id = c.administration_id
            AND (g.ends_at IS NULL OR g.ends_at > business_now())) THEN
        RAISE EXCEPTION 'a juror acts for the administration heard' USING ERRCODE = 'check_violation', CONSTRAINT = 'juror_is_no_host';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd

-- Nobody sits at two hearings at once. The accounts are locked first, so that of two
-- juries made at once one sees the other.
-- +goose StatementBegin
CREATE FUNCTION jury_sits_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM account a JOIN hearing_juror j ON j.account_id = a.id WHERE j.challenge_id = NEW.challenge_id ORDER BY a.id FOR NO KEY UPDATE OF a;
    IF EXISTS (SELECT FROM hearing h JOIN hearing_juror j ON j.challenge_id = h.challenge_id
        JOIN hearing_juror also ON also.account_id = j.account_id AND also.challenge_id <> h.challenge_id
        JOIN hearing o ON o.challenge_id = also.challenge_id JOIN challenge c ON c.id = o.challenge_id AND c.status <> 'withdrawn'
        WHERE h.challenge_id = NEW.challenge_id AND h.starts_at < o.starts_at + make_interval(mins => o.minutes)
            AND o.starts_at < h.starts_at + make_interval(mins => h.minutes)) THEN
        RAISE EXCEPTION 'a juror sits at two hearings at once' USING ERRCODE = 'check_violation', CONSTRAINT = 'jury_sits_once';
    END IF;
    RETURN NULL;
END $$;
-- +goose StatementEnd
CREATE CONSTRAINT TRIGGER jury_sits_once AFTER INSERT ON hearing_juror DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION jury_sits_once();
CREATE CONSTRAINT TRIGGER hearing_sits_once AFTER UPDATE OF starts_at, minutes ON hearing DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION jury_sits_once();

-- A post dropped after the publication stays: wishes and vetoes of it are history.
-- It has no place among the others.
ALTER TABLE post ALTER COLUMN position DROP NOT NULL;

-- A revision that the host of a challenge asks for, kept as it was asked.
CREATE TABLE revision_request (
    id                uuid PRIMARY KEY,
    challenge_id      uuid NOT NULL REFERENCES challenge ON DELETE CASCADE,
    challenge_version bigint NOT NULL,
    revision          jsonb NOT NULL,
    changes           jsonb NOT NULL,
    why               text NOT NULL CHECK (why <> ''),
    asked_by          uuid NOT NULL REFERENCES account,
    asked_at          timestamptz NOT NULL,
    state             text NOT NULL CHECK (state IN ('pending', 'accepted', 'refused', 'replaced')),
    answer            jsonb NOT NULL DEFAULT '{"fr": "", "en": ""}',
    answered_by       uuid REFERENCES account,
    answered_at       timestamptz,
    CONSTRAINT revision_request_answered CHECK ((state IN ('accepted', 'refused')) = (answered_at IS NOT NULL)
        AND (answered_at IS NULL OR answer->>'fr' <> ''))
);
CREATE UNIQUE INDEX revision_request_pending ON revision_request (challenge_id) WHERE state = 'pending';
CREATE INDEX revision_request_challenge ON revision_request (challenge_id);

-- +goose Down
DROP TABLE revision_request;
DELETE FROM post WHERE position IS NULL;
ALTER TABLE post ALTER COLUMN position SET NOT NULL;
DROP TRIGGER hearing_sits_once ON hearing;
DROP TRIGGER jury_sits_once ON hearing_juror;
DROP FUNCTION jury_sits_once();
