package dev.vivavoce.identity.invitation;

import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.v1.InvitationServiceGrpc;
import dev.vivavoce.identity.v1.SendSeatInvitationRequest;
import dev.vivavoce.identity.v1.SendSeatInvitationResponse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Violations;
import io.grpc.stub.StreamObserver;

/// Serves mails with invitations; maps messages to the records of [Invitations].
public final class InvitationGrpc extends InvitationServiceGrpc.InvitationServiceImplBase {
    private static final int LONGEST_TOKEN = 200;

    private final Invitations invitations;

    public InvitationGrpc(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void sendSeatInvitation(SendSeatInvitationRequest request, StreamObserver<SendSeatInvitationResponse> out) {
        var violations = new Violations();
        var userId = Ids.uuid("user_id", request.getUserId(), violations);
        var email = Email.parse(request.getEmail());
        violations.check("email", email.isPresent(), "no address");
        var token = request.getToken();
        violations.check(
                "token",
                token.matches("[\\w-]{1," + LONGEST_TOKEN + "}"),
                "expected: letters, digits, - and _, at most " + LONGEST_TOKEN);
        violations.throwIfAny();
        invitations.offerSeat(userId.orElseThrow(), email.orElseThrow(), request.getLocale(), new Secret(token));
        out.onNext(SendSeatInvitationResponse.getDefaultInstance());
        out.onCompleted();
    }
}
