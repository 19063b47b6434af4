-- +goose Up
-- What the programme team found to mask in one submission; a row without masks says
-- that somebody looked and found nothing.
CREATE TABLE snapshot_look (
    snapshot_id uuid PRIMARY KEY REFERENCES snapshot ON DELETE CASCADE,
    dossier_id  uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    version     bigint NOT NULL,
    masks       jsonb NOT NULL,
    looked_by   uuid NOT NULL REFERENCES account,
    looked_at   timestamptz NOT NULL
);
CREATE INDEX snapshot_look_dossier ON snapshot_look (dossier_id);

-- A file that readers of an anonymous dossier may open.
CREATE TABLE file_clearance (
    attachment_id uuid PRIMARY KEY REFERENCES attachment ON DELETE CASCADE,
    cleared_by    uuid NOT NULL REFERENCES account,
    cleared_at    timestamptz NOT NULL
);

-- The schools that a candidate lists are masked in their answers too.
ALTER TABLE call ADD COLUMN hide_schools boolean NOT NULL DEFAULT false;

-- +goose Down
DROP TABLE snapshot_look, file_clearance;
ALTER TABLE call DROP COLUMN hide_schools;
