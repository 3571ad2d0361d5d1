package dev.vivavoce.speech.livekit;

import com.auth0.jwt.exceptions.JWTVerificationException;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.calls.CallPolicy.Breaker;
import dev.vivavoce.runtime.failure.Failure;
import io.livekit.server.AccessToken;
import io.livekit.server.CanPublish;
import io.livekit.server.CanPublishData;
import io.livekit.server.CanPublishSources;
import io.livekit.server.CanSubscribe;
import io.livekit.server.EgressServiceClient;
import io.livekit.server.RoomJoin;
import io.livekit.server.RoomName;
import io.livekit.server.RoomServiceClient;
import io.livekit.server.WebhookReceiver;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import livekit.LivekitModels.DataPacket;
import okhttp3.OkHttpClient;
import retrofit2.Call;

/// A LiveKit server by its official client, guarded.
public final class LiveKitClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ONE_TRY = Duration.ofSeconds(8);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_FAULT = 500;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int AT_ONCE = 64;
    /// A packet is of use for a moment only.
    private static final Duration PACKET_TRY = Duration.ofSeconds(2);

    private static final int PACKETS_AT_ONCE = 512;
    /// What a reliable packet of LiveKit may have.
    private static final int LONGEST_PACKET = 15 << 10;

    private final LiveKitSettings settings;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .callTimeout(ONE_TRY)
            .build();
    private final EgressServiceClient egress;
    private final RoomServiceClient rooms;
    private final RoomServiceClient packets;
    private final WebhookReceiver notices;
    private final CallGuard guard;
    private final CallGuard packetGuard;

    public LiveKitClient(LiveKitSettings settings, MeterRegistry meters) {
        this.settings = settings;
        var secret = settings.secret().reveal();
        egress = EgressServiceClient.createClient(settings.api().toString(), settings.key(), secret, () -> http);
        rooms = RoomServiceClient.createClient(settings.api().toString(), settings.key(), secret, () -> http);
        var quick = http.newBuilder().callTimeout(PACKET_TRY).build();
        packets = RoomServiceClient.createClient(settings.api().toString(), settings.key(), secret, () -> quick);
        notices = new WebhookReceiver(settings.key(), secret);
        // Made at most once: a second egress of a track would be paid and heard twice.
        guard = new CallGuard(
                "livekit",
                new CallPolicy(
                        ONE_TRY.multipliedBy(2),
                        1,
                        Duration.ofMillis(200),
                        AT_ONCE,
                        new Breaker(Duration.ofSeconds(10), 5, Duration.ofSeconds(2), 2)),
                meters);
        // Apart from the others: each talk sends ten packets a second, and a closed room takes none.
        packetGuard = new CallGuard(
                "livekit-data",
                new CallPolicy(
                        PACKET_TRY.multipliedBy(2),
                        1,
                        Duration.ofMillis(50),
                        PACKETS_AT_ONCE,
                        new Breaker(Duration.ofSeconds(10), 20, Duration.ofSeconds(1), 5)),
                meters);
    }

    /// A token to enter one room with a microphone, and to hear who else is there.
    public String token(String room, String identity, Instant expiresAt) {
        var token = new AccessToken(settings.key(), settings.secret().reveal());
        token.setIdentity(identity);
        token.setExpiration(Date.from(expiresAt));
        token.addGrants(
                new RoomJoin(true),
                new RoomName(room),
                new CanPublish(true),
                new CanPublishSources(List.of("microphone")),
                new CanPublishData(false),
                new CanSubscribe(true));
        return token.toJwt();
    }

    /// Reads a notice that the server has signed; empty for one that has no use here.
    ///
    /// @param authorization the header of that name
    /// @throws Failure UNAUTHENTICATED / NOTICE_UNSIGNED, INVALID_ARGUMENT / NOTICE_UNREADABLE
    public Optional<RoomNotice> notice(String body, String authorization) {
        try {
            return NoticeMapping.notice(notices.receive(body, authorization));
        } catch (JWTVerificationException | IllegalArgumentException _) {
            throw Failure.unauthenticated("NOTICE_UNSIGNED", "the notice is not signed by the server of the rooms");
        } catch (Exception thrown) { // Kotlin declares no checked exceptions
            if (!(thrown instanceof InvalidProtocolBufferException)) throw new IllegalStateException(thrown);
            throw Failure.invalid("NOTICE_UNREADABLE", "the notice is none of a LiveKit server");
        }
    }

    /// Has the sound of a track sent to a WebSocket. Returns the id of the egress.
    ///
    /// @throws Failure UNAVAILABLE / ROOMS_UNAVAILABLE
    public String listen(String room, String trackId, URI socket) {
        try {
            return guard.call("start-egress", Idempotency.CHANGE, () -> started(room, trackId, socket));
        } catch (UncheckedIOException thrown) {
            throw unavailable(Objects.toString(thrown.getMessage()));
        }
    }

    private String started(String room, String trackId, URI socket) {
        try {
            var answer =
                    egress.startTrackEgress(room, socket.toString(), trackId).execute();
            var info = answer.body();
            if (answer.isSuccessful() && info != null) return info.getEgressId();
            int status = answer.code();
            if (status == TOO_MANY_REQUESTS || status >= SERVER_FAULT)
                throw new UncheckedIOException(new IOException("status " + status));
            throw unavailable("status " + status);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown.getClass().getSimpleName(), thrown);
        }
    }

    /// Sends a packet of data to one participant, reliably. A participant who is absent does not get it, which
    /// is not a failure. It is tried once, for two seconds: the client's nonces are empty, so the server would
    /// pass on a second one, too.
    ///
    /// @param data at most 15 KiB
    /// @throws Failure FAILED_PRECONDITION / PACKET_REFUSED when the room does not exist; UNAVAILABLE /
    ///     ROOMS_UNAVAILABLE, SERVICE_UNAVAILABLE or SERVICE_BUSY; DEADLINE_EXCEEDED / DEADLINE; CANCELLED /
    ///     CANCELLED when the thread is interrupted
    public void send(String room, String identity, String topic, byte[] data) {
        if (data.length > LONGEST_PACKET)
            throw new IllegalArgumentException(data.length + " bytes (expected: at most " + LONGEST_PACKET + ")");
        var packet = packets.sendData(room, data, DataPacket.Kind.RELIABLE, List.of(), List.of(identity), topic);
        try {
            packetGuard.call("send-data", Idempotency.CHANGE, () -> sent(packet));
        } catch (UncheckedIOException thrown) {
            throw unavailable(Objects.toString(thrown.getMessage()));
        }
    }

    private static boolean sent(Call<Void> packet) {
        try {
            int status = packet.execute().code();
            if (status == OK) return true;
            if (status == TOO_MANY_REQUESTS || status >= SERVER_FAULT)
                throw new UncheckedIOException(new IOException("status " + status));
            // It has answered: the room was closed, or its rules have changed. The next packet may be tried.
            throw Failure.precondition(
                    "PACKET_REFUSED", "the server of the rooms refuses the packet: status " + status);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown.getClass().getSimpleName(), thrown);
        }
    }

    /// Closes a room: participants are removed, and its sound ends. A missing one counts as closed.
    ///
    /// @throws Failure UNAVAILABLE / ROOMS_UNAVAILABLE
    public void closeRoom(String room) {
        try {
            guard.call("delete-room", Idempotency.CHANGE, () -> closed(room));
        } catch (UncheckedIOException thrown) {
            throw unavailable(Objects.toString(thrown.getMessage()));
        }
    }

    private boolean closed(String room) {
        try {
            int status = rooms.deleteRoom(room).execute().code();
            if (status == OK || status == NOT_FOUND) return true;
            throw new UncheckedIOException(new IOException("status " + status));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown.getClass().getSimpleName(), thrown);
        }
    }

    /// Names no address: the socket's has a ticket.
    private static Failure unavailable(String what) {
        return Failure.unavailable("ROOMS_UNAVAILABLE", "the server of the rooms does not do it: " + what)
                .retryAfter(Duration.ofSeconds(2));
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
