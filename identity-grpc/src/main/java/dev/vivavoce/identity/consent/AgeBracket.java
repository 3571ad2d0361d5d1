package dev.vivavoce.identity.consent;

/// How old a person is, as far as consents depend on it.
public enum AgeBracket {
    UNDER_16,
    FROM_16
}
