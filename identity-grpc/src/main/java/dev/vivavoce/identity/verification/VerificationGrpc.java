package dev.vivavoce.identity.verification;

import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.factor.FactorMapping;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.profile.FieldRules;
import dev.vivavoce.identity.v1.AlreadyVerified;
import dev.vivavoce.identity.v1.ChangeEmailRequest;
import dev.vivavoce.identity.v1.ChangeEmailResponse;
import dev.vivavoce.identity.v1.EmailVerified;
import dev.vivavoce.identity.v1.LinkInvalid;
import dev.vivavoce.identity.v1.RequestVerificationRequest;
import dev.vivavoce.identity.v1.RequestVerificationResponse;
import dev.vivavoce.identity.v1.VerificationSent;
import dev.vivavoce.identity.v1.VerificationServiceGrpc;
import dev.vivavoce.identity.v1.VerifyEmailRequest;
import dev.vivavoce.identity.v1.VerifyEmailResponse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;

/// The gRPC endpoint of verification.
public final class VerificationGrpc extends VerificationServiceGrpc.VerificationServiceImplBase {
    private final Verifications verifications;

    public VerificationGrpc(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void requestVerification(
            RequestVerificationRequest request, StreamObserver<RequestVerificationResponse> out) {
        var response = RequestVerificationResponse.newBuilder();
        var violations = new Violations();
        FieldRules.languageTag(violations, "locale", request.getLocale());
        violations.throwIfAny();
        if (verifications.request(Caller.current().userId(), request.getLocale()))
            response.setSent(VerificationSent.getDefaultInstance());
        else response.setAlreadyVerified(AlreadyVerified.getDefaultInstance());
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void changeEmail(ChangeEmailRequest request, StreamObserver<ChangeEmailResponse> out) {
        var wanted = Email.parse(request.getNewEmail())
                .orElseThrow(() -> Failure.invalidField("new_email", "expected: an address such as name@example.org"));
        var password = new Secret(request.getCurrentPassword());
        var response = ChangeEmailResponse.newBuilder();
        var proof = FactorMapping.proof(request.getFactor());
        switch (verifications.requestChange(Caller.current(), password, proof, wanted)) {
            case StepUp.Passed() -> response.setSent(VerificationSent.getDefaultInstance());
            case StepUp.Refusal why ->
                FactorMapping.refuse(
                        why, response::setWrongPassword, response::setFactorNeeded, response::setFactorRefused);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void verifyEmail(VerifyEmailRequest request, StreamObserver<VerifyEmailResponse> out) {
        var response = VerifyEmailResponse.newBuilder();
        switch (verifications.verify(new Secret(request.getToken()), ClientAddress.current())) {
            case VERIFIED -> response.setVerified(EmailVerified.getDefaultInstance());
            case ALREADY_VERIFIED -> response.setAlreadyVerified(AlreadyVerified.getDefaultInstance());
            case LINK_INVALID -> response.setLinkInvalid(LinkInvalid.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }
}
