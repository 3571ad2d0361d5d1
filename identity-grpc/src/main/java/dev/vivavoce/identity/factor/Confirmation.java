package dev.vivavoce.identity.factor;

import java.util.List;

/// The outcomes of [Factors#confirm].
sealed interface Confirmation {
    record Confirmed(List<RecoveryCode> codes) implements Confirmation {}

    record Refused() implements Confirmation {}

    record NotBegun() implements Confirmation {}
}
