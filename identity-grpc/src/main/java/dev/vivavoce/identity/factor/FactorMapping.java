package dev.vivavoce.identity.factor;

import dev.vivavoce.identity.passkey.Assertion;
import dev.vivavoce.identity.v1.FactorNeeded;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.PasskeyAnswer;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Violations;
import java.util.List;
import java.util.function.Consumer;

/// Messages of the second factor to records and back.
public final class FactorMapping {
    private static final int LONGEST = 64;
    private static final int LONGEST_CREDENTIAL = 16 * 1024;

    private FactorMapping() {}

    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    public static Proof proof(FactorProof message) {
        var violations = new Violations();
        violations.check("factor.code", message.getCode().length() <= LONGEST, "expected: six digits");
        violations.check(
                "factor.recovery_code", message.getRecoveryCode().length() <= LONGEST, "expected: twelve characters");
        violations.throwIfAny();
        return switch (message.getProofCase()) {
            case CODE -> new Proof.Code(new Secret(message.getCode()));
            case RECOVERY_CODE -> new Proof.Recovery(new Secret(message.getRecoveryCode()));
            case PASSKEY -> new Proof.Passkey(assertion("factor.passkey", message.getPasskey()));
            case PROOF_NOT_SET -> new Proof.Missing();
        };
    }

    /// @param field the message's place in the request
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    public static Assertion assertion(String field, PasskeyAnswer message) {
        return new Assertion(
                new Secret(message.getCeremony()), credential(field + ".credential", message.getCredential()));
    }

    /// Returns what a browser says of a passkey.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    public static String credential(String field, String json) {
        var violations = new Violations();
        violations.check(field, json.length() <= LONGEST_CREDENTIAL, "expected: at most 16 KiB of JSON");
        violations.throwIfAny();
        return json;
    }

    public static List<dev.vivavoce.identity.v1.FactorKind> kinds(List<FactorKind> kinds) {
        return kinds.stream()
                .map(kind -> switch (kind) {
                    case CODE -> dev.vivavoce.identity.v1.FactorKind.FACTOR_KIND_CODE;
                    case RECOVERY_CODE -> dev.vivavoce.identity.v1.FactorKind.FACTOR_KIND_RECOVERY_CODE;
                    case PASSKEY -> dev.vivavoce.identity.v1.FactorKind.FACTOR_KIND_PASSKEY;
                })
                .toList();
    }

    /// Sets in a response why a change was not made, with the setter for each reason.
    public static void refuse(
            StepUp.Refusal why,
            Consumer<WrongPassword> wrongPassword,
            Consumer<FactorNeeded> factorNeeded,
            Consumer<FactorRefused> factorRefused) {
        switch (why) {
            case StepUp.WrongPassword() -> wrongPassword.accept(WrongPassword.getDefaultInstance());
            case StepUp.FactorNeeded(var kinds) -> factorNeeded.accept(needed(kinds));
            case StepUp.FactorRefused() -> factorRefused.accept(FactorRefused.getDefaultInstance());
        }
    }

    private static FactorNeeded needed(List<FactorKind> kinds) {
        return FactorNeeded.newBuilder().addAllKinds(kinds(kinds)).build();
    }
}
