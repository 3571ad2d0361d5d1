package dev.vivavoce.bff.account;

import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import io.grpc.StatusRuntimeException;

/// Too many mails were requested for one address.
public record MailLimitReached(String message, long retryAfter) implements UserError {
    /// Returns the limit that refused a call; throws the same failure again if it has another cause.
    public static MailLimitReached of(StatusRuntimeException thrown) {
        if (!Refusals.is(thrown, "MAIL_LIMIT")) throw thrown;
        return new MailLimitReached(
                "too many mails were requested for this address",
                Refusals.retryAfter(thrown).toMillis());
    }

    /// The same for a call whose input may be invalid, too.
    public static UserError orInvalidInput(StatusRuntimeException thrown) {
        return Refusals.is(thrown, "MAIL_LIMIT") ? of(thrown) : InvalidInput.of(thrown);
    }
}
