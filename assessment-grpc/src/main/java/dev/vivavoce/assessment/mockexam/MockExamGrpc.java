package dev.vivavoce.assessment.mockexam;

import dev.vivavoce.assessment.v1.AttachSessionRequest;
import dev.vivavoce.assessment.v1.AttachSessionResponse;
import dev.vivavoce.assessment.v1.BatchGetMockExamsRequest;
import dev.vivavoce.assessment.v1.BatchGetMockExamsResponse;
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
import dev.vivavoce.assessment.v1.MockExamServiceGrpc;
import dev.vivavoce.assessment.v1.SkipWarmUpRequest;
import dev.vivavoce.assessment.v1.SkipWarmUpResponse;
import dev.vivavoce.assessment.v1.StartMockExamRequest;
import dev.vivavoce.assessment.v1.StartMockExamResponse;
import dev.vivavoce.assessment.v1.TakePartAgainRequest;
import dev.vivavoce.assessment.v1.TakePartAgainResponse;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Patience;
import io.grpc.stub.StreamObserver;
import java.time.Duration;

/// Serves mock exams. The caller is always the learner.
public final class MockExamGrpc extends MockExamServiceGrpc.MockExamServiceImplBase {
    private static final int MOST_EXAMS = 50;
    private static final int MOST_SESSIONS = 200;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final MockExams exams;
    private final MockReports reports;

    public MockExamGrpc(MockExams exams, MockReports reports) {
        this.exams = exams;
        this.reports = reports;
    }

    @Override
    public void startMockExam(StartMockExamRequest request, StreamObserver<StartMockExamResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        out.onNext(MockExamMapping.message(exams.start(Caller.current().userId(), key, MockExamMapping.wish(request))));
        out.onCompleted();
    }

    @Override
    public void getMockExam(GetMockExamRequest request, StreamObserver<GetMockExamResponse> out) {
        var exam = exams.get(Caller.current().userId(), Ids.uuid("id", request.getId()));
        out.onNext(GetMockExamResponse.newBuilder()
                .setExam(MockExamMapping.message(exam))
                .build());
        out.onCompleted();
    }

    @Override
    public void batchGetMockExams(BatchGetMockExamsRequest request, StreamObserver<BatchGetMockExamsResponse> out) {
        var ids = Ids.uuids("ids", request.getIdsList(), MOST_EXAMS);
        var response = BatchGetMockExamsResponse.newBuilder();
        for (var exam : exams.batch(Caller.current().userId(), ids)) response.addExams(MockExamMapping.message(exam));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getOpenMockExam(GetOpenMockExamRequest request, StreamObserver<GetOpenMockExamResponse> out) {
        var response = GetOpenMockExamResponse.newBuilder();
        exams.open(Caller.current().userId()).map(MockExamMapping::message).ifPresent(response::setExam);
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void listMockExams(ListMockExamsRequest request, StreamObserver<ListMockExamsResponse> out) {
        int size = Math.min(Pages.size(request.getPageSize()), MOST_EXAMS);
        var listed = exams.list(Caller.current().userId(), request.getPageToken(), size);
        var response = ListMockExamsResponse.newBuilder()
                .setNextPageToken(listed.nextPageToken())
                .setTotalSize(listed.total());
        for (var exam : listed.exams()) response.addExams(MockExamMapping.message(exam));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void batchGetSessionExams(
            BatchGetSessionExamsRequest request, StreamObserver<BatchGetSessionExamsResponse> out) {
        var ids = Ids.uuids("session_ids", request.getSessionIdsList(), MOST_SESSIONS);
        var response = BatchGetSessionExamsResponse.newBuilder();
        for (var part : exams.parts(Caller.current().userId(), ids))
            response.addSessions(MockExamMapping.message(part));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void attachSession(AttachSessionRequest request, StreamObserver<AttachSessionResponse> out) {
        var exam = exams.attach(
                Caller.current().userId(),
                Ids.uuid("id", request.getId()),
                MockExamMapping.kind(request.getPart()),
                Ids.uuid("session_id", request.getSessionId()));
        out.onNext(AttachSessionResponse.newBuilder()
                .setExam(MockExamMapping.message(exam))
                .build());
        out.onCompleted();
    }

    @Override
    public void skipWarmUp(SkipWarmUpRequest request, StreamObserver<SkipWarmUpResponse> out) {
        var exam = exams.skipWarmUp(Caller.current().userId(), Ids.uuid("id", request.getId()));
        out.onNext(SkipWarmUpResponse.newBuilder()
                .setExam(MockExamMapping.message(exam))
                .build());
        out.onCompleted();
    }

    @Override
    public void takePartAgain(TakePartAgainRequest request, StreamObserver<TakePartAgainResponse> out) {
        var exam = exams.again(
                Caller.current().userId(), Ids.uuid("id", request.getId()), MockExamMapping.kind(request.getPart()));
        out.onNext(TakePartAgainResponse.newBuilder()
                .setExam(MockExamMapping.message(exam))
                .build());
        out.onCompleted();
    }

    @Override
    public void endMockExam(EndMockExamRequest request, StreamObserver<EndMockExamResponse> out) {
        var exam = exams.end(Caller.current().userId(), Ids.uuid("id", request.getId()));
        out.onNext(EndMockExamResponse.newBuilder()
                .setExam(MockExamMapping.message(exam))
                .build());
        out.onCompleted();
    }

    @Override
    public void getMockExamReport(GetMockExamReportRequest request, StreamObserver<GetMockExamReportResponse> out) {
        var outcome = reports.get(
                Caller.current().userId(), Ids.uuid("id", request.getId()), () -> Patience.of(LONGEST_WAIT));
        out.onNext(MockExamMapping.message(outcome));
        out.onCompleted();
    }
}
