-- +goose Up
-- A thread is about a dossier or about a challenge, whose row is then the lock.
ALTER TABLE thread ALTER COLUMN dossier_id DROP NOT NULL,
    ADD COLUMN challenge_id uuid REFERENCES challenge ON DELETE CASCADE,
    ADD CONSTRAINT thread_subject CHECK (num_nonnulls(dossier_id, challenge_id) = 1);
CREATE UNIQUE INDEX thread_challenge ON thread (challenge_id);

-- +goose Down
DELETE FROM thread WHERE challenge_id IS NOT NULL;
ALTER TABLE thread DROP COLUMN challenge_id, ALTER COLUMN dossier_id SET NOT NULL;
