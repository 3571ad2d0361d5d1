-- Who a user is at Stripe. The row is stored before Stripe is asked for a customer.
CREATE TABLE customer (
    user_id     uuid        PRIMARY KEY,
    stripe_id   text        UNIQUE,                          -- null until Stripe has answered
    created_at  timestamptz NOT NULL,
    -- The number of the newest look at Stripe, and of the newest one whose answer was stored. An answer to an older
    -- look is dropped, so that what is stored never goes back in time.
    looks       bigint      NOT NULL DEFAULT 0,
    stored_look bigint      NOT NULL DEFAULT 0
);

-- Every call that changes something at Stripe, stored before it is made. Its id is the idempotency key.
CREATE TABLE payment_call (
    id          uuid        PRIMARY KEY,
    user_id     uuid        NOT NULL,
    kind        text        NOT NULL,
    request_key uuid,
    detail      text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('BEGUN', 'DONE', 'REFUSED')),
    result_id   text,
    result_url  text,
    result_ends timestamptz,
    created_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    UNIQUE (user_id, request_key),
    CHECK ((state = 'BEGUN') = (ended_at IS NULL))
);
CREATE INDEX payment_call_user ON payment_call (user_id, created_at);

-- What a user subscribes to, as Stripe told it last.
CREATE TABLE subscription (
    id                    text        PRIMARY KEY,
    user_id               uuid        NOT NULL,
    plan_id               text,                              -- null: a price that is not ours
    plan_version          integer,
    paid_each             text        CHECK (paid_each IN ('MONTH', 'YEAR')),
    price_id              text        NOT NULL,
    amount                bigint      NOT NULL,              -- minor units of the currency
    currency              text        NOT NULL,
    status                text        NOT NULL,
    started_at            timestamptz NOT NULL,
    period_start          timestamptz NOT NULL,
    period_end            timestamptz NOT NULL,
    cancels_at_period_end boolean     NOT NULL,
    grace_until           timestamptz,                       -- entitled until then although a payment failed
    ended_at              timestamptz
);
CREATE INDEX subscription_user ON subscription (user_id, started_at);
CREATE INDEX subscription_live ON subscription (id) WHERE ended_at IS NULL;

-- What happened to a user's subscriptions: changes of state, and alerts about what must not entitle.
CREATE TABLE subscription_entry (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id         uuid,                                    -- null: a customer that is not ours
    customer_id     text        NOT NULL,
    subscription_id text,
    what            text        NOT NULL,
    is_alert        boolean     NOT NULL,
    at              timestamptz NOT NULL
);
CREATE INDEX subscription_entry_user ON subscription_entry (user_id, at);
CREATE INDEX subscription_entry_alert ON subscription_entry (at) WHERE is_alert;

-- Events of Stripe, stored before they are answered. What they say is asked for again, so it is not stored.
CREATE TABLE payment_event (
    id          uuid        PRIMARY KEY,                     -- of the job that processes it
    event_id    text        NOT NULL UNIQUE,
    type        text        NOT NULL,
    api_version text        NOT NULL,
    object_id   text,
    customer_id text,
    created_at  timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    state       text        NOT NULL CHECK (state IN ('STORED', 'DONE', 'DEAD')),
    failure     text,
    ended_at    timestamptz
);
CREATE INDEX payment_event_customer ON payment_event (customer_id, created_at);
CREATE INDEX payment_event_open ON payment_event (received_at) WHERE state <> 'DONE';
CREATE INDEX payment_event_received ON payment_event (received_at);

-- Invoices, by Stripe's id of the customer alone: without the row of `customer` they lead to nobody.
CREATE TABLE invoice (
    id          text        PRIMARY KEY,
    customer_id text        NOT NULL,
    number      text,
    status      text        NOT NULL,
    currency    text        NOT NULL,
    total       bigint      NOT NULL,                        -- minor units of the currency
    paid        bigint      NOT NULL,
    created_at  timestamptz NOT NULL,
    page_url    text,
    pdf_url     text
);
CREATE INDEX invoice_customer ON invoice (customer_id, created_at, id);
CREATE INDEX invoice_created ON invoice (created_at);

-- How far Stripe's events were compared with ours.
CREATE TABLE reconcile_cursor (
    name       text        PRIMARY KEY,
    reached_at timestamptz NOT NULL
);
