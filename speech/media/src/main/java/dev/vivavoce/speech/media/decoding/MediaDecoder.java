package dev.vivavoce.speech.media.decoding;

import dev.vivavoce.runtime.confinement.Confinement;
import dev.vivavoce.runtime.confinement.PrivateFolder;
import dev.vivavoce.speech.media.format.MediaType;
import dev.vivavoce.speech.media.format.MediaTypes;
import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import dev.vivavoce.speech.media.sound.PcmWriter;
import dev.vivavoce.speech.media.sound.WavFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Decodes recorded files to 16 kHz mono PCM. WAVE is read here; everything else in a process of its own, which may
/// die without harm: it has bounded memory and time, an empty environment, no network and a folder of its own where
/// the machine can give that.
public final class MediaDecoder {
    private final MediaLimits limits;
    private final Optional<Path> ffmpeg;
    private final Path temporary;

    /// A decoder that uses ffmpeg when it is in `/usr/bin` or `/bin`, and works in the folder for temporary files.
    public MediaDecoder(MediaLimits limits) {
        this(limits, Confinement.find("ffmpeg"), Path.of(System.getProperty("java.io.tmpdir")));
    }

    MediaDecoder(MediaLimits limits, Optional<Path> ffmpeg, Path temporary) {
        this.limits = limits;
        this.ffmpeg = ffmpeg;
        this.temporary = temporary;
    }

    /// Returns the formats that can be read on this machine.
    public Set<MediaType> readable() {
        return Arrays.stream(MediaType.values())
                .filter(this::canRead)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MediaType.class)));
    }

    /// Decodes a file and writes its sound to `pcm`, in order and as soon as it is decoded, on the calling thread.
    /// Memory does not depend on the length. `pcm` is not closed.
    ///
    /// @param pcm gets samples of 16 bit, signed, little endian, 16 kHz, one channel
    /// @throws UnusableMediaException when the file cannot be used; some sound can have been written before
    /// @throws UncheckedIOException when the file cannot be read, the process cannot start, or `pcm` fails; the
    ///     file may be fine
    /// @throws InterruptedException when the calling thread was interrupted; the process is ended
    public DecodedMedia decode(Path file, OutputStream pcm) throws InterruptedException {
        try {
            long size = Files.size(file);
            if (size > limits.bytes())
                throw new UnusableMediaException(
                        Reason.TOO_BIG, size + " bytes (expected: at most " + limits.bytes() + ")");
            var decoded = decode(file, MediaTypes.of(file), pcm);
            if (decoded.samples() == 0)
                throw new UnusableMediaException(
                        decoded.isComplete() ? Reason.NO_AUDIO : Reason.BROKEN, "no sample of sound");
            return decoded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DecodedMedia decode(Path file, MediaType type, OutputStream pcm) throws IOException, InterruptedException {
        return switch (type.reader()) {
            case OWN -> {
                var writer = new PcmWriter(pcm, limits.samples());
                boolean isComplete = WavFile.decode(file, writer);
                yield new DecodedMedia(type, writer.samples(), isComplete);
            }
            case CHILD -> {
                try (var folder = PrivateFolder.in(temporary, "media")) {
                    yield run(DecoderCommand.jvm(limits, folder.path(), type, file), folder.path(), type, pcm);
                }
            }
            case FFMPEG -> {
                var program = ffmpeg.orElseThrow(() -> new UnusableMediaException(
                        Reason.NEEDS_FFMPEG, type + " needs ffmpeg; without it these are read: " + readable()));
                try (var folder = PrivateFolder.in(temporary, "media")) {
                    yield run(DecoderCommand.ffmpeg(limits, program, type, file), folder.path(), type, pcm);
                }
            }
        };
    }

    private DecodedMedia run(List<String> command, Path folder, MediaType type, OutputStream pcm)
            throws IOException, InterruptedException {
        try (var process = DecoderProcess.start(command, folder)) {
            boolean isComplete = process.copy(pcm, limits.samples(), limits.time());
            return new DecodedMedia(type, process.samples(), isComplete);
        }
    }

    private boolean canRead(MediaType type) {
        return type.reader() != MediaType.Reader.FFMPEG || ffmpeg.isPresent();
    }
}
