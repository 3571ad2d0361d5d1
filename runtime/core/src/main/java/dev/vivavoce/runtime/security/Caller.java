package dev.vivavoce.runtime.security;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Context;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The caller of the current call, from its verified token. It is stored in the call's [Context], so read it
/// before the work moves to another thread.
///
/// @param subject the user's UUID, or a service's name when the role is SERVICE; empty without a token
/// @param roles what the caller may do
/// @param scopes what the API key allows whose token it is; null for a sign-in, a service and without a token,
///     which the roles alone limit
/// @param sessionId the id of the sign-in or API key that the token belongs to; empty for a service and without a
///     token
/// @param view of an administrator, who may change nothing; null when the person acts
/// @param token the token itself, to forward; empty without a token
public record Caller(
        String subject,
        Set<Role> roles,
        @Nullable Set<Scope> scopes,
        String sessionId,
        @Nullable View view,
        Secret token) {
    /// What a caller may do. A person never has SERVICE; a guest has GUEST alone, and a suspended person
    /// SUSPENDED alone.
    public enum Role {
        GUEST,
        LEARNER,
        AUTHOR,
        EXAMINER,
        ADMIN,
        /// An administrator without a second factor, who may do nothing that ADMIN may. Only tokens have this role.
        ADMIN_WITHOUT_FACTOR,
        /// The person of a suspended account, who may export and erase what is stored of them. Only tokens have
        /// this role.
        SUSPENDED,
        SERVICE
    }

    /// That an administrator sees the platform as the person does, for minutes.
    ///
    /// @param endsAt nothing is read in it afterwards, and no stream continues
    public record View(UUID administrator, Instant endsAt) {}

    /// A call without a token; only public RPCs accept it.
    public static final Caller ANONYMOUS = new Caller("", Set.of(), null, "", null, new Secret(""));

    public static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    public static final Context.Key<Caller> KEY = Context.keyWithDefault("caller", ANONYMOUS);

    public static Caller current() {
        return KEY.get();
    }

    public boolean isAnonymous() {
        return subject.isEmpty();
    }

    /// Whether an administrator sees the platform as the person does.
    public boolean isView() {
        return view != null;
    }

    /// Fails for an administrator who views a person.
    ///
    /// @throws Failure PERMISSION_DENIED / READ_ONLY_VIEW
    public void requireNoView() {
        if (isView()) throw Failure.denied("READ_ONLY_VIEW", "an administrator who views a person changes nothing");
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// Whether the caller may read what belongs to a person: that person, an administrator, or a service.
    public boolean mayRead(UUID userId) {
        return is(Role.ADMIN) || is(Role.SERVICE) || subject.equals(userId.toString());
    }

    /// Returns the person's id.
    ///
    /// @throws Failure UNAUTHENTICATED / TOKEN_MISSING without a token, PERMISSION_DENIED / USER_REQUIRED for a
    ///     service
    public UUID userId() {
        if (isAnonymous()) throw Failure.unauthenticated("TOKEN_MISSING", "sign in first");
        if (is(Role.SERVICE)) throw Failure.denied("USER_REQUIRED", "this call requires a user, not a service");
        return UUID.fromString(subject);
    }

    /// Fails unless the caller has one of the roles. For a rule that depends on the request; a rule for the whole
    /// RPC is an option of its method.
    public void require(Role... any) {
        require(EnumSet.copyOf(List.of(any)));
    }

    void require(Set<Role> any) {
        if (!Collections.disjoint(roles, any)) return;
        if (isAnonymous())
            throw Failure.unauthenticated("TOKEN_MISSING", "send \"authorization: Bearer <access token>\"");
        if (is(Role.ADMIN_WITHOUT_FACTOR) && any.contains(Role.ADMIN))
            throw Failure.denied("FACTOR_REQUIRED", "turn the second factor on, then refresh the access token");
        throw Failure.denied("ROLE_MISSING", "needs one of the roles " + any);
    }

    /// Fails when the token is that of an API key. For a rule that depends on the request; a rule for the whole RPC
    /// is an option of its method.
    ///
    /// @throws Failure PERMISSION_DENIED / SIGN_IN_REQUIRED
    public void requireSignIn() {
        requireScope(Set.of());
    }

    /// Fails when the token is that of an API key without one of the scopes.
    void requireScope(Set<Scope> any) {
        var own = scopes;
        if (own == null || !Collections.disjoint(own, any)) return;
        if (any.isEmpty())
            throw Failure.denied("SIGN_IN_REQUIRED", "this call needs a sign-in: no API key can make it");
        var needed = Scope.claim(any);
        throw Failure.denied("SCOPE_MISSING", "needs an API key with one of the scopes: " + needed)
                .with("scopes", needed);
    }

    /// Adds the token to every call of a stub.
    public static ClientInterceptor bearer(Supplier<@Nullable Secret> token) {
        return new ClientInterceptor() {
            @Override
            public <Q, R> ClientCall<Q, R> interceptCall(
                    MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
                return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
                    @Override
                    public void start(Listener<R> responses, Metadata headers) {
                        var secret = token.get();
                        if (secret != null && !secret.reveal().isEmpty())
                            headers.put(AUTHORIZATION, "Bearer " + secret.reveal());
                        super.start(responses, headers);
                    }
                };
            }
        };
    }
}
