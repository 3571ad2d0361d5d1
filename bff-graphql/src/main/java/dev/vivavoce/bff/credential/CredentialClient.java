package dev.vivavoce.bff.credential;

import dev.vivavoce.bff.account.LinkInvalid;
import dev.vivavoce.bff.account.MailLimitReached;
import dev.vivavoce.bff.account.WrongPassword;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.credential.Inputs.ChangeEmailInput;
import dev.vivavoce.bff.credential.Inputs.ChangePasswordInput;
import dev.vivavoce.bff.credential.Inputs.RequestPasswordResetInput;
import dev.vivavoce.bff.credential.Inputs.RequestVerificationInput;
import dev.vivavoce.bff.credential.Inputs.ResetPasswordInput;
import dev.vivavoce.bff.credential.Inputs.VerifyEmailInput;
import dev.vivavoce.bff.credential.Payloads.ChangeEmailPayload;
import dev.vivavoce.bff.credential.Payloads.ChangePasswordPayload;
import dev.vivavoce.bff.credential.Payloads.EmailVerification;
import dev.vivavoce.bff.credential.Payloads.RequestPasswordResetPayload;
import dev.vivavoce.bff.credential.Payloads.RequestVerificationPayload;
import dev.vivavoce.bff.credential.Payloads.ResetPasswordPayload;
import dev.vivavoce.bff.credential.Payloads.SignInSessionUnknown;
import dev.vivavoce.bff.credential.Payloads.VerifyEmailPayload;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.SecondFactorInput;
import dev.vivavoce.bff.proof.SecondFactorNeeded;
import dev.vivavoce.bff.proof.SecondFactorRefused;
import dev.vivavoce.identity.v1.ChangeEmailRequest;
import dev.vivavoce.identity.v1.ChangePasswordRequest;
import dev.vivavoce.identity.v1.ListSessionsRequest;
import dev.vivavoce.identity.v1.PasswordServiceGrpc;
import dev.vivavoce.identity.v1.RequestPasswordResetRequest;
import dev.vivavoce.identity.v1.RequestVerificationRequest;
import dev.vivavoce.identity.v1.ResetPasswordRequest;
import dev.vivavoce.identity.v1.RevokeOtherSessionsRequest;
import dev.vivavoce.identity.v1.RevokeSessionRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.VerificationServiceGrpc;
import dev.vivavoce.identity.v1.VerifyEmailRequest;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls identity about addresses, passwords and sessions.
public final class CredentialClient {
    /// Hashing a password takes long by design, and hashes wait for each other.
    private static final Duration HASHING = Duration.ofSeconds(10);

    private final VerificationServiceGrpc.VerificationServiceBlockingStub verifications;
    private final VerificationServiceGrpc.VerificationServiceBlockingStub links;
    private final PasswordServiceGrpc.PasswordServiceBlockingStub passwords;
    private final PasswordServiceGrpc.PasswordServiceBlockingStub resets;
    private final SessionServiceGrpc.SessionServiceBlockingStub sessions;

    /// `inOwnName` adds the edge's own token to calls without a person's, so that identity accepts the
    /// forwarded address.
    public CredentialClient(Channel identity, ClientInterceptor... inOwnName) {
        verifications = VerificationServiceGrpc.newBlockingStub(identity);
        links = verifications.withInterceptors(inOwnName);
        passwords = PasswordServiceGrpc.newBlockingStub(identity);
        resets = passwords.withInterceptors(inOwnName);
        sessions = SessionServiceGrpc.newBlockingStub(identity);
    }

    VerifyEmailPayload verifyEmail(Requester requester, VerifyEmailInput input) {
        var request = VerifyEmailRequest.newBuilder().setToken(input.token()).build();
        var response = Calls.signingIn(links, requester, Calls.CHANGE).verifyEmail(request);
        return switch (response.getOutcomeCase()) {
            case VERIFIED -> new VerifyEmailPayload(EmailVerification.VERIFIED, List.of());
            case ALREADY_VERIFIED -> new VerifyEmailPayload(EmailVerification.ALREADY_VERIFIED, List.of());
            case LINK_INVALID -> new VerifyEmailPayload(null, List.of(LinkInvalid.INVALID));
            case OUTCOME_NOT_SET -> throw unknownOutcome();
        };
    }

    RequestVerificationPayload requestVerification(Requester requester, RequestVerificationInput input) {
        var request = RequestVerificationRequest.newBuilder()
                .setLocale(ProtoMapping.orEmpty(input.locale()))
                .build();
        try {
            var response =
                    Calls.signedIn(verifications, requester, Calls.CHANGE).requestVerification(request);
            return switch (response.getOutcomeCase()) {
                case SENT -> new RequestVerificationPayload(true, List.of());
                case ALREADY_VERIFIED -> new RequestVerificationPayload(false, List.of());
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return new RequestVerificationPayload(false, List.of(MailLimitReached.of(thrown)));
        }
    }

    RequestPasswordResetPayload requestPasswordReset(Requester requester, RequestPasswordResetInput input) {
        var request =
                RequestPasswordResetRequest.newBuilder().setEmail(input.email()).build();
        try {
            var _ = Calls.signingIn(resets, requester, Calls.CHANGE).requestPasswordReset(request);
            return new RequestPasswordResetPayload(true, List.of());
        } catch (StatusRuntimeException thrown) {
            return new RequestPasswordResetPayload(false, List.of(MailLimitReached.orInvalidInput(thrown)));
        }
    }

    ChangePasswordPayload changePassword(Requester requester, ChangePasswordInput input) {
        var request = ChangePasswordRequest.newBuilder()
                .setCurrentPassword(input.currentPassword())
                .setNewPassword(input.newPassword())
                .setFactor(SecondFactorInput.message(input.factor()))
                .build();
        try {
            var response = Calls.signedIn(passwords, requester, HASHING).changePassword(request);
            return switch (response.getOutcomeCase()) {
                case CHANGED -> new ChangePasswordPayload(true, List.of());
                case WRONG_PASSWORD -> new ChangePasswordPayload(false, List.of(WrongPassword.WRONG));
                case FACTOR_NEEDED ->
                    new ChangePasswordPayload(false, List.of(SecondFactorNeeded.of(response.getFactorNeeded())));
                case FACTOR_REFUSED -> new ChangePasswordPayload(false, List.of(SecondFactorRefused.REFUSED));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return new ChangePasswordPayload(false, List.of(InvalidInput.of(thrown)));
        }
    }

    ChangeEmailPayload changeEmail(Requester requester, ChangeEmailInput input) {
        var request = ChangeEmailRequest.newBuilder()
                .setCurrentPassword(input.currentPassword())
                .setNewEmail(input.newEmail())
                .setFactor(SecondFactorInput.message(input.factor()))
                .build();
        try {
            var response = Calls.signedIn(verifications, requester, HASHING).changeEmail(request);
            return switch (response.getOutcomeCase()) {
                case SENT -> new ChangeEmailPayload(true, List.of());
                case WRONG_PASSWORD -> new ChangeEmailPayload(false, List.of(WrongPassword.WRONG));
                case FACTOR_NEEDED ->
                    new ChangeEmailPayload(false, List.of(SecondFactorNeeded.of(response.getFactorNeeded())));
                case FACTOR_REFUSED -> new ChangeEmailPayload(false, List.of(SecondFactorRefused.REFUSED));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return new ChangeEmailPayload(false, List.of(MailLimitReached.orInvalidInput(thrown)));
        }
    }

    List<SignInSession> sessions(Requester requester) {
        return Calls.signedIn(sessions, requester, Calls.READ)
                .listSessions(ListSessionsRequest.getDefaultInstance())
                .getSessionsList()
                .stream()
                .map(SignInSession::of)
                .toList();
    }

    /// Returns why not; empty on success.
    ///
    /// @param sessionId null for all but the requester's own
    List<UserError> endSessions(Requester requester, @Nullable String sessionId) {
        var stub = Calls.signedIn(sessions, requester, Calls.CHANGE);
        try {
            if (sessionId == null) {
                var _ = stub.revokeOtherSessions(RevokeOtherSessionsRequest.getDefaultInstance());
            } else {
                var _ = stub.revokeSession(RevokeSessionRequest.newBuilder()
                        .setSessionId(sessionId)
                        .build());
            }
            return List.of();
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "SIGN_IN_UNKNOWN")) throw thrown;
            return List.of(new SignInSessionUnknown("you have no such session"));
        }
    }

    ResetPasswordPayload resetPassword(Requester requester, ResetPasswordInput input) {
        var request = ResetPasswordRequest.newBuilder()
                .setToken(input.token())
                .setNewPassword(input.newPassword())
                .build();
        try {
            var response = Calls.signingIn(resets, requester, HASHING).resetPassword(request);
            return switch (response.getOutcomeCase()) {
                case RESET -> new ResetPasswordPayload(true, List.of());
                case LINK_INVALID -> new ResetPasswordPayload(false, List.of(LinkInvalid.INVALID));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return new ResetPasswordPayload(false, List.of(InvalidInput.of(thrown)));
        }
    }

    private static IllegalStateException unknownOutcome() {
        return new IllegalStateException("identity answered without an outcome we know");
    }
}
