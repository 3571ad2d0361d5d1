package dev.vivavoce.identity.invitation;

import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.v1.InvitationServiceGrpc;
import dev.vivavoce.identity.v1.SendSeatInvitationRequest;
import dev.vivavoce.identity.v1.SendSeatInvitationResponse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
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
        var email = Email.parse(request.getEmail()).orElseThrow(() -> Failure.invalidField("email", "no address"));
        var token = request.getToken();
        if (!token.matches("[\\w-]{1," + LONGEST_TOKEN + "}"))
            throw Failure.invalidField("token", "expected: letters, digits, - and _, at most " + LONGEST_TOKEN);
        invitations.offerSeat(Ids.uuid("user_id", request.getUserId()), email, request.getLocale(), new Secret(token));
        out.onNext(SendSeatInvitationResponse.getDefaultInstance());
        out.onCompleted();
    }
}
