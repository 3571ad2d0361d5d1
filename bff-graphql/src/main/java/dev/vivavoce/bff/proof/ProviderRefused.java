package dev.vivavoce.bff.proof;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.graphql.UserError;

/// The answer of a provider is not accepted.
public record ProviderRefused(String message, ProviderRefusal reason) implements UserError {
    /// Why.
    public enum ProviderRefusal {
        STATE,
        CODE,
        TOKEN,
        ALGORITHM,
        SIGNATURE,
        ISSUER,
        AUDIENCE,
        TIME,
        NONCE,
        SUBJECT
    }

    /// A reason that this build does not know is TOKEN.
    public static ProviderRefused of(dev.vivavoce.identity.v1.ProviderRefused message) {
        var reason = ProtoMapping.constant(ProviderRefusal.class, message.getReason(), "PROVIDER_REFUSAL_")
                .orElse(ProviderRefusal.TOKEN);
        return new ProviderRefused("the provider's answer is not accepted: begin again", reason);
    }
}
