package dev.vivavoce.runtimetest.rooms.bad;

import dev.vivavoce.runtime.data.Database;

final class TransactionGrpc {
    boolean ready(Database database) {
        return database.ready();
    }
}
