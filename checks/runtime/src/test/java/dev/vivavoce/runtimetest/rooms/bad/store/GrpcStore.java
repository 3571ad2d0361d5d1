package dev.vivavoce.runtimetest.rooms.bad.store;

final class GrpcStore {
    int count(CountGrpc endpoint) {
        return endpoint.hashCode();
    }
}
