package dev.vivavoce.bff.proof;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.identity.v1.ProviderAnswer;
import org.jspecify.annotations.Nullable;

/// What a provider sent back to the app.
public record ProviderAnswerInput(
        String state, String code, @Nullable String issuer, String browserToken) {
    public ProviderAnswer message() {
        return ProviderAnswer.newBuilder()
                .setState(state)
                .setCode(code)
                .setIssuer(ProtoMapping.orEmpty(issuer))
                .setBrowserToken(browserToken)
                .build();
    }

    @Override
    public String toString() {
        return "ProviderAnswerInput[…]";
    }
}
