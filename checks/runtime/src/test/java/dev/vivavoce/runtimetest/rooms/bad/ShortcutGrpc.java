package dev.vivavoce.runtimetest.rooms.bad;

final class ShortcutGrpc {
    private final ClockStore store = new ClockStore();

    @Override
    public String toString() {
        return store.toString();
    }
}
