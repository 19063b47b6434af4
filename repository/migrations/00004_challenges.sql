-- +goose Up
CREATE TABLE administration (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    ministry   text NOT NULL DEFAULT '',
    fictional  boolean NOT NULL DEFAULT false,
    version    bigint NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX administration_name_key ON administration (lower(name));

CREATE TABLE challenge (
    id                   uuid PRIMARY KEY,
    call_id              uuid NOT NULL REFERENCES call,
    administration_id    uuid NOT NULL REFERENCES administration,
    name                 text NOT NULL,
    slug                 text NOT NULL,
    summary              text NOT NULL DEFAULT '',
    sites                text[] NOT NULL DEFAULT '{}',
    sections             jsonb NOT NULL DEFAULT '{}',
    unpublished_sections text[] NOT NULL DEFAULT '{}',
    attested             boolean NOT NULL DEFAULT false,
    status               text NOT NULL CHECK (status IN ('draft', 'submitted', 'published', 'withdrawn')),
    version              bigint NOT NULL DEFAULT 1,
    created_at           timestamptz NOT NULL,
    submitted_at         timestamptz,
    published_at         timestamptz
);
CREATE UNIQUE INDEX challenge_slug_key ON challenge (call_id, slug);

CREATE TABLE post (
    id              uuid PRIMARY KEY,
    challenge_id    uuid NOT NULL REFERENCES challenge ON DELETE CASCADE,
    position        int NOT NULL,
    accepted_tracks text[] NOT NULL,
    expertise       text NOT NULL DEFAULT '',
    required        boolean NOT NULL
);
CREATE UNIQUE INDEX post_position ON post (challenge_id, position);

-- What is frozen when a challenge is submitted or published.
CREATE TABLE challenge_version (
    id           uuid PRIMARY KEY,
    challenge_id uuid NOT NULL REFERENCES challenge ON DELETE CASCADE,
    sequence     int NOT NULL,
    reason       text NOT NULL CHECK (reason IN ('submitted', 'published')),
    content      jsonb NOT NULL,
    content_hash bytea NOT NULL,
    at           timestamptz NOT NULL
);
CREATE UNIQUE INDEX challenge_version_sequence ON challenge_version (challenge_id, sequence);
-- +goose StatementBegin
CREATE FUNCTION challenge_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a version of a challenge is immutable' USING ERRCODE = 'insufficient_privilege';
END $$;
-- +goose StatementEnd
CREATE TRIGGER challenge_version_immutable BEFORE UPDATE ON challenge_version FOR EACH ROW EXECUTE FUNCTION challenge_version_is_immutable();

-- +goose Down
DROP TABLE challenge_version, post, challenge, administration;
DROP FUNCTION challenge_version_is_immutable();
