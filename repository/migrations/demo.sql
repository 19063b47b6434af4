-- Applied only where the portal runs as a demonstration, never by the numbered
-- migrations: the business instant gets an offset, moved by the story.
CREATE TABLE IF NOT EXISTS demo_state (
    only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    shift     interval NOT NULL DEFAULT '0',
    milestone text NOT NULL DEFAULT '',
    played    jsonb NOT NULL DEFAULT '[]',
    skipped   jsonb NOT NULL DEFAULT '[]'
);
INSERT INTO demo_state DEFAULT VALUES ON CONFLICT DO NOTHING;

CREATE OR REPLACE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql VOLATILE
AS $$ SELECT clock_timestamp() + (SELECT shift FROM demo_state) $$;
