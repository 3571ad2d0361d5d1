package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.MintRoomTokenRequest;
import dev.vivavoce.speech.v1.MintRoomTokenResponse;
import dev.vivavoce.speech.v1.RoomServiceGrpc;
import dev.vivavoce.speech.v1.SignalPartnerRequest;
import dev.vivavoce.speech.v1.SignalPartnerResponse;
import io.grpc.stub.StreamObserver;

/// `RoomService` for sessions that [FakeSessions] knows.
final class FakeRooms extends RoomServiceGrpc.RoomServiceImplBase {
    private final FakeSpeech speech;
    private final FakeSessions sessions;

    /// @param speech its switches
    FakeRooms(FakeSpeech speech, FakeSessions sessions) {
        this.speech = speech;
        this.sessions = sessions;
    }

    @Override
    public void mintRoomToken(MintRoomTokenRequest request, StreamObserver<MintRoomTokenResponse> out) {
        var session = sessions.ownTalk(request.getSessionId()).session;
        if (!speech.roomRefusal.isEmpty()) throw Failure.precondition(speech.roomRefusal, "no room");
        var response = MintRoomTokenResponse.newBuilder();
        response.getTokenBuilder()
                .setUrl("wss://rooms.example.org")
                .setValue("a.room.token")
                .setRoom("vivavoce-" + session.getId())
                .setIdentity("learner")
                .setExpiresAt(Timestamps.fromMillis(1_800_000_000_000L));
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public void signalPartner(SignalPartnerRequest request, StreamObserver<SignalPartnerResponse> out) {
        var session = sessions.ownTalk(request.getSessionId()).session;
        if (!speech.roomRefusal.isEmpty()) throw Failure.precondition(speech.roomRefusal, "no partner");
        speech.signals.add(session.getId() + " " + request.getSignal());
        FakeSpeech.answer(out, SignalPartnerResponse.getDefaultInstance());
    }
}
