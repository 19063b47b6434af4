-- +goose Up
-- What runs are computed from, frozen for good and kept once, however many runs use it.
CREATE TABLE assembly_input (
    call_id uuid NOT NULL REFERENCES call,
    hash    bytea NOT NULL,
    content jsonb NOT NULL,
    PRIMARY KEY (call_id, hash)
);
INSERT INTO assembly_input (call_id, hash, content)
    SELECT DISTINCT ON (call_id, input_hash) call_id, input_hash, input - 'without_wishes' FROM assembly ORDER BY call_id, input_hash, id;

-- +goose StatementBegin
CREATE FUNCTION assembly_input_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a frozen input is immutable' USING ERRCODE = 'insufficient_privilege';
END $$;
-- +goose StatementEnd
CREATE TRIGGER assembly_input_frozen BEFORE UPDATE OR DELETE ON assembly_input FOR EACH ROW EXECUTE FUNCTION assembly_input_is_frozen();

-- A run is a scenario: its result comes later, from a job, and again after each demand.
ALTER TABLE assembly
    ADD COLUMN name           text NOT NULL DEFAULT '' CHECK (length(name) <= 100),
    ADD COLUMN from_id        uuid REFERENCES assembly,
    ADD COLUMN without_wishes int NOT NULL DEFAULT 0,
    ADD COLUMN revision       bigint NOT NULL DEFAULT 0,
    ADD COLUMN state          text NOT NULL DEFAULT 'proposed' CHECK (state IN ('queued', 'running', 'failed', 'cancelled', 'proposed')),
    ADD COLUMN progress       jsonb,
    ADD COLUMN failure        jsonb,
    ADD COLUMN compared       jsonb,
    ALTER COLUMN result DROP NOT NULL;
UPDATE assembly SET without_wishes = coalesce((input ->> 'without_wishes')::int, 0);
ALTER TABLE assembly
    DROP COLUMN input,
    ALTER COLUMN state DROP DEFAULT,
    ADD CONSTRAINT assembly_input_known FOREIGN KEY (call_id, input_hash) REFERENCES assembly_input,
    ADD CONSTRAINT assembly_has_teams CHECK (state <> 'proposed' OR result IS NOT NULL),
    ADD CONSTRAINT assembly_released_has_teams CHECK (released_at IS NULL OR state = 'proposed');

-- What was demanded of a run. A row says it once; what may come later is its price and that
-- it was undone.
CREATE TABLE assembly_override (
    assembly_id uuid NOT NULL REFERENCES assembly,
    sequence    int NOT NULL CHECK (sequence > 0),
    kind        text NOT NULL CHECK (kind IN ('lock', 'forbid', 'out', 'apart', 'together', 'quota', 'priority', 'weights', 'seed')),
    rule        jsonb NOT NULL,
    motive      text NOT NULL CHECK (motive <> ''),
    price       jsonb,
    created_at  timestamptz NOT NULL,
    created_by  uuid NOT NULL REFERENCES account,
    undone_at   timestamptz,
    undone_by   uuid REFERENCES account,
    PRIMARY KEY (assembly_id, sequence),
    CONSTRAINT assembly_override_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);

-- +goose StatementBegin
CREATE FUNCTION assembly_override_is_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.undone_at IS NOT NULL
       OR (NEW.assembly_id, NEW.sequence, NEW.kind, NEW.rule, NEW.motive, NEW.created_at, NEW.created_by)
          IS DISTINCT FROM (OLD.assembly_id, OLD.sequence, OLD.kind, OLD.rule, OLD.motive, OLD.created_at, OLD.created_by)
       OR OLD.price IS NOT NULL AND NEW.price IS DISTINCT FROM OLD.price THEN
        RAISE EXCEPTION 'what was demanded stays' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
-- +goose StatementEnd
CREATE TRIGGER assembly_override_history BEFORE UPDATE OR DELETE ON assembly_override FOR EACH ROW EXECUTE FUNCTION assembly_override_is_history();

-- +goose Down
DROP TABLE assembly_override;
DROP FUNCTION assembly_override_is_history();
DELETE FROM assembly WHERE state <> 'proposed';
ALTER TABLE assembly ADD COLUMN input jsonb;
UPDATE assembly a SET input = i.content || jsonb_build_object('without_wishes', a.without_wishes)
    FROM assembly_input i WHERE i.call_id = a.call_id AND i.hash = a.input_hash;
ALTER TABLE assembly
    DROP CONSTRAINT assembly_input_known, DROP CONSTRAINT assembly_has_teams, DROP CONSTRAINT assembly_released_has_teams,
    DROP COLUMN name, DROP COLUMN from_id, DROP COLUMN without_wishes, DROP COLUMN revision, DROP COLUMN state, DROP COLUMN progress,
    DROP COLUMN failure, DROP COLUMN compared, ALTER COLUMN input SET NOT NULL, ALTER COLUMN result SET NOT NULL;
DROP TABLE assembly_input;
DROP FUNCTION assembly_input_is_frozen();
