package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.AttachSessionRequest;
import dev.vivavoce.assessment.v1.AttachSessionResponse;
import dev.vivavoce.assessment.v1.BatchGetSessionExamsRequest;
import dev.vivavoce.assessment.v1.BatchGetSessionExamsResponse;
import dev.vivavoce.assessment.v1.EndMockExamRequest;
import dev.vivavoce.assessment.v1.EndMockExamResponse;
import dev.vivavoce.assessment.v1.GetMockExamReportRequest;
import dev.vivavoce.assessment.v1.GetMockExamReportResponse;
import dev.vivavoce.assessment.v1.GetMockExamRequest;
import dev.vivavoce.assessment.v1.GetMockExamResponse;
import dev.vivavoce.assessment.v1.GetOpenMockExamRequest;
import dev.vivavoce.assessment.v1.GetOpenMockExamResponse;
import dev.vivavoce.assessment.v1.ListMockExamsRequest;
import dev.vivavoce.assessment.v1.ListMockExamsResponse;
import dev.vivavoce.assessment.v1.MockExam;
import dev.vivavoce.assessment.v1.MockExamBand;
import dev.vivavoce.assessment.v1.MockExamCriterion;
import dev.vivavoce.assessment.v1.MockExamPart;
import dev.vivavoce.assessment.v1.MockExamPartKind;
import dev.vivavoce.assessment.v1.MockExamPartRating;
import dev.vivavoce.assessment.v1.MockExamPartState;
import dev.vivavoce.assessment.v1.MockExamReport;
import dev.vivavoce.assessment.v1.MockExamScenariosMissing;
import dev.vivavoce.assessment.v1.MockExamServiceGrpc;
import dev.vivavoce.assessment.v1.MockExamState;
import dev.vivavoce.assessment.v1.MockExamTalk;
import dev.vivavoce.assessment.v1.MockExamTalkBand;
import dev.vivavoce.assessment.v1.MockExamTalkLeftOut;
import dev.vivavoce.assessment.v1.MockExamTalkRated;
import dev.vivavoce.assessment.v1.NotRatedReason;
import dev.vivavoce.assessment.v1.SkipWarmUpRequest;
import dev.vivavoce.assessment.v1.SkipWarmUpResponse;
import dev.vivavoce.assessment.v1.StartMockExamRequest;
import dev.vivavoce.assessment.v1.StartMockExamResponse;
import dev.vivavoce.assessment.v1.TakePartAgainRequest;
import dev.vivavoce.assessment.v1.TakePartAgainResponse;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.RolePlayMode;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Assessment's mock exams, which belong to every caller. What a change does is up to the test.
public final class FakeMockExams extends MockExamServiceGrpc.MockExamServiceImplBase {
    /// Why the next calls that name an exam fail; null when they do not.
    public volatile @Nullable Failure refusal;
    /// What `startMockExam` answers, unless it starts an exam.
    public volatile @Nullable StartMockExamResponse startAnswer;
    /// What the report of every exam is.
    public volatile GetMockExamReportResponse report = GetMockExamReportResponse.getDefaultInstance();
    /// What was asked for last.
    public volatile StartMockExamRequest lastStart = StartMockExamRequest.getDefaultInstance();
    /// What was attached last.
    public volatile AttachSessionRequest lastAttached = AttachSessionRequest.getDefaultInstance();
    /// What was taken again last.
    public volatile TakePartAgainRequest lastAgain = TakePartAgainRequest.getDefaultInstance();

    private final List<MockExam> exams = new CopyOnWriteArrayList<>();

    void clear() {
        exams.clear();
        refusal = null;
        startAnswer = null;
    }

    @Override
    public void batchGetSessionExams(
            BatchGetSessionExamsRequest request, StreamObserver<BatchGetSessionExamsResponse> out) {
        var response = BatchGetSessionExamsResponse.newBuilder();
        for (var exam : exams)
            for (var part : exam.getPartsList())
                if (request.getSessionIdsList().contains(part.getSessionId()))
                    response.addSessionsBuilder()
                            .setSessionId(part.getSessionId())
                            .setExamId(exam.getId())
                            .setPart(part.getKind());
        out.onNext(response.build());
        out.onCompleted();
    }

    /// Adds an exam whose role-plays have these sessions and scenario 1 and 2, in version 1; returns its id.
    public String add(MockExamState state, String firstSession, String secondSession) {
        var exam = exam(new UUID(6, exams.size()).toString(), state).toBuilder();
        exam.getPartsBuilder(1).setSessionId(firstSession);
        exam.getPartsBuilder(2).setSessionId(secondSession);
        exams.add(exam.build());
        return exam.getId();
    }

    /// An exam with its first role-play under way, or with all parts finished.
    public static MockExam exam(String id, MockExamState state) {
        boolean isOpen = state == MockExamState.MOCK_EXAM_STATE_UNDER_WAY;
        var exam = MockExam.newBuilder()
                .setId(id)
                .setLanguage("en")
                .setProfession(Profession.PROFESSION_NURSING)
                .setState(state)
                .setStartedAt(Timestamps.fromMillis(1_790_000_000_000L))
                .addParts(MockExamPart.newBuilder()
                        .setKind(MockExamPartKind.MOCK_EXAM_PART_KIND_WARM_UP)
                        .setState(MockExamPartState.MOCK_EXAM_PART_STATE_SKIPPED)
                        .setTask(SpokenTalk.free())
                        .setSessionKey(new UUID(6, 101).toString())
                        .setLength(Durations.fromMinutes(2)))
                .addParts(rolePlay(MockExamPartKind.MOCK_EXAM_PART_KIND_FIRST_ROLE_PLAY, 1)
                        .setState(
                                isOpen
                                        ? MockExamPartState.MOCK_EXAM_PART_STATE_UNDER_WAY
                                        : MockExamPartState.MOCK_EXAM_PART_STATE_FINISHED)
                        .setBegunAt(Timestamps.fromMillis(1_790_000_060_000L)))
                .addParts(rolePlay(MockExamPartKind.MOCK_EXAM_PART_KIND_SECOND_ROLE_PLAY, 2)
                        .setState(
                                isOpen
                                        ? MockExamPartState.MOCK_EXAM_PART_STATE_WAITING
                                        : MockExamPartState.MOCK_EXAM_PART_STATE_FINISHED));
        if (isOpen)
            return exam.setExpiresAt(Timestamps.fromMillis(1_790_086_460_000L)).build();
        exam.setEndedAt(Timestamps.fromMillis(1_790_001_200_000L)).setEstimate(SpokenTalk.estimate(340));
        exam.getPartsBuilder(1).setRating(MockExamPartRating.MOCK_EXAM_PART_RATING_RATED);
        exam.getPartsBuilder(2)
                .setRating(MockExamPartRating.MOCK_EXAM_PART_RATING_NOT_RATED)
                .setRepeatable(true)
                .setEndedAt(Timestamps.fromMillis(1_790_001_200_000L));
        return exam.build();
    }

    private static MockExamPart.Builder rolePlay(MockExamPartKind kind, long scenario) {
        var task = SpokenTalk.task(new UUID(0, scenario).toString(), 1).toBuilder();
        task.getRolePlayBuilder().setMode(RolePlayMode.ROLE_PLAY_MODE_EXAM);
        return MockExamPart.newBuilder()
                .setKind(kind)
                .setTask(task)
                .setSessionKey(new UUID(6, 101 + scenario).toString());
    }

    /// A report of two talks: the second one does not count, and one criterion is not rated.
    public static MockExamReport ready(String firstSession) {
        return MockExamReport.newBuilder()
                .setRubric("oet-speaking")
                .setRubricVersion(3)
                .setEstimate(SpokenTalk.estimate(340))
                .addCriteria(MockExamCriterion.newBuilder()
                        .setCriterion("fluency")
                        .setName("Fluency")
                        .setHighestBand(6)
                        .setRated(MockExamBand.newBuilder()
                                .setBand(4)
                                .setLow(3)
                                .setHigh(5)
                                .setBandDescriptor("Speech runs with some hesitation.")
                                .addTalks(MockExamTalkBand.newBuilder()
                                        .setKind(MockExamPartKind.MOCK_EXAM_PART_KIND_FIRST_ROLE_PLAY)
                                        .setBand(4)
                                        .setLow(3)
                                        .setHigh(5))))
                .addCriteria(MockExamCriterion.newBuilder()
                        .setCriterion("intelligibility")
                        .setName("Intelligibility")
                        .setHighestBand(6)
                        .setNotRated(NotRatedReason.NOT_RATED_REASON_NEEDS_AUDIO))
                .addTalks(MockExamTalk.newBuilder()
                        .setKind(MockExamPartKind.MOCK_EXAM_PART_KIND_FIRST_ROLE_PLAY)
                        .setRated(MockExamTalkRated.newBuilder()
                                .setSessionId(firstSession)
                                .setEstimate(SpokenTalk.estimate(350))
                                .setWords(214)))
                .addTalks(MockExamTalk.newBuilder()
                        .setKind(MockExamPartKind.MOCK_EXAM_PART_KIND_SECOND_ROLE_PLAY)
                        .setLeftOut(MockExamTalkLeftOut.MOCK_EXAM_TALK_LEFT_OUT_TOO_FEW_WORDS))
                .setMadeAt(Timestamps.fromMillis(1_790_001_260_000L))
                .build();
    }

    private MockExam found(String id) {
        var refused = refusal;
        if (refused != null) throw refused;
        return exams.stream()
                .filter(exam -> exam.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("EXAM_UNKNOWN", "no such exam"));
    }

    @Override
    public void startMockExam(StartMockExamRequest request, StreamObserver<StartMockExamResponse> out) {
        lastStart = request;
        var refused = refusal;
        if (refused != null) throw refused;
        var planned = startAnswer;
        answer(
                out,
                planned != null
                        ? planned
                        : StartMockExamResponse.newBuilder()
                                .setStarted(exam(request.getIdempotencyKey(), MockExamState.MOCK_EXAM_STATE_UNDER_WAY))
                                .build());
    }

    /// What `startMockExam` answers when there is one scenario.
    public static StartMockExamResponse oneScenario() {
        return StartMockExamResponse.newBuilder()
                .setScenariosMissing(MockExamScenariosMissing.newBuilder().setFound(1))
                .build();
    }

    @Override
    public void getMockExam(GetMockExamRequest request, StreamObserver<GetMockExamResponse> out) {
        answer(
                out,
                GetMockExamResponse.newBuilder().setExam(found(request.getId())).build());
    }

    @Override
    public void getOpenMockExam(GetOpenMockExamRequest request, StreamObserver<GetOpenMockExamResponse> out) {
        var response = GetOpenMockExamResponse.newBuilder();
        exams.stream()
                .filter(exam -> exam.getState() == MockExamState.MOCK_EXAM_STATE_UNDER_WAY)
                .findFirst()
                .ifPresent(response::setExam);
        answer(out, response.build());
    }

    @Override
    public void listMockExams(ListMockExamsRequest request, StreamObserver<ListMockExamsResponse> out) {
        int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
        int to = Math.min(exams.size(), from + request.getPageSize());
        answer(
                out,
                ListMockExamsResponse.newBuilder()
                        .addAllExams(exams.subList(from, to))
                        .setNextPageToken(to < exams.size() ? Integer.toString(to) : "")
                        .setTotalSize(exams.size())
                        .build());
    }

    @Override
    public void attachSession(AttachSessionRequest request, StreamObserver<AttachSessionResponse> out) {
        lastAttached = request;
        answer(
                out,
                AttachSessionResponse.newBuilder()
                        .setExam(found(request.getId()))
                        .build());
    }

    @Override
    public void skipWarmUp(SkipWarmUpRequest request, StreamObserver<SkipWarmUpResponse> out) {
        answer(
                out,
                SkipWarmUpResponse.newBuilder().setExam(found(request.getId())).build());
    }

    @Override
    public void takePartAgain(TakePartAgainRequest request, StreamObserver<TakePartAgainResponse> out) {
        lastAgain = request;
        answer(
                out,
                TakePartAgainResponse.newBuilder()
                        .setExam(found(request.getId()))
                        .build());
    }

    @Override
    public void endMockExam(EndMockExamRequest request, StreamObserver<EndMockExamResponse> out) {
        answer(
                out,
                EndMockExamResponse.newBuilder().setExam(found(request.getId())).build());
    }

    @Override
    public void getMockExamReport(GetMockExamReportRequest request, StreamObserver<GetMockExamReportResponse> out) {
        var _ = found(request.getId());
        answer(out, report);
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }
}
