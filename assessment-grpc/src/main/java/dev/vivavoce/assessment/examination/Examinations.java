package dev.vivavoce.assessment.examination;

import dev.vivavoce.assessment.examination.Examination.State;
import dev.vivavoce.assessment.rating.TalkReports;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What learners do: give talks to examiners, take them back, and read what they were given.
public final class Examinations {
    /// Talks of one learner that may wait at the same time.
    private static final int MOST_OPEN = 3;

    private final Database database;
    private final ExaminationStore store;
    private final TalkReports reports;
    private final ConsentClient consents;
    private final Clock clock;

    public Examinations(
            Database database, ExaminationStore store, TalkReports reports, ConsentClient consents, Clock clock) {
        this.database = database;
        this.store = store;
        this.reports = reports;
        this.consents = consents;
        this.clock = clock;
    }

    /// Puts a talk into the queue, once; one that was taken back waits again.
    ///
    /// @param atMost how long the caller waits for the report
    /// @throws Failure NOT_FOUND / ATTEMPT_UNKNOWN; ABORTED / REPORT_PENDING; FAILED_PRECONDITION /
    ///     TALK_NOT_RATABLE; PERMISSION_DENIED / CONSENT_MISSING; RESOURCE_EXHAUSTED / EXAMINATIONS_OPEN;
    ///     UNAVAILABLE / IDENTITY_UNAVAILABLE
    Examination request(UUID learnerId, UUID attemptId, Duration atMost) {
        var known = database.transaction(db -> given(db, learnerId, attemptId));
        if (known.isPresent()) return known.get();
        var report = reports.get(learnerId, attemptId, atMost).report();
        if (!PaperMapping.hasScenario(report))
            throw Failure.precondition("TALK_NOT_RATABLE", "examiners rate role-plays only");
        var talk = PaperMapping.talk(report);
        if (!talk.isRatable())
            throw Failure.precondition("TALK_NOT_RATABLE", "too little was said for an estimate, and for examiners");
        if (!consents.allowsExaminers(learnerId))
            throw Failure.denied("CONSENT_MISSING", "give the consent EXAMINERS first: examiners read the talk");
        return database.transaction(db -> {
            store.lockLearner(db, learnerId);
            var meanwhile = given(db, learnerId, attemptId);
            if (meanwhile.isPresent()) return meanwhile.get();
            if (store.open(db, learnerId) >= MOST_OPEN)
                throw Failure.exhausted("EXAMINATIONS_OPEN", MOST_OPEN + " of your talks wait for examiners");
            var wanted = new Examination(
                    UUID.randomUUID(), attemptId, learnerId, State.WAITING, talk.subject(), clock.instant(), null);
            store.put(db, wanted);
            var stored = given(db, learnerId, attemptId)
                    .orElseThrow(() -> Failure.notFound("ATTEMPT_UNKNOWN", "no such role-play"));
            store.bands(db, stored.id(), 0, talk.bands());
            return stored;
        });
    }

    /// Takes a talk back and deletes what examiners have begun. Does not change one that is complete.
    ///
    /// @throws Failure NOT_FOUND / EXAMINATION_UNKNOWN
    Examination withdraw(UUID learnerId, UUID attemptId) {
        return database.transaction(db -> {
            var found = store.lock(db, learnerId, attemptId)
                    .orElseThrow(() -> Failure.notFound("EXAMINATION_UNKNOWN", "no such examination"));
            if (found.state() == State.COMPLETE || found.state() == State.WITHDRAWN) return found;
            store.withdraw(db, found.id());
            return store.find(db, found.id()).orElseThrow();
        });
    }

    /// Leaves out talks that were not given to examiners, and those of others.
    List<Examination> batch(UUID learnerId, List<UUID> attemptIds) {
        return database.transaction(db -> store.of(db, learnerId, attemptIds));
    }

    private Optional<Examination> given(Handle db, UUID learnerId, UUID attemptId) {
        return store.of(db, learnerId, List.of(attemptId)).stream()
                .filter(one -> one.state() != State.WITHDRAWN)
                .findFirst();
    }
}
