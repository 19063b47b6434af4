-- +goose Up
-- What time alone sent: each kind, mark (hours before) and end once.
CREATE TABLE reminder (
    dossier_id  uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    window_name text NOT NULL CHECK (window_name IN ('applications', 'wishes')),
    kind        text NOT NULL CHECK (kind IN ('draft_reminder', 'unsent_edits', 'not_submitted', 'wishes_reminder')),
    mark        int NOT NULL CHECK (mark >= 0),
    end_at      timestamptz NOT NULL,
    sent_at     timestamptz NOT NULL,
    PRIMARY KEY (dossier_id, kind, mark, end_at),
    CONSTRAINT reminder_before_or_after CHECK ((kind = 'not_submitted') = (mark = 0)),
    CONSTRAINT reminder_on_time CHECK ((sent_at >= end_at) = (kind = 'not_submitted'))
);

-- When a reader was told of an assignment: those not told yet leave in one mail.
ALTER TABLE reading ADD COLUMN told_at timestamptz;
UPDATE reading SET told_at = assigned_at;
CREATE INDEX reading_untold ON reading (reader_id, assigned_at) WHERE told_at IS NULL;

-- +goose Down
ALTER TABLE reading DROP COLUMN told_at;
DROP TABLE reminder;
