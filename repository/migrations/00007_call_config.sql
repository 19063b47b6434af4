-- +goose Up
ALTER TABLE call
    ADD COLUMN challenges_audience     text NOT NULL DEFAULT 'everybody' CHECK (challenges_audience IN ('everybody', 'shortlisted')),
    ADD COLUMN wish_subject            text NOT NULL DEFAULT 'challenges' CHECK (wish_subject IN ('challenges', 'posts')),
    ADD COLUMN wishes_with_application boolean NOT NULL DEFAULT false,
    ADD COLUMN named_reading           boolean NOT NULL DEFAULT false,
    ADD COLUMN talent_pool_months      int NOT NULL DEFAULT 0 CHECK (talent_pool_months BETWEEN 0 AND 24),
    ADD COLUMN conditions              jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN milestones              jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN steps                   jsonb NOT NULL DEFAULT '[]';

-- Questions written before kinds existed were all long texts.
UPDATE call SET questions = (
    SELECT coalesce(jsonb_agg(q || jsonb_build_object('kind', 'long_text') ORDER BY place), '[]')
    FROM jsonb_array_elements(questions) WITH ORDINALITY AS e (q, place));

-- +goose Down
ALTER TABLE call
    DROP COLUMN challenges_audience, DROP COLUMN wish_subject, DROP COLUMN wishes_with_application, DROP COLUMN named_reading,
    DROP COLUMN talent_pool_months, DROP COLUMN conditions, DROP COLUMN milestones, DROP COLUMN steps;
