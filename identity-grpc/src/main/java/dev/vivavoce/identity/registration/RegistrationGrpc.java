package dev.vivavoce.identity.registration;

import dev.vivavoce.identity.account.NewAccount;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.consent.ConsentMapping;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.v1.EmailTaken;
import dev.vivavoce.identity.v1.FinishRegistrationRequest;
import dev.vivavoce.identity.v1.FinishRegistrationResponse;
import dev.vivavoce.identity.v1.LinkInvalid;
import dev.vivavoce.identity.v1.RegisterGuestRequest;
import dev.vivavoce.identity.v1.RegisterGuestResponse;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.RegisterResponse;
import dev.vivavoce.identity.v1.RegistrationMailed;
import dev.vivavoce.identity.v1.RegistrationServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The gRPC endpoint of registrations. `Register` and `RegisterGuest` belong to other endpoints, which pass them on.
public final class RegistrationGrpc extends RegistrationServiceGrpc.RegistrationServiceImplBase {
    private final Registrations registrations;
    private final BiFunction<User, @Nullable UUID, SignedIn> signIn;
    private final Function<String, @Nullable UUID> guests;

    /// @param signIn starts a session, for a guest too, and returns its message
    /// @param guests returns the guest of a token; null for none
    public RegistrationGrpc(
            Registrations registrations,
            BiFunction<User, @Nullable UUID, SignedIn> signIn,
            Function<String, @Nullable UUID> guests) {
        this.registrations = registrations;
        this.signIn = signIn;
        this.guests = guests;
    }

    public RegisterResponse register(RegisterRequest request) {
        var wanted = new WantedAccount(
                NewAccount.parse(
                        request.getEmail(),
                        new Secret(request.getPassword()),
                        request.getDisplayName(),
                        request.getLocale(),
                        request.getTimeZone()),
                ConsentMapping.bracketOrNull(request.getAgeBracket()));
        var response = RegisterResponse.newBuilder();
        switch (registrations.register(wanted, ClientAddress.current())) {
            case RegistrationStart.Registered(User user) -> response.setRegistered(signIn.apply(user, null));
            case RegistrationStart.EmailTaken() -> response.setEmailTaken(EmailTaken.getDefaultInstance());
            case RegistrationStart.Mailed() -> response.setMailed(RegistrationMailed.getDefaultInstance());
        }
        return response.build();
    }

    public RegisterGuestResponse registerGuest(RegisterGuestRequest request) {
        var wanted = new WantedAccount(
                NewAccount.parse(
                        request.getEmail(),
                        new Secret(request.getPassword()),
                        request.getDisplayName(),
                        request.getLocale(),
                        request.getTimeZone()),
                ConsentMapping.bracketOrNull(request.getAgeBracket()));
        var response = RegisterGuestResponse.newBuilder();
        switch (registrations.registerGuest(Caller.current().userId(), wanted, ClientAddress.current())) {
            case RegistrationStart.Registered(User user) -> response.setRegistered(signIn.apply(user, null));
            case RegistrationStart.EmailTaken() -> response.setEmailTaken(EmailTaken.getDefaultInstance());
            case RegistrationStart.Mailed() -> response.setMailed(RegistrationMailed.getDefaultInstance());
        }
        return response.build();
    }

    @Override
    public void finishRegistration(FinishRegistrationRequest request, StreamObserver<FinishRegistrationResponse> out) {
        var response = FinishRegistrationResponse.newBuilder();
        var token = new Secret(request.getToken());
        switch (registrations.finish(token, new Secret(request.getPassword()), ClientAddress.current())) {
            case RegistrationFinish.Registered(User user) ->
                response.setRegistered(signIn.apply(user, guests.apply(request.getGuestToken())));
            case RegistrationFinish.WrongPassword() -> response.setWrongPassword(WrongPassword.getDefaultInstance());
            case RegistrationFinish.LinkInvalid() -> response.setLinkInvalid(LinkInvalid.getDefaultInstance());
        }
        out.onNext(response.build());
        out.onCompleted();
    }
}
