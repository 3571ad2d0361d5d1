package dev.vivavoce.bff.proof;

import dev.vivavoce.identity.v1.FactorProof;
import org.jspecify.annotations.Nullable;

/// The second factor; exactly one is set.
public record SecondFactorInput(
        @Nullable String code,
        @Nullable String recoveryCode,
        @Nullable PasskeyAnswerInput passkey) {
    /// Returns the message; an empty one without a factor.
    public static FactorProof message(@Nullable SecondFactorInput input) {
        var proof = FactorProof.newBuilder();
        if (input != null && input.code() != null) proof.setCode(input.code());
        if (input != null && input.recoveryCode() != null) proof.setRecoveryCode(input.recoveryCode());
        if (input != null && input.passkey() != null)
            proof.setPasskey(input.passkey().message());
        return proof.build();
    }

    @Override
    public String toString() {
        return "SecondFactorInput[…]";
    }
}
