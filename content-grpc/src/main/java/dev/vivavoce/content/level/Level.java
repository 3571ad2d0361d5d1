package dev.vivavoce.content.level;

/// How hard something is, after the Common European Framework of Reference (CEFR).
public enum Level {
    /// A1 to A2.
    BEGINNER,
    /// B1 to B2.
    INTERMEDIATE,
    /// C1 to C2.
    ADVANCED
}
