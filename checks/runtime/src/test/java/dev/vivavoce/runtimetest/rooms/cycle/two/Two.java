package dev.vivavoce.runtimetest.rooms.cycle.two;

import dev.vivavoce.runtimetest.rooms.cycle.one.One;

public final class Two {
    public int depth(One one) {
        return one.hashCode();
    }
}
