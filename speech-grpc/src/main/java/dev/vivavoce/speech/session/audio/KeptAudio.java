package dev.vivavoce.speech.session.audio;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The unsettled audio of sessions whose stream has ended, until a stream resumes them or they end. It is bounded: the
/// audio that has been kept longest goes first. Its speaker still has it, so it is missing only in a session
/// that is not resumed.
public final class KeptAudio {
    /// What a stream leaves.
    ///
    /// @param isFinishing whether the session was to end with it
    public record Left(UnsettledAudio audio, boolean isFinishing) {}

    private static final Logger log = LoggerFactory.getLogger(KeptAudio.class);

    private final long mostBytes;
    private final Map<UUID, Left> kept = new LinkedHashMap<>();
    /// Those of the sessions whose row does not say yet that this replica has their audio.
    private final Set<UUID> unwritten = new HashSet<>();
    private long bytes;

    /// @param mostBytes the memory for all sessions of this replica
    public KeptAudio(long mostBytes, MeterRegistry meters) {
        this.mostBytes = mostBytes;
        Gauge.builder("speech.audio.kept", this, KeptAudio::bytes)
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("speech.audio.kept.sessions", this, KeptAudio::count).register(meters);
    }

    public synchronized void put(UUID sessionId, Left left) {
        remove(sessionId);
        kept.put(sessionId, left);
        unwritten.add(sessionId);
        bytes += left.audio().bytes();
        for (Iterator<Map.Entry<UUID, Left>> oldest = kept.entrySet().iterator(); bytes > mostBytes; ) {
            var gone = oldest.next();
            oldest.remove();
            unwritten.remove(gone.getKey());
            bytes -= gone.getValue().audio().bytes();
            log.warn("the memory for unsettled audio is full: that of session {} is given up", gone.getKey());
        }
    }

    /// Gives the audio to one caller.
    public synchronized Optional<Left> claim(UUID sessionId) {
        return Optional.ofNullable(remove(sessionId));
    }

    public synchronized boolean isEmpty() {
        return kept.isEmpty();
    }

    public synchronized boolean has(UUID sessionId) {
        return kept.containsKey(sessionId);
    }

    /// The session's row now says that this replica has its audio.
    public synchronized void written(UUID sessionId) {
        unwritten.remove(sessionId);
    }

    /// Whether the session's row says that this replica has its audio.
    public synchronized boolean isWritten(UUID sessionId) {
        return kept.containsKey(sessionId) && !unwritten.contains(sessionId);
    }

    /// The sessions whose rows say that this replica has their audio.
    public synchronized List<UUID> sessionIds() {
        return kept.keySet().stream().filter(id -> !unwritten.contains(id)).toList();
    }

    /// Of these sessions, gives up those that are not in `ours`.
    public synchronized void retain(Collection<UUID> asked, Set<UUID> ours) {
        for (var id : asked) if (!ours.contains(id)) remove(id);
    }

    public synchronized void clear() {
        kept.clear();
        unwritten.clear();
        bytes = 0;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized int count() {
        return kept.size();
    }

    private @Nullable Left remove(UUID sessionId) {
        unwritten.remove(sessionId);
        var left = kept.remove(sessionId);
        if (left != null) bytes -= left.audio().bytes();
        return left;
    }
}
