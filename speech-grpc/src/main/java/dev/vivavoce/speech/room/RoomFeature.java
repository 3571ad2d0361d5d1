package dev.vivavoce.speech.room;

import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.watch.Watches;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/// Builds the parts of rooms and adds them to a server. Without settings there are none, and calls fail with a
/// reason.
public final class RoomFeature {
    private final Rooms rooms;

    private RoomFeature(Rooms rooms) {
        this.rooms = rooms;
    }

    public static RoomFeature add(
            GrpcServer.Builder server,
            Database database,
            RoomServer there,
            Function<UUID, ConsentClient.Answer> consents,
            Rooms.Access access,
            Watches watches,
            Clock clock) {
        var means = there.there().map(some -> new Rooms.Means(some.settings(), some.client(), consents));
        var rooms = new Rooms(database, access, means, watches, clock);
        server.service(new RoomGrpc(rooms));
        means.ifPresent(some -> server.http(RoomHttp.PATH, new RoomHttp(some.server(), rooms)));
        return new RoomFeature(rooms);
    }

    /// Adds the end of sessions whose learners have left, and of rooms that their learners do not allow any more.
    ///
    /// @param sweepEvery how often is asked whether they allow them
    public Jobs.Builder jobs(Jobs.Builder jobs, Duration sweepEvery) {
        return jobs.job(Rooms.FINISH_ROOM_SESSION, rooms::finish)
                .job(Rooms.CLOSE_ROOM, rooms::close)
                .every("sweep-rooms", sweepEvery, rooms::sweep);
    }
}
