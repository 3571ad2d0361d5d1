package dev.vivavoce.speech.livekit;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.Server;
import dev.vivavoce.runtime.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import livekit.LivekitEgress.EgressInfo;
import livekit.LivekitEgress.EgressStatus;
import livekit.LivekitEgress.TrackEgressRequest;
import livekit.LivekitModels.DataPacket;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.Room;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.TrackSource;
import livekit.LivekitModels.TrackType;
import livekit.LivekitRoom.DeleteRoomRequest;
import livekit.LivekitRoom.SendDataRequest;
import livekit.LivekitWebhook.WebhookEvent;

/// The parts of a LiveKit server that need no WebRTC: its API of track egress and data packets
/// (Twirp), which checks tokens, and its webhooks, which it signs. The media are the test's.
public final class LiveKitStandIn implements AutoCloseable {
    public static final String KEY = "a-key-of-the-tests";
    public static final Secret SECRET = new Secret("a secret of the tests with 32 characters or more");

    /// A track whose sound was asked for.
    public record Egress(String id, String room, String trackId, URI socket) {}

    /// A packet of data for a participant of a room.
    ///
    /// @param data as it was sent
    public record Packet(String room, String identity, String topic, byte[] data) {}

    /// What a reliable packet may have: LiveKit's documentation says 15 KiB.
    private static final int LONGEST_PACKET = 15 << 10;

    private final List<Egress> egresses = new CopyOnWriteArrayList<>();
    private final List<String> deleted = new CopyOnWriteArrayList<>();
    private final List<Packet> packets = new CopyOnWriteArrayList<>();
    private final AtomicInteger packetsAsked = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Server server;
    private volatile HttpStatus status = HttpStatus.OK;
    private volatile Consumer<Egress> beforeAnswer = _ -> {};
    private volatile IntUnaryOperator packetAnswers = _ -> 200;

    private LiveKitStandIn() {
        server = Server.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .service(
                        "/twirp/livekit.Egress/StartTrackEgress",
                        (context, request) -> HttpResponse.of(
                                request.aggregate().thenApplyAsync(this::start, context.blockingTaskExecutor())))
                .service(
                        "/twirp/livekit.RoomService/DeleteRoom",
                        (_, request) -> HttpResponse.of(request.aggregate().thenApply(this::delete)))
                .service(
                        "/twirp/livekit.RoomService/SendData",
                        (_, request) -> HttpResponse.of(request.aggregate().thenApply(this::data)))
                .build();
        server.start().join();
    }

    public static LiveKitStandIn start() {
        return new LiveKitStandIn();
    }

    /// The address for clients in rooms.
    public URI url() {
        return URI.create("ws://localhost:" + server.activeLocalPort());
    }

    public LiveKitSettings settings() {
        return new LiveKitSettings(URI.create("http://localhost:" + server.activeLocalPort()), KEY, SECRET);
    }

    /// From now on it answers with this status.
    public void answer(int code) {
        status = HttpStatus.valueOf(code);
    }

    /// What happens from now on before it answers with the id of an egress.
    public void beforeAnswer(Consumer<Egress> happens) {
        beforeAnswer = happens;
    }

    /// The tracks of a room whose sound was asked for, oldest first.
    public List<Egress> egresses(String room) {
        return egresses.stream().filter(one -> one.room().equals(room)).toList();
    }

    /// The rooms that were closed, each as often as that was asked for.
    public List<String> deleted() {
        return List.copyOf(deleted);
    }

    /// How packets are answered from now on: the status by their number, from 1. One that is not 200 is not taken.
    public void answerPackets(IntUnaryOperator statuses) {
        packetsAsked.set(0);
        packetAnswers = statuses;
    }

    /// How often a packet was sent since then, in all rooms.
    public int packetsAsked() {
        return packetsAsked.get();
    }

    /// The packets that came for a room, oldest first.
    public List<Packet> packets(String room) {
        return packets.stream().filter(one -> one.room().equals(room)).toList();
    }

    /// Reads a token as the server does that it is for.
    ///
    /// @throws JWTVerificationException when it is not signed, or has expired
    public static DecodedJWT verified(String token) {
        return JWT.require(Algorithm.HMAC256(SECRET.reveal()))
                .withIssuer(KEY)
                .build()
                .verify(token);
    }

    public static WebhookEvent joined(String room, String identity) {
        return event("participant_joined", room)
                .setParticipant(participant(identity))
                .build();
    }

    /// @param byChoice whether the participant wanted to leave
    public static WebhookEvent left(String room, String identity, boolean byChoice) {
        var reason = byChoice ? DisconnectReason.CLIENT_INITIATED : DisconnectReason.SIGNAL_CLOSE;
        return event("participant_left", room)
                .setParticipant(participant(identity).setDisconnectReason(reason))
                .build();
    }

    public static WebhookEvent published(String room, String identity, String trackId, TrackSource source) {
        var type = source == TrackSource.CAMERA ? TrackType.VIDEO : TrackType.AUDIO;
        return event("track_published", room)
                .setParticipant(participant(identity))
                .setTrack(TrackInfo.newBuilder().setSid(trackId).setType(type).setSource(source))
                .build();
    }

    public static WebhookEvent closed(String room) {
        return event("room_finished", room).build();
    }

    /// @param name such as `egress_ended`
    public static WebhookEvent sound(String name, Egress egress, EgressStatus how) {
        return event(name, egress.room())
                .setEgressInfo(EgressInfo.newBuilder()
                        .setEgressId(egress.id())
                        .setRoomName(egress.room())
                        .setStatus(how))
                .build();
    }

    /// Sends a notice, and returns the status of the answer.
    public int tell(URI webhook, WebhookEvent event) throws IOException, InterruptedException {
        var body = JsonFormat.printer().print(event);
        return send(webhook, body, signature(body, SECRET, Instant.now().plusSeconds(300)));
    }

    /// Sends any body with any header.
    public int send(URI webhook, String body, String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(webhook)
                .header("Content-Type", "application/webhook+json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    public static String signature(String body, Secret secret, Instant expiresAt) {
        return JWT.create()
                .withIssuer(KEY)
                .withExpiresAt(expiresAt)
                .withClaim("sha256", Base64.getEncoder().encodeToString(sha256(body)))
                .sign(Algorithm.HMAC256(secret.reveal()));
    }

    private HttpResponse start(AggregatedHttpRequest request) {
        if (status != HttpStatus.OK) return HttpResponse.of(status);
        try {
            var token = verified(request.headers().get("authorization", "").replaceFirst("^Bearer ", ""));
            if (!Boolean.TRUE.equals(token.getClaim("video").asMap().get("roomRecord")))
                return HttpResponse.of(HttpStatus.FORBIDDEN);
            var asked = TrackEgressRequest.parseFrom(request.content().array());
            var egress = new Egress(
                    "EG_" + (egresses.size() + 1),
                    asked.getRoomName(),
                    asked.getTrackId(),
                    URI.create(asked.getWebsocketUrl()));
            egresses.add(egress);
            beforeAnswer.accept(egress);
            var info = EgressInfo.newBuilder()
                    .setEgressId(egress.id())
                    .setRoomName(egress.room())
                    .setStatus(EgressStatus.EGRESS_STARTING)
                    .build();
            return HttpResponse.of(HttpStatus.OK, MediaType.PROTOBUF, info.toByteArray());
        } catch (JWTVerificationException _) {
            return HttpResponse.of(HttpStatus.UNAUTHORIZED);
        } catch (InvalidProtocolBufferException _) {
            return HttpResponse.of(HttpStatus.BAD_REQUEST);
        }
    }

    private HttpResponse delete(AggregatedHttpRequest request) {
        if (status != HttpStatus.OK) return HttpResponse.of(status);
        try {
            var token = verified(request.headers().get("authorization", "").replaceFirst("^Bearer ", ""));
            if (!Boolean.TRUE.equals(token.getClaim("video").asMap().get("roomCreate")))
                return HttpResponse.of(HttpStatus.FORBIDDEN);
            deleted.add(DeleteRoomRequest.parseFrom(request.content().array()).getRoom());
            return HttpResponse.of(HttpStatus.OK, MediaType.PROTOBUF, new byte[0]);
        } catch (JWTVerificationException _) {
            return HttpResponse.of(HttpStatus.UNAUTHORIZED);
        } catch (InvalidProtocolBufferException _) {
            return HttpResponse.of(HttpStatus.BAD_REQUEST);
        }
    }

    private HttpResponse data(AggregatedHttpRequest request) {
        int answer = packetAnswers.applyAsInt(packetsAsked.incrementAndGet());
        if (answer != 200) return HttpResponse.of(HttpStatus.valueOf(answer));
        try {
            var token = verified(request.headers().get("authorization", "").replaceFirst("^Bearer ", ""));
            var asked = SendDataRequest.parseFrom(request.content().array());
            var grants = token.getClaim("video").asMap();
            if (!Boolean.TRUE.equals(grants.get("roomAdmin"))
                    || !asked.getRoom().equals(grants.get("room"))) return HttpResponse.of(HttpStatus.FORBIDDEN);
            boolean isForOne = asked.getDestinationIdentitiesCount() == 1 && asked.getDestinationSidsCount() == 0;
            if (asked.getKind() != DataPacket.Kind.RELIABLE
                    || !isForOne
                    || asked.getData().size() > LONGEST_PACKET) return HttpResponse.of(HttpStatus.BAD_REQUEST);
            packets.add(new Packet(
                    asked.getRoom(),
                    asked.getDestinationIdentities(0),
                    asked.getTopic(),
                    asked.getData().toByteArray()));
            return HttpResponse.of(HttpStatus.OK, MediaType.PROTOBUF, new byte[0]);
        } catch (JWTVerificationException _) {
            return HttpResponse.of(HttpStatus.UNAUTHORIZED);
        } catch (InvalidProtocolBufferException _) {
            return HttpResponse.of(HttpStatus.BAD_REQUEST);
        }
    }

    private static WebhookEvent.Builder event(String name, String room) {
        return WebhookEvent.newBuilder()
                .setEvent(name)
                .setRoom(Room.newBuilder().setName(room));
    }

    private static ParticipantInfo.Builder participant(String identity) {
        return ParticipantInfo.newBuilder().setIdentity(identity);
    }

    private static byte[] sha256(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @Override
    public void close() {
        http.close();
        server.stop().join();
    }
}
