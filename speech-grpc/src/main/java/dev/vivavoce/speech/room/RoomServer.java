package dev.vivavoce.speech.room;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.speech.livekit.LiveKitClient;
import dev.vivavoce.speech.session.stream.RoomVoices;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.UUID;

/// The server of the rooms, and the way of partners' voices into them. It is created before the sessions, and
/// [RoomFeature] after them.
public final class RoomServer implements RoomVoices {
    /// The parts that exist when rooms are configured.
    record There(RoomSettings settings, LiveKitClient client) {}

    private final Database database;
    private final RoomStore store = new RoomStore();
    private final Optional<There> there;
    private final MeterRegistry meters;

    private RoomServer(Database database, Optional<There> there, MeterRegistry meters) {
        this.database = database;
        this.there = there;
        this.meters = meters;
    }

    /// @param settings without them there are no rooms
    public static RoomServer open(
            GrpcServer.Builder server, Database database, Optional<RoomSettings> settings, MeterRegistry meters) {
        var there = settings.map(some -> new There(some, server.closing(new LiveKitClient(some.server(), meters))));
        return new RoomServer(database, there, meters);
    }

    Optional<There> there() {
        return there;
    }

    @Override
    public Line open(UUID sessionId) {
        var client = there.map(There::client)
                .filter(_ ->
                        database.transaction(db -> store.find(db, sessionId)).isPresent())
                .orElseThrow(Rooms::unknown);
        var room = Rooms.name(sessionId);
        return new PartnerPackets(
                sessionId,
                packet -> client.send(room, Rooms.IDENTITY, PartnerPackets.TOPIC, packet),
                meters,
                System::nanoTime);
    }
}
