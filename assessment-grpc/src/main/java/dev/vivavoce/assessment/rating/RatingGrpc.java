package dev.vivavoce.assessment.rating;

import dev.vivavoce.assessment.v1.GetTalkReportRequest;
import dev.vivavoce.assessment.v1.GetTalkReportResponse;
import dev.vivavoce.assessment.v1.RatingServiceGrpc;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Patience;
import io.grpc.stub.StreamObserver;
import java.time.Duration;

/// Serves the reports of talks. The caller is always the learner.
public final class RatingGrpc extends RatingServiceGrpc.RatingServiceImplBase {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final TalkReports reports;

    public RatingGrpc(TalkReports reports) {
        this.reports = reports;
    }

    @Override
    public void getTalkReport(GetTalkReportRequest request, StreamObserver<GetTalkReportResponse> out) {
        var userId = Caller.current().userId();
        var report = reports.get(userId, Ids.uuid("session_id", request.getSessionId()), Patience.of(LONGEST_WAIT));
        out.onNext(GetTalkReportResponse.newBuilder()
                .setReport(ReportMapping.message(report))
                .build());
        out.onCompleted();
    }
}
