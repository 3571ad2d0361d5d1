package dev.vivavoce.bff.fake;

import dev.vivavoce.identity.v1.AskGuardianRequest;
import dev.vivavoce.identity.v1.AskGuardianResponse;
import dev.vivavoce.identity.v1.ConfirmGuardianRequest;
import dev.vivavoce.identity.v1.ConfirmGuardianResponse;
import dev.vivavoce.identity.v1.Consents;
import dev.vivavoce.identity.v1.Guardian;
import dev.vivavoce.identity.v1.GuardianLink;
import dev.vivavoce.identity.v1.GuardianServiceGrpc;
import dev.vivavoce.identity.v1.GuardianState;
import dev.vivavoce.identity.v1.LinkInvalid;
import dev.vivavoce.identity.v1.ReadGuardianLinkRequest;
import dev.vivavoce.identity.v1.ReadGuardianLinkResponse;
import dev.vivavoce.identity.v1.WithdrawGuardianRequest;
import dev.vivavoce.identity.v1.WithdrawGuardianResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.time.Duration;

/// Guardians: one person, whose link has the token of the test.
public final class FakeGuardians extends GuardianServiceGrpc.GuardianServiceImplBase {
    public static final String TOKEN = "vvg_token";
    /// Why no guardian can be asked; empty when one can.
    public volatile String refusal = "";
    /// The caller of the last use of a link.
    public volatile String lastUsedBy = "";

    private volatile GuardianState state = GuardianState.GUARDIAN_STATE_ASKED;

    @Override
    public void askGuardian(AskGuardianRequest request, StreamObserver<AskGuardianResponse> out) {
        if (!request.getEmail().contains("@")) throw Failure.invalidField("email", "expected: an address");
        if (refusal.equals("MAIL_LIMIT"))
            throw Failure.exhausted("MAIL_LIMIT", "too many mails").retryAfter(Duration.ofMinutes(12));
        if (!refusal.isEmpty()) throw Failure.precondition(refusal, "refused");
        var guardian = Guardian.newBuilder().setEmail(request.getEmail()).setState(state);
        out.onNext(AskGuardianResponse.newBuilder()
                .setConsents(Consents.newBuilder().setGuardian(guardian))
                .build());
        out.onCompleted();
    }

    @Override
    public void readGuardianLink(ReadGuardianLinkRequest request, StreamObserver<ReadGuardianLinkResponse> out) {
        lastUsedBy = Caller.current().subject();
        var response = ReadGuardianLinkResponse.newBuilder();
        if (request.getToken().equals(TOKEN)) response.setLink(link());
        else response.setLinkInvalid(LinkInvalid.getDefaultInstance());
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void confirmGuardian(ConfirmGuardianRequest request, StreamObserver<ConfirmGuardianResponse> out) {
        var response = ConfirmGuardianResponse.newBuilder();
        if (request.getToken().equals(TOKEN)) {
            state = GuardianState.GUARDIAN_STATE_CONFIRMED;
            response.setLink(link());
        } else response.setLinkInvalid(LinkInvalid.getDefaultInstance());
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void withdrawGuardian(WithdrawGuardianRequest request, StreamObserver<WithdrawGuardianResponse> out) {
        var response = WithdrawGuardianResponse.newBuilder();
        if (request.getToken().equals(TOKEN)) {
            state = GuardianState.GUARDIAN_STATE_WITHDRAWN;
            response.setLink(link());
        } else response.setLinkInvalid(LinkInvalid.getDefaultInstance());
        out.onNext(response.build());
        out.onCompleted();
    }

    private GuardianLink link() {
        return GuardianLink.newBuilder()
                .setDisplayName("Ana")
                .setEmail("ana@example.org")
                .setState(state)
                .build();
    }
}
