package dev.vivavoce.speech;

import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.AudioEncoding;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A client of `Speak` that keeps everything it receives.
final class Speaker implements AutoCloseable {
    static final Metadata.Key<String> TICKET = Metadata.Key.of("vivavoce-ticket", Metadata.ASCII_STRING_MARSHALLER);
    static final Metadata.Key<String> SESSION =
            Metadata.Key.of("vivavoce-session-id", Metadata.ASCII_STRING_MARSHALLER);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<SpeakResponse> responses = new ArrayList<>();
    private @Nullable Status ended;
    private @Nullable Throwable thrown;
    private @Nullable ClientCallStreamObserver<SpeakRequest> requests;

    private Speaker(Channel channel, Metadata headers) {
        var stub = SpeakingServiceGrpc.newStub(
                ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers)));
        stub.speak(new ClientResponseObserver<SpeakRequest, SpeakResponse>() {
            @Override
            public void beforeStart(ClientCallStreamObserver<SpeakRequest> stream) {
                requests = stream;
                stream.setOnReadyHandler(() -> locked(() -> {}));
            }

            @Override
            public void onNext(SpeakResponse response) {
                locked(() -> responses.add(response));
            }

            @Override
            public void onError(Throwable error) {
                locked(() -> {
                    thrown = error;
                    ended = Status.fromThrowable(error);
                });
            }

            @Override
            public void onCompleted() {
                locked(() -> ended = Status.OK);
            }
        });
    }

    static Speaker byTicket(Channel channel, String ticket) {
        var headers = new Metadata();
        headers.put(TICKET, ticket);
        return new Speaker(channel, headers);
    }

    static Speaker byToken(Channel channel, String sessionId) {
        var headers = new Metadata();
        headers.put(SESSION, sessionId);
        return new Speaker(channel, headers);
    }

    Speaker config(int sampleRateHertz, long resumeFrom) {
        return config(AudioEncoding.AUDIO_ENCODING_PCM_S16LE, sampleRateHertz, resumeFrom);
    }

    Speaker config(AudioEncoding encoding, int sampleRateHertz, long resumeFrom) {
        var request = SpeakRequest.newBuilder();
        request.getConfigBuilder()
                .setEncoding(encoding)
                .setSampleRateHertz(sampleRateHertz)
                .setChannels(1)
                .setResumeFrom(resumeFrom);
        return send(request.build());
    }

    /// For sound of 16 kHz that comes from a room.
    Speaker configInRoom(long resumeFrom) {
        var request = SpeakRequest.newBuilder();
        request.getConfigBuilder()
                .setEncoding(AudioEncoding.AUDIO_ENCODING_PCM_S16LE)
                .setSampleRateHertz(16_000)
                .setChannels(1)
                .setResumeFrom(resumeFrom)
                .setIsInRoom(true);
        return send(request.build());
    }

    Speaker audio(long sequence, byte[] data) {
        var request = SpeakRequest.newBuilder();
        request.getAudioBuilder().setSequence(sequence).setData(ByteString.copyFrom(data));
        return send(request.build());
    }

    /// All of a sound in messages of 40 ms, or those from `first` to `last`.
    Speaker say(Sounds.Sound sound) {
        return say(sound, 1, messages(sound));
    }

    Speaker say(Sounds.Sound sound, long first, long last) {
        int size = messageBytes(sound);
        for (long sequence = first; sequence <= last; sequence++) {
            int from = (int) (sequence - 1) * size;
            int to = Math.min(sound.pcm().length, from + size);
            audio(sequence, java.util.Arrays.copyOfRange(sound.pcm(), from, to));
        }
        return this;
    }

    static long messages(Sounds.Sound sound) {
        return (sound.pcm().length + messageBytes(sound) - 1) / messageBytes(sound);
    }

    private static int messageBytes(Sounds.Sound sound) {
        return sound.sampleRateHertz() / 25 * 2;
    }

    Speaker finish() {
        return control(Control.newBuilder()
                .setFinish(Control.Finish.getDefaultInstance())
                .build());
    }

    Speaker keepAlive() {
        return control(Control.newBuilder()
                .setKeepAlive(Control.KeepAlive.getDefaultInstance())
                .build());
    }

    Speaker pause() {
        return control(Control.newBuilder()
                .setPause(Control.Pause.getDefaultInstance())
                .build());
    }

    Speaker control(Control control) {
        return send(SpeakRequest.newBuilder().setControl(control).build());
    }

    /// Sends when the server is ready for it.
    Speaker send(SpeakRequest request) {
        lock.lock();
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!requests().isReady() && ended == null) {
                if (System.nanoTime() > deadline) throw new AssertionError("the server does not take audio");
                changed.await(50, TimeUnit.MILLISECONDS);
            }
            if (ended == null) requests().onNext(request);
            return this;
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        } finally {
            lock.unlock();
        }
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return ended != null;
        } finally {
            lock.unlock();
        }
    }

    /// Whether the server would take a message now.
    boolean isReady() {
        return requests().isReady();
    }

    void halfClose() {
        requests().onCompleted();
    }

    /// Goes away without a word.
    void vanish() {
        requests().cancel("gone", null);
    }

    /// Waits until a response is there that fits.
    SpeakResponse await(Predicate<SpeakResponse> fits) {
        return await(fits, PATIENCE);
    }

    SpeakResponse await(Predicate<SpeakResponse> fits, Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (true) {
                for (var response : responses) if (fits.test(response)) return response;
                if (ended != null) throw new AssertionError("ended with " + ended + " after " + kinds());
                if (left <= 0) throw new AssertionError("did not arrive in time; only " + kinds());
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        } finally {
            lock.unlock();
        }
    }

    /// The settled sequence as last received, once it has reached a number.
    long awaitSettled(long atLeast) {
        return await(response -> response.getAcknowledged().getSettledSequence() >= atLeast)
                .getAcknowledged()
                .getSettledSequence();
    }

    Result result() {
        return await(SpeakResponse::hasFinished).getFinished().getResult();
    }

    /// Waits for the end.
    Status ended() {
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (ended == null) {
                if (left <= 0) throw new AssertionError("did not end; received " + kinds());
                left = changed.awaitNanos(left);
            }
            return ended;
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the end, and gives its code and reason: "ABORTED/SUPERSEDED".
    String failure() {
        ended();
        return reason(Objects.requireNonNull(thrown, "ended well"));
    }

    static String reason(Throwable thrown) {
        var status = Objects.requireNonNull(StatusProto.fromThrowable(thrown), "no status");
        for (var detail : status.getDetailsList()) {
            try {
                if (detail.is(ErrorInfo.class))
                    return Status.fromThrowable(thrown).getCode() + "/"
                            + detail.unpack(ErrorInfo.class).getReason();
            } catch (com.google.protobuf.InvalidProtocolBufferException error) {
                throw new AssertionError(error);
            }
        }
        return Status.fromThrowable(thrown).getCode() + "/?";
    }

    static String reason(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        try {
            call.call();
        } catch (StatusRuntimeException error) {
            return reason((Throwable) error);
        } catch (Throwable error) {
            throw new AssertionError("not a status", error);
        }
        return "OK";
    }

    List<SpeakResponse> responses() {
        lock.lock();
        try {
            return List.copyOf(responses);
        } finally {
            lock.unlock();
        }
    }

    List<SpeakingEvent> events() {
        return responses().stream()
                .filter(SpeakResponse::hasEvent)
                .map(SpeakResponse::getEvent)
                .toList();
    }

    List<SpeakingEvent> durable() {
        return events().stream().filter(SpeakingEvent::getDurable).toList();
    }

    private List<String> kinds() {
        return responses.stream()
                .map(response -> response.hasEvent()
                        ? response.getEvent().getEventCase().name()
                        : response.getResponseCase().name())
                .toList();
    }

    private ClientCallStreamObserver<SpeakRequest> requests() {
        return Objects.requireNonNull(requests);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (ended != null) return;
        } finally {
            lock.unlock();
        }
        vanish();
    }
}
