package dev.vivavoce.billing.seat;

import dev.vivavoce.identity.v1.InvitationServiceGrpc;
import dev.vivavoce.identity.v1.InvitationServiceGrpc.InvitationServiceBlockingStub;
import dev.vivavoce.identity.v1.SendSeatInvitationRequest;
import dev.vivavoce.runtime.config.Secret;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands invitations to identity, which mails them.
public final class InvitationClient {
    private static final Logger log = LoggerFactory.getLogger(InvitationClient.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final InvitationServiceBlockingStub identity;

    /// @param identity with the token of this service
    public InvitationClient(Channel identity) {
        this.identity = InvitationServiceGrpc.newBlockingStub(identity);
    }

    /// Queues the mail with a link to a seat.
    ///
    /// @return false when it is not mailed: the owner has the link, too
    boolean send(UUID ownerId, String email, String locale, Secret token) {
        try {
            var _ = identity.withDeadlineAfter(PATIENCE)
                    .sendSeatInvitation(SendSeatInvitationRequest.newBuilder()
                            .setUserId(ownerId.toString())
                            .setEmail(email)
                            .setLocale(locale)
                            .setToken(token.reveal())
                            .build());
            return true;
        } catch (StatusRuntimeException thrown) {
            log.warn("an invitation is not mailed: {}", thrown.getStatus().getCode());
            return false;
        }
    }
}
