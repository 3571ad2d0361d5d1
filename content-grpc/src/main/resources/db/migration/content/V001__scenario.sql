-- A scenario; its content is in its versions.
CREATE TABLE scenario (
    id                 uuid PRIMARY KEY,
    created_at         timestamptz NOT NULL,
    -- The author's user id; null for a built-in scenario.
    created_by         uuid,
    idempotency_key    uuid,
    -- SHA-256 of the first draft: distinguishes a repeated create from another one under the same key.
    create_fingerprint bytea,
    -- The revision of the built-in text that was published last. Null once an author has changed the scenario: from
    -- then on the product does not change it.
    built_in_revision  integer CHECK (built_in_revision >= 1),
    UNIQUE (created_by, idempotency_key)
);

-- The words of a list, concatenated. array_to_string is only STABLE, because elements of some types print
-- differently under other settings; text does not.
CREATE FUNCTION words_of(list text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN array_to_string(list, ' ');

-- Selects the stemming for a search in a language (BCP 47 tag); 'simple' where PostgreSQL has no stemmer for it.
CREATE FUNCTION stemming_of(language text) RETURNS regconfig
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE split_part(language, '-', 1)
               WHEN 'ar' THEN 'arabic'::regconfig
               WHEN 'da' THEN 'danish'::regconfig
               WHEN 'de' THEN 'german'::regconfig
               WHEN 'en' THEN 'english'::regconfig
               WHEN 'es' THEN 'spanish'::regconfig
               WHEN 'fr' THEN 'french'::regconfig
               WHEN 'it' THEN 'italian'::regconfig
               WHEN 'nl' THEN 'dutch'::regconfig
               WHEN 'pt' THEN 'portuguese'::regconfig
               WHEN 'ru' THEN 'russian'::regconfig
               WHEN 'sv' THEN 'swedish'::regconfig
               WHEN 'tr' THEN 'turkish'::regconfig
               ELSE 'simple'::regconfig
           END;

-- The query of a web search. The last word is matched as a prefix, because the user may still be typing.
CREATE FUNCTION search_for(language text, words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
               WHEN right(websearch_to_tsquery(stemming_of(language), words)::text, 1) = ''''
                   THEN (websearch_to_tsquery(stemming_of(language), words)::text || ':*')::tsquery
               ELSE websearch_to_tsquery(stemming_of(language), words)
           END;

-- One version of a scenario: 0 is the draft, 1 and up are published.
CREATE TABLE scenario_version (
    scenario_id         uuid NOT NULL REFERENCES scenario,
    version             integer NOT NULL CHECK (version >= 0),
    published_at        timestamptz CHECK ((published_at IS NULL) = (version = 0)),
    -- The version that lists show, and that a request without a version means.
    latest              boolean NOT NULL CHECK (version > 0 OR NOT latest),
    -- Sorted by code point, so that a page token means the same on every server.
    title               text COLLATE "C" NOT NULL CHECK (char_length(title) BETWEEN 3 AND 120),
    profession          text NOT NULL CHECK (profession IN ('EVERYDAY', 'NURSING', 'MEDICINE', 'PHARMACY')),
    level               text NOT NULL CHECK (level IN ('BEGINNER', 'INTERMEDIATE', 'ADVANCED')),
    language            text NOT NULL,
    setting             text NOT NULL,
    candidate_role      text NOT NULL,
    candidate_bullets   text[] NOT NULL,
    persona             text NOT NULL,
    feelings            text NOT NULL,
    prompts             text[] NOT NULL,
    reveal_if_asked     text[] NOT NULL,
    tasks               text[] NOT NULL CHECK (cardinality(tasks) BETWEEN 1 AND 10),
    vocabulary_terms    text[] NOT NULL CHECK (cardinality(vocabulary_terms) <= 30),
    vocabulary_meanings text[] NOT NULL CHECK (cardinality(vocabulary_meanings) = cardinality(vocabulary_terms)),
    practice_lines      text[] NOT NULL CHECK (cardinality(practice_lines) BETWEEN 1 AND 20),
    -- The text that learners may search, without the interlocutor card: a search must not reveal what is hidden.
    search              tsvector NOT NULL GENERATED ALWAYS AS (
        to_tsvector(stemming_of(language), title || ' ' || setting || ' ' || words_of(tasks))) STORED,
    PRIMARY KEY (scenario_id, version)
);

CREATE UNIQUE INDEX scenario_version_latest ON scenario_version (scenario_id) WHERE latest;
CREATE INDEX scenario_version_by_title ON scenario_version (title, scenario_id) WHERE latest;
CREATE INDEX scenario_version_by_profession ON scenario_version (profession, title, scenario_id) WHERE latest;
CREATE INDEX scenario_version_by_level ON scenario_version (level, title, scenario_id) WHERE latest;
CREATE INDEX scenario_version_by_search ON scenario_version USING gin (search) WHERE latest;

-- A session keeps the version it began with, so a published version is never changed or deleted.
CREATE FUNCTION keep_published_version() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'version % of scenario % is published and stays', OLD.version, OLD.scenario_id;
    END IF;
    NEW.latest := OLD.latest;
    IF NEW IS DISTINCT FROM OLD THEN
        RAISE EXCEPTION 'version % of scenario % is published and stays as it is', OLD.version, OLD.scenario_id;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER keep_published_version
    AFTER UPDATE OR DELETE ON scenario_version
    FOR EACH ROW WHEN (OLD.version > 0)
    EXECUTE FUNCTION keep_published_version();
