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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who makes the call: what a verified token says. Read it before leaving the thread that the call came in on.
///
/// @param subject the user's UUID, or a service's name when the role is SERVICE; empty for nobody
/// @param roles what they may do
/// @param token the very token, to be forwarded; empty for nobody
public record Caller(String subject, Set<Role> roles, Secret token) {
    /// What a caller may do. SERVICE is never a person's.
    public enum Role {
        LEARNER,
        AUTHOR,
        EXAMINER,
        ADMIN,
        SERVICE
    }

    /// Nobody: a call without a token, which only open methods take.
    public static final Caller NOBODY = new Caller("", Set.of(), new Secret(""));

    public static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    public static final Context.Key<Caller> KEY = Context.keyWithDefault("caller", NOBODY);

    public static Caller current() {
        return KEY.get();
    }

    public boolean isNobody() {
        return subject.isEmpty();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// The person's id; fails when it is nobody, or a service.
    public UUID userId() {
        if (isNobody()) throw Failure.unauthenticated("TOKEN_MISSING", "sign in first");
        if (is(Role.SERVICE)) throw Failure.denied("USER_REQUIRED", "this call is for people, not for services");
        return UUID.fromString(subject);
    }

    /// Fails unless the caller has one of the roles.
    public void require(Role... any) {
        for (var role : any) if (is(role)) return;
        if (isNobody()) throw Failure.unauthenticated("TOKEN_MISSING", "sign in first");
        throw Failure.denied("ROLE_MISSING", "needs one of the roles " + java.util.Arrays.toString(any));
    }

    /// Sends a token along with every call of a stub.
    public static ClientInterceptor bearer(java.util.function.Supplier<@Nullable Secret> token) {
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
