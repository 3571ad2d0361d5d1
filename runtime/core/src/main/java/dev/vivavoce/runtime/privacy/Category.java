package dev.vivavoce.runtime.privacy;

/// A kind of personal data, as a person would name it. The contract's `DataCategory` has the same names.
public enum Category {
    ACCOUNT,
    SIGN_INS,
    SPEAKING,
    RESULTS,
    SPEECH_TIME,
    AUTHORSHIP,
    EVENTS,
    CONSENTS,
    EXPORTS,
    PAYMENTS,
    DOCUMENTS
}
