package dev.vivavoce.rating.talk;

/// Who speaks a turn.
public enum Speaker {
    /// The person whose talk is rated.
    LEARNER,
    /// The patient, colleague or traveller. Never rated.
    PARTNER
}
