package dev.vivavoce.assessment.attempt;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.v1.AttemptServiceGrpc;
import dev.vivavoce.assessment.v1.BatchGetAttemptsRequest;
import dev.vivavoce.assessment.v1.BatchGetAttemptsResponse;
import dev.vivavoce.assessment.v1.BatchGetScenarioProgressRequest;
import dev.vivavoce.assessment.v1.BatchGetScenarioProgressResponse;
import dev.vivavoce.assessment.v1.BatchListDrillsRequest;
import dev.vivavoce.assessment.v1.BatchListDrillsResponse;
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
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.TaskKind;
import dev.vivavoce.speech.v1.Word;
import io.grpc.stub.StreamObserver;

/// Serves attempts; maps messages to the records of [Attempts]. The caller is always the owner.
public final class AttemptGrpc extends AttemptServiceGrpc.AttemptServiceImplBase {
    private static final int MOST_IDS = 200;
    private static final int MOST_SCENARIOS = 100;

    private final Attempts attempts;

    public AttemptGrpc(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void listAttempts(ListAttemptsRequest request, StreamObserver<ListAttemptsResponse> out) {
        var userId = Caller.current().userId();
        var violations = new Violations();
        var filter = AttemptFilter.parse(
                request.getLanguage(),
                request.getTaskKindValue(),
                request.getTaskKind() != TaskKind.UNRECOGNIZED,
                violations);
        violations.throwIfAny();
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
        var attempt = attempts.get(userId, Ids.uuid("attempt_id", request.getAttemptId()));
        out.onNext(GetAttemptResponse.newBuilder().setAttempt(message(attempt)).build());
        out.onCompleted();
    }

    @Override
    public void batchGetAttempts(BatchGetAttemptsRequest request, StreamObserver<BatchGetAttemptsResponse> out) {
        var userId = Caller.current().userId();
        var ids = Ids.uuids("attempt_ids", request.getAttemptIdsList(), MOST_IDS);
        var response = BatchGetAttemptsResponse.newBuilder();
        for (var attempt : attempts.batch(userId, ids)) response.addAttempts(message(attempt));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void batchListDrills(BatchListDrillsRequest request, StreamObserver<BatchListDrillsResponse> out) {
        var userId = Caller.current().userId();
        var ids = Ids.uuids("attempt_ids", request.getAttemptIdsList(), MOST_IDS);
        var response = BatchListDrillsResponse.newBuilder();
        for (var drill : attempts.drills(userId, ids)) response.addDrills(message(drill));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void batchGetScenarioProgress(
            BatchGetScenarioProgressRequest request, StreamObserver<BatchGetScenarioProgressResponse> out) {
        var userId = Caller.current().userId();
        var ids = Ids.uuids("scenario_ids", request.getScenarioIdsList(), MOST_SCENARIOS);
        var response = BatchGetScenarioProgressResponse.newBuilder();
        for (var progress : attempts.progress(userId, ids))
            response.addProgressBuilder()
                    .setScenarioId(progress.scenarioId().toString())
                    .addAllLines(progress.lines())
                    .setBestScore(progress.best());
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void deleteAttempt(DeleteAttemptRequest request, StreamObserver<DeleteAttemptResponse> out) {
        var userId = Caller.current().userId();
        attempts.delete(userId, Ids.uuid("attempt_id", request.getAttemptId()));
        out.onNext(DeleteAttemptResponse.getDefaultInstance());
        out.onCompleted();
    }

    @Override
    public void getStatistics(GetStatisticsRequest request, StreamObserver<GetStatisticsResponse> out) {
        var userId = Caller.current().userId();
        var violations = new Violations();
        var filter = AttemptFilter.parse(request.getLanguage(), 0, true, violations);
        var period = StatisticsPeriod.parse(request.getDays(), request.getTimeZone(), violations);
        violations.throwIfAny();
        var statistics = attempts.statistics(userId, filter, period.zone(), period.days());
        out.onNext(GetStatisticsResponse.newBuilder()
                .setStatistics(message(statistics))
                .build());
        out.onCompleted();
    }

    private static dev.vivavoce.assessment.v1.Attempt message(Attempt attempt) {
        try {
            return dev.vivavoce.assessment.v1.Attempt.newBuilder()
                    .setId(attempt.id().toString())
                    .setTask(Task.parseFrom(attempt.task()))
                    .setResult(Result.parseFrom(attempt.result()))
                    .setStartedAt(ProtoTimes.timestamp(attempt.startedAt()))
                    .setFinishedAt(ProtoTimes.timestamp(attempt.finishedAt()))
                    .build();
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored attempt cannot be read", thrown);
        }
    }

    private static dev.vivavoce.assessment.v1.Drill message(Drill drill) {
        var message = dev.vivavoce.assessment.v1.Drill.newBuilder()
                .setId(drill.id().toString())
                .setFinishedAt(ProtoTimes.timestamp(drill.finishedAt()));
        message.getDrilledWordBuilder()
                .setAttemptId(drill.attemptId().toString())
                .setWordIndex(drill.wordIndex());
        try {
            if (drill.said() != null) message.setWord(Word.parseFrom(drill.said()));
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored drill cannot be read", thrown);
        }
        return message.build();
    }

    private static dev.vivavoce.assessment.v1.Statistics message(Statistics statistics) {
        var all = statistics.all();
        var message = dev.vivavoce.assessment.v1.Statistics.newBuilder()
                .setAttempts(all.attempts())
                .setScoredAttempts(statistics.scored())
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
}
