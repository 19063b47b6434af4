-- +goose Up
-- The directory: kind, SIRET, sites, and where a body stands. One that was merged keeps
-- its row, which says into which body, so that its address keeps answering.
ALTER TABLE administration
    ADD COLUMN kind          text NOT NULL DEFAULT 'other' CHECK (kind IN ('ministry', 'central_administration', 'operator',
        'state_local_service', 'independent_authority', 'local_authority', 'hospital', 'other')),
    ADD COLUMN siret         text NOT NULL DEFAULT '' CHECK (siret ~ '^([0-9]{14})?$'),
    ADD COLUMN sites         jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN status        text NOT NULL DEFAULT 'validated' CHECK (status IN ('pending', 'validated', 'refused', 'merged')),
    ADD COLUMN status_reason text NOT NULL DEFAULT '',
    ADD COLUMN merged_into   uuid REFERENCES administration,
    ADD CONSTRAINT administration_merged CHECK ((status = 'merged') = (merged_into IS NOT NULL) AND merged_into <> id);
DROP INDEX administration_name_key;
CREATE UNIQUE INDEX administration_name_key ON administration (lower(name)) WHERE status IN ('pending', 'validated');
CREATE UNIQUE INDEX administration_siret_key ON administration (siret) WHERE siret <> '' AND status IN ('pending', 'validated');

-- +goose Down
DROP INDEX administration_siret_key, administration_name_key;
CREATE UNIQUE INDEX administration_name_key ON administration (lower(name));
ALTER TABLE administration DROP COLUMN kind, DROP COLUMN siret, DROP COLUMN sites, DROP COLUMN status, DROP COLUMN status_reason, DROP COLUMN merged_into;
