package dev.vivavoce.runtimetest.rooms.bad;

final class Trials {
    private final CuriousStore store = new CuriousStore();

    int count() {
        return store.count(this);
    }
}
