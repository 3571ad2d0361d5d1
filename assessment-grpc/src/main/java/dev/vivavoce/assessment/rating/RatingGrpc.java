package dev.vivavoce.assessment.rating;

import dev.vivavoce.assessment.v1.GetTalkReportRequest;
import dev.vivavoce.assessment.v1.GetTalkReportResponse;
import dev.vivavoce.assessment.v1.RatingServiceGrpc;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Serves the reports of role-plays. The caller is always the learner.
public final class RatingGrpc extends RatingServiceGrpc.RatingServiceImplBase {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    /// What is left of the caller's time for the answer.
    private static final Duration ANSWER = Duration.ofMillis(500);

    private final TalkReports reports;

    public RatingGrpc(TalkReports reports) {
        this.reports = reports;
    }

    @Override
    public void getTalkReport(GetTalkReportRequest request, StreamObserver<GetTalkReportResponse> out) {
        var userId = Caller.current().userId();
        var report = reports.get(userId, Ids.uuid("session_id", request.getSessionId()), patience());
        out.onNext(GetTalkReportResponse.newBuilder()
                .setReport(ReportMapping.message(report))
                .build());
        out.onCompleted();
    }

    /// How long this call may wait for a report that is being made.
    private static Duration patience() {
        var deadline = Context.current().getDeadline();
        if (deadline == null) return LONGEST_WAIT;
        var left = Duration.ofMillis(deadline.timeRemaining(TimeUnit.MILLISECONDS))
                .minus(ANSWER);
        if (left.isNegative()) return Duration.ZERO;
        return left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
    }
}
