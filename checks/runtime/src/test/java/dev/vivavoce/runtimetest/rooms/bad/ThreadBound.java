package dev.vivavoce.runtimetest.rooms.bad;

final class ThreadBound {
    static final ThreadLocal<String> CALLER = new ThreadLocal<>();
}
