-- +goose Up
CREATE TABLE call (
    id                    uuid PRIMARY KEY,
    promotion_id          uuid NOT NULL REFERENCES promotion,
    kind                  text NOT NULL CHECK (kind IN ('candidates', 'challenges')),
    status                text NOT NULL CHECK (status IN ('draft', 'published')),
    title                 jsonb NOT NULL,
    summary               jsonb NOT NULL,
    time_zone             text NOT NULL,
    challenges_visible_at timestamptz,
    wishes_min            int NOT NULL,
    wishes_max            int NOT NULL,
    readings_per_dossier  int NOT NULL,
    tracks                text[] NOT NULL,
    questions             jsonb NOT NULL,
    statements            jsonb NOT NULL,
    rubric                jsonb NOT NULL,
    version               bigint NOT NULL DEFAULT 1,
    created_at            timestamptz NOT NULL,
    published_at          timestamptz,
    CONSTRAINT call_wishes CHECK (wishes_max >= wishes_min),
    CONSTRAINT call_published CHECK ((status = 'published') = (published_at IS NOT NULL))
);

-- One step's time. The row is the lock: submitting takes it FOR SHARE, extending
-- and releasing FOR UPDATE.
CREATE TABLE call_window (
    call_id   uuid NOT NULL REFERENCES call ON DELETE CASCADE,
    name      text NOT NULL CHECK (name IN ('applications', 'wishes', 'challenges')),
    opens_at  timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    PRIMARY KEY (call_id, name),
    CONSTRAINT call_window_order CHECK (closes_at > opens_at)
);

-- Published extensions: never edited, only followed by another. account_id is set
-- on one person's own.
CREATE TABLE call_extension (
    id           uuid PRIMARY KEY,
    call_id      uuid NOT NULL,
    window_name  text NOT NULL,
    account_id   uuid REFERENCES account,
    published_at timestamptz NOT NULL,
    closes_at    timestamptz NOT NULL,
    motive       jsonb NOT NULL,
    granted_by   uuid REFERENCES account,
    FOREIGN KEY (call_id, window_name) REFERENCES call_window (call_id, name)
);
CREATE INDEX call_extension_window ON call_extension (call_id, window_name, published_at);
-- +goose StatementBegin
CREATE FUNCTION call_extension_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an extension is never edited, only followed by another' USING ERRCODE = 'insufficient_privilege';
END $$;
-- +goose StatementEnd
CREATE TRIGGER call_extension_final BEFORE UPDATE ON call_extension FOR EACH ROW EXECUTE FUNCTION call_extension_is_final();

-- +goose Down
DROP TABLE call_extension, call_window, call;
DROP FUNCTION call_extension_is_final();
