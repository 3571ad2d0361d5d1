package dev.vivavoce.runtimetest.rooms.bad;

import io.grpc.Context;

final class WireStore {
    boolean isOver() {
        return Context.current().isCancelled();
    }
}
