package dev.vivavoce.runtimetest.rooms.cycle.one;

import dev.vivavoce.runtimetest.rooms.cycle.two.Two;

public final class One {
    public int depth(Two two) {
        return two.hashCode();
    }
}
