package dev.vivavoce.identity.consent;

import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.profile.FieldRules;
import dev.vivavoce.identity.v1.AskGuardianRequest;
import dev.vivavoce.identity.v1.AskGuardianResponse;
import dev.vivavoce.identity.v1.ConfirmGuardianRequest;
import dev.vivavoce.identity.v1.ConfirmGuardianResponse;
import dev.vivavoce.identity.v1.GuardianServiceGrpc;
import dev.vivavoce.identity.v1.LinkInvalid;
import dev.vivavoce.identity.v1.ReadGuardianLinkRequest;
import dev.vivavoce.identity.v1.ReadGuardianLinkResponse;
import dev.vivavoce.identity.v1.WithdrawGuardianRequest;
import dev.vivavoce.identity.v1.WithdrawGuardianResponse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;

/// The gRPC endpoint of guardians.
public final class GuardianGrpc extends GuardianServiceGrpc.GuardianServiceImplBase {
    private final Guardians guardians;

    public GuardianGrpc(Guardians guardians) {
        this.guardians = guardians;
    }

    @Override
    public void askGuardian(AskGuardianRequest request, StreamObserver<AskGuardianResponse> out) {
        var email = Email.parse(request.getEmail());
        var violations = new Violations();
        violations.check("email", email.isPresent(), "expected: an address such as name@example.org");
        FieldRules.languageTag(violations, "locale", request.getLocale());
        violations.throwIfAny();
        var decisions = guardians.ask(Caller.current().userId(), email.orElseThrow(), request.getLocale());
        out.onNext(AskGuardianResponse.newBuilder()
                .setConsents(ConsentMapping.message(decisions))
                .build());
        out.onCompleted();
    }

    @Override
    public void readGuardianLink(ReadGuardianLinkRequest request, StreamObserver<ReadGuardianLinkResponse> out) {
        var response = ReadGuardianLinkResponse.newBuilder();
        guardians
                .read(new Secret(request.getToken()), ClientAddress.current())
                .map(GuardianGrpc::message)
                .ifPresentOrElse(response::setLink, () -> response.setLinkInvalid(LinkInvalid.getDefaultInstance()));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void confirmGuardian(ConfirmGuardianRequest request, StreamObserver<ConfirmGuardianResponse> out) {
        var response = ConfirmGuardianResponse.newBuilder();
        guardians
                .confirm(new Secret(request.getToken()), ClientAddress.current())
                .map(GuardianGrpc::message)
                .ifPresentOrElse(response::setLink, () -> response.setLinkInvalid(LinkInvalid.getDefaultInstance()));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void withdrawGuardian(WithdrawGuardianRequest request, StreamObserver<WithdrawGuardianResponse> out) {
        var response = WithdrawGuardianResponse.newBuilder();
        guardians
                .withdraw(new Secret(request.getToken()), ClientAddress.current())
                .map(GuardianGrpc::message)
                .ifPresentOrElse(response::setLink, () -> response.setLinkInvalid(LinkInvalid.getDefaultInstance()));
        out.onNext(response.build());
        out.onCompleted();
    }

    private static dev.vivavoce.identity.v1.GuardianLink message(GuardianLink link) {
        return dev.vivavoce.identity.v1.GuardianLink.newBuilder()
                .setDisplayName(link.person().displayName())
                .setEmail(link.person().email())
                .setState(ConsentMapping.message(link.state()))
                .build();
    }
}
