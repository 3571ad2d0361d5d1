package dev.vivavoce.runtimetest.rooms.good;

import org.jdbi.v3.core.Handle;

final class TrialStore {
    int count(Handle db) {
        return db.createQuery("SELECT count(*) FROM trial").mapTo(Integer.class).one();
    }
}
