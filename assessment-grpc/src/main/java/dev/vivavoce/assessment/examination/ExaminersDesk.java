package dev.vivavoce.assessment.examination;

import dev.vivavoce.assessment.examination.Examination.State;
import dev.vivavoce.assessment.rating.TalkReports;
import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.rubric.Rubrics;
import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What examiners do: see the queue, claim talks and rate them. An examiner sees no band of the machine, and no
/// other rating unless they decide between two. A talk whose learner does not allow it is unknown to every
/// examiner.
public final class ExaminersDesk {
    private static final Duration CLAIM = Duration.ofHours(2);
    /// Before the first row; the queue ascends.
    private static final Pages.Position FIRST = new Pages.Position(Instant.EPOCH, new UUID(0, 0));
    /// How often a page asks identity before it ends early.
    private static final int MOST_READS = 5;

    private final Database database;
    private final ExaminationStore store;
    private final TalkReports reports;
    private final ConsentClient consents;
    private final RecordingClient recordings;
    private final Clock clock;

    public ExaminersDesk(
            Database database,
            ExaminationStore store,
            TalkReports reports,
            ConsentClient consents,
            RecordingClient recordings,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.reports = reports;
        this.consents = consents;
        this.recordings = recordings;
        this.clock = clock;
    }

    /// A page of the queue.
    ///
    /// @param totalSize with the entries that pages leave out
    record Page(Pages.Page<Examination.Queued> page, int totalSize) {}

    /// The talk to rate.
    ///
    /// @param report `vivavoce.assessment.v1.TalkReport`
    /// @param ratings those to decide between; empty for a blind rating
    /// @param disputed the criteria to decide; empty for a blind rating
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Claimed(
            Examination examination,
            Instant until,
            Rubric rubric,
            byte[] report,
            List<Rating> ratings,
            List<String> disputed) {}

    /// Returns a page of what the examiner could rate or has claimed. It may be short, because learners may have
    /// withdrawn their consent.
    ///
    /// @throws Failure UNAVAILABLE / IDENTITY_UNAVAILABLE
    Page queue(UUID examinerId, Examination.Part part, String pageToken, int size) {
        var after = pageToken.isEmpty() ? FIRST : Pages.position(pageToken);
        var now = clock.instant();
        int total = database.transaction(db -> store.count(db, examinerId, part, now));
        var rows = new ArrayList<Examination.Queued>();
        for (int read = 0; read < MOST_READS; read++) {
            var from = after;
            var next = database.transaction(db -> store.queue(db, examinerId, part, now, from, size + 1));
            var allowing = consents.allowingExaminers(
                    next.stream().map(one -> one.examination().learnerId()).collect(Collectors.toSet()));
            for (var one : next) {
                if (rows.size() == size) return new Page(new Pages.Page<>(rows, Pages.token(after)), total);
                after = new Pages.Position(
                        one.examination().requestedAt(), one.examination().id());
                if (allowing.contains(one.examination().learnerId())) rows.add(one);
            }
            if (next.size() <= size) return new Page(new Pages.Page<>(rows, ""), total);
        }
        return new Page(new Pages.Page<>(rows, Pages.token(after)), total);
    }

    /// Reserves a place for the examiner for two hours, or prolongs the claim.
    ///
    /// @throws Failure NOT_FOUND / EXAMINATION_UNKNOWN; FAILED_PRECONDITION / EXAMINATION_TAKEN, ALREADY_RATED;
    ///     PERMISSION_DENIED / OWN_TALK; UNAVAILABLE / IDENTITY_UNAVAILABLE
    Claimed claim(UUID examinerId, UUID id) {
        requireAllowed(examinerId, id);
        return database.transaction(db -> {
            var examination = lock(db, examinerId, id);
            var places = store.places(db, id);
            var now = clock.instant();
            var own = own(places, examinerId);
            if (own != null && own.isRated()) throw Failure.precondition("ALREADY_RATED", "you have rated this talk");
            int place = own != null
                    ? own.number()
                    : free(examination.state(), places, now)
                            .orElseThrow(() -> Failure.precondition(
                                    "EXAMINATION_TAKEN", "enough examiners have rated this talk or are rating it"));
            var until = now.plus(CLAIM);
            store.take(db, id, place, examinerId, until);
            var rubric = rubric(examination);
            var ratings = place == RaterPlace.ADJUDICATOR ? blind(places) : List.<Rating>of();
            var disputed = place == RaterPlace.ADJUDICATOR
                    ? Outcome.disputed(rubric, ratings.getFirst(), ratings.getLast())
                    : List.<String>of();
            var report = reports.stored(db, examination.attemptId()).orElseThrow(ExaminersDesk::unknown);
            return new Claimed(examination, until, rubric, report, ratings, disputed);
        });
    }

    /// Gives a claim back.
    ///
    /// @throws Failure NOT_FOUND / EXAMINATION_UNKNOWN
    void release(UUID examinerId, UUID id) {
        database.run(db -> {
            var _ = lock(db, examinerId, id);
            store.release(db, id, examinerId);
        });
    }

    /// Where the talk is played for an examiner whose claim holds.
    ///
    /// @throws Failure NOT_FOUND / EXAMINATION_UNKNOWN, RECORDING_UNKNOWN; FAILED_PRECONDITION / CLAIM_EXPIRED;
    ///     PERMISSION_DENIED / OWN_TALK; UNAVAILABLE / IDENTITY_UNAVAILABLE, SPEECH_UNAVAILABLE
    RecordingClient.Heard hear(UUID examinerId, UUID id) {
        requireAllowed(examinerId, id);
        var attemptId = database.transaction(db -> {
            var examination = lock(db, examinerId, id);
            var own = own(store.places(db, id), examinerId);
            if (own == null || own.isRated() || !own.claimedUntil().isAfter(clock.instant()))
                throw Failure.precondition("CLAIM_EXPIRED", "claim the talk first; an earlier claim is over");
            return examination.attemptId();
        });
        return recordings.hear(attemptId, examinerId);
    }

    /// Whether a claim of the examiner on the talk holds, and nothing is rated by it.
    boolean holds(UUID examinerId, UUID attemptId) {
        return database.transaction(db -> store.holds(db, attemptId, examinerId, clock.instant()));
    }

    /// Stores a rating, once.
    ///
    /// @throws Failure NOT_FOUND / EXAMINATION_UNKNOWN; FAILED_PRECONDITION / CLAIM_EXPIRED, ALREADY_RATED;
    ///     INVALID_ARGUMENT / FIELD_INVALID; PERMISSION_DENIED / OWN_TALK; UNAVAILABLE / IDENTITY_UNAVAILABLE
    State submit(UUID examinerId, UUID id, Rating given) {
        requireAllowed(examinerId, id);
        return database.transaction(db -> {
            var examination = lock(db, examinerId, id);
            var places = store.places(db, id);
            var own = own(places, examinerId);
            if (own == null)
                throw Failure.precondition("CLAIM_EXPIRED", "claim the talk first; an earlier claim is over");
            var rubric = rubric(examination);
            var talk = PaperMapping.talk(
                    reports.stored(db, examination.attemptId()).orElseThrow(ExaminersDesk::unknown));
            var rating = given.checked(wanted(rubric, own, places), talk.learnersTurns());
            if (own.isRated()) {
                if (own.given().anyMatch(rating::equals)) return examination.state();
                throw Failure.precondition("ALREADY_RATED", "you have rated this talk otherwise");
            }
            var now = clock.instant();
            store.rate(db, id, own.number(), now, RatingMapping.bytes(rating));
            store.bands(
                    db,
                    id,
                    own.number(),
                    rating.criteria().stream().collect(Collectors.toMap(Rating.Given::criterion, Rating.Given::band)));
            return next(db, examination, rubric, now);
        });
    }

    /// Moves an examination on after a rating.
    private State next(Handle db, Examination examination, Rubric rubric, Instant now) {
        var places = store.places(db, examination.id());
        var blind = blind(places);
        if (blind.size() < 2) return become(db, examination, State.RATED_ONCE);
        var one = blind.getFirst();
        var other = blind.getLast();
        var third = places.stream()
                .filter(place -> place.number() == RaterPlace.ADJUDICATOR)
                .flatMap(RaterPlace::given)
                .findFirst()
                .orElse(null);
        if (third == null && !Outcome.disputed(rubric, one, other).isEmpty())
            return become(db, examination, State.ADJUDICATION);
        var outcome = Outcome.of(rubric, one, other, third);
        store.complete(db, examination.id(), now, RatingMapping.bytes(outcome, now));
        return State.COMPLETE;
    }

    private State become(Handle db, Examination examination, State state) {
        store.state(db, examination.id(), state);
        return state;
    }

    /// Asks for the consent before a transaction begins, so no connection waits for a call.
    private void requireAllowed(UUID examinerId, UUID id) {
        var found = database.transaction(db -> store.find(db, id))
                .filter(one -> one.state() != State.WITHDRAWN)
                .orElseThrow(ExaminersDesk::unknown);
        if (found.learnerId().equals(examinerId))
            throw Failure.denied("OWN_TALK", "examiners cannot rate their own talks");
        if (!consents.allowsExaminers(found.learnerId())) throw unknown();
    }

    /// Its row is locked until the commit.
    private Examination lock(Handle db, UUID examinerId, UUID id) {
        if (ErasedUsers.contain(db, examinerId)) throw unknown();
        return store.lock(db, id).filter(one -> one.state() != State.WITHDRAWN).orElseThrow(ExaminersDesk::unknown);
    }

    private static List<Criterion> wanted(Rubric rubric, RaterPlace own, List<RaterPlace> places) {
        if (own.number() != RaterPlace.ADJUDICATOR) return rubric.criteria();
        var ratings = blind(places);
        var disputed = Set.copyOf(Outcome.disputed(rubric, ratings.getFirst(), ratings.getLast()));
        return rubric.criteria().stream()
                .filter(criterion -> disputed.contains(criterion.id()))
                .toList();
    }

    /// The blind ratings.
    private static List<Rating> blind(List<RaterPlace> places) {
        return places.stream()
                .filter(place -> place.number() != RaterPlace.ADJUDICATOR)
                .flatMap(RaterPlace::given)
                .toList();
    }

    private static @Nullable RaterPlace own(List<RaterPlace> places, UUID examinerId) {
        return places.stream()
                .filter(place -> place.isOf(examinerId))
                .findFirst()
                .orElse(null);
    }

    /// A free place. One with an expired claim comes last, so that its examiner can still use it.
    private static OptionalInt free(State state, List<RaterPlace> places, Instant now) {
        var numbers = switch (state) {
            case WAITING, RATED_ONCE -> IntStream.of(1, 2);
            case ADJUDICATION -> IntStream.of(RaterPlace.ADJUDICATOR);
            case COMPLETE, WITHDRAWN -> IntStream.empty();
        };
        var taken = places.stream()
                .filter(place -> place.isTaken(now))
                .map(RaterPlace::number)
                .collect(Collectors.toSet());
        var had = places.stream().map(RaterPlace::number).collect(Collectors.toSet());
        return numbers.filter(number -> !taken.contains(number))
                .boxed()
                .sorted(Comparator.comparing(had::contains))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static Rubric rubric(Examination examination) {
        return Rubrics.find(examination.subject().rubric())
                .orElseThrow(() -> new IllegalStateException(
                        "this build has no rubric " + examination.subject().rubric()));
    }

    private static Failure unknown() {
        return Failure.notFound("EXAMINATION_UNKNOWN", "no such examination");
    }
}
