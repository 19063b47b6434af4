-- +goose Up
-- The public halves of the keys that have signed receipts, each known from its first one.
CREATE TABLE receipt_key (
    id         text PRIMARY KEY,
    public_key bytea NOT NULL CHECK (length(public_key) = 32),
    first_at   timestamptz NOT NULL
);

-- What was given to whoever submitted: written once, in the act's transaction.
CREATE TABLE receipt (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL CHECK (kind IN ('application', 'wishes', 'challenge')),
    dossier_id   uuid REFERENCES dossier ON DELETE CASCADE,
    challenge_id uuid REFERENCES challenge ON DELETE CASCADE,
    sequence     int NOT NULL CHECK (sequence > 0),
    key_id       text NOT NULL REFERENCES receipt_key,
    at           timestamptz NOT NULL,
    file         text NOT NULL,
    CONSTRAINT receipt_object CHECK ((kind = 'challenge') = (challenge_id IS NOT NULL) AND (kind <> 'challenge') = (dossier_id IS NOT NULL))
);
CREATE UNIQUE INDEX receipt_dossier_once ON receipt (dossier_id, kind, sequence);
CREATE UNIQUE INDEX receipt_challenge_once ON receipt (challenge_id, sequence);

-- Neither changes. A receipt goes with its dossier or challenge (the foreign key's own
-- deletion, one trigger deeper), never by itself.
-- +goose StatementBegin
CREATE FUNCTION receipt_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'a receipt and its key are immutable' USING ERRCODE = 'insufficient_privilege';
END $$;
-- +goose StatementEnd
CREATE TRIGGER receipt_immutable BEFORE UPDATE OR DELETE ON receipt FOR EACH ROW EXECUTE FUNCTION receipt_is_immutable();
CREATE TRIGGER receipt_key_immutable BEFORE UPDATE OR DELETE ON receipt_key FOR EACH ROW EXECUTE FUNCTION receipt_is_immutable();

-- +goose Down
DROP TABLE receipt, receipt_key;
DROP FUNCTION receipt_is_immutable();
