package dev.vivavoce.identity.audit;

import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.security.Caller;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Where features report security events and acts of administrators, in the transaction of what they report.
public final class AuditLog {
    /// The most refusals from one network, and of all networks, that are written in a minute. Further ones
    /// are counted, so that a flood does not fill the disk.
    static final int REFUSALS_OF_NETWORK = 20;

    static final int REFUSALS = 300;
    /// The most networks that a count of refusals names in a minute.
    static final int COUNTED_NETWORKS = 10;

    private static final String ALL_NETWORKS = "*";

    private final Database database;
    private final AuditStore store = new AuditStore();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public AuditLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Writes an entry in the caller's transaction. The actor is the caller of the current RPC, unless the
    /// record names another one. An entry of a signed-in person has the session instead of network and
    /// device: those are in the entry of the sign-in, and the edge forwards them only there.
    public void record(Handle db, AuditRecord what) {
        var caller = Caller.current();
        boolean isService = caller.is(Caller.Role.SERVICE);
        var actor = what.by() != null || isService || caller.isAnonymous() ? what.by() : caller.userId();
        var pseudonyms = pseudonyms(db, actor, what.about());
        var from = caller.isAnonymous() || isService ? ClientAddress.current() : ClientAddress.OWN;
        var network = from.network();
        if (what.outcome() == AuditOutcome.REFUSED && !isWritten(db, network)) return;
        store.add(
                db,
                new AuditEntry.Content(
                        now(),
                        what.act(),
                        what.outcome(),
                        pseudonym(pseudonyms, actor),
                        actor == null && isService ? caller.subject() : "",
                        pseudonym(pseudonyms, what.about()),
                        what.target(),
                        Ids.parse(caller.sessionId()).orElse(null),
                        network,
                        from.device(),
                        details(what.details())));
    }

    /// Writes an entry about an act in another service. The record names the actor.
    ///
    /// @param at when it happened
    /// @param sessionId the sign-in whose token was used; null when it is not known
    public void recordElsewhere(Handle db, AuditRecord what, Instant at, @Nullable UUID sessionId) {
        var pseudonyms = pseudonyms(db, what.by(), what.about());
        store.add(
                db,
                new AuditEntry.Content(
                        at.truncatedTo(ChronoUnit.MICROS),
                        what.act(),
                        what.outcome(),
                        pseudonym(pseudonyms, what.by()),
                        "",
                        pseudonym(pseudonyms, what.about()),
                        what.target(),
                        sessionId,
                        "",
                        "",
                        details(what.details())));
    }

    /// The same as [#record] in a transaction of its own.
    public void record(AuditRecord what) {
        database.run(db -> record(db, what));
    }

    /// Writes how many refusals of past minutes were not written. A job repeats it.
    public void countRefusals() {
        // A transaction that began in the minute may commit a little later.
        var before = minute(clock.instant()).minus(Duration.ofMinutes(1));
        database.run(db -> store.takeRefused(db, before).stream()
                .filter(refusals -> !refusals.address().equals(ALL_NETWORKS) && refusals.seen() > refusals.written())
                .collect(Collectors.groupingBy(AuditStore.Refusals::minute, TreeMap::new, Collectors.toList()))
                .forEach((minute, refusals) -> writeCounts(db, minute, refusals)));
    }

    private void writeCounts(Handle db, Instant minute, List<AuditStore.Refusals> refusals) {
        refusals.stream()
                .limit(COUNTED_NETWORKS)
                .forEach(one -> writeCount(db, minute, one.address(), one.seen() - one.written(), 1));
        var rest = refusals.stream().skip(COUNTED_NETWORKS).toList();
        long left = rest.stream().mapToLong(one -> one.seen() - one.written()).sum();
        if (left > 0) writeCount(db, minute, "", left, rest.size());
    }

    private void writeCount(Handle db, Instant minute, String network, long count, int networks) {
        var details = Map.of(
                AuditDetail.COUNT, Long.toString(count),
                AuditDetail.NETWORKS, Integer.toString(networks));
        store.add(
                db,
                new AuditEntry.Content(
                        minute,
                        AuditAct.REFUSALS_COUNTED,
                        AuditOutcome.REFUSED,
                        "",
                        "",
                        "",
                        null,
                        null,
                        network,
                        "",
                        details(details)));
    }

    private boolean isWritten(Handle db, String network) {
        var minute = minute(clock.instant());
        if (store.countRefused(db, minute, network) > REFUSALS_OF_NETWORK
                || store.countRefused(db, minute, ALL_NETWORKS) > REFUSALS) return false;
        store.countWritten(db, minute, network);
        return true;
    }

    /// The pseudonyms of persons, made where they are missing. In one order, so that two transactions
    /// cannot wait for each other. The pseudonym of a person without an account is not stored.
    private Map<UUID, String> pseudonyms(Handle db, @Nullable UUID one, @Nullable UUID other) {
        return Stream.of(listOf(one), listOf(other))
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .collect(Collectors.toMap(id -> id, id -> pseudonym(db, id)));
    }

    private String pseudonym(Handle db, UUID id) {
        return store.person(db, id).map(AuditPerson::pseudonym).orElseGet(() -> {
            var person = AuditPerson.random(id, random);
            store.addPerson(db, person);
            return store.person(db, id).orElse(person).pseudonym();
        });
    }

    private static List<UUID> listOf(@Nullable UUID id) {
        return id == null ? List.of() : List.of(id);
    }

    private static String pseudonym(Map<UUID, String> pseudonyms, @Nullable UUID id) {
        return id == null ? "" : pseudonyms.getOrDefault(id, "");
    }

    private static String details(Map<AuditDetail, String> details) {
        var lines = new ArrayList<String>();
        new TreeMap<>(details).forEach((name, value) -> lines.add(name + "=" + value));
        return String.join(";", lines);
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
    }
}
