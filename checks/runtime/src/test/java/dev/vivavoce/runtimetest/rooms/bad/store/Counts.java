package dev.vivavoce.runtimetest.rooms.bad.store;

final class Counts {
    enum Ending {
        STARTED
    }

    private final DatabaseStore store = new DatabaseStore();

    int count() {
        return store.hashCode();
    }
}
