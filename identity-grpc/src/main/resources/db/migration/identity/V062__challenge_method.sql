-- How the person has signed in before the second factor: with the password, or at a provider.
ALTER TABLE sign_in_challenge ADD COLUMN method text NOT NULL DEFAULT 'PASSWORD' CHECK (method IN ('PASSWORD', 'PROVIDER'));
