-- +goose Up
CREATE TABLE dossier (
    id           uuid PRIMARY KEY,
    call_id      uuid NOT NULL REFERENCES call,
    account_id   uuid NOT NULL REFERENCES account,
    number       text NOT NULL,
    version      bigint NOT NULL DEFAULT 1,
    draft        jsonb NOT NULL,
    created_at   timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    withdrawn_at timestamptz
);
CREATE UNIQUE INDEX dossier_once ON dossier (call_id, account_id);
CREATE UNIQUE INDEX dossier_number_key ON dossier (number);

-- What was submitted: immutable. The newest one before the end counts.
CREATE TABLE snapshot (
    id            uuid PRIMARY KEY,
    dossier_id    uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    sequence      int NOT NULL,
    draft_version bigint NOT NULL,
    content       jsonb NOT NULL,
    content_hash  bytea NOT NULL,
    submitted_at  timestamptz NOT NULL
);
CREATE UNIQUE INDEX snapshot_sequence ON snapshot (dossier_id, sequence);
CREATE UNIQUE INDEX snapshot_version ON snapshot (dossier_id, draft_version);
-- +goose StatementBegin
CREATE FUNCTION snapshot_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a snapshot is immutable' USING ERRCODE = 'insufficient_privilege';
END $$;
-- +goose StatementEnd
CREATE TRIGGER snapshot_immutable BEFORE UPDATE ON snapshot FOR EACH ROW EXECUTE FUNCTION snapshot_is_immutable();

-- +goose Down
DROP TABLE snapshot, dossier;
DROP FUNCTION snapshot_is_immutable();
