package dev.vivavoce.assessment.examination;

import dev.vivavoce.assessment.rating.TalkReports;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.data.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// The talks that examiners have rated, for measuring the machine against them.
public final class RatedTalks {
    private static final int AT_ONCE = 20;

    private final Database database;
    private final ExaminationStore store;
    private final TalkReports reports;
    private final ConsentClient consents;

    public RatedTalks(Database database, ExaminationStore store, TalkReports reports, ConsentClient consents) {
        this.database = database;
        this.store = store;
        this.reports = reports;
        this.consents = consents;
    }

    /// A rated talk.
    ///
    /// @param report `vivavoce.assessment.v1.TalkReport`
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record RatedTalk(Examination examination, byte[] report) {}

    /// Takes one talk after the other.
    interface Sink {
        void take(RatedTalk talk) throws InterruptedException;
    }

    /// Reads a few talks, asks identity which of their learners still allow it, gives them to the sink, and
    /// continues. No transaction is open while the sink works.
    ///
    /// @param rubric empty for all
    /// @throws dev.vivavoce.runtime.failure.Failure UNAVAILABLE / IDENTITY_UNAVAILABLE
    void export(String rubric, Sink sink) throws InterruptedException {
        var after = new UUID(0, 0);
        while (true) {
            var from = after;
            var read = database.transaction(db -> store.complete(db, rubric, from, AT_ONCE));
            if (read.isEmpty()) return;
            after = read.getLast().id();
            for (var talk : allowed(read)) sink.take(talk);
        }
    }

    private List<RatedTalk> allowed(List<Examination> read) {
        var allowing = consents.allowingExaminers(
                read.stream().map(Examination::learnerId).collect(Collectors.toSet()));
        var talks = new ArrayList<RatedTalk>();
        database.run(db -> {
            for (var examination : read)
                if (allowing.contains(examination.learnerId()))
                    reports.stored(db, examination.attemptId())
                            .ifPresent(report -> talks.add(new RatedTalk(examination, report)));
        });
        return talks;
    }
}
