package dev.vivavoce.identity.consent;

/// What a consent is about. The contract's `ConsentPurpose` has the same names.
public enum Purpose {
    THIRD_PARTIES(7),
    EXAMINERS(2),
    KEPT_AUDIO(2);

    /// The current version of the text. Raise it when the text changes its meaning: consents to the older text
    /// no longer count.
    private final int version;

    Purpose(int version) {
        this.version = version;
    }

    int version() {
        return version;
    }
}
