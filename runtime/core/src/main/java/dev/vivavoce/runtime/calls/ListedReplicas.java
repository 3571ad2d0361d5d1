package dev.vivavoce.runtime.calls;

import static java.util.Objects.requireNonNull;

import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.NameResolverRegistry;
import io.grpc.Status;
import io.grpc.StatusOr;
import io.grpc.SynchronizationContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Resolves `HOST:PORT,HOST:PORT`: the replicas of a service on machines where no name stands for all of them. Each
/// is resolved as one address alone is, and must show a certificate with its own name.
public final class ListedReplicas extends NameResolverProvider {
    private static final String SCHEME = "replicas";
    private static final String SEPARATOR = ",";

    /// Below that of DNS: the provider with the highest priority resolves targets without a scheme.
    private static final int PRIORITY = 1;

    static {
        NameResolverRegistry.getDefaultRegistry().register(new ListedReplicas());
    }

    private ListedReplicas() {}

    /// The target for a channel: a list, or any target that grpc-java knows, as it is.
    ///
    /// @throws IllegalArgumentException when an address of a list is empty
    public static String target(String addresses) {
        if (!addresses.contains(SEPARATOR)) return addresses;
        for (var address : addresses.split(SEPARATOR, -1))
            if (address.isBlank())
                throw new IllegalArgumentException("addresses: " + addresses + " (expected: HOST:PORT,HOST:PORT)");
        return SCHEME + ":///" + URLEncoder.encode(addresses, StandardCharsets.UTF_8);
    }

    @Override
    protected boolean isAvailable() {
        return true;
    }

    @Override
    protected int priority() {
        return PRIORITY;
    }

    @Override
    public String getDefaultScheme() {
        return SCHEME;
    }

    @Override
    public NameResolver newNameResolver(URI target, NameResolver.Args arguments) {
        var each = new LinkedHashMap<String, NameResolver>();
        var names = NameResolverRegistry.getDefaultRegistry().asFactory();
        for (var address : target.getPath().substring(1).split(SEPARATOR, -1)) {
            var dns = URI.create("dns:///" + address.strip());
            each.put(address.strip(), requireNonNull(names.newNameResolver(dns, arguments), "grpc-java has no DNS"));
        }
        return new All(each, arguments.getSynchronizationContext());
    }

    /// Its state is read and written within the channel's synchronization context.
    private static final class All extends NameResolver {
        private final Map<String, NameResolver> each;
        private final SynchronizationContext channel;
        private final Map<String, StatusOr<List<EquivalentAddressGroup>>> results = new LinkedHashMap<>();

        All(Map<String, NameResolver> each, SynchronizationContext channel) {
            this.each = each;
            this.channel = channel;
        }

        @Override
        public String getServiceAuthority() {
            return each.values().iterator().next().getServiceAuthority();
        }

        @Override
        public void start(Listener2 listener) {
            each.forEach((address, resolver) -> resolver.start(new One(address, listener)));
        }

        @Override
        public void refresh() {
            each.values().forEach(NameResolver::refresh);
        }

        @Override
        public void shutdown() {
            each.values().forEach(NameResolver::shutdown);
        }

        /// The replicas that are known; a failure when no name is.
        private StatusOr<List<EquivalentAddressGroup>> known(Status last) {
            var found = new ArrayList<EquivalentAddressGroup>();
            results.forEach((address, result) -> {
                if (result.hasValue())
                    result.getValue().forEach(group -> found.add(named(group, requireNonNull(each.get(address)))));
            });
            return found.isEmpty() ? StatusOr.fromStatus(last) : StatusOr.fromValue(found);
        }

        private static EquivalentAddressGroup named(EquivalentAddressGroup group, NameResolver resolver) {
            var attributes = group.getAttributes().toBuilder()
                    .set(EquivalentAddressGroup.ATTR_AUTHORITY_OVERRIDE, resolver.getServiceAuthority())
                    .build();
            return new EquivalentAddressGroup(group.getAddresses(), attributes);
        }

        private final class One extends Listener2 {
            private final String address;
            private final Listener2 listener;

            One(String address, Listener2 listener) {
                this.address = address;
                this.listener = listener;
            }

            @Override
            public void onResult(ResolutionResult result) {
                channel.execute(() -> onResult2(result));
            }

            @Override
            public Status onResult2(ResolutionResult result) {
                var own = result.getAddressesOrError();
                results.merge(address, own, (former, now) -> now.hasValue() || !former.hasValue() ? now : former);
                if (results.size() < each.size()) return own.getStatus(); // the first calls wait for all names
                var all = result.toBuilder().setAddressesOrError(known(own.getStatus()));
                var accepted = listener.onResult2(all.build());
                return own.hasValue() ? accepted : own.getStatus(); // a failure has it resolved again
            }

            @Override
            public void onError(Status failure) {
                onResult(ResolutionResult.newBuilder()
                        .setAddressesOrError(StatusOr.fromStatus(failure))
                        .build());
            }
        }
    }
}
