package dev.vivavoce.identity.erasure;

import java.util.UUID;

/// The outcomes of [Erasures#begin].
sealed interface ErasureStart {
    record Begun(UUID receiptId) implements ErasureStart {}

    record WrongPassword() implements ErasureStart {}
}
