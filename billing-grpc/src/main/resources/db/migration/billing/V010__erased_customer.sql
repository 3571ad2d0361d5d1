-- Customers at Stripe who were erased, by the SHA-256 of their id, so that what Stripe still sends about them is dropped.
CREATE TABLE erased_customer (
    digest    bytea       PRIMARY KEY CHECK (octet_length(digest) = 32),
    erased_at timestamptz NOT NULL
);
CREATE INDEX erased_customer_erased_at ON erased_customer (erased_at);

-- Entries about customers that are not ours are deleted when they are old.
CREATE INDEX subscription_entry_foreign ON subscription_entry (at) WHERE user_id IS NULL;
