package dev.vivavoce.runtimetest.rooms.bad.store;

import dev.vivavoce.runtime.data.Database;

final class DatabaseStore {
    boolean ready(Database database) {
        return database.ready();
    }
}
