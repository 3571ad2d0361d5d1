package dev.vivavoce.runtimetest;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.events.v1.FollowResponse;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The events of [TestIdentity], in memory.
final class TestIdentityEvents extends EventServiceGrpc.EventServiceImplBase {
    private record Follower(FollowRequest request, StreamObserver<FollowResponse> out) {
        void take(long cursor, Event event) {
            var isCancelled = out instanceof ServerCallStreamObserver<FollowResponse> call && call.isCancelled();
            if (isCancelled || cursor <= request.getAfter()) return;
            var response = FollowResponse.newBuilder().setCursor(cursor);
            var types = request.getEventTypesList();
            if (types.isEmpty() || types.contains(event.getEventType())) response.setEvent(event);
            out.onNext(response.build());
        }
    }

    private final List<Event> events = new ArrayList<>();
    private final List<Follower> followers = new ArrayList<>();

    synchronized void publish(UUID userId, Message payload) {
        var contract = EventContract.of(payload.getClass());
        var event = Event.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setEventType(contract.type())
                .setTimestamp(ProtoTimes.timestamp(Instant.now()))
                .setUserId(userId.toString())
                .setService("identity")
                .setVersion(contract.version())
                .setPayload(Any.pack(payload))
                .build();
        events.add(event);
        for (var follower : followers) follower.take(events.size(), event);
    }

    @Override
    public synchronized void follow(FollowRequest request, StreamObserver<FollowResponse> out) {
        // With a handler the observer does not throw when the follower is gone.
        if (out instanceof ServerCallStreamObserver<FollowResponse> call) call.setOnCancelHandler(() -> {});
        var follower = new Follower(request, out);
        for (int i = 0; i < events.size(); i++) follower.take(i + 1, events.get(i));
        followers.add(follower);
    }
}
