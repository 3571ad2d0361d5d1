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

/// Gives no calls to replicas that take them and answer nothing, such as a suspended process: their connection looks
/// well until its keep-alive fails, and half of all calls would end by their deadline meanwhile.
///
/// Only deadlines count. A replica that answers with another status is there; a call that its caller gave up tells
/// nothing. When all replicas are silent, all get calls.
final class SilentReplicas extends ForwardingLoadBalancerHelper {
    /// Calls in a row without an answer until their deadline.
    private static final int MOST_UNANSWERED = 3;

    /// How long a silent replica gets no calls. Then it is tried, until a call has no answer again.
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private static final Attributes.Key<Replica> REPLICA = Attributes.Key.create("replica");

    private final Helper helper;

    SilentReplicas(Helper helper) {
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
        super.updateBalancingState(state, new Answering(picker));
    }

    /// Picks again while the picked replica is silent, as often as there may be replicas.
    private static final class Answering extends SubchannelPicker {
        private static final int MOST_PICKS = 16;

        private final SubchannelPicker picker;

        Answering(SubchannelPicker picker) {
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
                if (!replica.isLeftAlone()) return PickResult.withSubchannel(subchannel, replica);
                picked = picker.pickSubchannel(args);
            }
            return first;
        }
    }

    /// What is known of a replica by its newest calls.
    private static final class Replica extends ClientStreamTracer.Factory {
        private final AtomicInteger unanswered = new AtomicInteger();
        private volatile long silentSince;

        boolean isLeftAlone() {
            return unanswered.get() >= MOST_UNANSWERED && System.nanoTime() - silentSince < LEFT_ALONE.toNanos();
        }

        void hasAnswered() {
            unanswered.set(0);
        }

        void hasNotAnswered() {
            silentSince = System.nanoTime();
            unanswered.incrementAndGet();
        }

        @Override
        public ClientStreamTracer newClientStreamTracer(ClientStreamTracer.StreamInfo info, Metadata headers) {
            var deadline = info.getCallOptions().getDeadline();
            return new ClientStreamTracer() {
                @Override
                public void inboundMessage(int number) {
                    hasAnswered(); // a stream answers long before its end
                }

                @Override
                public void streamClosed(Status status) {
                    switch (status.getCode()) {
                        case DEADLINE_EXCEEDED -> hasNotAnswered();
                        // So grpc-java ends a call whose deadline is over, and one that its caller gives up.
                        case CANCELLED -> {
                            if (deadline != null && deadline.isExpired()) hasNotAnswered();
                        }
                        default -> hasAnswered();
                    }
                }
            };
        }
    }
}
