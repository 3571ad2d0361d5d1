package dev.vivavoce.fleet;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A fault of the fleet while people use it, which has ended when this returns: every replica runs again, and
/// what was away is back.
enum Damage {
    /// Each kind of process in turn, one of its replicas.
    KILLED_IDENTITY("identity killed", new Killed("identity")),
    KILLED_CONTENT("content killed", new Killed("content")),
    KILLED_BILLING("billing killed", new Killed("billing")),
    KILLED_ASSESSMENT("assessment killed", new Killed("assessment")),
    KILLED_SPEECH("speech killed", new Killed("speech")),
    KILLED_EDGE("edge killed", new Killed(FleetSettings.EDGE)),
    KAFKA_AWAY("Kafka away", (fleet, _, away) -> {
        fleet.broker().kill();
        pause(away);
        fleet.broker().startAgain();
        fleet.broker().awaitReady();
    }),
    REDIS_AWAY("Redis away", (fleet, _, away) -> {
        fleet.redis().kill();
        pause(away);
        fleet.redis().startAgain();
    }),
    STORE_AWAY("store of objects away", (fleet, _, away) -> {
        fleet.store().cut();
        pause(away);
        if (fleet.store().mend() == 0) throw new IllegalStateException("nobody needed the store while it was away");
    }),
    DATABASE_RESTARTED(
            "PostgreSQL killed and started", (fleet, _, _) -> fleet.databases().restart()),
    /// PostgreSQL's, its log included: it stops, or refuses to write, until there is room.
    DISK_FULL("disk full", (fleet, _, away) -> {
        fleet.disk().fill(away);
        fleet.databases().startWhatEnded();
    }),
    /// A replica of each part in turn, with a clock that is fast, then slow.
    CLOCK_WRONG("clock wrong by ten minutes", (fleet, _, away) -> {
        for (var part : Fleet.parts()) {
            for (var off : List.of(WrongClock.OFF, WrongClock.OFF.negated())) {
                fleet.restartWithClock(part, 1, off);
                pause(away);
            }
            fleet.stop(part, 1);
            fleet.startAgain(part, 1);
        }
    }),
    ROLLING_RESTART("all restarted one by one", (fleet, _, _) -> fleet.restartInTurn()),
    UPGRADED("upgraded one by one", (fleet, _, _) -> fleet.upgrade()),
    ROLLED_BACK("rolled back one by one", (fleet, _, _) -> fleet.rollBack()),
    CERTIFICATES_REPLACED("certificates replaced", (fleet, _, _) -> {
        var certificates = fleet.certificates();
        certificates.trustBoth();
        pause(Certificates.SEEN);
        certificates.replace();
        pause(Certificates.SEEN);
        certificates.trustNext();
        pause(Certificates.SEEN);
        for (var part : Fleet.parts()) { // whose new connections show and expect what is new
            fleet.kill(part, 1);
            fleet.startAgain(part, 1);
        }
    }),
    /// Once: the server that was first is not brought back.
    DATABASE_PROMOTED(
            "PostgreSQL's replica promoted", (fleet, _, _) -> fleet.databases().promote());

    private final String text;
    private final Act act;

    Damage(String text, Act act) {
        this.text = text;
        this.act = act;
    }

    private interface Act {
        /// @param turn how often it was done before
        /// @param away how long what is taken away stays so
        void on(Fleet fleet, int turn, Duration away) throws IOException, InterruptedException;
    }

    private record Killed(String part) implements Act {
        @Override
        public void on(Fleet fleet, int turn, Duration away) throws InterruptedException {
            int number = 1 + turn % FleetSettings.REPLICAS;
            fleet.kill(part, number);
            fleet.startAgain(part, number);
        }
    }

    void on(Fleet fleet, int turn, Duration away) throws IOException, InterruptedException {
        act.on(fleet, turn, away);
    }

    /// The name in the arguments, such as `killed-speech`.
    String argument() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether every replica is restarted, while learners are in live sessions.
    boolean rolls() {
        return this == ROLLING_RESTART || needsReleaseBefore();
    }

    /// Whether it is between two releases.
    boolean needsReleaseBefore() {
        return this == UPGRADED || this == ROLLED_BACK;
    }

    /// Whether it is done once: it goes through all parts, or leaves the fleet as it was not before.
    boolean isOnce() {
        return rolls() || this == CLOCK_WRONG || this == DATABASE_PROMOTED || this == CERTIFICATES_REPLACED;
    }

    /// By their arguments.
    static Map<String, Damage> all() {
        var all = new LinkedHashMap<String, Damage>();
        for (var one : values()) all.put(one.argument(), one);
        return all;
    }

    @Override
    public String toString() {
        return text;
    }

    private static void pause(Duration length) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(length.toMillis());
    }
}
