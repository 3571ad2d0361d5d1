package dev.vivavoce.billing.reconcile;

import dev.vivavoce.billing.v1.FailedEvent;
import dev.vivavoce.billing.v1.GetTimelineRequest;
import dev.vivavoce.billing.v1.GetTimelineResponse;
import dev.vivavoce.billing.v1.ListFailedEventsRequest;
import dev.vivavoce.billing.v1.ListFailedEventsResponse;
import dev.vivavoce.billing.v1.ReconcileRequest;
import dev.vivavoce.billing.v1.ReconcileResponse;
import dev.vivavoce.billing.v1.ReconcileServiceGrpc;
import dev.vivavoce.billing.v1.ReplayEventsRequest;
import dev.vivavoce.billing.v1.ReplayEventsResponse;
import dev.vivavoce.billing.v1.TimelineKind;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.stub.StreamObserver;
import java.util.Objects;

/// Serves operators' repairs; maps messages to the records of [Reconciliations].
public final class ReconcileGrpc extends ReconcileServiceGrpc.ReconcileServiceImplBase {
    private final Reconciliations reconciliations;

    public ReconcileGrpc(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Override
    public void reconcile(ReconcileRequest request, StreamObserver<ReconcileResponse> out) {
        var repair = reconciliations.repair();
        out.onNext(ReconcileResponse.newBuilder()
                .setEventsMissed(repair.missed())
                .setEventsProcessed(repair.processed())
                .setSubscriptionsCompared(repair.compared())
                .setSubscriptionsRepaired(repair.repaired())
                .build());
        out.onCompleted();
    }

    @Override
    public void listFailedEvents(ListFailedEventsRequest request, StreamObserver<ListFailedEventsResponse> out) {
        var response = ListFailedEventsResponse.newBuilder();
        for (var dead : reconciliations.dead())
            response.addEvents(FailedEvent.newBuilder()
                    .setId(dead.event().id())
                    .setType(dead.event().type())
                    .setReceivedAt(ProtoTimes.timestamp(dead.receivedAt()))
                    .setFailure(Objects.requireNonNullElse(dead.failure(), "")));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void replayEvents(ReplayEventsRequest request, StreamObserver<ReplayEventsResponse> out) {
        var replay = reconciliations.replay(request.getEventIdsList());
        out.onNext(ReplayEventsResponse.newBuilder()
                .setProcessed(replay.processed())
                .setFailed(replay.failed())
                .build());
        out.onCompleted();
    }

    @Override
    public void getTimeline(GetTimelineRequest request, StreamObserver<GetTimelineResponse> out) {
        var userId = Ids.uuid("user_id", request.getUserId());
        var response = GetTimelineResponse.newBuilder()
                .setCustomerId(reconciliations.customer(userId).orElse(""));
        for (var entry : reconciliations.timeline(userId))
            response.addEntries(dev.vivavoce.billing.v1.TimelineEntry.newBuilder()
                    .setAt(ProtoTimes.timestamp(entry.at()))
                    .setKind(
                            switch (entry.kind()) {
                                case CALL -> TimelineKind.TIMELINE_KIND_CALL;
                                case EVENT -> TimelineKind.TIMELINE_KIND_EVENT;
                                case CHANGE -> TimelineKind.TIMELINE_KIND_CHANGE;
                                case ALERT -> TimelineKind.TIMELINE_KIND_ALERT;
                            })
                    .setText(entry.text()));
        out.onNext(response.build());
        out.onCompleted();
    }
}
