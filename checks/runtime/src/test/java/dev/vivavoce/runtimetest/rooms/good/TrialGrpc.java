package dev.vivavoce.runtimetest.rooms.good;

import dev.vivavoce.billing.v1.EntitlementServiceGrpc;

final class TrialGrpc extends EntitlementServiceGrpc.EntitlementServiceImplBase {
    private final Trials trials;

    TrialGrpc(Trials trials) {
        this.trials = trials;
    }

    int count() {
        return trials.count();
    }
}
