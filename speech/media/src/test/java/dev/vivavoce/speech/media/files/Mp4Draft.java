package dev.vivavoce.speech.media.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Changes MP4 files.
public final class Mp4Draft {
    private Mp4Draft() {}

    /// Returns the file with its first track as often as asked. Its index has to be at its end, so that nothing moves.
    public static byte[] tracks(byte[] file, int count) {
        int moov = find(file, "moov", 0, file.length);
        int trak = find(file, "trak", moov + 8, file.length);
        int trakLength = ByteBuffer.wrap(file).getInt(trak);
        var track = Arrays.copyOfRange(file, trak, trak + trakLength);
        int moovLength = ByteBuffer.wrap(file).getInt(moov);
        var out = ByteBuffer.allocate(file.length + (count - 1) * trakLength).put(file, 0, trak);
        for (int i = 0; i < count; i++) out.put(track);
        out.put(file, trak + trakLength, file.length - trak - trakLength);
        return out.putInt(moov, moovLength + (count - 1) * trakLength).array();
    }

    /// Returns the file with a box that says it is as long as can be said.
    public static byte[] forged(byte[] file, String box) {
        var forged = file.clone();
        var mark = box.getBytes(US_ASCII);
        for (int at = 0; at + 4 <= forged.length; at++)
            if (Arrays.equals(forged, at, at + 4, mark, 0, 4))
                return ByteBuffer.wrap(forged).putInt(at - 4, 0x7fff_fff0).array();
        throw new IllegalArgumentException("no " + box);
    }

    private static int find(byte[] file, String box, int from, int to) {
        var bytes = ByteBuffer.wrap(file);
        for (int at = from; at + 8 <= to; at += bytes.getInt(at))
            if (new String(file, at + 4, 4, US_ASCII).equals(box)) return at;
        throw new IllegalArgumentException("no " + box);
    }
}
