-- +goose Up
-- The decision's own version: the challenge's stays, or it would tell its host that
-- something was decided.
ALTER TABLE challenge_decision ADD COLUMN version bigint NOT NULL DEFAULT 1;

-- Whether a submitted challenge is eligible; grounds say why not.
CREATE TABLE challenge_sorting (
    challenge_id uuid PRIMARY KEY REFERENCES challenge ON DELETE CASCADE,
    eligible     boolean NOT NULL,
    grounds      text[] NOT NULL DEFAULT '{}',
    note         text NOT NULL DEFAULT '',
    version      bigint NOT NULL CHECK (version > 0),
    sorted_by    uuid NOT NULL REFERENCES account,
    sorted_at    timestamptz NOT NULL,
    CONSTRAINT challenge_sorting_grounds CHECK (eligible = (cardinality(grounds) = 0))
);

CREATE TABLE hearing (
    challenge_id uuid PRIMARY KEY REFERENCES challenge ON DELETE CASCADE,
    starts_at    timestamptz NOT NULL,
    minutes      int NOT NULL CHECK (minutes BETWEEN 10 AND 240),
    place        text NOT NULL DEFAULT '',
    link         text NOT NULL DEFAULT '',
    referent_id  uuid NOT NULL REFERENCES account,
    version      bigint NOT NULL CHECK (version > 0),
    CONSTRAINT hearing_somewhere CHECK (place <> '' OR link <> '')
);

CREATE TABLE hearing_juror (
    challenge_id uuid NOT NULL REFERENCES hearing ON DELETE CASCADE,
    account_id   uuid NOT NULL REFERENCES account,
    PRIMARY KEY (challenge_id, account_id)
);
CREATE INDEX hearing_juror_account ON hearing_juror (account_id);
ALTER TABLE hearing ADD CONSTRAINT hearing_referent FOREIGN KEY (challenge_id, referent_id)
    REFERENCES hearing_juror (challenge_id, account_id) DEFERRABLE INITIALLY DEFERRED;

-- Nobody hears the challenge of an administration they act for.
-- +goose StatementBegin
CREATE FUNCTION juror_is_no_host() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM role_grant g JOIN challenge c ON c.id = NEW.challenge_id
        WHERE g.account_id = NEW.account_id AND g.scope_kind = 'administration' AND g.scope_id = c.administration_id
            AND g.ends_at IS NULL) THEN
        RAISE EXCEPTION 'a juror acts for the administration heard' USING ERRCODE = 'check_violation', CONSTRAINT = 'juror_is_no_host';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER juror_is_no_host BEFORE INSERT ON hearing_juror FOR EACH ROW EXECUTE FUNCTION juror_is_no_host();

-- One grid for the whole jury, in the hand of its referent.
CREATE TABLE jury_grid (
    challenge_id uuid PRIMARY KEY REFERENCES hearing ON DELETE CASCADE,
    scores       jsonb NOT NULL DEFAULT '{}',
    favourable   boolean,
    rank         int CHECK (rank > 0),
    reason       text NOT NULL DEFAULT '',
    version      bigint NOT NULL CHECK (version > 0),
    saved_by     uuid NOT NULL REFERENCES account,
    saved_at     timestamptz NOT NULL,
    CONSTRAINT jury_grid_rank CHECK (rank IS NULL OR favourable IS TRUE)
);

-- +goose Down
DROP TABLE jury_grid;
ALTER TABLE hearing DROP CONSTRAINT hearing_referent;
DROP TABLE hearing_juror, hearing, challenge_sorting;
DROP FUNCTION juror_is_no_host();
ALTER TABLE challenge_decision DROP COLUMN version;
