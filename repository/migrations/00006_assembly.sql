-- +goose Up
CREATE TABLE assembly (
    id          uuid PRIMARY KEY,
    call_id     uuid NOT NULL REFERENCES call,
    policy      text NOT NULL,
    input       jsonb NOT NULL,
    input_hash  bytea NOT NULL,
    result      jsonb NOT NULL,
    created_at  timestamptz NOT NULL,
    created_by  uuid REFERENCES account,
    released_at timestamptz,
    released_by uuid REFERENCES account
);
CREATE UNIQUE INDEX assembly_released_once ON assembly (call_id) WHERE released_at IS NOT NULL;

CREATE TABLE team (
    id           uuid PRIMARY KEY,
    assembly_id  uuid NOT NULL REFERENCES assembly,
    promotion_id uuid NOT NULL REFERENCES promotion,
    challenge_id uuid NOT NULL REFERENCES challenge,
    starts_on    date NOT NULL,
    ends_on      date NOT NULL
);
CREATE UNIQUE INDEX team_challenge_once ON team (promotion_id, challenge_id);

-- One person one seat, one seat one person: in one promotion.
CREATE TABLE seat (
    team_id      uuid NOT NULL REFERENCES team ON DELETE CASCADE,
    promotion_id uuid NOT NULL REFERENCES promotion,
    account_id   uuid NOT NULL REFERENCES account,
    dossier_id   uuid NOT NULL REFERENCES dossier,
    post_id      uuid NOT NULL REFERENCES post,
    wish_rank    int NOT NULL,
    PRIMARY KEY (team_id, post_id)
);
CREATE UNIQUE INDEX seat_person_once ON seat (promotion_id, account_id);
CREATE UNIQUE INDEX seat_post_once ON seat (promotion_id, post_id);

-- +goose Down
DROP TABLE seat, team, assembly;
