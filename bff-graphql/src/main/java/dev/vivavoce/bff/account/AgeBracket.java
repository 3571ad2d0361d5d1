package dev.vivavoce.bff.account;

/// How old a person is, as far as consents depend on it.
public enum AgeBracket {
    UNDER_16,
    FROM_16;

    public dev.vivavoce.identity.v1.AgeBracket message() {
        return dev.vivavoce.identity.v1.AgeBracket.valueOf("AGE_BRACKET_" + name());
    }
}
