package dev.vivavoce.runtimetest.rooms.bad;

final class CuriousStore {
    int count(Trials trials) {
        return trials.hashCode();
    }
}
