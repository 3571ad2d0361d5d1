package dev.vivavoce.bff.rating;

import dev.vivavoce.assessment.v1.GetTalkReportRequest;
import dev.vivavoce.assessment.v1.RatingServiceGrpc;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.Optional;

/// Reads the reports of talks from assessment.
public final class RatingClient {
    private final RatingServiceGrpc.RatingServiceBlockingStub ratings;

    public RatingClient(Channel assessment) {
        ratings = RatingServiceGrpc.newBlockingStub(assessment);
    }

    /// Returns an empty value when assessment has no such talk, for example because it was deleted.
    ///
    /// @throws StatusRuntimeException ABORTED / REPORT_PENDING while the report is being made
    Optional<TalkReport> report(Requester requester, String sessionId) {
        var request = GetTalkReportRequest.newBuilder().setSessionId(sessionId).build();
        try {
            var response = Calls.signedIn(ratings, requester, Calls.READ).getTalkReport(request);
            return Optional.of(ReportMapping.report(response.getReport()));
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "ATTEMPT_UNKNOWN")) throw thrown;
            return Optional.empty();
        }
    }
}
