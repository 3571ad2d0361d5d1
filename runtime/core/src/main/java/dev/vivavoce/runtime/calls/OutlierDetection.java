package dev.vivavoce.runtime.calls;

import io.grpc.Attributes;
import io.grpc.ClientStreamTracer;
import io.grpc.ConnectivityState;
import io.grpc.LoadBalancer.CreateSubchannelArgs;
import io.grpc.LoadBalancer.Helper;
import io.grpc.LoadBalancer.PickResult;
import io.grpc.LoadBalancer.PickSubchannelArgs;
import io.grpc.LoadBalancer.Subchannel;
import io.grpc.LoadBalancer.SubchannelPicker;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.util.ForwardingLoadBalancerHelper;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Ejects replicas that fail one call after the other although their connection looks well: a suspended process, which
/// answers nothing, or one that has lost its database, which answers every call with an error. Without this half of all
/// calls would fail meanwhile, and the circuit breaker, which is one for all replicas, would refuse the other half.
///
/// What counts is what a replica that works does not say: a deadline that passed, `UNAVAILABLE`, `INTERNAL`, `UNKNOWN`.
/// An error of the caller's is an answer; a call that its caller gave up says nothing about the replica. When
/// all replicas are ejected, all get calls: then it is not a replica that is wrong.
///
/// The policy of that name in grpc-java counts every status but OK, so callers who send nonsense eject a replica.
final class OutlierDetection extends ForwardingLoadBalancerHelper {
    /// Calls in a row that failed.
    private static final int MOST_FAILURES = 3;

    /// How long a replica gets no calls. Then it is tried, until a call fails again.
    private static final Duration EJECTED = Duration.ofSeconds(5);

    private static final Attributes.Key<Replica> REPLICA = Attributes.Key.create("replica");

    private final Helper helper;

    OutlierDetection(Helper helper) {
        this.helper = helper;
    }

    @Override
    protected Helper delegate() {
        return helper;
    }

    @Override
    public Subchannel createSubchannel(CreateSubchannelArgs args) {
        var attributes = args.getAttributes().toBuilder().set(REPLICA, new Replica());
        return super.createSubchannel(
                args.toBuilder().setAttributes(attributes.build()).build());
    }

    @Override
    public void updateBalancingState(ConnectivityState state, SubchannelPicker picker) {
        super.updateBalancingState(state, new Working(picker));
    }

    /// Picks again while the picked replica is ejected, as often as there may be replicas.
    private static final class Working extends SubchannelPicker {
        private static final int MOST_PICKS = 16;

        private final SubchannelPicker picker;

        Working(SubchannelPicker picker) {
            this.picker = picker;
        }

        @Override
        public PickResult pickSubchannel(PickSubchannelArgs args) {
            var first = picker.pickSubchannel(args);
            var picked = first;
            for (int pick = 1; pick < MOST_PICKS; pick++) {
                var subchannel = picked.getSubchannel();
                if (subchannel == null) return picked;
                var replica = subchannel.getAttributes().get(REPLICA);
                if (replica == null) return picked;
                if (!replica.isEjected()) return PickResult.withSubchannel(subchannel, replica);
                picked = picker.pickSubchannel(args);
            }
            return first;
        }
    }

    /// What is known of a replica by its newest calls.
    private static final class Replica extends ClientStreamTracer.Factory {
        private final AtomicInteger failures = new AtomicInteger();
        private volatile long failedAt;

        boolean isEjected() {
            return failures.get() >= MOST_FAILURES && System.nanoTime() - failedAt < EJECTED.toNanos();
        }

        void worked() {
            failures.set(0);
        }

        void failed() {
            failedAt = System.nanoTime();
            failures.incrementAndGet();
        }

        @Override
        public ClientStreamTracer newClientStreamTracer(ClientStreamTracer.StreamInfo info, Metadata headers) {
            var deadline = info.getCallOptions().getDeadline();
            return new ClientStreamTracer() {
                @Override
                public void inboundMessage(int number) {
                    worked(); // a stream answers long before its end
                }

                @Override
                public void streamClosed(Status status) {
                    switch (status.getCode()) {
                        case DEADLINE_EXCEEDED, UNAVAILABLE, INTERNAL, UNKNOWN -> failed();
                        // So grpc-java ends a call whose deadline has passed, and one that its caller gives up.
                        case CANCELLED -> {
                            if (deadline != null && deadline.isExpired()) failed();
                        }
                        default -> worked();
                    }
                }
            };
        }
    }
}
