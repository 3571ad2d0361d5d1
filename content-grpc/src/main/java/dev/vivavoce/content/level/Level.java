package dev.vivavoce.content.level;

/// Difficulty by the Common European Framework of Reference (CEFR).
public enum Level {
    /// A1 to A2.
    BEGINNER,
    /// B1 to B2.
    INTERMEDIATE,
    /// C1 to C2.
    ADVANCED
}
