package dev.vivavoce.speech.room;

import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.MintRoomTokenRequest;
import dev.vivavoce.speech.v1.MintRoomTokenResponse;
import dev.vivavoce.speech.v1.RoomServiceGrpc;
import dev.vivavoce.speech.v1.SignalPartnerRequest;
import dev.vivavoce.speech.v1.SignalPartnerResponse;
import io.grpc.stub.StreamObserver;

/// Rooms over gRPC.
final class RoomGrpc extends RoomServiceGrpc.RoomServiceImplBase {
    private final Rooms rooms;

    RoomGrpc(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void mintRoomToken(MintRoomTokenRequest request, StreamObserver<MintRoomTokenResponse> out) {
        var caller = Caller.current();
        var entry = rooms.enter(caller.userId(), caller.sessionId(), Ids.uuid("session_id", request.getSessionId()));
        out.onNext(MintRoomTokenResponse.newBuilder()
                .setToken(RoomMessages.message(entry))
                .build());
        out.onCompleted();
    }

    @Override
    public void signalPartner(SignalPartnerRequest request, StreamObserver<SignalPartnerResponse> out) {
        rooms.signal(
                Caller.current().userId(),
                Ids.uuid("session_id", request.getSessionId()),
                RoomMessages.signal(request.getSignal()));
        out.onNext(SignalPartnerResponse.getDefaultInstance());
        out.onCompleted();
    }
}
