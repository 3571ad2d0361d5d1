package dev.vivavoce.identity.profile;

/// Why a person practises.
public enum Goal {
    EXAM,
    WORK,
    EVERYDAY
}
