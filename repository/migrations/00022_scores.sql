-- +goose Up
-- When two readings of a dossier disagree, in hundredths of a point, and after how many
-- dossiers the committee draws its line (0: it draws none).
ALTER TABLE call
    ADD COLUMN third_reading_gap int NOT NULL DEFAULT 150 CHECK (third_reading_gap BETWEEN 25 AND 500),
    ADD COLUMN shortlist_places  int NOT NULL DEFAULT 0 CHECK (shortlist_places BETWEEN 0 AND 1000);

-- +goose Down
ALTER TABLE call DROP COLUMN third_reading_gap, DROP COLUMN shortlist_places;
