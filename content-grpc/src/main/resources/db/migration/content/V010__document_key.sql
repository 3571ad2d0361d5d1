-- The key of a person, by which the files of their documents are encrypted. Without it the files cannot be read.
CREATE TABLE document_key (
    user_id      uuid        PRIMARY KEY,
    -- The key of the deployment that encrypts it: a name of CONTENT_FILE_KEYS.
    wrapping_key text        NOT NULL,
    wrapped      bytea       NOT NULL,
    created_at   timestamptz NOT NULL
);
CREATE INDEX document_key_wrapping ON document_key (wrapping_key, user_id);

-- Whether the file is the object sealed-documents/ID, encrypted; until then it is documents/ID, as it was sent.
ALTER TABLE document ADD COLUMN file_sealed boolean NOT NULL DEFAULT false;
CREATE INDEX document_unsealed ON document (id) WHERE file_kept AND NOT file_sealed;
