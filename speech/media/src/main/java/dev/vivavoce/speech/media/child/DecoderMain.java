package dev.vivavoce.speech.media.child;

import dev.vivavoce.speech.media.format.DecoderExit;
import dev.vivavoce.speech.media.format.MediaType;
import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import dev.vivavoce.speech.media.ogg.OggCodec;
import dev.vivavoce.speech.media.ogg.OggReader;
import dev.vivavoce.speech.media.sound.PcmWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Decodes one file, writes it to the standard output as 16 kHz mono PCM, and ends with a code of [DecoderExit].
///
/// Arguments: type, file, most samples. The process ends when its standard input does, so it never outlives the one
/// that started it. Running out of memory ends it with exit code 3, by a flag of its JVM.
public final class DecoderMain {
    private static final int BUFFER = 1 << 16;

    private DecoderMain() {}

    static void main(String[] arguments) {
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        System.setOut(System.err);
        Thread.ofPlatform().daemon().start(DecoderMain::endWithParent);
        var pcm = new PcmWriter(out, Long.parseLong(arguments[2]));
        int code = decode(MediaType.valueOf(arguments[0]), Path.of(arguments[1]), pcm);
        try {
            out.flush();
        } catch (IOException e) {
            code = DecoderExit.ORPHANED;
        }
        Runtime.getRuntime().halt(code);
    }

    private static int decode(MediaType type, Path file, PcmWriter pcm) {
        try {
            boolean isComplete = decodeWhole(type, file, pcm);
            pcm.end();
            return isComplete ? DecoderExit.COMPLETE : DecoderExit.CUT;
        } catch (UnusableMediaException e) {
            return DecoderExit.of(e.reason());
        } catch (StackOverflowError e) {
            return DecoderExit.of(Reason.TOO_COMPLEX);
        } catch (IOException | RuntimeException e) {
            // Decoders throw what they like at a damaged file. Whatever it is, it was caused by the file.
            return DecoderExit.of(Reason.BROKEN);
        }
    }

    /// @return whether the file has all of its sound, as far as it says so
    private static boolean decodeWhole(MediaType type, Path file, PcmWriter pcm) throws IOException {
        return switch (type) {
            case MP3 -> Mp3Sound.decode(file, pcm);
            case FLAC -> {
                try (var in = open(file)) {
                    yield FlacSound.decode(in, pcm);
                }
            }
            case OGG_VORBIS -> {
                try (var in = open(file)) {
                    yield VorbisSound.decode(new OggReader(in, OggCodec.VORBIS), pcm);
                }
            }
            case OGG_OPUS -> {
                try (var in = open(file)) {
                    yield OpusSound.decode(new OggReader(in, OggCodec.OPUS), pcm);
                }
            }
            case WAV, MP4, MATROSKA, AMR -> throw new IllegalArgumentException("not read here: " + type);
        };
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException _) {
            // The parent has ended either way.
        }
        Runtime.getRuntime().halt(DecoderExit.ORPHANED);
    }
}
