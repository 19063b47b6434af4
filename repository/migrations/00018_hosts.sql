-- +goose Up
-- A shortlisted person whom the committee put before a challenge that they did not rank.
CREATE TABLE presentation (
    challenge_id uuid NOT NULL REFERENCES challenge ON DELETE CASCADE,
    dossier_id   uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    reason       text NOT NULL CHECK (reason <> ''),
    presented_by uuid NOT NULL REFERENCES account,
    presented_at timestamptz NOT NULL,
    PRIMARY KEY (challenge_id, dossier_id)
);

-- What somebody of an administration read of somebody who applies, and when. It is
-- written before it is shown, and never changed.
CREATE TABLE disclosure (
    id                uuid PRIMARY KEY,
    dossier_id        uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    challenge_id      uuid NOT NULL REFERENCES challenge ON DELETE CASCADE,
    administration_id uuid NOT NULL REFERENCES administration,
    account_id        uuid NOT NULL REFERENCES account,
    what              text NOT NULL CHECK (what IN ('list', 'dossier', 'arrival')),
    at                timestamptz NOT NULL
);
CREATE INDEX disclosure_dossier ON disclosure (dossier_id, id DESC);
CREATE TRIGGER disclosure_immutable BEFORE UPDATE ON disclosure FOR EACH ROW EXECUTE FUNCTION message_is_immutable();

-- A host's reasoned veto on a person for one post, and what the committee made of it.
CREATE TABLE veto (
    id            uuid PRIMARY KEY,
    post_id       uuid NOT NULL REFERENCES post ON DELETE CASCADE,
    dossier_id    uuid NOT NULL REFERENCES dossier ON DELETE CASCADE,
    reason        text NOT NULL CHECK (reason <> ''),
    state         text NOT NULL CHECK (state IN ('pending', 'accepted', 'refused')),
    ruling_reason text NOT NULL DEFAULT '',
    version       bigint NOT NULL CHECK (version > 0),
    asked_by      uuid NOT NULL REFERENCES account,
    asked_at      timestamptz NOT NULL,
    ruled_by      uuid REFERENCES account,
    ruled_at      timestamptz,
    CONSTRAINT veto_ruled CHECK ((state = 'pending') = (ruled_at IS NULL) AND (state <> 'refused' OR ruling_reason <> ''))
);
CREATE UNIQUE INDEX veto_once ON veto (post_id, dossier_id);

-- What is ready for a recruit, as each side says.
CREATE TABLE arrival_tick (
    team_id   uuid NOT NULL,
    post_id   uuid NOT NULL,
    step      text NOT NULL CHECK (step IN ('contract', 'workstation', 'accounts', 'badge', 'mission_orders')),
    side      text NOT NULL CHECK (side IN ('host', 'recruit')),
    ticked_by uuid NOT NULL REFERENCES account,
    ticked_at timestamptz NOT NULL,
    PRIMARY KEY (team_id, post_id, step, side),
    FOREIGN KEY (team_id, post_id) REFERENCES seat (team_id, post_id) ON DELETE CASCADE
);

-- +goose Down
DROP TABLE arrival_tick, veto, disclosure, presentation;
