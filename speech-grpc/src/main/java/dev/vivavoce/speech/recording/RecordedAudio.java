package dev.vivavoce.speech.recording;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.keys.DataKey;
import dev.vivavoce.runtime.keys.PersonKeys;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.speech.audio.Pcm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads recordings as WAV files. A piece is decrypted when it is reached, so a file is never in memory as a
/// whole.
final class RecordedAudio {
    /// A piece is missing, was changed, or cannot be decrypted.
    static final class Damaged extends IOException {
        Damaged(String message) {
            super(message);
        }
    }

    /// A recording that can be read from any byte.
    ///
    /// @param bytes the size of the WAV file
    record Wav(UUID userId, long bytes, List<Piece> pieces, DataKey key) {}

    private final Database database;
    private final RecordingStore store = new RecordingStore();
    private final PersonKeys keys;
    private final Objects objects;
    private final Clock clock;

    RecordedAudio(Database database, PersonKeys keys, Objects objects, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.objects = objects;
        this.clock = clock;
    }

    /// Empty when it is not kept any more.
    Optional<Wav> find(UUID sessionId) throws Damaged {
        var recording = database.transaction(db -> store.find(db, sessionId, clock.instant()))
                .filter(one -> one.problem() == null);
        if (recording.isEmpty()) return Optional.empty();
        var key = keys.find(recording.get().userId());
        if (key.isEmpty()) throw new Damaged("its key cannot be decrypted");
        var pieces = database.transaction(db -> store.pieces(db, sessionId));
        long samples = pieces.stream().mapToLong(Piece::end).max().orElse(0);
        return Optional.of(new Wav(recording.get().userId(), Recording.wavBytes(samples), pieces, key.get()));
    }

    /// All recordings of a person that can be played.
    List<Recording> ofUser(UUID userId) {
        return database.transaction(db -> store.exported(db, userId, clock.instant()));
    }

    /// The WAV file from a byte on. What the first bytes need is read here, so that damage is known before them.
    InputStream read(Wav wav, long from) throws IOException {
        var stream = new WavStream(wav, from);
        stream.fill();
        return stream;
    }

    /// Header, pieces and, where a killed process has lost some, silence.
    private final class WavStream extends InputStream {
        private final Wav wav;
        private long position;
        private byte[] part = new byte[0];
        private int next;

        WavStream(Wav wav, long from) {
            this.wav = wav;
            position = from;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int most) throws IOException {
            if (most == 0) return 0;
            if (next == part.length && !fill()) return -1;
            int count = Math.min(most, part.length - next);
            System.arraycopy(part, next, bytes, offset, count);
            next += count;
            return count;
        }

        /// Reads on; returns false at the end.
        private boolean fill() throws IOException {
            if (position >= wav.bytes()) return false;
            long sound = position - Recording.HEADER_BYTES;
            byte[] read;
            int skipped;
            if (sound < 0) {
                read = header(wav.bytes() - Recording.HEADER_BYTES);
                skipped = (int) position;
            } else {
                long sample = sound / Recording.SAMPLE_BYTES;
                var piece = wav.pieces().stream()
                        .filter(one -> one.first() <= sample && sample < one.end())
                        .findFirst();
                read = piece.isPresent() ? decrypted(piece.get()) : silence(sample);
                skipped = (int) (sound - piece.map(Piece::first).orElse(sample) * Recording.SAMPLE_BYTES);
            }
            part = read;
            next = skipped;
            position += read.length - skipped;
            return true;
        }

        private byte[] silence(long sample) {
            long nextSound = wav.pieces().stream()
                    .mapToLong(Piece::first)
                    .filter(first -> first > sample)
                    .min()
                    .orElse(sample + 1);
            long samples = Math.min(nextSound - sample, PieceRecorder.PIECE_SAMPLES);
            return new byte[(int) samples * Recording.SAMPLE_BYTES];
        }

        private byte[] decrypted(Piece piece) throws IOException {
            try (var object = objects.get(piece.object().key()).orElseThrow(() -> new Damaged("a piece is missing"))) {
                return wav.key().open(object.bytes().readNBytes(piece.bytes() + 1), piece.place());
            } catch (DataKey.Unreadable thrown) {
                throw new Damaged("a piece cannot be decrypted: " + thrown.getMessage());
            }
        }
    }

    private static byte[] header(long soundBytes) {
        var header =
                ByteBuffer.wrap(Pcm.wav(new byte[0], Recording.SAMPLE_RATE)).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(4, (int) (Recording.HEADER_BYTES - 8 + soundBytes));
        header.putInt(Recording.HEADER_BYTES - 4, (int) soundBytes);
        return header.array();
    }
}
