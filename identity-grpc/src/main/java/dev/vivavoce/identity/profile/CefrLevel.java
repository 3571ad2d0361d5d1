package dev.vivavoce.identity.profile;

/// A level of the Common European Framework of Reference, as the person chose it.
public enum CefrLevel {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2
}
