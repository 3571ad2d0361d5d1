package dev.vivavoce.runtimetest.rooms.good;

import dev.vivavoce.runtime.data.Database;

final class Trials {
    private final Database database;
    private final TrialStore store = new TrialStore();

    Trials(Database database) {
        this.database = database;
    }

    int count() {
        return database.transaction(store::count);
    }
}
