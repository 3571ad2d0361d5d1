package dev.vivavoce.runtimetest.rooms.bad;

import org.jdbi.v3.core.Handle;

final class SqlInRules {
    void change(Handle db) {
        db.execute("DELETE FROM trial");
    }
}
