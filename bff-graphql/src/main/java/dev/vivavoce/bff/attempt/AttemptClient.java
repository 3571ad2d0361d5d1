package dev.vivavoce.bff.attempt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.assessment.v1.AttemptServiceGrpc;
import dev.vivavoce.assessment.v1.BatchGetAttemptsRequest;
import dev.vivavoce.assessment.v1.BatchGetScenarioProgressRequest;
import dev.vivavoce.assessment.v1.BatchListDrillsRequest;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.GetStatisticsRequest;
import dev.vivavoce.assessment.v1.ListAttemptsRequest;
import dev.vivavoce.bff.attempt.Deletion.DeleteAttemptPayload;
import dev.vivavoce.bff.attempt.Statistics.DayStatistics;
import dev.vivavoce.bff.attempt.Statistics.LanguageStatistics;
import dev.vivavoce.bff.attempt.Statistics.WeakSound;
import dev.vivavoce.bff.attempt.Statistics.WeakWord;
import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.result.ResultMapping;
import dev.vivavoce.bff.speaking.AttemptUnknown;
import dev.vivavoce.bff.speaking.SpeakingTask;
import dev.vivavoce.bff.speaking.SpeakingTask.TaskKind;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Calls assessment.
public final class AttemptClient {
    /// The most scenarios whose progress assessment returns in one call.
    private static final int MOST_SCENARIOS = 100;

    private final AttemptServiceGrpc.AttemptServiceBlockingStub attempts;

    public AttemptClient(Channel assessment) {
        attempts = AttemptServiceGrpc.newBlockingStub(assessment);
    }

    /// What a history is narrowed to.
    record Filter(@Nullable String language, @Nullable TaskKind kind) {}

    Page<Attempt> page(Requester requester, Filter filter, int size, String token) {
        var request = ListAttemptsRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .setLanguage(ProtoMapping.orEmpty(filter.language()));
        if (filter.kind() != null)
            request.setTaskKind(dev.vivavoce.speech.v1.TaskKind.valueOf(
                    "TASK_KIND_" + filter.kind().name()));
        var response = Calls.signedIn(attempts, requester, Calls.READ).listAttempts(request.build());
        return new Page<>(
                response.getAttemptsList().stream().map(AttemptClient::attempt).toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    /// Returns those that exist, in any order. Long ones that do not fit into one message are requested in halves.
    public List<Attempt> attempts(Requester requester, Collection<String> attemptIds) {
        return Batches.gather(attemptIds, some -> some(requester, some));
    }

    private List<Attempt> some(Requester requester, List<String> attemptIds) {
        var request = BatchGetAttemptsRequest.newBuilder()
                .addAllAttemptIds(attemptIds)
                .build();
        try {
            return Calls.signedIn(attempts, requester, Calls.READ).batchGetAttempts(request).getAttemptsList().stream()
                    .map(AttemptClient::attempt)
                    .toList();
        } catch (StatusRuntimeException thrown) {
            if (attemptIds.size() == 1 || !Refusals.is(thrown, "BATCH_TOO_LARGE")) throw thrown;
            int half = attemptIds.size() / 2;
            return Stream.of(attemptIds.subList(0, half), attemptIds.subList(half, attemptIds.size()))
                    .flatMap(part -> some(requester, part).stream())
                    .toList();
        }
    }

    /// The newest drills of each attempt, newest first; an attempt without drills is left out.
    Map<String, List<Drill>> drills(Requester requester, Collection<String> attemptIds) {
        return Batches.gather(attemptIds, some -> {
                    var request = BatchListDrillsRequest.newBuilder()
                            .addAllAttemptIds(some)
                            .build();
                    return Calls.signedIn(attempts, requester, Calls.READ)
                            .batchListDrills(request)
                            .getDrillsList();
                })
                .stream()
                .collect(groupingBy(
                        drill -> drill.getDrilledWord().getAttemptId(), mapping(AttemptClient::drill, toList())));
    }

    /// The progress with each scenario; one without a scored attempt is left out.
    Map<String, ScenarioProgress> progress(Requester requester, Collection<String> scenarioIds) {
        return Batches.gather(scenarioIds, MOST_SCENARIOS, some -> {
                    var request = BatchGetScenarioProgressRequest.newBuilder()
                            .addAllScenarioIds(some)
                            .build();
                    return Calls.optional(attempts, requester)
                            .batchGetScenarioProgress(request)
                            .getProgressList();
                })
                .stream()
                .collect(toMap(
                        progress -> progress.getScenarioId(),
                        progress -> new ScenarioProgress(progress.getLinesList(), progress.getBestScore())));
    }

    Statistics statistics(Requester requester, String timeZone, @Nullable String language, int days) {
        var request = GetStatisticsRequest.newBuilder()
                .setTimeZone(timeZone)
                .setLanguage(ProtoMapping.orEmpty(language))
                .setDays(days)
                .build();
        return statistics(
                Calls.optional(attempts, requester).getStatistics(request).getStatistics());
    }

    DeleteAttemptPayload delete(Requester requester, String attemptId) {
        var request = DeleteAttemptRequest.newBuilder().setAttemptId(attemptId).build();
        try {
            var _ = Calls.signedIn(attempts, requester, Calls.CHANGE).deleteAttempt(request);
            return new DeleteAttemptPayload(GlobalId.of(Attempt.TYPE, attemptId), List.of());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "ATTEMPT_UNKNOWN")) throw thrown;
            return new DeleteAttemptPayload(null, List.of(new AttemptUnknown("you have no such attempt")));
        }
    }

    private static Drill drill(dev.vivavoce.assessment.v1.Drill message) {
        return new Drill(
                GlobalId.of(Attempt.TYPE, message.getId()),
                message.getDrilledWord().getWordIndex(),
                message.hasWord() ? ResultMapping.word(message.getWord()) : null,
                ProtoMapping.time(message.getFinishedAt()));
    }

    private static Attempt attempt(dev.vivavoce.assessment.v1.Attempt message) {
        return new Attempt(
                message.getId(),
                SpeakingTask.of(message.getTask()),
                ResultMapping.result(message.getResult()),
                ProtoMapping.time(message.getStartedAt()),
                ProtoMapping.time(message.getFinishedAt()),
                SpeakingTask.scenario(message.getTask()));
    }

    private static Statistics statistics(dev.vivavoce.assessment.v1.Statistics message) {
        return new Statistics(
                message.getAttempts(),
                message.getScoredAttempts(),
                message.hasAverageScore() ? message.getAverageScore() : null,
                message.hasBestScore() ? message.getBestScore() : null,
                message.hasCorrectShare() ? message.getCorrectShare() : null,
                message.getCurrentStreakDays(),
                ProtoMapping.milliseconds(message.getSpeechDuration()),
                message.getByLanguageList().stream()
                        .map(one -> new LanguageStatistics(
                                one.getLanguage(),
                                one.getAttempts(),
                                one.hasAverageScore() ? one.getAverageScore() : null,
                                one.hasBestScore() ? one.getBestScore() : null))
                        .toList(),
                message.getByDayList().stream()
                        .map(one -> new DayStatistics(
                                LocalDate.parse(one.getDay()),
                                one.getAttempts(),
                                one.hasAverageScore() ? one.getAverageScore() : null,
                                one.hasBestScore() ? one.getBestScore() : null))
                        .toList(),
                message.getWeakestWordsList().stream()
                        .map(one -> new WeakWord(
                                one.getText(), one.getLanguage(), one.getOccurrences(), one.getAverageScore()))
                        .toList(),
                message.getWeakestSoundsList().stream()
                        .map(one -> new WeakSound(
                                one.getArpabet(),
                                one.getIpa(),
                                one.getOccurrences(),
                                one.getAverageScore(),
                                ProtoMapping.orNull(one.getMostHeardInstead())))
                        .toList());
    }
}
