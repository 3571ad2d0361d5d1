package dev.vivavoce.bff.provider;

import dev.vivavoce.bff.proof.ProviderAnswerInput;
import dev.vivavoce.bff.proof.SecondFactorInput;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record StartProviderSignInInput(
            String provider,
            @Nullable String returnTo,
            @Nullable String locale,
            @Nullable String timeZone) {}

    record StartProviderLinkInput(
            String provider,
            String password,
            @Nullable SecondFactorInput factor,
            @Nullable String locale) {
        @Override
        public String toString() {
            return "StartProviderLinkInput[…]";
        }
    }

    record FinishProviderLinkInput(ProviderAnswerInput answer) {}

    record UnlinkProviderInput(
            String linkedProviderId,
            String password,
            @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "UnlinkProviderInput[…]";
        }
    }
}
