-- What the service that writes events changes with each of them.
CREATE TABLE spoken (
    id      uuid PRIMARY KEY,
    user_id uuid NOT NULL
);

-- What the service that follows changes with each event: how many of each user it has processed.
CREATE TABLE counted (
    user_id uuid   PRIMARY KEY,
    events  bigint NOT NULL
);
