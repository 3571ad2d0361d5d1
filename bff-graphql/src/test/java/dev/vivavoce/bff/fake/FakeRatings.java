package dev.vivavoce.bff.fake;

import dev.vivavoce.assessment.v1.GetTalkReportRequest;
import dev.vivavoce.assessment.v1.GetTalkReportResponse;
import dev.vivavoce.assessment.v1.RatingServiceGrpc;
import dev.vivavoce.assessment.v1.TalkReport;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Reports of talks that belong to every caller.
public final class FakeRatings extends RatingServiceGrpc.RatingServiceImplBase {
    private final Map<String, TalkReport> reports = new ConcurrentHashMap<>();
    private final Set<String> pending = ConcurrentHashMap.newKeySet();

    public void add(TalkReport report) {
        pending.remove(report.getSessionId());
        reports.put(report.getSessionId(), report);
    }

    /// The report of this session is being made, until [#add] brings it.
    public void begin(String sessionId) {
        pending.add(sessionId);
    }

    void clear() {
        reports.clear();
        pending.clear();
    }

    @Override
    public void getTalkReport(GetTalkReportRequest request, StreamObserver<GetTalkReportResponse> out) {
        if (pending.contains(request.getSessionId()))
            throw Failure.aborted("REPORT_PENDING", "the report is being made").retryAfter(Duration.ofSeconds(1));
        var report = reports.get(request.getSessionId());
        if (report == null) throw Failure.notFound("ATTEMPT_UNKNOWN", "no such talk");
        out.onNext(GetTalkReportResponse.newBuilder().setReport(report).build());
        out.onCompleted();
    }
}
