-- +goose Up
-- After the selection a challenge changes by dated versions only, each with its motive.
ALTER TABLE challenge_version RENAME COLUMN reason TO kind;
ALTER TABLE challenge_version DROP CONSTRAINT challenge_version_reason_check,
    ADD CONSTRAINT challenge_version_kind CHECK (kind IN ('submitted', 'recut', 'published', 'changed', 'withdrawn')),
    ADD COLUMN motive jsonb NOT NULL DEFAULT '{"fr": "", "en": ""}',
    ADD CONSTRAINT challenge_version_motive CHECK ((kind IN ('recut', 'changed', 'withdrawn')) = (motive->>'fr' <> ''));
CREATE INDEX wish_challenge ON wish (challenge_id);

-- +goose Down
DROP INDEX wish_challenge;
ALTER TABLE challenge_version DROP CONSTRAINT challenge_version_kind, DROP CONSTRAINT challenge_version_motive, DROP COLUMN motive;
ALTER TABLE challenge_version RENAME COLUMN kind TO reason;
ALTER TABLE challenge_version ADD CONSTRAINT challenge_version_reason_check CHECK (reason IN ('submitted', 'published'));
