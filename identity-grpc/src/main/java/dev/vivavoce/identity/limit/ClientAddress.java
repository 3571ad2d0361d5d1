package dev.vivavoce.identity.limit;

import com.google.rpc.Code;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.inprocess.InProcessSocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The address that attempts are counted by: an IPv4 address, or the /64 network of an IPv6 address, because one
/// subscriber has a whole /64 (RFC 6177).
///
/// `x-forwarded-for` is used only if the caller is a service of the platform, known by its service token, or runs in
/// this process, or sends such a token beside a person's ([ServiceTokens#VOUCHER]). If it has several addresses, the
/// last one counts, because our edge has added it. For other callers the address of the connection counts.
///
/// `x-forwarded-user-agent` is used under the same condition.
///
/// @param text empty for a caller in this process without `x-forwarded-for`, which is not counted by address
/// @param device the browser and system, such as `Firefox, Windows`; empty when unknown
public record ClientAddress(String text, String device) {
    /// A caller in this process without `x-forwarded-for`.
    public static final ClientAddress OWN = new ClientAddress("", "");

    private static final Context.Key<ClientAddress> KEY = Context.keyWithDefault("client-address", OWN);
    private static final Metadata.Key<String> FORWARDED_FOR =
            Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> USER_AGENT =
            Metadata.Key.of("x-forwarded-user-agent", Metadata.ASCII_STRING_MARSHALLER);

    public static ClientAddress current() {
        return KEY.get();
    }

    public boolean isOwn() {
        return text.isEmpty();
    }

    /// The network for the audit log, which many people share: `203.0.113.0/24` or `2001:db8:1::/48`; empty when
    /// unknown.
    public String network() {
        if (text.isEmpty()) return "";
        int lastDot = text.lastIndexOf('.');
        if (lastDot >= 0) return text.substring(0, lastDot) + ".0/24";
        return "%s:%s:%s::/48".formatted(group(0), group(4), group(8));
    }

    private String group(int at) {
        return Integer.toHexString(Integer.parseInt(text.substring(at, at + 4), 16));
    }

    /// Returns the service with an interceptor that sets the address of each call.
    public static BindableService foundFor(BindableService service) {
        return () -> ServerInterceptors.intercept(service, interceptor(_ -> Caller.ANONYMOUS));
    }

    /// The same for calls of persons that a service passes on.
    ///
    /// @param verify returns the caller that an access token names
    public static BindableService foundFor(BindableService service, Function<String, Caller> verify) {
        return () -> ServerInterceptors.intercept(service, interceptor(verify));
    }

    private static ServerInterceptor interceptor(Function<String, Caller> verify) {
        return new ServerInterceptor() {
            @Override
            public <Q, R> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
                var context = Context.current().withValue(KEY, of(call, headers, verify));
                return Contexts.interceptCall(context, call, headers, next);
            }
        };
    }

    private static ClientAddress of(ServerCall<?, ?> call, Metadata headers, Function<String, Caller> verify) {
        var peer = call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR);
        boolean inProcess = peer instanceof InProcessSocketAddress;
        var forwarded = headers.get(FORWARDED_FOR);
        if (forwarded != null
                && (inProcess || Caller.current().is(Caller.Role.SERVICE) || isVouched(headers, verify))) {
            var named =
                    parse(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
            if (named != null) return network(named, DeviceName.of(headers.get(USER_AGENT)));
        }
        return peer instanceof InetSocketAddress socket && socket.getAddress() != null
                ? network(socket.getAddress(), "")
                : OWN;
    }

    private static boolean isVouched(Metadata headers, Function<String, Caller> verify) {
        var voucher = headers.get(ServiceTokens.VOUCHER);
        if (voucher == null) return false;
        try {
            return verify.apply(voucher).is(Caller.Role.SERVICE);
        } catch (Failure failure) {
            if (failure.code() != Code.UNAUTHENTICATED) throw failure;
            return false;
        }
    }

    /// Parses literals only, so no name is resolved.
    private static @Nullable InetAddress parse(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static ClientAddress network(InetAddress address, String device) {
        return new ClientAddress(
                address instanceof Inet6Address
                        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
                        : address.getHostAddress(),
                device);
    }
}
