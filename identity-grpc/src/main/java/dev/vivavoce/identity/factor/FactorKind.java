package dev.vivavoce.identity.factor;

/// One way to show the second factor.
public enum FactorKind {
    CODE,
    RECOVERY_CODE,
    PASSKEY
}
