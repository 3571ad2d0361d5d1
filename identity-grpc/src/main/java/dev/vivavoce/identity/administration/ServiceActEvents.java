package dev.vivavoce.identity.administration;

import dev.vivavoce.events.v1.AdministrationActed;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.server.AdministrationLog;
import java.util.List;
import java.util.UUID;

/// Adds the acts of administrators in other services to the audit log, on the services' `administration.acted`.
public final class ServiceActEvents implements EventFollower.Taker {
    private static final EventContract<AdministrationActed> ADMINISTRATION_ACTED =
            EventContract.of(AdministrationActed.class);

    /// The types to follow.
    public static final List<String> TYPES = List.of(ADMINISTRATION_ACTED.type());

    private final ServiceActs acts;

    public ServiceActEvents(ServiceActs acts) {
        this.acts = acts;
    }

    @Override
    public EventFollower.Effect prepare(Event event) {
        var payload = ADMINISTRATION_ACTED.read(event);
        var act = new AdministrationLog.Act(
                UUID.fromString(payload.getAdministratorId()),
                payload.getSessionId(),
                payload.getMethod(),
                Ids.parse(payload.getUserId()).orElse(null),
                payload.getRequestId());
        var at = ProtoTimes.instant(event.getTimestamp());
        return db -> acts.add(db, event.getService(), act, at);
    }
}
