package dev.vivavoce.identity.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `totp`.
///
/// @param confirmedAt when a first code was accepted; null before
record StoredTotp(
        byte[] sealedSecret, Instant begunAt, @Nullable Instant confirmedAt) {
    boolean isOn() {
        return confirmedAt != null;
    }
}
