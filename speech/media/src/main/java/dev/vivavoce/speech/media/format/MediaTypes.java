package dev.vivavoce.speech.media.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import dev.vivavoce.speech.media.ogg.OggReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// Finds out what a file is, by its content and never by its name.
public final class MediaTypes {
    private static final int HEAD = 64;
    /// Zeros that taggers leave between a tag and the sound.
    private static final int PADDING = 4096;

    private static final int MOST_TAGS = 8;
    private static final int TAG_HEADER = 10;

    private MediaTypes() {}

    /// Returns the type of a file.
    ///
    /// @throws UnusableMediaException with `EMPTY` or `UNKNOWN_FORMAT`
    public static MediaType of(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            if (channel.size() == 0) throw new UnusableMediaException(Reason.EMPTY, "a file of no bytes");
            return type(channel)
                    .orElseThrow(() ->
                            new UnusableMediaException(Reason.UNKNOWN_FORMAT, "none of the formats that can be read"));
        }
    }

    private static Optional<MediaType> type(FileChannel channel) throws IOException {
        var head = bytes(channel, 0, HEAD);
        if (head.matches("(?s)(RIFF|RF64|BW64)....WAVE.*")) return Optional.of(MediaType.WAV);
        if (head.startsWith("fLaC")) return Optional.of(MediaType.FLAC);
        if (head.startsWith("OggS")) return ogg(channel);
        if (head.startsWith("ftyp", 4)) return Optional.of(MediaType.MP4);
        if (head.startsWith("\u001aE\u00df\u00a3") && (head.contains("webm") || head.contains("matroska")))
            return Optional.of(MediaType.MATROSKA);
        if (head.startsWith("#!AMR\n") || head.startsWith("#!AMR-WB\n")) return Optional.of(MediaType.AMR);
        return tagged(channel);
    }

    private static Optional<MediaType> ogg(FileChannel channel) throws IOException {
        return switch (OggReader.codec(
                new BufferedInputStream(Channels.newInputStream(channel.position(0)), 1 << 16))) {
            case VORBIS -> Optional.of(MediaType.OGG_VORBIS);
            case OPUS -> Optional.of(MediaType.OGG_OPUS);
            case NONE -> Optional.empty();
        };
    }

    /// What follows an ID3 tag, or no tag.
    private static Optional<MediaType> tagged(FileChannel channel) throws IOException {
        if (bytes(channel, afterTags(channel), 4).equals("fLaC")) return Optional.of(MediaType.FLAC);
        return firstMp3Frame(channel).isPresent() ? Optional.of(MediaType.MP3) : Optional.empty();
    }

    /// Returns where the first frame of an MP3 is, at the beginning or behind tags; empty when none is found.
    public static OptionalLong firstMp3Frame(FileChannel channel) throws IOException {
        long sound = afterTags(channel);
        long end = sound + (sound == 0 ? 1 : PADDING);
        for (long at = sound; at < end; at++) if (isMp3(channel, at)) return OptionalLong.of(at);
        return OptionalLong.empty();
    }

    /// Returns where the first byte behind the ID3v2 tags is (ID3v2.4.0 section 3.1).
    private static long afterTags(FileChannel channel) throws IOException {
        long at = 0;
        for (int tags = 0; tags < MOST_TAGS; tags++) {
            var header = bytes(channel, at, TAG_HEADER);
            if (!header.startsWith("ID3") || header.length() < TAG_HEADER) break;
            int size = 0;
            for (int i = 6; i < TAG_HEADER; i++) size = size << 7 | header.charAt(i) & 0x7f;
            boolean hasFooter = (header.charAt(5) & 0x10) != 0;
            at += TAG_HEADER + size + (hasFooter ? TAG_HEADER : 0);
        }
        return at;
    }

    /// Returns whether there is a frame, and another one or the file's end behind it.
    private static boolean isMp3(FileChannel channel, long at) throws IOException {
        var first = mp3(channel, at);
        if (first.isEmpty()) return false;
        long next = at + first.get().length();
        return next + Mp3Header.BYTES > channel.size()
                || mp3(channel, next).filter(first.get()::continues).isPresent();
    }

    private static Optional<Mp3Header> mp3(FileChannel channel, long at) throws IOException {
        var header = bytes(channel, at, Mp3Header.BYTES);
        if (header.length() < Mp3Header.BYTES) return Optional.empty();
        return Mp3Header.of(ByteBuffer.wrap(header.getBytes(ISO_8859_1)).getInt());
    }

    /// Returns the bytes there, each as a character; fewer at the file's end.
    private static String bytes(FileChannel channel, long at, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {}
        return new String(bytes.array(), 0, bytes.position(), ISO_8859_1);
    }
}
