package dev.vivavoce.runtimetest.rooms.bad.store;

final class StorelessStore {
    long age(Ages ages) {
        return ages.hashCode();
    }
}
