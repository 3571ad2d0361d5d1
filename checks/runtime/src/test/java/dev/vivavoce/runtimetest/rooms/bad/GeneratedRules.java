package dev.vivavoce.runtimetest.rooms.bad;

import dev.vivavoce.identity.v1.User;

final class GeneratedRules {
    String name(User user) {
        return user.getDisplayName();
    }
}
