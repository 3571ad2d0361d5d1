-- The key of a person, by which the archive of their export is encrypted. Without it the archive cannot be read, so it
-- is deleted with the export.
CREATE TABLE export_key (
    user_id      uuid        PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    -- The key of the deployment that encrypts it, derived from IDENTITY_KEY_SECRET.
    wrapping_key text        NOT NULL,
    wrapped      bytea       NOT NULL,
    created_at   timestamptz NOT NULL
);

-- Whether the archive is the object exports/<id>.sealed, encrypted; before, it was exports/<id>.zip, as it is downloaded.
ALTER TABLE data_export ADD COLUMN sealed boolean NOT NULL DEFAULT false;
