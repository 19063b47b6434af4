-- +goose Up
-- Where a call has posts ranked (the fourth promotion did), a wish names the post,
-- which is one of its challenge's; a challenge may then come back with another post.
ALTER TABLE post ADD CONSTRAINT post_of_challenge UNIQUE (id, challenge_id);
ALTER TABLE wish ADD COLUMN post_id uuid,
    ADD CONSTRAINT wish_post FOREIGN KEY (post_id, challenge_id) REFERENCES post (id, challenge_id) ON DELETE CASCADE;
DROP INDEX wish_once;
CREATE UNIQUE INDEX wish_once ON wish (dossier_id, challenge_id) WHERE post_id IS NULL;
CREATE UNIQUE INDEX wish_post_once ON wish (dossier_id, post_id) WHERE post_id IS NOT NULL;

-- Wishes made while applying are part of what is submitted and have a version of
-- their own: one version of the draft may be submitted again with other wishes.
DROP INDEX snapshot_version;
CREATE UNIQUE INDEX snapshot_version ON snapshot (dossier_id, draft_version, content_hash);

-- +goose Down
DROP INDEX snapshot_version;
CREATE UNIQUE INDEX snapshot_version ON snapshot (dossier_id, draft_version);
DROP INDEX wish_post_once, wish_once;
ALTER TABLE wish DROP CONSTRAINT wish_post, DROP COLUMN post_id;
ALTER TABLE post DROP CONSTRAINT post_of_challenge;
CREATE UNIQUE INDEX wish_once ON wish (dossier_id, challenge_id);
