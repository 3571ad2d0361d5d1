package dev.vivavoce.bff.audio;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// One call of `Speak` whose messages stay bytes and are not parsed. Flow control is explicit in both directions:
/// [#send] waits until speech is ready, and the next response is requested when the last was delivered.
final class AudioCall {
    private static final Metadata.Key<String> TICKET =
            Metadata.Key.of("vivavoce-ticket", Metadata.ASCII_STRING_MARSHALLER);
    private static final MethodDescriptor<byte[], byte[]> SPEAK = SpeakingServiceGrpc.getSpeakMethod().toBuilder(
                    new Bytes(), new Bytes())
            .build();

    private final ClientCall<byte[], byte[]> call;
    private final Answers answers;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean over;

    /// Receives the responses of speech, one at a time, on a thread that may block.
    interface Answers {
        void message(byte[] bytes) throws IOException;

        void ended(AudioClose.Ending ending);
    }

    private AudioCall(ClientCall<byte[], byte[]> call, Answers answers) {
        this.call = call;
        this.answers = answers;
    }

    static AudioCall open(Channel speech, Executor tasks, String ticket, String requestId, Answers answers) {
        var audio = new AudioCall(speech.newCall(SPEAK, CallOptions.DEFAULT.withExecutor(tasks)), answers);
        var headers = Calls.headers(requestId);
        headers.put(TICKET, ticket);
        audio.call.start(audio.new Responses(), headers);
        audio.call.request(1);
        return audio;
    }

    private final class Responses extends ClientCall.Listener<byte[]> {
        @Override
        public void onMessage(byte[] bytes) {
            try {
                answers.message(bytes);
                call.request(1);
            } catch (IOException _) {
                cancel();
            }
        }

        @Override
        public void onReady() {
            lock.lock();
            try {
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            finish();
            answers.ended(ending(status, trailers));
        }
    }

    /// Waits until speech is ready, then sends. Returns false when that takes too long or the call is over.
    boolean send(byte[] message, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (!over && !call.isReady()) {
                if (left <= 0) return false;
                left = changed.awaitNanos(left);
            }
            if (over) return false;
            call.sendMessage(message);
            return true;
        } catch (IllegalStateException _) { // cancelled after the check
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Sends nothing more. Speech settles what has ended, and keeps the rest for the next stream.
    void end() {
        lock.lock();
        try {
            if (!over) call.halfClose();
        } catch (IllegalStateException _) { // ended or cancelled before
            cancel();
        } finally {
            lock.unlock();
        }
    }

    boolean isOver() {
        lock.lock();
        try {
            return over;
        } finally {
            lock.unlock();
        }
    }

    /// Cancels the call, which frees both sides.
    void cancel() {
        finish();
        call.cancel("the audio socket has closed", null);
    }

    private void finish() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static AudioClose.Ending ending(Status status, Metadata trailers) {
        if (status.isOk()) return AudioClose.FINISHED.ending();
        var reason = "";
        var told = StatusProto.fromStatusAndTrailers(status, trailers);
        for (var any : told.getDetailsList()) {
            if (!any.is(ErrorInfo.class)) continue;
            try {
                reason = any.unpack(ErrorInfo.class).getReason();
            } catch (InvalidProtocolBufferException _) {
                // treated as a status without a reason
            }
        }
        return AudioClose.of(reason, status.getCode());
    }

    /// Passes messages through unchanged.
    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        }
    }
}
