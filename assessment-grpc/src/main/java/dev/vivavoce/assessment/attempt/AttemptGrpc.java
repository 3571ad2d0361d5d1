package dev.vivavoce.assessment.attempt;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.v1.AttemptServiceGrpc;
import dev.vivavoce.assessment.v1.BatchGetAttemptsRequest;
import dev.vivavoce.assessment.v1.BatchGetAttemptsResponse;
import dev.vivavoce.assessment.v1.DayStatistics;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.DeleteAttemptResponse;
import dev.vivavoce.assessment.v1.GetAttemptRequest;
import dev.vivavoce.assessment.v1.GetAttemptResponse;
import dev.vivavoce.assessment.v1.GetStatisticsRequest;
import dev.vivavoce.assessment.v1.GetStatisticsResponse;
import dev.vivavoce.assessment.v1.LanguageStatistics;
import dev.vivavoce.assessment.v1.ListAttemptsRequest;
import dev.vivavoce.assessment.v1.ListAttemptsResponse;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Failure.FieldViolation;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.Mode;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Task;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The contract of attempts, told in terms of [Attempts]. The caller is always the owner.
public final class AttemptGrpc extends AttemptServiceGrpc.AttemptServiceImplBase {
    private static final int MOST_IDS = 200;
    private static final int MOST_DAYS = 366;
    private static final int USUAL_DAYS = 90;
    private static final int LONGEST_TAG = 35;
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final Attempts attempts;

    public AttemptGrpc(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void listAttempts(ListAttemptsRequest request, StreamObserver<ListAttemptsResponse> out) {
        var userId = Caller.current().userId();
        var violations = new ArrayList<FieldViolation>();
        checkLanguage(request.getLanguage(), violations);
        if (request.getMode() == Mode.UNRECOGNIZED)
            violations.add(new FieldViolation("mode", request.getModeValue() + " (expected: a known mode)"));
        if (!violations.isEmpty()) throw Failure.invalidFields(violations);
        var filter = new AttemptFilter(request.getLanguage().toLowerCase(Locale.ROOT), request.getModeValue());
        var found = attempts.list(userId, filter, request.getPageToken(), Pages.size(request.getPageSize()));
        var response = ListAttemptsResponse.newBuilder()
                .setNextPageToken(found.page().nextPageToken())
                .setTotalSize(found.totalSize());
        for (var attempt : found.page().rows()) response.addAttempts(message(attempt));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getAttempt(GetAttemptRequest request, StreamObserver<GetAttemptResponse> out) {
        var userId = Caller.current().userId();
        var attempt = attempts.get(userId, IdempotencyKey.uuid("attempt_id", request.getAttemptId()));
        out.onNext(GetAttemptResponse.newBuilder().setAttempt(message(attempt)).build());
        out.onCompleted();
    }

    @Override
    public void batchGetAttempts(BatchGetAttemptsRequest request, StreamObserver<BatchGetAttemptsResponse> out) {
        var userId = Caller.current().userId();
        int count = request.getAttemptIdsCount();
        if (count < 1 || count > MOST_IDS)
            throw Failure.invalidField("attempt_ids", count + " (expected: 1 to " + MOST_IDS + ")");
        var ids = request.getAttemptIdsList().stream()
                .map(id -> IdempotencyKey.uuid("attempt_ids", id))
                .toList();
        var response = BatchGetAttemptsResponse.newBuilder();
        for (var attempt : attempts.batch(userId, ids)) response.addAttempts(message(attempt));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void deleteAttempt(DeleteAttemptRequest request, StreamObserver<DeleteAttemptResponse> out) {
        var userId = Caller.current().userId();
        attempts.delete(userId, IdempotencyKey.uuid("attempt_id", request.getAttemptId()));
        out.onNext(DeleteAttemptResponse.getDefaultInstance());
        out.onCompleted();
    }

    @Override
    public void getStatistics(GetStatisticsRequest request, StreamObserver<GetStatisticsResponse> out) {
        var userId = Caller.current().userId();
        var violations = new ArrayList<FieldViolation>();
        checkLanguage(request.getLanguage(), violations);
        int days = request.getDays() == 0 ? USUAL_DAYS : request.getDays();
        if (days < 1 || days > MOST_DAYS)
            violations.add(new FieldViolation("days", days + " (expected: 1 to " + MOST_DAYS + ", or 0)"));
        var zone = zone(request.getTimeZone());
        if (zone == null)
            violations.add(new FieldViolation("time_zone", "expected: an IANA name such as Europe/Berlin"));
        if (zone == null || !violations.isEmpty()) throw Failure.invalidFields(violations);
        var filter = new AttemptFilter(request.getLanguage().toLowerCase(Locale.ROOT), 0);
        var statistics = attempts.statistics(userId, filter, zone, days);
        out.onNext(GetStatisticsResponse.newBuilder()
                .setStatistics(message(statistics))
                .build());
        out.onCompleted();
    }

    private static void checkLanguage(String language, List<FieldViolation> violations) {
        boolean good = language.isEmpty()
                || (language.length() <= LONGEST_TAG && TAG.matcher(language).matches());
        if (!good) violations.add(new FieldViolation("language", "expected: a BCP 47 tag such as en-GB, or en"));
    }

    /// Offsets such as `+02:00` are no IANA names: they know no summer time.
    private static @Nullable ZoneId zone(String name) {
        if (name.isEmpty()) return ZoneOffset.UTC;
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : null;
    }

    private static dev.vivavoce.assessment.v1.Attempt message(Attempt attempt) {
        try {
            return dev.vivavoce.assessment.v1.Attempt.newBuilder()
                    .setId(attempt.id().toString())
                    .setTask(Task.parseFrom(attempt.task()))
                    .setResult(Result.parseFrom(attempt.result()))
                    .setStartedAt(message(attempt.startedAt()))
                    .setFinishedAt(message(attempt.finishedAt()))
                    .build();
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored attempt cannot be read", thrown);
        }
    }

    private static dev.vivavoce.assessment.v1.Statistics message(Statistics statistics) {
        var all = statistics.all();
        var message = dev.vivavoce.assessment.v1.Statistics.newBuilder()
                .setAttempts(all.attempts())
                .setCurrentStreakDays(statistics.currentStreakDays())
                .setSpeechDuration(Durations.fromNanos(statistics.speech().toNanos()));
        if (all.average() != null) message.setAverageScore(all.average());
        if (all.best() != null) message.setBestScore(all.best());
        if (statistics.correctShare() != null) message.setCorrectShare(statistics.correctShare());
        statistics.byLanguage().forEach(language -> message.addByLanguage(message(language)));
        statistics.byDay().forEach(day -> message.addByDay(message(day)));
        for (var word : statistics.weakestWords())
            message.addWeakestWordsBuilder()
                    .setText(word.text())
                    .setLanguage(word.language())
                    .setOccurrences(word.occurrences())
                    .setAverageScore(word.average());
        for (var sound : statistics.weakestSounds())
            message.addWeakestSoundsBuilder()
                    .setArpabet(sound.arpabet())
                    .setIpa(sound.ipa())
                    .setOccurrences(sound.occurrences())
                    .setAverageScore(sound.average())
                    .setMostHeardInstead(sound.mostHeardInstead());
        return message.build();
    }

    private static LanguageStatistics message(Statistics.OfLanguage ofLanguage) {
        var sums = ofLanguage.sums();
        var message = LanguageStatistics.newBuilder()
                .setLanguage(ofLanguage.language())
                .setAttempts(sums.attempts());
        if (sums.average() != null) message.setAverageScore(sums.average());
        if (sums.best() != null) message.setBestScore(sums.best());
        return message.build();
    }

    private static DayStatistics message(Statistics.OfDay ofDay) {
        var sums = ofDay.sums();
        var message = DayStatistics.newBuilder().setDay(ofDay.day().toString()).setAttempts(sums.attempts());
        if (sums.average() != null) message.setAverageScore(sums.average());
        if (sums.best() != null) message.setBestScore(sums.best());
        return message.build();
    }

    private static Timestamp message(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
