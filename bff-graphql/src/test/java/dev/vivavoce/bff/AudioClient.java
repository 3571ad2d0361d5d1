package dev.vivavoce.bff;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.speech.v1.Audio;
import dev.vivavoce.speech.v1.AudioConfig;
import dev.vivavoce.speech.v1.AudioEncoding;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A client of the audio socket.
final class AudioClient implements AutoCloseable {
    private final LinkedBlockingQueue<SpeakResponse> answers = new LinkedBlockingQueue<>();
    private final CompletableFuture<GraphClient.Closed> closed = new CompletableFuture<>();
    private @Nullable WebSocket socket;
    private volatile boolean reading = true;

    private AudioClient() {}

    /// Opens the audio socket of a `startSpeaking` payload.
    static AudioClient open(Edge edge, JsonNode audio) {
        var protocols = Person.JSON.treeToValue(audio.path("protocols"), String[].class);
        return open(edge, List.of(protocols));
    }

    static AudioClient open(Edge edge, List<String> protocols) {
        var client = new AudioClient();
        client.socket = edge.http()
                .newWebSocketBuilder()
                .subprotocols(
                        protocols.getFirst(),
                        protocols.subList(1, protocols.size()).toArray(new String[0]))
                .buildAsync(edge.socketUri("/audio"), client.new Incoming())
                .join();
        return client;
    }

    private final class Incoming implements WebSocket.Listener {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            var part = new byte[data.remaining()];
            data.get(part);
            bytes.writeBytes(part);
            if (last) {
                try {
                    answers.add(SpeakResponse.parseFrom(bytes.toByteArray()));
                } catch (InvalidProtocolBufferException thrown) {
                    throw new AssertionError(thrown);
                }
                bytes.reset();
            }
            if (reading) from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(new GraphClient.Closed(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable thrown) {
            closed.complete(new GraphClient.Closed(1006, String.valueOf(thrown.getMessage())));
        }
    }

    void config() {
        config(new byte[0]);
    }

    /// Sends the configuration with more fields.
    void config(byte[] more) {
        var config = SpeakRequest.newBuilder()
                .setConfig(AudioConfig.newBuilder()
                        .setEncoding(AudioEncoding.AUDIO_ENCODING_PCM_S16LE)
                        .setSampleRateHertz(16_000)
                        .setChannels(1))
                .build();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(config.toByteArray());
        bytes.writeBytes(more);
        sent(sendBytes(bytes.toByteArray()));
    }

    void audio(long sequence) {
        audio(sequence, 3_200);
    }

    void audio(long sequence, int bytes) {
        send(SpeakRequest.newBuilder()
                .setAudio(Audio.newBuilder().setSequence(sequence).setData(ByteString.copyFrom(new byte[bytes])))
                .build());
    }

    void finish() {
        send(SpeakRequest.newBuilder()
                .setControl(Control.newBuilder().setFinish(Control.Finish.getDefaultInstance()))
                .build());
    }

    void sayAgain() {
        control(Control.newBuilder().setSayAgain(Control.SayAgain.getDefaultInstance()));
    }

    void giveHint() {
        control(Control.newBuilder().setGiveHint(Control.GiveHint.getDefaultInstance()));
    }

    void takeBack() {
        control(Control.newBuilder().setTakeBack(Control.TakeBack.getDefaultInstance()));
    }

    private void control(Control.Builder control) {
        send(SpeakRequest.newBuilder().setControl(control).build());
    }

    /// Takes one message more from the connection, and then none.
    void stopReading() {
        reading = false;
    }

    void send(SpeakRequest request) {
        sent(sendBytes(request.toByteArray()));
    }

    CompletableFuture<WebSocket> sendBytes(byte[] bytes) {
        return socket().sendBinary(ByteBuffer.wrap(bytes), true);
    }

    void sendText(String text) {
        sent(socket().sendText(text, true));
    }

    /// The edge may close before everything is sent; [#closed] then returns the close code, and [#next] fails.
    private static void sent(CompletableFuture<WebSocket> sending) {
        try {
            sending.join();
        } catch (CompletionException thrown) {
            if (!(thrown.getCause() instanceof IOException)) throw thrown;
        }
    }

    SpeakResponse next() {
        try {
            var answer = answers.poll(10, TimeUnit.SECONDS);
            if (answer == null) throw new AssertionError("no answer came; closed: " + closed.getNow(null));
            return answer;
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(thrown);
        }
    }

    GraphClient.Closed closed() {
        return closed.orTimeout(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    void abort() {
        socket().abort();
    }

    private WebSocket socket() {
        if (socket == null) throw new IllegalStateException("not open");
        return socket;
    }

    @Override
    public void close() {
        socket().abort();
    }
}
