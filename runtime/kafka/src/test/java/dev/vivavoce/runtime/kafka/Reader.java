package dev.vivavoce.runtime.kafka;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtimetest.TestPostgres;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The database of a service that follows others. The effect of an event is a row.
final class Reader implements AutoCloseable {
    /// An event, and whom it concerns.
    record Row(UUID eventId, UUID userId) {}

    private final Database database = Database.open(TestPostgres.database(), "test_events", 8);

    Reader() {
        database.run(db ->
                db.execute("CREATE TABLE effect (n bigint GENERATED ALWAYS AS IDENTITY, event_id uuid, user_id uuid)"));
    }

    Database database() {
        return database;
    }

    EventFollower.Taker taker() {
        return event -> db -> db.execute(
                "INSERT INTO effect (event_id, user_id) VALUES (?::uuid, ?::uuid)",
                event.getEventId(),
                event.getUserId());
    }

    int count() {
        return database.transaction(db -> db.createQuery("SELECT count(*) FROM effect")
                .mapTo(Integer.class)
                .one());
    }

    /// The ids of the processed events of each user, in the order in which they were processed.
    Map<UUID, List<UUID>> processed() {
        return byUser(database, "SELECT event_id, user_id FROM effect ORDER BY n");
    }

    /// The same of what a service has published.
    static Map<UUID, List<UUID>> published(Database origin) {
        return byUser(origin, "SELECT event_id, user_id FROM outbox ORDER BY cursor");
    }

    private static Map<UUID, List<UUID>> byUser(Database database, String query) {
        return database
                .transaction(db -> db.createQuery(query)
                        .map((row, _) -> new Row(
                                UUID.fromString(row.getString("event_id")), UUID.fromString(row.getString("user_id"))))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Row::userId, Collectors.mapping(Row::eventId, Collectors.toList())));
    }

    @Override
    public void close() {
        database.close();
    }
}
