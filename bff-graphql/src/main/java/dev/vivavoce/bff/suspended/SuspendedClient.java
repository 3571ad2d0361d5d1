package dev.vivavoce.bff.suspended;

import dev.vivavoce.bff.account.LoginRefused;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.SecondFactorInput;
import dev.vivavoce.bff.proof.SecondFactorNeeded;
import dev.vivavoce.bff.proof.SecondFactorRefused;
import dev.vivavoce.bff.suspended.Payloads.LoginSuspendedInput;
import dev.vivavoce.bff.suspended.Payloads.LoginSuspendedPayload;
import dev.vivavoce.bff.suspended.Payloads.NotSuspended;
import dev.vivavoce.bff.suspended.Payloads.SuspendedAccess;
import dev.vivavoce.identity.v1.LoginSuspendedRequest;
import dev.vivavoce.identity.v1.SuspendedServiceGrpc;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;

/// Calls identity to sign people in to suspended accounts.
public final class SuspendedClient {
    /// Hashing the password waits for its turn.
    private static final Duration SIGN_IN = Duration.ofSeconds(10);

    private final SuspendedServiceGrpc.SuspendedServiceBlockingStub logins;

    /// `inOwnName` adds the edge's own token, so that identity accepts the forwarded address.
    public SuspendedClient(Channel identity, ClientInterceptor... inOwnName) {
        logins = SuspendedServiceGrpc.newBlockingStub(identity).withInterceptors(inOwnName);
    }

    LoginSuspendedPayload login(Requester requester, LoginSuspendedInput input) {
        var request = LoginSuspendedRequest.newBuilder()
                .setEmail(input.email())
                .setPassword(input.password())
                .setFactor(SecondFactorInput.message(input.factor()))
                .build();
        try {
            var response = Calls.signingIn(logins, requester, SIGN_IN).loginSuspended(request);
            return switch (response.getOutcomeCase()) {
                case OPENED ->
                    new LoginSuspendedPayload(
                            new SuspendedAccess(
                                    response.getOpened().getAccessToken(),
                                    ProtoMapping.time(response.getOpened().getExpiresAt())),
                            List.of());
                case REFUSED -> refused(LoginRefused.REFUSED);
                case NOT_SUSPENDED -> refused(new NotSuspended("the account is not suspended: sign in"));
                case FACTOR_NEEDED -> refused(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> refused(SecondFactorRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw new IllegalStateException("identity answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            return refused(InvalidInput.of(thrown));
        }
    }

    private static LoginSuspendedPayload refused(UserError why) {
        return new LoginSuspendedPayload(null, List.of(why));
    }
}
