package dev.vivavoce.runtimetest.rooms.bad;

import dev.vivavoce.elsewhere.Rules;

final class Neighbour {
    int limit() {
        return Rules.LIMIT;
    }
}
