package dev.vivavoce.bff.account;

import dev.vivavoce.bff.account.Inputs.FinishLoginInput;
import dev.vivavoce.bff.account.Inputs.FinishProviderSignInInput;
import dev.vivavoce.bff.account.Inputs.FinishRegistrationInput;
import dev.vivavoce.bff.account.Inputs.LoginInput;
import dev.vivavoce.bff.account.Inputs.LoginWithPasskeyInput;
import dev.vivavoce.bff.account.Inputs.LogoutInput;
import dev.vivavoce.bff.account.Inputs.RefreshInput;
import dev.vivavoce.bff.account.Inputs.RefreshTokenTransport;
import dev.vivavoce.bff.account.Inputs.RegisterInput;
import dev.vivavoce.bff.account.Inputs.StartGuestInput;
import dev.vivavoce.bff.account.Inputs.UpdateProfileInput;
import dev.vivavoce.bff.account.Payloads.EmailTaken;
import dev.vivavoce.bff.account.Payloads.FinishLoginPayload;
import dev.vivavoce.bff.account.Payloads.FinishProviderSignInPayload;
import dev.vivavoce.bff.account.Payloads.FinishRegistrationPayload;
import dev.vivavoce.bff.account.Payloads.GuestEnded;
import dev.vivavoce.bff.account.Payloads.GuestLimitReached;
import dev.vivavoce.bff.account.Payloads.LoginChallenge;
import dev.vivavoce.bff.account.Payloads.LoginChallengeEnded;
import dev.vivavoce.bff.account.Payloads.LoginPayload;
import dev.vivavoce.bff.account.Payloads.LoginWithPasskeyPayload;
import dev.vivavoce.bff.account.Payloads.LogoutPayload;
import dev.vivavoce.bff.account.Payloads.ProviderEmailInUse;
import dev.vivavoce.bff.account.Payloads.ProviderEmailUnverified;
import dev.vivavoce.bff.account.Payloads.RefreshPayload;
import dev.vivavoce.bff.account.Payloads.RegisterPayload;
import dev.vivavoce.bff.account.Payloads.SignInEnded;
import dev.vivavoce.bff.account.Payloads.StartGuestPayload;
import dev.vivavoce.bff.account.Payloads.UpdateProfilePayload;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.NodeSource;
import dev.vivavoce.bff.graphql.UnionMembers;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Sign-in, sign-out and the viewer's profile.
@Controller
final class AccountController implements NodeSource, UnionMembers {
    private final AccountClient accounts;
    private final SignInLimit limit;
    private final Clock clock;

    AccountController(AccountClient accounts, SignInLimit limit, Clock clock) {
        this.accounts = accounts;
        this.limit = limit;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    Viewer viewer(@ContextValue Requester requester) {
        return requester.isAnonymous() ? null : accounts.viewer(requester);
    }

    @MutationMapping
    StartGuestPayload startGuest(
            @ContextValue Requester requester,
            @ContextValue RefreshCookie refreshCookie,
            @Argument StartGuestInput input) {
        limit.take(requester);
        var transport = input.refreshTokenTransport();
        var payload = transport == RefreshTokenTransport.COOKIE ? running(requester, refreshCookie.read()) : null;
        if (payload == null) payload = accounts.startGuest(requester);
        return new StartGuestPayload(delivered(payload.signedIn(), refreshCookie, transport), payload.errors());
    }

    /// The session of the cookie, so that a guest is not started twice, and never instead of a person.
    private @Nullable StartGuestPayload running(Requester requester, @Nullable String token) {
        var signedIn = token == null ? null : accounts.refresh(requester, token).signedIn();
        return signedIn == null ? null : new StartGuestPayload(signedIn, List.of());
    }

    @MutationMapping
    RegisterPayload register(
            @ContextValue Requester requester,
            @ContextValue RefreshCookie refreshCookie,
            @Argument RegisterInput input) {
        limit.take(requester);
        prepare(refreshCookie, input.refreshTokenTransport());
        if (input.keepGuest() && !requester.isGuest())
            return new RegisterPayload(null, false, List.of(new GuestEnded("there is no guest to register")));
        var payload =
                requester.isGuest() ? accounts.registerGuest(requester, input) : accounts.register(requester, input);
        return new RegisterPayload(
                delivered(payload.signedIn(), refreshCookie, input.refreshTokenTransport()),
                payload.mailed(),
                payload.errors());
    }

    @MutationMapping
    FinishRegistrationPayload finishRegistration(
            @ContextValue Requester requester,
            @ContextValue RefreshCookie refreshCookie,
            @Argument FinishRegistrationInput input) {
        limit.take(requester);
        prepare(refreshCookie, input.refreshTokenTransport());
        var payload = accounts.finishRegistration(requester, input);
        return new FinishRegistrationPayload(
                delivered(payload.signedIn(), refreshCookie, input.refreshTokenTransport()), payload.errors());
    }

    @MutationMapping
    LoginPayload login(
            @ContextValue Requester requester, @ContextValue RefreshCookie refreshCookie, @Argument LoginInput input) {
        limit.take(requester);
        prepare(refreshCookie, input.refreshTokenTransport());
        var payload = accounts.login(requester, input);
        return new LoginPayload(
                delivered(payload.signedIn(), refreshCookie, input.refreshTokenTransport()), payload.errors());
    }

    @MutationMapping
    FinishLoginPayload finishLogin(
            @ContextValue Requester requester,
            @ContextValue RefreshCookie refreshCookie,
            @Argument FinishLoginInput input) {
        limit.take(requester);
        prepare(refreshCookie, input.refreshTokenTransport());
        var payload = accounts.finishLogin(requester, input);
        return new FinishLoginPayload(
                delivered(payload.signedIn(), refreshCookie, input.refreshTokenTransport()), payload.errors());
    }

    @MutationMapping
    LoginWithPasskeyPayload loginWithPasskey(
            @ContextValue Requester requester,
            @ContextValue RefreshCookie refreshCookie,
            @Argument LoginWithPasskeyInput input) {
        limit.take(requester);
        prepare(refreshCookie, input.refreshTokenTransport());
        var payload = accounts.loginWithPasskey(requester, input);
        return new LoginWithPasskeyPayload(
                delivered(payload.signedIn(), refreshCookie, input.refreshTokenTransport()), payload.errors());
    }

    @MutationMapping
    FinishProviderSignInPayload finishProviderSignIn(
            @ContextValue Requester requester,
            @ContextValue RefreshCookie refreshCookie,
            @Argument FinishProviderSignInInput input) {
        limit.take(requester);
        prepare(refreshCookie, input.refreshTokenTransport());
        var payload = accounts.finishProviderSignIn(requester, input);
        return new FinishProviderSignInPayload(
                delivered(payload.signedIn(), refreshCookie, input.refreshTokenTransport()),
                payload.returnTo(),
                payload.errors());
    }

    @MutationMapping
    RefreshPayload refresh(
            @ContextValue Requester requester,
            @ContextValue RefreshCookie refreshCookie,
            @Argument RefreshInput input) {
        var given = input.refreshToken();
        var token = given == null ? refreshCookie.read() : given;
        if (token == null) return new RefreshPayload(null, List.of(new SignInEnded("there is no cookie: sign in")));
        var payload = accounts.refresh(requester, token);
        var transport = given == null ? RefreshTokenTransport.COOKIE : RefreshTokenTransport.BODY;
        if (payload.signedIn() == null && given == null) refreshCookie.clear();
        return new RefreshPayload(delivered(payload.signedIn(), refreshCookie, transport), payload.errors());
    }

    @MutationMapping
    LogoutPayload logout(
            @ContextValue Requester requester, @ContextValue RefreshCookie refreshCookie, @Argument LogoutInput input) {
        var given = input.refreshToken();
        var token = given == null ? refreshCookie.read() : given;
        if (token != null) accounts.logout(requester, token);
        if (given == null) refreshCookie.clear();
        return new LogoutPayload(true);
    }

    @MutationMapping
    UpdateProfilePayload updateProfile(@ContextValue Requester requester, @Argument UpdateProfileInput input) {
        return accounts.updateProfile(requester, input);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                GuestLimitReached.class,
                GuestEnded.class,
                EmailTaken.class,
                LoginRefused.class,
                LoginChallenge.class,
                LoginChallengeEnded.class,
                ProviderEmailUnverified.class,
                ProviderEmailInUse.class,
                SignInEnded.class,
                InvalidInput.class);
    }

    @Override
    public String type() {
        return Viewer.TYPE;
    }

    @Override
    public Map<String, Viewer> nodes(Requester requester, Collection<String> localIds) {
        var own = localIds.stream().filter(requester.userId()::equals).toList();
        return own.isEmpty() ? Map.of() : accounts.viewers(requester, own);
    }

    /// Fails before anything is changed if a cookie cannot be set.
    private static void prepare(RefreshCookie cookie, RefreshTokenTransport transport) {
        if (transport == RefreshTokenTransport.COOKIE) cookie.requireOurPage();
    }

    private @Nullable SignedIn delivered(
            @Nullable SignedIn signedIn, RefreshCookie cookie, RefreshTokenTransport transport) {
        if (signedIn == null || signedIn.refreshToken() == null || transport == RefreshTokenTransport.BODY)
            return signedIn;
        cookie.set(signedIn.refreshToken(), signedIn.sessionExpiresAt(), OffsetDateTime.now(clock));
        return signedIn.withoutRefreshToken();
    }
}
