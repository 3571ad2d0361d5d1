package dev.vivavoce.runtimetest.rooms.bad.store;

final class NestedStore {
    Counts.Ending ending() {
        return Counts.Ending.STARTED;
    }
}
