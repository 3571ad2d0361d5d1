package dev.vivavoce.bff.fake;

import dev.vivavoce.identity.v1.AlreadyVerified;
import dev.vivavoce.identity.v1.ChangeEmailRequest;
import dev.vivavoce.identity.v1.ChangeEmailResponse;
import dev.vivavoce.identity.v1.ChangePasswordRequest;
import dev.vivavoce.identity.v1.ChangePasswordResponse;
import dev.vivavoce.identity.v1.EmailVerified;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.LinkInvalid;
import dev.vivavoce.identity.v1.PasswordChanged;
import dev.vivavoce.identity.v1.PasswordReset;
import dev.vivavoce.identity.v1.PasswordServiceGrpc.PasswordServiceImplBase;
import dev.vivavoce.identity.v1.RequestPasswordResetRequest;
import dev.vivavoce.identity.v1.RequestPasswordResetResponse;
import dev.vivavoce.identity.v1.RequestVerificationRequest;
import dev.vivavoce.identity.v1.RequestVerificationResponse;
import dev.vivavoce.identity.v1.ResetPasswordRequest;
import dev.vivavoce.identity.v1.ResetPasswordResponse;
import dev.vivavoce.identity.v1.VerificationSent;
import dev.vivavoce.identity.v1.VerificationServiceGrpc.VerificationServiceImplBase;
import dev.vivavoce.identity.v1.VerifyEmailRequest;
import dev.vivavoce.identity.v1.VerifyEmailResponse;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The part of identity that sends mails: links that the test adds work once.
public final class FakeCredentials {
    /// The tokens of valid links.
    public final Set<String> links = ConcurrentHashMap.newKeySet();
    /// Links that were used.
    public final Set<String> used = ConcurrentHashMap.newKeySet();
    /// Running sessions of all users, with their devices; the one without a device is the caller's.
    public final Map<String, String> sessions = new ConcurrentHashMap<>();
    /// The ids of ended sessions.
    public final Set<String> ended = ConcurrentHashMap.newKeySet();
    /// The current password of every user.
    public static final String PASSWORD = "the current password";
    /// Whether too many mails were requested.
    public volatile boolean mailsRefused;
    /// The caller of the last request for a new password: the edge with its own token.
    public volatile String lastResetBy = "";

    private final FakeFactors factors;

    FakeCredentials(FakeFactors factors) {
        this.factors = factors;
    }

    BindableService verifications() {
        return new Verifications();
    }

    BindableService passwords() {
        return new Passwords();
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    private boolean use(String token) {
        return links.remove(token) && used.add(token);
    }

    private void refuseMails() {
        if (mailsRefused)
            throw Failure.exhausted("MAIL_LIMIT", "too many mails to this address")
                    .retryAfter(Duration.ofMinutes(12));
    }

    private final class Verifications extends VerificationServiceImplBase {
        @Override
        public void requestVerification(
                RequestVerificationRequest request, StreamObserver<RequestVerificationResponse> out) {
            refuseMails();
            answer(
                    out,
                    RequestVerificationResponse.newBuilder()
                            .setSent(VerificationSent.getDefaultInstance())
                            .build());
        }

        @Override
        public void changeEmail(ChangeEmailRequest request, StreamObserver<ChangeEmailResponse> out) {
            refuseMails();
            if (!request.getNewEmail().contains("@")) throw Failure.invalidField("new_email", "expected: an address");
            var response = ChangeEmailResponse.newBuilder();
            if (request.getCurrentPassword().equals(PASSWORD) && factors.asksFor(request.getFactor()))
                response.setFactorNeeded(FakeFactors.needed());
            else if (request.getCurrentPassword().equals(PASSWORD) && factors.refuses(request.getFactor()))
                response.setFactorRefused(FactorRefused.getDefaultInstance());
            else if (request.getCurrentPassword().equals(PASSWORD))
                response.setSent(VerificationSent.getDefaultInstance());
            else response.setWrongPassword(WrongPassword.getDefaultInstance());
            answer(out, response.build());
        }

        @Override
        public void verifyEmail(VerifyEmailRequest request, StreamObserver<VerifyEmailResponse> out) {
            var response = VerifyEmailResponse.newBuilder();
            if (used.contains(request.getToken())) response.setAlreadyVerified(AlreadyVerified.getDefaultInstance());
            else if (use(request.getToken())) response.setVerified(EmailVerified.getDefaultInstance());
            else response.setLinkInvalid(LinkInvalid.getDefaultInstance());
            answer(out, response.build());
        }
    }

    private final class Passwords extends PasswordServiceImplBase {
        @Override
        public void requestPasswordReset(
                RequestPasswordResetRequest request, StreamObserver<RequestPasswordResetResponse> out) {
            lastResetBy = Caller.current().subject();
            refuseMails();
            if (!request.getEmail().contains("@")) throw Failure.invalidField("email", "expected: an address");
            answer(out, RequestPasswordResetResponse.getDefaultInstance());
        }

        @Override
        public void changePassword(ChangePasswordRequest request, StreamObserver<ChangePasswordResponse> out) {
            if (request.getNewPassword().length() < 8)
                throw Failure.invalidField("new_password", "expected: 8 to 128 characters");
            var response = ChangePasswordResponse.newBuilder();
            if (request.getCurrentPassword().equals(PASSWORD) && factors.asksFor(request.getFactor()))
                response.setFactorNeeded(FakeFactors.needed());
            else if (request.getCurrentPassword().equals(PASSWORD) && factors.refuses(request.getFactor()))
                response.setFactorRefused(FactorRefused.getDefaultInstance());
            else if (request.getCurrentPassword().equals(PASSWORD))
                response.setChanged(PasswordChanged.getDefaultInstance());
            else response.setWrongPassword(WrongPassword.getDefaultInstance());
            answer(out, response.build());
        }

        @Override
        public void resetPassword(ResetPasswordRequest request, StreamObserver<ResetPasswordResponse> out) {
            if (request.getNewPassword().length() < 8)
                throw Failure.invalidField("new_password", "expected: 8 to 128 characters");
            var response = ResetPasswordResponse.newBuilder();
            if (use(request.getToken())) response.setReset(PasswordReset.getDefaultInstance());
            else response.setLinkInvalid(LinkInvalid.getDefaultInstance());
            answer(out, response.build());
        }
    }
}
