-- A prompt; its texts are in its versions.
CREATE TABLE prompt (
    -- Sorted by code point, so that a page token means the same on every server.
    id                text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{0,59}$'),
    created_at        timestamptz NOT NULL,
    -- The number of changes so far: a change that is based on another revision is refused.
    revision          bigint NOT NULL CHECK (revision >= 0),
    -- Who made the last change, its idempotency key and what it was: distinguishes a retry from another change.
    changed_by        uuid,
    last_key          uuid,
    last_fingerprint  bytea,
    -- The revision of the built-in text that was published last. Null once an author has changed the prompt: from then on
    -- the product does not change it.
    built_in_revision integer CHECK (built_in_revision >= 1)
);

-- One version of a prompt: 0 is the draft, 1 and up are published; the highest is the latest.
CREATE TABLE prompt_version (
    prompt_id    text COLLATE "C" NOT NULL REFERENCES prompt,
    version      integer NOT NULL CHECK (version >= 0),
    published_at timestamptz CHECK ((published_at IS NULL) = (version = 0)),
    -- Purpose, texts, variables, schema and examples. They are read and written together and never searched.
    content      jsonb NOT NULL,
    PRIMARY KEY (prompt_id, version)
);

-- An answer names the version that it was made with, so a published version is never changed or deleted.
CREATE FUNCTION keep_published_prompt() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'version % of prompt % is published and stays', OLD.version, OLD.prompt_id;
END
$$;

CREATE TRIGGER keep_published_prompt
    BEFORE UPDATE OR DELETE ON prompt_version
    FOR EACH ROW WHEN (OLD.version > 0)
    EXECUTE FUNCTION keep_published_prompt();

-- One request to the language models. It is reserved before a model is asked and settled afterwards.
CREATE TABLE model_usage (
    id                 uuid PRIMARY KEY,
    begun_at           timestamptz NOT NULL,
    user_id            uuid NOT NULL,
    prompt_id          text NOT NULL,
    prompt_version     integer NOT NULL,
    purpose            text NOT NULL,
    -- Counts for the budget until the request is settled.
    reserved_tokens    integer NOT NULL CHECK (reserved_tokens >= 0),
    -- How it ended: ANSWERED, CANCELLED or the reason of the failure; null while it runs, and for ever when the process was
    -- killed.
    outcome            text,
    -- The model that was asked last; null when none was.
    model              text,
    input_tokens       integer,
    output_tokens      integer,
    -- Millionths of the currency of the provider's bill; null without a price.
    cost_micros        bigint,
    first_token_millis integer,
    total_millis       integer,
    CHECK ((outcome IS NULL) = (total_millis IS NULL)),
    CHECK ((outcome IS NULL) = (input_tokens IS NULL)),
    CHECK ((outcome IS NULL) = (output_tokens IS NULL))
);

CREATE INDEX model_usage_by_user ON model_usage (user_id, begun_at);
CREATE INDEX model_usage_by_time ON model_usage (begun_at);
