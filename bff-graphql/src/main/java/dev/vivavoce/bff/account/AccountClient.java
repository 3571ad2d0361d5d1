package dev.vivavoce.bff.account;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.Inputs.FinishLoginInput;
import dev.vivavoce.bff.account.Inputs.FinishProviderSignInInput;
import dev.vivavoce.bff.account.Inputs.FinishRegistrationInput;
import dev.vivavoce.bff.account.Inputs.LoginInput;
import dev.vivavoce.bff.account.Inputs.LoginWithPasskeyInput;
import dev.vivavoce.bff.account.Inputs.RegisterInput;
import dev.vivavoce.bff.account.Inputs.UpdateProfileInput;
import dev.vivavoce.bff.account.Payloads.EmailTaken;
import dev.vivavoce.bff.account.Payloads.FinishLoginPayload;
import dev.vivavoce.bff.account.Payloads.FinishProviderSignInPayload;
import dev.vivavoce.bff.account.Payloads.FinishRegistrationPayload;
import dev.vivavoce.bff.account.Payloads.GuestLimitReached;
import dev.vivavoce.bff.account.Payloads.LoginChallenge;
import dev.vivavoce.bff.account.Payloads.LoginChallengeEnded;
import dev.vivavoce.bff.account.Payloads.LoginPayload;
import dev.vivavoce.bff.account.Payloads.LoginWithPasskeyPayload;
import dev.vivavoce.bff.account.Payloads.ProviderEmailInUse;
import dev.vivavoce.bff.account.Payloads.ProviderEmailUnverified;
import dev.vivavoce.bff.account.Payloads.RefreshPayload;
import dev.vivavoce.bff.account.Payloads.RegisterPayload;
import dev.vivavoce.bff.account.Payloads.SignInEnded;
import dev.vivavoce.bff.account.Payloads.StartGuestPayload;
import dev.vivavoce.bff.account.Payloads.UpdateProfilePayload;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.PasskeyRefused;
import dev.vivavoce.bff.proof.ProviderRefused;
import dev.vivavoce.bff.proof.SecondFactorInput;
import dev.vivavoce.bff.proof.SecondFactorKind;
import dev.vivavoce.bff.proof.SecondFactorRefused;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.AgeBracket;
import dev.vivavoce.identity.v1.BatchGetUsersRequest;
import dev.vivavoce.identity.v1.CefrLevel;
import dev.vivavoce.identity.v1.FinishLoginRequest;
import dev.vivavoce.identity.v1.FinishRegistrationRequest;
import dev.vivavoce.identity.v1.FinishSignInRequest;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.Goal;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.LoginWithPasskeyRequest;
import dev.vivavoce.identity.v1.LogoutRequest;
import dev.vivavoce.identity.v1.ProviderServiceGrpc;
import dev.vivavoce.identity.v1.RefreshRequest;
import dev.vivavoce.identity.v1.RegisterGuestRequest;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.RegistrationServiceGrpc;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.identity.v1.UpdateProfileRequest;
import dev.vivavoce.identity.v1.User;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Calls identity.
public final class AccountClient {
    /// Hashing a password takes long by design, and sign-ins wait for each other.
    private static final Duration SIGN_IN = Duration.ofSeconds(10);
    /// Identity asks the provider for the token, and perhaps for its keys.
    private static final Duration PROVIDER = Duration.ofSeconds(20);

    private static final EmailTaken EMAIL_TAKEN = new EmailTaken("this address has an account already");

    private final AccountServiceGrpc.AccountServiceBlockingStub accounts;
    private final AccountServiceGrpc.AccountServiceBlockingStub signUps;
    private final SessionServiceGrpc.SessionServiceBlockingStub sessions;
    private final GuestServiceGrpc.GuestServiceBlockingStub guests;
    private final GuestServiceGrpc.GuestServiceBlockingStub newGuests;
    private final RegistrationServiceGrpc.RegistrationServiceBlockingStub registrations;
    private final ProviderServiceGrpc.ProviderServiceBlockingStub providers;
    private final ProviderServiceGrpc.ProviderServiceBlockingStub providerSignIns;

    /// @param inOwnName adds the edge's own token to sign-ins, so that identity accepts the forwarded address
    /// @param vouching adds it beside the token of a guest
    public AccountClient(Channel identity, ClientInterceptor[] inOwnName, ClientInterceptor[] vouching) {
        accounts = AccountServiceGrpc.newBlockingStub(identity);
        signUps = accounts.withInterceptors(inOwnName);
        sessions = SessionServiceGrpc.newBlockingStub(identity).withInterceptors(inOwnName);
        var anyGuests = GuestServiceGrpc.newBlockingStub(identity);
        guests = anyGuests.withInterceptors(vouching);
        newGuests = anyGuests.withInterceptors(inOwnName);
        registrations = RegistrationServiceGrpc.newBlockingStub(identity).withInterceptors(inOwnName);
        var anyProviders = ProviderServiceGrpc.newBlockingStub(identity);
        providers = anyProviders.withInterceptors(vouching);
        providerSignIns = anyProviders.withInterceptors(inOwnName);
    }

    RegisterPayload register(Requester requester, RegisterInput input) {
        var request = RegisterRequest.newBuilder()
                .setEmail(input.email())
                .setPassword(input.password())
                .setDisplayName(input.displayName())
                .setLocale(ProtoMapping.orEmpty(input.locale()))
                .setTimeZone(ProtoMapping.orEmpty(input.timeZone()))
                .setAgeBracket(bracket(input))
                .build();
        try {
            var response = Calls.signingIn(signUps, requester, SIGN_IN).register(request);
            return switch (response.getOutcomeCase()) {
                case REGISTERED -> new RegisterPayload(signedIn(response.getRegistered()), false, List.of());
                case EMAIL_TAKEN -> new RegisterPayload(null, false, List.of(EMAIL_TAKEN));
                case MAILED -> new RegisterPayload(null, true, List.of());
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return new RegisterPayload(null, false, List.of(MailLimitReached.orInvalidInput(thrown)));
        }
    }

    /// Makes the guest who asks an account. Its own token says who it is, so identity counts its attempts by guest.
    RegisterPayload registerGuest(Requester requester, RegisterInput input) {
        var request = RegisterGuestRequest.newBuilder()
                .setEmail(input.email())
                .setPassword(input.password())
                .setDisplayName(input.displayName())
                .setLocale(ProtoMapping.orEmpty(input.locale()))
                .setTimeZone(ProtoMapping.orEmpty(input.timeZone()))
                .setAgeBracket(bracket(input))
                .build();
        try {
            var response = Calls.signedInFrom(guests, requester, SIGN_IN).registerGuest(request);
            return switch (response.getOutcomeCase()) {
                case REGISTERED -> new RegisterPayload(signedIn(response.getRegistered()), false, List.of());
                case EMAIL_TAKEN -> new RegisterPayload(null, false, List.of(EMAIL_TAKEN));
                case MAILED -> new RegisterPayload(null, true, List.of());
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return new RegisterPayload(null, false, List.of(MailLimitReached.orInvalidInput(thrown)));
        }
    }

    /// Makes the account of a link.
    FinishRegistrationPayload finishRegistration(Requester requester, FinishRegistrationInput input) {
        var request = FinishRegistrationRequest.newBuilder()
                .setToken(input.token())
                .setPassword(input.password())
                .setGuestToken(guestToken(requester))
                .build();
        var response = Calls.signingIn(registrations, requester, SIGN_IN).finishRegistration(request);
        return switch (response.getOutcomeCase()) {
            case REGISTERED -> new FinishRegistrationPayload(signedIn(response.getRegistered()), List.of());
            case WRONG_PASSWORD -> new FinishRegistrationPayload(null, List.of(WrongPassword.WRONG));
            case LINK_INVALID -> new FinishRegistrationPayload(null, List.of(LinkInvalid.INVALID));
            case OUTCOME_NOT_SET -> throw unknownOutcome();
        };
    }

    private static AgeBracket bracket(RegisterInput input) {
        return input.ageBracket() == null
                ? AgeBracket.AGE_BRACKET_UNSPECIFIED
                : input.ageBracket().message();
    }

    StartGuestPayload startGuest(Requester requester) {
        var response =
                Calls.signingIn(newGuests, requester, Calls.CHANGE).startGuest(StartGuestRequest.getDefaultInstance());
        return switch (response.getOutcomeCase()) {
            case STARTED -> new StartGuestPayload(signedIn(response.getStarted()), List.of());
            case LIMIT_REACHED ->
                new StartGuestPayload(
                        null,
                        List.of(new GuestLimitReached(
                                "too many guests were started from this network",
                                ProtoMapping.milliseconds(
                                        response.getLimitReached().getRetryAfter()))));
            case OUTCOME_NOT_SET -> throw unknownOutcome();
        };
    }

    /// The token of the guest who signs in, so that the account gets what the guest has said; empty for anybody else.
    private static String guestToken(Requester requester) {
        return requester.isGuest() ? requester.caller().token().reveal() : "";
    }

    LoginPayload login(Requester requester, LoginInput input) {
        var request = LoginRequest.newBuilder()
                .setEmail(input.email())
                .setPassword(input.password())
                .setGuestToken(guestToken(requester))
                .build();
        var response = Calls.signingIn(sessions, requester, SIGN_IN).login(request);
        return switch (response.getOutcomeCase()) {
            case SIGNED_IN -> new LoginPayload(signedIn(response.getSignedIn()), List.of());
            case REFUSED -> new LoginPayload(null, List.of(LoginRefused.REFUSED));
            case CHALLENGE -> new LoginPayload(null, List.of(challenge(response.getChallenge())));
            case OUTCOME_NOT_SET -> throw unknownOutcome();
        };
    }

    FinishLoginPayload finishLogin(Requester requester, FinishLoginInput input) {
        var request = FinishLoginRequest.newBuilder()
                .setChallenge(input.challenge())
                .setFactor(SecondFactorInput.message(input.factor()))
                .setGuestToken(guestToken(requester))
                .build();
        try {
            var response = Calls.signingIn(sessions, requester, Calls.CHANGE).finishLogin(request);
            return switch (response.getOutcomeCase()) {
                case SIGNED_IN -> new FinishLoginPayload(signedIn(response.getSignedIn()), List.of());
                case REFUSED -> new FinishLoginPayload(null, List.of(SecondFactorRefused.REFUSED));
                case ENDED ->
                    new FinishLoginPayload(
                            null, List.of(new LoginChallengeEnded("begin again with e-mail and password")));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return new FinishLoginPayload(null, List.of(InvalidInput.of(thrown)));
        }
    }

    LoginWithPasskeyPayload loginWithPasskey(Requester requester, LoginWithPasskeyInput input) {
        var request = LoginWithPasskeyRequest.newBuilder()
                .setPasskey(input.passkey().message())
                .setGuestToken(guestToken(requester))
                .build();
        try {
            var response = Calls.signingIn(sessions, requester, Calls.CHANGE).loginWithPasskey(request);
            return switch (response.getOutcomeCase()) {
                case SIGNED_IN -> new LoginWithPasskeyPayload(signedIn(response.getSignedIn()), List.of());
                case REFUSED -> new LoginWithPasskeyPayload(null, List.of(PasskeyRefused.REFUSED));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return new LoginWithPasskeyPayload(null, List.of(InvalidInput.of(thrown)));
        }
    }

    /// A guest asks with its own token, so that it becomes the account of a new person, or an older account
    /// gets what it has said.
    FinishProviderSignInPayload finishProviderSignIn(Requester requester, FinishProviderSignInInput input) {
        var request = FinishSignInRequest.newBuilder()
                .setAnswer(input.answer().message())
                .build();
        var stub = requester.isGuest()
                ? Calls.signedInFrom(providers, requester, PROVIDER)
                : Calls.signingIn(providerSignIns, requester, PROVIDER);
        try {
            var response = stub.finishSignIn(request);
            var returnTo = ProtoMapping.orNull(response.getReturnTo());
            return switch (response.getOutcomeCase()) {
                case SIGNED_IN ->
                    new FinishProviderSignInPayload(signedIn(response.getSignedIn()), returnTo, List.of());
                case CHALLENGE ->
                    new FinishProviderSignInPayload(null, returnTo, List.of(challenge(response.getChallenge())));
                case REFUSED -> refused(ProviderRefused.of(response.getRefused()));
                case EMAIL_UNVERIFIED ->
                    refused(new ProviderEmailUnverified("the provider has not verified an email address"));
                case EMAIL_IN_USE ->
                    refused(new ProviderEmailInUse(
                            "an account has this address: sign in with its password and link the provider"));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return refused(InvalidInput.of(thrown));
        }
    }

    private static FinishProviderSignInPayload refused(UserError why) {
        return new FinishProviderSignInPayload(null, null, List.of(why));
    }

    RefreshPayload refresh(Requester requester, String refreshToken) {
        var request = RefreshRequest.newBuilder().setRefreshToken(refreshToken).build();
        try {
            var response = Calls.signingIn(sessions, requester, Calls.CHANGE).refresh(request);
            return new RefreshPayload(signedIn(response.getSignedIn()), List.of());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "SESSION_ENDED")) throw thrown;
            return new RefreshPayload(null, List.of(new SignInEnded("sign in again")));
        }
    }

    void logout(Requester requester, String refreshToken) {
        var request = LogoutRequest.newBuilder().setRefreshToken(refreshToken).build();
        var _ = Calls.signingIn(sessions, requester, Calls.CHANGE).logout(request);
    }

    /// Returns the person who asks.
    public Viewer viewer(Requester requester) {
        return viewer(Calls.signedIn(accounts, requester, Calls.READ)
                .getUser(GetUserRequest.getDefaultInstance())
                .getUser());
    }

    Map<String, Viewer> viewers(Requester requester, Collection<String> ids) {
        var request = BatchGetUsersRequest.newBuilder().addAllUserIds(ids).build();
        return Calls.signedIn(accounts, requester, Calls.READ).batchGetUsers(request).getUsersList().stream()
                .map(AccountClient::viewer)
                .collect(toMap(Viewer::userId, viewer -> viewer));
    }

    UpdateProfilePayload updateProfile(Requester requester, UpdateProfileInput input) {
        var request = UpdateProfileRequest.newBuilder();
        if (input.displayName() != null) request.setDisplayName(input.displayName());
        if (input.locale() != null) request.setLocale(input.locale());
        if (input.timeZone() != null) request.setTimeZone(input.timeZone());
        if (input.learningLanguage() != null) request.setLearningLanguage(input.learningLanguage());
        if (input.firstLanguage() != null) request.setFirstLanguage(input.firstLanguage());
        if (input.goal() != null)
            request.setGoal(Goal.valueOf("GOAL_" + input.goal().name()));
        if (input.examDay() != null) request.setExamDay(input.examDay().toString());
        if (input.level() != null)
            request.setLevel(CefrLevel.valueOf("CEFR_LEVEL_" + input.level().name()));
        try {
            var response = Calls.signedIn(accounts, requester, Calls.CHANGE).updateProfile(request.build());
            return new UpdateProfilePayload(viewer(response.getUser()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new UpdateProfilePayload(null, List.of(InvalidInput.of(thrown)));
        }
    }

    private static SignedIn signedIn(dev.vivavoce.identity.v1.SignedIn message) {
        return new SignedIn(
                viewer(message.getUser()),
                message.getAccessToken(),
                ProtoMapping.time(message.getAccessTokenExpiresAt()),
                message.getRefreshToken(),
                ProtoMapping.time(message.getSessionExpiresAt()));
    }

    private static LoginChallenge challenge(dev.vivavoce.identity.v1.LoginChallenge message) {
        return new LoginChallenge(
                "show the second factor",
                message.getToken(),
                ProtoMapping.time(message.getExpiresAt()),
                SecondFactorKind.of(message.getKindsList()));
    }

    private static Viewer viewer(User user) {
        return new Viewer(
                user.getId(),
                user.getDisplayName(),
                user.getEmail(),
                user.getEmailVerified(),
                ProtoMapping.orNull(user.getLocale()),
                user.getTimeZone().isEmpty() ? "UTC" : user.getTimeZone(),
                ProtoMapping.orNull(user.getLearningLanguage()),
                ProtoMapping.orNull(user.getFirstLanguage()),
                ProtoMapping.constant(Viewer.Goal.class, user.getGoal(), "GOAL_")
                        .orElse(null),
                user.getExamDay().isEmpty() ? null : LocalDate.parse(user.getExamDay()),
                ProtoMapping.constant(Viewer.CefrLevel.class, user.getLevel(), "CEFR_LEVEL_")
                        .orElse(null),
                user.getRolesList().stream()
                        .flatMap(role -> ProtoMapping.constant(Viewer.Role.class, role, "ROLE_").stream())
                        .toList(),
                ProtoMapping.time(user.getCreatedAt()));
    }

    private static IllegalStateException unknownOutcome() {
        return new IllegalStateException("identity answered without an outcome we know");
    }
}
