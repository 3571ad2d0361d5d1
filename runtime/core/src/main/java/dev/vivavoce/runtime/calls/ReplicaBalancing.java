package dev.vivavoce.runtime.calls;

import static java.util.Objects.requireNonNull;

import io.grpc.LoadBalancer;
import io.grpc.LoadBalancerProvider;
import io.grpc.LoadBalancerRegistry;
import io.grpc.Status;
import io.grpc.util.ForwardingLoadBalancer;
import io.grpc.util.GracefulSwitchLoadBalancer;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Collection;
import java.util.List;

/// Gives the calls of a channel to the replicas of a service in turn (`round_robin`). A service with one replica
/// is left to `pick_first`: its first call after an outage waits for the connection, which `round_robin` fails.
/// Replicas whose calls fail are left out for a while ([OutlierDetection]).
public final class ReplicaBalancing extends LoadBalancerProvider {
    private static final String POLICY = "replicas";
    private static final int PRIORITY = 5;

    static {
        LoadBalancerRegistry.getDefaultRegistry().register(new ReplicaBalancing());
    }

    private ReplicaBalancing() {}

    /// For `defaultLoadBalancingPolicy` of a channel. A constant would be used without this class, and so without its
    /// registration.
    public static String policy() {
        return POLICY;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public String getPolicyName() {
        return POLICY;
    }

    @Override
    public LoadBalancer newLoadBalancer(LoadBalancer.Helper helper) {
        return new ByNumber(helper);
    }

    /// Whether the addresses are those of one server. A name of this machine often has one for each version of IP.
    static boolean isOneServer(Collection<? extends SocketAddress> addresses) {
        if (addresses.size() < 2) return true;
        return addresses.stream().allMatch(ReplicaBalancing::isOfThisMachine)
                && addresses.stream()
                                .map(address -> ((InetSocketAddress) address).getPort())
                                .distinct()
                                .count()
                        == 1;
    }

    private static boolean isOfThisMachine(SocketAddress address) {
        return address instanceof InetSocketAddress known
                && !known.isUnresolved()
                && known.getAddress().isLoopbackAddress();
    }

    private static final class ByNumber extends ForwardingLoadBalancer {
        private final GracefulSwitchLoadBalancer chosen;

        ByNumber(Helper helper) {
            chosen = new GracefulSwitchLoadBalancer(new OutlierDetection(helper));
        }

        @Override
        protected LoadBalancer delegate() {
            return chosen;
        }

        @Override
        public Status acceptResolvedAddresses(ResolvedAddresses resolved) {
            List<SocketAddress> addresses = resolved.getAddresses().stream()
                    .flatMap(replica -> replica.getAddresses().stream())
                    .toList();
            var policy = isOneServer(addresses) ? "pick_first" : "round_robin";
            var provider = LoadBalancerRegistry.getDefaultRegistry().getProvider(policy);
            var config = GracefulSwitchLoadBalancer.createLoadBalancingPolicyConfig(requireNonNull(provider), null);
            return chosen.acceptResolvedAddresses(
                    resolved.toBuilder().setLoadBalancingPolicyConfig(config).build());
        }
    }
}
