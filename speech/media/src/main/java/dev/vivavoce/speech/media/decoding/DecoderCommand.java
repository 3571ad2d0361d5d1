package dev.vivavoce.speech.media.decoding;

import dev.vivavoce.runtime.confinement.ChildJvm;
import dev.vivavoce.runtime.confinement.Confinement;
import dev.vivavoce.speech.media.child.DecoderMain;
import dev.vivavoce.speech.media.format.MediaType;
import dev.vivavoce.speech.media.sound.PcmWriter;
import java.nio.file.Path;
import java.util.List;

/// The command lines of the processes that decode. Both write 16 kHz mono PCM to their standard output.
final class DecoderCommand {
    /// A resource of each archive on the class path: the resampler, and a library for each codec.
    private static final List<String> ARCHIVES = List.of(
            "dev/vivavoce/speech/audio/Resampler.class",
            "javazoom/jl/decoder/Bitstream.class",
            "com/jcraft/jorbis/Info.class",
            "io/github/jaredmdobson/concentus/OpusDecoder.class",
            "org/jflac/FLACDecoder.class");

    private static final long MOST_FILE_BYTES = 1 << 20;
    private static final long FFMPEG_MEMORY = 1_500_000_000;

    /// All names of the formats that are read: none of them names other files.
    private static final String FORMATS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,amr";

    /// Decoders of sound, so that no other of ffmpeg's many is reached.
    private static final String CODECS =
            "aac,alac,amrnb,amrwb,flac,mp3,mp3float,opus,libopus,vorbis,ac3,eac3,pcm_s16le,pcm_s16be,pcm_f32le";

    private DecoderCommand() {}

    static List<String> jvm(MediaLimits limits, Path folder, MediaType type, Path file) {
        var arguments = List.of(type.name(), file.toAbsolutePath().toString(), Long.toString(limits.samples()));
        return new ChildJvm(DecoderMain.class, ARCHIVES, List.of(), limits.heapMegabytes())
                .command(folder, processorSeconds(limits), MOST_FILE_BYTES, arguments);
    }

    /// The format is said, not guessed, and no format that names other files is allowed; nor is any protocol but that
    /// of files.
    static List<String> ffmpeg(MediaLimits limits, Path program, MediaType type, Path file) {
        var format = switch (type) {
            case MP4 -> "mov";
            case MATROSKA -> "matroska";
            case AMR -> "amr";
            case WAV, FLAC, MP3, OGG_VORBIS, OGG_OPUS ->
                throw new IllegalArgumentException("not read by ffmpeg: " + type);
        };
        var command = List.of(
                program.toString(),
                "-nostdin",
                "-hide_banner",
                "-v",
                "error",
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                FORMATS,
                "-codec_whitelist",
                CODECS,
                "-probesize",
                "1000000",
                "-analyzeduration",
                "5000000",
                "-threads",
                "1",
                "-f",
                format,
                "-i",
                "file:" + file.toAbsolutePath(),
                "-map",
                "0:a:0",
                "-vn",
                "-sn",
                "-dn",
                "-map_metadata",
                "-1",
                "-filter_threads",
                "1",
                "-ac",
                "1",
                "-ar",
                Integer.toString(PcmWriter.HERTZ),
                "-t",
                // A second more than allowed shows that it is too long.
                Long.toString(limits.length().toSeconds() + 1),
                "-f",
                "s16le",
                "pipe:1");
        return Confinement.HERE.of(command, FFMPEG_MEMORY, processorSeconds(limits), MOST_FILE_BYTES);
    }

    private static long processorSeconds(MediaLimits limits) {
        return 2 * limits.time().toSeconds() + 10;
    }
}
