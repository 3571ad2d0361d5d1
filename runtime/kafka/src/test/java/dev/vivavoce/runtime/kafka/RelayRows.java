package dev.vivavoce.runtime.kafka;

import dev.vivavoce.runtime.data.Database;

/// What an outbox knows of relays and followers.
final class RelayRows {
    private RelayRows() {}

    /// A relay has opened its log.
    static boolean exist(Database database) {
        return database.transaction(
                db -> db.createQuery("SELECT count(*) FROM outbox_follower WHERE follower LIKE 'relay/%'")
                                .mapTo(Integer.class)
                                .one()
                        == 1);
    }

    /// The cursor up to which everything was sent.
    static long sent(Database database) {
        return cursor(database, "relay/%");
    }

    /// The cursor up to which a follower is known to have processed everything; 0 if it is not known.
    static long processedBy(Database database, String follower) {
        return cursor(database, follower);
    }

    private static long cursor(Database database, String follower) {
        return database.transaction(db -> db.createQuery(
                        "SELECT coalesce(max(cursor), 0) FROM outbox_follower WHERE follower LIKE :follower")
                .bind("follower", follower)
                .mapTo(Long.class)
                .one());
    }
}
