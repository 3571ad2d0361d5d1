package dev.vivavoce.content.model;

import dev.vivavoce.runtime.config.Secret;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A configured model.
///
/// @param name what this deployment calls it, lower-case letters and digits
/// @param url the base address of its API, up to `/v1`
/// @param key empty for an endpoint that asks for none
/// @param model what the provider calls it
/// @param price null when it is not known, or nothing is paid
/// @param thirdParty whether a third party runs it, so that a person's data goes there only by consent
public record ModelEndpoint(
        String name,
        URI url,
        Secret key,
        String model,
        Set<Purpose> purposes,
        @Nullable Price price,
        boolean thirdParty) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// What a million tokens cost, in the currency of the provider's bill.
    public record Price(BigDecimal input, BigDecimal output) {
        /// A price for a million tokens is the price of one token in millionths.
        long micros(long inputTokens, long outputTokens) {
            return input.multiply(BigDecimal.valueOf(inputTokens))
                    .add(output.multiply(BigDecimal.valueOf(outputTokens)))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        }
    }

    /// Returns whether a key may be sent to an address: `https`, or this machine. Without a key, `http` is enough.
    public static boolean isSecure(URI address, Secret key) {
        if (address.getHost() == null || address.getUserInfo() != null || address.getQuery() != null) return false;
        if (address.getFragment() != null) return false;
        if ("https".equals(address.getScheme())) return true;
        return "http".equals(address.getScheme()) && (key.reveal().isEmpty() || LOOPBACK.contains(address.getHost()));
    }
}
