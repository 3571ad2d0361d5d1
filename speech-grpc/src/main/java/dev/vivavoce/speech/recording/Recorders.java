package dev.vivavoce.speech.recording;

import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.keys.DataKey;
import dev.vivavoce.runtime.keys.PersonKeys;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.speech.recording.PieceRecorder.Heard;
import dev.vivavoce.speech.recording.Recording.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores what the streams of this replica hear, if it is to be kept. Each stream has a thread for it, so
/// neither the store nor identity ever holds a stream up.
public final class Recorders implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Recorders.class);
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Database database;
    private final RecordingStore store = new RecordingStore();
    private final Recordings recordings;
    private final PersonKeys keys;
    private final ConsentClient consents;
    private final Objects objects;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    Recorders(Database database, Recordings recordings, PersonKeys keys, ConsentClient consents, Objects objects) {
        this.database = database;
        this.recordings = recordings;
        this.keys = keys;
        this.consents = consents;
        this.objects = objects;
    }

    /// Records a stream of a session, if the session is to be kept. The caller closes it.
    public Recorder open(UUID sessionId) {
        var recorder = new PieceRecorder();
        var thread = Thread.ofVirtual().name("recorder").unstarted(() -> {
            try {
                record(sessionId, recorder);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt(); // the process stops, and the store is too slow
            } catch (RuntimeException thrown) {
                log.error("the recording of session {} ends", sessionId, thrown);
                giveUp(sessionId, Problem.STORE_FAILED);
            } finally {
                recorder.off();
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
        return recorder;
    }

    private void giveUp(UUID sessionId, Problem problem) {
        try {
            recordings.giveUp(sessionId, problem);
        } catch (RuntimeException thrown) { // the database is away: the pieces that there are stay readable
            log.warn("the end of the recording of session {} cannot be stored: {}", sessionId, thrown.toString());
        }
    }

    /// Ends with the stream, or when the recording is not kept any more.
    private void record(UUID sessionId, PieceRecorder recorder) throws InterruptedException {
        var userId = database.transaction(db -> store.keptOf(db, sessionId));
        if (userId.isEmpty()) return;
        var key = keys.find(userId.get());
        if (key.isEmpty()) {
            giveUp(sessionId, Problem.STORE_FAILED);
            return;
        }
        long storedTo = database.transaction(db -> store.storedTo(db, sessionId));
        for (var heard = recorder.next(); !heard.isEnd(); heard = recorder.next()) {
            var piece = after(heard, storedTo);
            if (piece.isEmpty()) continue; // a resumed stream hears again what was not settled
            // A consent can only be withdrawn at identity: while it does not answer, the consent of the start
            // is valid.
            if (consents.keeping(userId.get()) == ConsentClient.Answer.NOT_ALLOWED) {
                giveUp(sessionId, Problem.CONSENT_WITHDRAWN);
                return;
            }
            if (!isStored(sessionId, piece.get(), key.get())) return;
            storedTo = Math.max(storedTo, piece.get().first() + piece.get().samples());
        }
        if (recorder.isOverrun()) giveUp(sessionId, Problem.STORE_FAILED);
    }

    private static Optional<Heard> after(Heard heard, long storedTo) {
        int known = (int) Math.clamp(storedTo - heard.first(), 0, heard.samples());
        if (known == heard.samples()) return Optional.empty();
        if (known == 0) return Optional.of(heard);
        var rest = Arrays.copyOfRange(heard.pcm(), known * Recording.SAMPLE_BYTES, heard.pcm().length);
        return Optional.of(new Heard(heard.first() + known, rest));
    }

    /// Returns false when the recording has ended.
    private boolean isStored(UUID sessionId, Heard heard, DataKey key) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            var piece = new Piece(UUID.randomUUID(), sessionId, heard.first(), heard.samples());
            try {
                return isKept(piece, key.seal(heard.pcm(), piece.place()));
            } catch (IOException thrown) { // its row stays, and is deleted with the recording
                log.warn("a piece of a recording cannot be stored, try {}: {}", tried, thrown.toString());
                if (tried == TRIES) {
                    giveUp(sessionId, Problem.STORE_FAILED);
                    return false;
                }
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
        }
    }

    private boolean isKept(Piece piece, byte[] sealed) throws IOException {
        if (!database.transaction(db -> store.begin(db, piece))) return false;
        objects.put(piece.object(), new ByteArrayInputStream(sealed));
        if (database.transaction(db -> store.stored(db, piece))) return true;
        objects.delete(piece.object().key()); // deleted meanwhile
        return false;
    }

    /// Waits a short time for what is being stored.
    @Override
    public void close() throws InterruptedException {
        long deadline = System.nanoTime() + CLOSING.toNanos();
        for (var thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            thread.interrupt();
        }
    }
}
