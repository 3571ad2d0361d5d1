package dev.vivavoce.identity.guest;

import com.google.protobuf.util.Durations;
import com.google.rpc.Code;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.v1.GuestLimitReached;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.RegisterGuestRequest;
import dev.vivavoce.identity.v1.RegisterGuestResponse;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.identity.v1.StartGuestResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The gRPC endpoint of guests.
public final class GuestGrpc extends GuestServiceGrpc.GuestServiceImplBase {
    private static final Logger log = LoggerFactory.getLogger(GuestGrpc.class);

    private final Guests guests;
    private final Function<RegisterGuestRequest, RegisterGuestResponse> register;
    private final Function<User, SignedIn> signIn;

    /// @param register registers the calling guest
    /// @param signIn starts a session and returns its message
    public GuestGrpc(
            Guests guests,
            Function<RegisterGuestRequest, RegisterGuestResponse> register,
            Function<User, SignedIn> signIn) {
        this.guests = guests;
        this.register = register;
        this.signIn = signIn;
    }

    @Override
    public void startGuest(StartGuestRequest request, StreamObserver<StartGuestResponse> out) {
        var response = StartGuestResponse.newBuilder();
        switch (guests.start(ClientAddress.current())) {
            case GuestStart.Started(User guest) -> response.setStarted(signIn.apply(guest));
            case GuestStart.LimitReached(Duration retryAfter) ->
                response.setLimitReached(
                        GuestLimitReached.newBuilder().setRetryAfter(Durations.fromNanos(retryAfter.toNanos())));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void registerGuest(RegisterGuestRequest request, StreamObserver<RegisterGuestResponse> out) {
        out.onNext(register.apply(request));
        out.onCompleted();
    }

    /// Returns a function that reads the token of a guest that a sign-in carries along. It returns null without a token
    /// and for one that is no valid one of a guest, because a sign-in does not depend on it.
    ///
    /// @param verify returns the caller that an access token names
    public static Function<String, @Nullable UUID> tokens(Function<String, Caller> verify) {
        return token -> {
            if (token.isEmpty()) return null;
            try {
                var caller = verify.apply(token);
                if (caller.is(Role.GUEST)) return caller.userId();
                log.info("a sign-in came with a token that is not one of a guest");
            } catch (Failure failure) {
                if (failure.code() != Code.UNAUTHENTICATED) throw failure;
                log.info("a sign-in came with a token of a guest that is not accepted: {}", failure.reason());
            }
            return null;
        };
    }
}
