-- The pseudonym by which the audit log names a person: HMAC-SHA256 of the account's id under the key, the first 16 bytes
-- in hex. Without the row, nobody can tell whom an entry is about.
CREATE TABLE audit_person (
    account_id uuid  PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    key        bytea NOT NULL CHECK (octet_length(key) = 32),
    pseudonym  text  NOT NULL UNIQUE CHECK (pseudonym ~ '^[0-9a-f]{32}$')
);

-- What was reported by transactions and has no number yet. A job moves it to audit_entry within seconds.
CREATE TABLE audit_pending (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at            timestamptz NOT NULL,
    act           text        NOT NULL CHECK (char_length(act) BETWEEN 1 AND 40),
    outcome       text        NOT NULL CHECK (outcome IN ('ACCEPTED', 'REFUSED')),
    actor         text        NOT NULL CHECK (actor ~ '^([0-9a-f]{32})?$'),
    actor_service text        NOT NULL CHECK (char_length(actor_service) <= 40 AND (actor = '' OR actor_service = '')),
    subject       text        NOT NULL CHECK (subject ~ '^([0-9a-f]{32})?$'),
    target        uuid,
    session       uuid,
    address       text        NOT NULL CHECK (char_length(address) <= 50),
    device        text        NOT NULL CHECK (char_length(device) <= 60),
    details       text        NOT NULL CHECK (char_length(details) <= 1000)
);

-- The entries, numbered from 1 without gaps. hash is the SHA-256 of the entry with previous, the hash of the entry before.
CREATE TABLE audit_entry (
    seq           bigint      PRIMARY KEY CHECK (seq > 0),
    at            timestamptz NOT NULL,
    act           text        NOT NULL,
    outcome       text        NOT NULL,
    actor         text        NOT NULL,
    actor_service text        NOT NULL,
    subject       text        NOT NULL,
    target        uuid,
    session       uuid,
    address       text        NOT NULL,
    device        text        NOT NULL,
    details       text        NOT NULL,
    previous      text        NOT NULL CHECK (previous ~ '^[0-9a-f]{64}$'),
    hash          text        NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_act ON audit_entry (act, seq);
CREATE INDEX audit_entry_actor ON audit_entry (actor, seq) WHERE actor <> '';
CREATE INDEX audit_entry_subject ON audit_entry (subject, seq) WHERE subject <> '';

-- The newest entry, signed by a key that is not in the database (HMAC-SHA256), so that a cut end is noticed.
CREATE TABLE audit_head (
    lone boolean PRIMARY KEY DEFAULT true CHECK (lone),
    seq  bigint  NOT NULL CHECK (seq >= 0),
    hash text    NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    mac  text    NOT NULL CHECK (mac ~ '^[0-9a-f]{64}$')
);

-- Where the log was cut because its entries were too old: the last entry that was deleted, signed like the head.
CREATE TABLE audit_checkpoint (
    seq    bigint      PRIMARY KEY CHECK (seq > 0),
    hash   text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    cut_at timestamptz NOT NULL,
    mac    text        NOT NULL CHECK (mac ~ '^[0-9a-f]{64}$')
);

-- Refused acts by minute and network: seen, and written to the log. Networks are those of the entries; '*' is all of them.
CREATE TABLE audit_refusal (
    minute  timestamptz NOT NULL,
    address text        NOT NULL CHECK (char_length(address) <= 50),
    seen    bigint      NOT NULL CHECK (seen > 0),
    written bigint      NOT NULL DEFAULT 0 CHECK (written BETWEEN 0 AND seen),
    PRIMARY KEY (minute, address)
);

CREATE FUNCTION keep_audit_log() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit_entry' THEN
        IF EXISTS (SELECT 1 FROM audit_checkpoint WHERE seq >= OLD.seq) THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION 'the audit log stays as it is: add another entry';
END
$$;

CREATE TRIGGER keep_audit_entry BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION keep_audit_log();
CREATE TRIGGER keep_audit_entries BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_log();
CREATE TRIGGER keep_audit_checkpoint BEFORE UPDATE OR DELETE ON audit_checkpoint
    FOR EACH ROW EXECUTE FUNCTION keep_audit_log();
CREATE TRIGGER keep_audit_checkpoints BEFORE TRUNCATE ON audit_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_log();
