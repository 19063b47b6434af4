-- +goose Up
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The business instant: windows, timelines, reminders. In production it is the
-- database's clock and nothing else; a demonstration replaces this function by
-- one that adds an offset. Machine time (sessions, codes, limits, logs) never uses it.
-- +goose StatementBegin
CREATE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql VOLATILE
AS $$ SELECT clock_timestamp() $$;
-- +goose StatementEnd

CREATE TABLE account (
    id           uuid PRIMARY KEY,
    email        text NOT NULL,
    name         text NOT NULL DEFAULT '',
    language     text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
    created_at   timestamptz NOT NULL,
    last_seen_at timestamptz,
    CONSTRAINT account_email_lower CHECK (email = lower(email))
);
CREATE UNIQUE INDEX account_email_key ON account (email);

CREATE TABLE sign_in_challenge (
    id           uuid PRIMARY KEY,
    email        text NOT NULL,
    browser_hash bytea NOT NULL,
    next         text NOT NULL DEFAULT '',
    language     text NOT NULL DEFAULT 'fr',
    attempts     int NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz
);
CREATE INDEX sign_in_challenge_email ON sign_in_challenge (email, created_at);

CREATE TABLE session (
    token_hash   bytea PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    created_at   timestamptz NOT NULL,
    seen_at      timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE rate_limit (
    key        text NOT NULL,
    bucket     timestamptz NOT NULL,
    hits       int NOT NULL,
    PRIMARY KEY (key, bucket)
);

CREATE TABLE promotion (
    id         uuid PRIMARY KEY,
    number     int NOT NULL,
    name       text NOT NULL,
    places     int NOT NULL CHECK (places > 0),
    team_min   int NOT NULL CHECK (team_min > 0),
    team_max   int NOT NULL CHECK (team_max >= team_min),
    starts_on  date NOT NULL,
    months     int NOT NULL CHECK (months > 0),
    version    bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX promotion_number_key ON promotion (number);

-- A role of an account in a scope, from an instant to another. promotion_id and
-- side repeat what the scope implies so that a constraint can refuse a person who
-- would be judged and judge in one promotion.
CREATE TABLE role_grant (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    role         text NOT NULL CHECK (role IN ('candidate','host_member','host_lead','host_hr','reader','juror','committee','programme','dpo')),
    scope_kind   text NOT NULL CHECK (scope_kind IN ('portal','promotion','call','challenge','administration')),
    scope_id     uuid,
    promotion_id uuid REFERENCES promotion,
    side         int GENERATED ALWAYS AS (CASE WHEN role = 'candidate' THEN 0 WHEN role IN ('reader','juror','committee') THEN 1 END) STORED,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz,
    created_at   timestamptz NOT NULL,
    CONSTRAINT role_grant_scope CHECK ((scope_kind = 'portal') = (scope_id IS NULL)),
    CONSTRAINT role_grant_period CHECK (ends_at IS NULL OR ends_at >= starts_at),
    CONSTRAINT role_grant_sides EXCLUDE USING gist (account_id WITH =, promotion_id WITH =, side WITH <>)
        WHERE (side IS NOT NULL AND promotion_id IS NOT NULL AND ends_at IS NULL)
);
CREATE UNIQUE INDEX role_grant_once ON role_grant (account_id, role, scope_kind, coalesce(scope_id, '00000000-0000-0000-0000-000000000000')) WHERE ends_at IS NULL;
CREATE INDEX role_grant_account ON role_grant (account_id);

CREATE TABLE invitation (
    id           uuid PRIMARY KEY,
    email        text NOT NULL,
    role         text NOT NULL,
    scope_kind   text NOT NULL,
    scope_id     uuid,
    promotion_id uuid REFERENCES promotion,
    state        text NOT NULL CHECK (state IN ('pending', 'accepted', 'withdrawn')),
    invited_by   uuid REFERENCES account,
    created_at   timestamptz NOT NULL,
    answered_at  timestamptz
);
CREATE UNIQUE INDEX invitation_pending ON invitation (email, role, scope_kind, coalesce(scope_id, '00000000-0000-0000-0000-000000000000')) WHERE state = 'pending';

-- One row an act: ids and field names only, never a value that names somebody.
-- digest is SHA-256 of the row's own canonical bytes.
CREATE TABLE audit (
    id          uuid PRIMARY KEY,
    at          timestamptz NOT NULL,
    operation   text NOT NULL,
    account_id  uuid,
    object_kind text NOT NULL,
    object_id   uuid NOT NULL,
    fields      text[] NOT NULL DEFAULT '{}',
    request_id  text NOT NULL DEFAULT '',
    digest      bytea NOT NULL
);
CREATE INDEX audit_object ON audit (object_id, id);
CREATE INDEX audit_newest ON audit (id DESC);

-- +goose StatementBegin
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit rows are neither changed nor removed' USING ERRCODE = 'insufficient_privilege';
END $$;
-- +goose StatementEnd
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- What a retried request gets back. location is where the result can be read
-- again when the process died between the commit and the storing of its answer.
CREATE TABLE idempotency (
    account_id uuid NOT NULL,
    key        text NOT NULL,
    operation  text NOT NULL,
    digest     bytea NOT NULL,
    created_at timestamptz NOT NULL,
    status     int,
    headers    jsonb,
    body       bytea,
    request_id text NOT NULL DEFAULT '',
    PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_age ON idempotency (created_at);

CREATE TABLE mail (
    id          uuid PRIMARY KEY,
    account_id  uuid REFERENCES account ON DELETE CASCADE,
    address     text NOT NULL,
    template    text NOT NULL,
    language    text NOT NULL,
    data        jsonb NOT NULL,
    message_id  text NOT NULL,
    state       text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'shown', 'failed')),
    created_at  timestamptz NOT NULL,
    sent_at     timestamptz
);
CREATE UNIQUE INDEX mail_message_id ON mail (message_id);
CREATE INDEX mail_account ON mail (account_id, id DESC);

-- +goose Down
DROP TABLE mail, idempotency, audit, invitation, role_grant, promotion, rate_limit, session, sign_in_challenge, account;
DROP FUNCTION audit_is_append_only(), business_now();
