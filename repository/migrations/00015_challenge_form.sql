-- +goose Up
-- The form of the sixth call: texts by field, and what is typed beside them. A text
-- written in a section before goes to the first field of that section.
ALTER TABLE challenge RENAME COLUMN sections TO answers;
UPDATE challenge c SET answers = (SELECT coalesce(jsonb_object_agg(f.field, s.value), '{}')
    FROM jsonb_each(c.answers) s JOIN (VALUES ('context', 'mission'), ('project', 'problem'), ('strategy', 'policy'), ('framing', 'hypothesis'),
        ('value', 'indicators'), ('ecosystem', 'stakeholders'), ('motivation', 'motivation')) f (section, field) ON f.section = s.key);
ALTER TABLE challenge
    ADD COLUMN details      jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN starts_on    date,
    ADD COLUMN months       int CHECK (months > 0),
    ADD COLUMN withdrawn_at timestamptz;
ALTER TABLE post
    ADD COLUMN peers    text NOT NULL DEFAULT '',
    ADD COLUMN software text NOT NULL DEFAULT '';
-- A post that goes from the middle of a list moves those after it: places are checked
-- when the change is whole.
DROP INDEX post_position;
ALTER TABLE post ADD CONSTRAINT post_position UNIQUE (challenge_id, position) DEFERRABLE INITIALLY DEFERRED;

-- +goose Down
ALTER TABLE post DROP CONSTRAINT post_position, DROP COLUMN peers, DROP COLUMN software;
CREATE UNIQUE INDEX post_position ON post (challenge_id, position);
ALTER TABLE challenge DROP COLUMN details, DROP COLUMN starts_on, DROP COLUMN months, DROP COLUMN withdrawn_at;
ALTER TABLE challenge RENAME COLUMN answers TO sections;
