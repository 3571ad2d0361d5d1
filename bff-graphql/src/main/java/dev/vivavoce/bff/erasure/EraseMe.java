package dev.vivavoce.bff.erasure;

import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.SecondFactorInput;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the erasure of an account takes and answers.
final class EraseMe {
    private EraseMe() {}

    record EraseMeInput(
            UUID idempotencyKey, String password, @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "EraseMeInput[…]";
        }
    }

    record EraseMePayload(@Nullable UUID receiptId, List<UserError> errors) {}
}
