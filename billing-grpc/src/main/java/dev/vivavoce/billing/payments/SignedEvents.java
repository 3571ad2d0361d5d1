package dev.vivavoce.billing.payments;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.vivavoce.runtime.config.Secret;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Verifies events by their signature: <https://docs.stripe.com/webhooks#verify-official-libraries>.
public final class SignedEvents {
    /// Older signatures are refused, so that a copied request cannot be sent again later.
    private static final long TOLERANCE_SECONDS = 300;

    private final List<Secret> secrets;
    private final Clock clock;

    /// @param secrets more than one while they are changed
    public SignedEvents(List<Secret> secrets, Clock clock) {
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
    }

    /// Returns the event; empty when no secret of ours has signed exactly this body within the last five
    /// minutes.
    ///
    /// @throws IllegalArgumentException when the signature is right and the body is no event
    public Optional<PaymentEvent> verified(String body, String signature) {
        return secrets.stream().anyMatch(secret -> isSigned(body, signature, secret))
                ? Optional.of(EventReader.read(body))
                : Optional.empty();
    }

    private boolean isSigned(String body, String signature, Secret secret) {
        try {
            return Webhook.Signature.verifyHeader(body, signature, secret.reveal(), TOLERANCE_SECONDS, clock);
        } catch (SignatureVerificationException | NumberFormatException _) { // a time that is no number
            return false;
        }
    }
}
