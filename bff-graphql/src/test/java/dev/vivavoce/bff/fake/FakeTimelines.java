package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.v1.GetTimelineRequest;
import dev.vivavoce.billing.v1.GetTimelineResponse;
import dev.vivavoce.billing.v1.ReconcileServiceGrpc;
import dev.vivavoce.billing.v1.TimelineEntry;
import dev.vivavoce.billing.v1.TimelineKind;
import io.grpc.stub.StreamObserver;

/// Billing's timelines: every user has called the provider once.
final class FakeTimelines extends ReconcileServiceGrpc.ReconcileServiceImplBase {
    @Override
    public void getTimeline(GetTimelineRequest request, StreamObserver<GetTimelineResponse> out) {
        out.onNext(GetTimelineResponse.newBuilder()
                .setCustomerId("cus_1")
                .addEntries(TimelineEntry.newBuilder()
                        .setAt(Timestamps.fromMillis(1_790_000_000_000L))
                        .setKind(TimelineKind.TIMELINE_KIND_CALL)
                        .setText("START_CHECKOUT pro.month: DONE"))
                .build());
        out.onCompleted();
    }
}
