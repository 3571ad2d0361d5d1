package dev.vivavoce.identity.password;

import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.factor.FactorMapping;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.v1.ChangePasswordRequest;
import dev.vivavoce.identity.v1.ChangePasswordResponse;
import dev.vivavoce.identity.v1.LinkInvalid;
import dev.vivavoce.identity.v1.PasswordChanged;
import dev.vivavoce.identity.v1.PasswordReset;
import dev.vivavoce.identity.v1.PasswordServiceGrpc;
import dev.vivavoce.identity.v1.RequestPasswordResetRequest;
import dev.vivavoce.identity.v1.RequestPasswordResetResponse;
import dev.vivavoce.identity.v1.ResetPasswordRequest;
import dev.vivavoce.identity.v1.ResetPasswordResponse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;

/// The gRPC endpoint of passwords.
public final class PasswordGrpc extends PasswordServiceGrpc.PasswordServiceImplBase {
    private final ResetRequests requests;
    private final PasswordChanges changes;

    public PasswordGrpc(ResetRequests requests, PasswordChanges changes) {
        this.requests = requests;
        this.changes = changes;
    }

    @Override
    public void requestPasswordReset(
            RequestPasswordResetRequest request, StreamObserver<RequestPasswordResetResponse> out) {
        var email = Email.parse(request.getEmail())
                .orElseThrow(() -> Failure.invalidField("email", "expected: an address such as name@example.org"));
        requests.add(email, ClientAddress.current());
        out.onNext(RequestPasswordResetResponse.getDefaultInstance());
        out.onCompleted();
    }

    @Override
    public void resetPassword(ResetPasswordRequest request, StreamObserver<ResetPasswordResponse> out) {
        var response = ResetPasswordResponse.newBuilder();
        var wanted = new NewPassword(new Secret(request.getNewPassword()));
        if (changes.reset(new Secret(request.getToken()), wanted, ClientAddress.current()))
            response.setReset(PasswordReset.getDefaultInstance());
        else response.setLinkInvalid(LinkInvalid.getDefaultInstance());
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void changePassword(ChangePasswordRequest request, StreamObserver<ChangePasswordResponse> out) {
        var response = ChangePasswordResponse.newBuilder();
        var wanted = new NewPassword(new Secret(request.getNewPassword()));
        var current = new Secret(request.getCurrentPassword());
        switch (changes.change(Caller.current(), current, FactorMapping.proof(request.getFactor()), wanted)) {
            case StepUp.Passed() -> response.setChanged(PasswordChanged.getDefaultInstance());
            case StepUp.Refusal why ->
                FactorMapping.refuse(
                        why, response::setWrongPassword, response::setFactorNeeded, response::setFactorRefused);
        }
        out.onNext(response.build());
        out.onCompleted();
    }
}
