package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.Attempt;
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
import dev.vivavoce.assessment.v1.Drill;
import dev.vivavoce.assessment.v1.GetStatisticsRequest;
import dev.vivavoce.assessment.v1.GetStatisticsResponse;
import dev.vivavoce.assessment.v1.LanguageStatistics;
import dev.vivavoce.assessment.v1.ListAttemptsRequest;
import dev.vivavoce.assessment.v1.ListAttemptsResponse;
import dev.vivavoce.assessment.v1.ScenarioProgress;
import dev.vivavoce.assessment.v1.Statistics;
import dev.vivavoce.assessment.v1.WeakSound;
import dev.vivavoce.assessment.v1.WeakWord;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.speech.v1.DrilledWord;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Task;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// Assessment: a list of attempts that belong to every caller.
public final class FakeAssessment implements AutoCloseable {
    public final Counted calls = new Counted();
    /// The last request for statistics.
    public volatile GetStatisticsRequest lastStatistics = GetStatisticsRequest.getDefaultInstance();

    /// Statistics are not answered before this is complete.
    public volatile CompletableFuture<Void> statisticsReady = CompletableFuture.completedFuture(null);

    /// The last request for a page of attempts.
    public volatile ListAttemptsRequest lastList = ListAttemptsRequest.getDefaultInstance();
    /// The reports of talks.
    public final FakeRatings ratings = new FakeRatings();
    /// The feedback on results.
    public final FakeFeedback feedback = new FakeFeedback();
    /// The ratings by examiners.
    public final FakeExaminations examinations = new FakeExaminations();
    /// The mock exams.
    public final FakeMockExams mockExams = new FakeMockExams();
    /// The cards to review.
    public final FakeReviews reviews = new FakeReviews();
    /// The quizzes.
    public final FakeQuizzes quizzes = new FakeQuizzes();
    /// The shared ones.
    public final FakeQuizSharing quizSharing = new FakeQuizSharing();
    /// The question bank.
    public final FakeBank bank = new FakeBank();
    /// The most attempts that fit into one message.
    public volatile int fitting = 200;

    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final List<Drill> drills = new CopyOnWriteArrayList<>();
    private final List<ScenarioProgress> progress = new CopyOnWriteArrayList<>();
    private final GrpcServer server;

    public FakeAssessment(FakeIdentity identity) {
        server = GrpcServer.of("assessment")
                .administration(_ -> {})
                .tokens(TokenVerifier.of(
                        () -> new com.nimbusds.jose.jwk.JWKSet(
                                        identity.keys.key().toPublicJWK())
                                .toString(),
                        "assessment"))
                .service(calls.counting(new Attempts()))
                .service(calls.counting(ratings))
                .service(calls.counting(feedback))
                .service(calls.counting(examinations))
                .service(calls.counting(mockExams))
                .service(calls.counting(reviews))
                .service(calls.counting(quizzes))
                .service(calls.counting(quizSharing))
                .service(calls.counting(bank))
                .start();
    }

    public String target() {
        return server.inProcessTarget();
    }

    public String wireTarget() {
        return "localhost:" + server.port();
    }

    public void clear() {
        attempts.clear();
        drills.clear();
        progress.clear();
        ratings.clear();
        feedback.clear();
        examinations.clear();
        mockExams.clear();
        reviews.clear();
        quizzes.clear();
        quizSharing.clear();
        bank.clear();
        fitting = 200;
    }

    /// Adds an attempt on a scenario and returns its id.
    public String add(UUID id, String scenarioId, int version) {
        attempts.add(Attempt.newBuilder()
                .setId(id.toString())
                .setTask(Task.newBuilder()
                        .setPurpose(Purpose.PURPOSE_ATTEMPT)
                        .setReadAloud(SpokenResult.line(scenarioId, version)))
                .setResult(SpokenResult.result())
                .setStartedAt(Timestamps.fromMillis(1_000))
                .setFinishedAt(Timestamps.fromMillis(9_000))
                .build());
        return id.toString();
    }

    /// Adds an attempt at talking with the partner of a scenario and returns its id.
    public String addTalk(UUID id, String scenarioId, int version) {
        attempts.add(Attempt.newBuilder()
                .setId(id.toString())
                .setTask(SpokenTalk.task(scenarioId, version))
                .setResult(SpokenTalk.result())
                .setStartedAt(Timestamps.fromMillis(1_000))
                .setFinishedAt(Timestamps.fromMillis(9_000))
                .build());
        return id.toString();
    }

    /// Adds a repeat of a word that was heard or not, and returns its id.
    public String addDrill(String attemptId, int wordIndex, boolean heard) {
        var drill = Drill.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setDrilledWord(DrilledWord.newBuilder().setAttemptId(attemptId).setWordIndex(wordIndex))
                .setFinishedAt(Timestamps.fromMillis(10_000));
        if (heard) drill.setWord(SpokenResult.result().getWords(0));
        drills.add(drill.build());
        return drill.getId();
    }

    /// Sets every caller's progress with a scenario.
    public void setProgress(String scenarioId, double bestScore, String... lines) {
        progress.add(ScenarioProgress.newBuilder()
                .setScenarioId(scenarioId)
                .setBestScore(bestScore)
                .addAllLines(List.of(lines))
                .build());
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    private final class Attempts extends AttemptServiceGrpc.AttemptServiceImplBase {
        @Override
        public void listAttempts(ListAttemptsRequest request, StreamObserver<ListAttemptsResponse> out) {
            lastList = request;
            int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
            int to = Math.min(attempts.size(), from + request.getPageSize());
            answer(
                    out,
                    ListAttemptsResponse.newBuilder()
                            .addAllAttempts(attempts.subList(from, to))
                            .setNextPageToken(to < attempts.size() ? Integer.toString(to) : "")
                            .setTotalSize(attempts.size())
                            .build());
        }

        @Override
        public void batchGetAttempts(BatchGetAttemptsRequest request, StreamObserver<BatchGetAttemptsResponse> out) {
            if (request.getAttemptIdsCount() > fitting) throw Failure.exhausted("BATCH_TOO_LARGE", "too long");
            answer(
                    out,
                    BatchGetAttemptsResponse.newBuilder()
                            .addAllAttempts(attempts.stream()
                                    .filter(attempt ->
                                            request.getAttemptIdsList().contains(attempt.getId()))
                                    .toList())
                            .build());
        }

        @Override
        public void batchListDrills(BatchListDrillsRequest request, StreamObserver<BatchListDrillsResponse> out) {
            answer(
                    out,
                    BatchListDrillsResponse.newBuilder()
                            .addAllDrills(drills.stream()
                                    .filter(drill -> request.getAttemptIdsList()
                                            .contains(drill.getDrilledWord().getAttemptId()))
                                    .toList())
                            .build());
        }

        @Override
        public void batchGetScenarioProgress(
                BatchGetScenarioProgressRequest request, StreamObserver<BatchGetScenarioProgressResponse> out) {
            answer(
                    out,
                    BatchGetScenarioProgressResponse.newBuilder()
                            .addAllProgress(progress.stream()
                                    .filter(one -> request.getScenarioIdsList().contains(one.getScenarioId()))
                                    .toList())
                            .build());
        }

        @Override
        public void deleteAttempt(DeleteAttemptRequest request, StreamObserver<DeleteAttemptResponse> out) {
            if (!attempts.removeIf(attempt -> attempt.getId().equals(request.getAttemptId())))
                throw Failure.notFound("ATTEMPT_UNKNOWN", "no such attempt");
            answer(out, DeleteAttemptResponse.getDefaultInstance());
        }

        @Override
        public void getStatistics(GetStatisticsRequest request, StreamObserver<GetStatisticsResponse> out) {
            lastStatistics = request;
            statisticsReady.thenRun(() -> answerStatistics(out));
        }

        private void answerStatistics(StreamObserver<GetStatisticsResponse> out) {
            answer(
                    out,
                    GetStatisticsResponse.newBuilder()
                            .setStatistics(Statistics.newBuilder()
                                    .setAttempts(3)
                                    .setAverageScore(71.5)
                                    .setCurrentStreakDays(2)
                                    .setSpeechDuration(Durations.fromSeconds(61))
                                    .addByLanguage(LanguageStatistics.newBuilder()
                                            .setLanguage("en-GB")
                                            .setAttempts(3))
                                    .addByDay(DayStatistics.newBuilder()
                                            .setDay("2026-11-20")
                                            .setAttempts(3)
                                            .setBestScore(88))
                                    .addWeakestWords(WeakWord.newBuilder()
                                            .setText("thorough")
                                            .setLanguage("en-GB")
                                            .setOccurrences(2)
                                            .setAverageScore(41))
                                    .addWeakestSounds(WeakSound.newBuilder()
                                            .setArpabet("TH")
                                            .setIpa("θ")
                                            .setOccurrences(4)
                                            .setAverageScore(38)
                                            .setMostHeardInstead("S")))
                            .build());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
