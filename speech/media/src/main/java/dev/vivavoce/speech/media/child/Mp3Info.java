package dev.vivavoce.speech.media.child;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.vivavoce.speech.media.format.Mp3Header;
import java.nio.ByteBuffer;
import java.util.Optional;

/// What an encoder writes into a first frame without sound: how many frames follow ("Xing" or "Info"), and what it has
/// added before and behind the sound ("LAME").
///
/// @param frames that follow; −1 when it does not say so
/// @param delay samples before the sound, without those that decoding adds
/// @param padding samples behind it
record Mp3Info(long frames, int delay, int padding) {
    /// What every decoder adds before the sound.
    static final int DECODER_DELAY = 529;

    private static final int HAS_FRAMES = 1;
    private static final int HAS_BYTES = 2;
    private static final int HAS_TABLE = 4;
    private static final int HAS_QUALITY = 8;
    private static final int TABLE = 100;
    private static final int DELAYS_AT = 21;

    /// Reads the first frame; empty when that is sound.
    static Optional<Mp3Info> of(Mp3Header header, byte[] frame) {
        int at = Mp3Header.BYTES + header.sideInformation();
        if (frame.length < at + 8) return Optional.empty();
        var mark = new String(frame, at, 4, ISO_8859_1);
        if (!mark.equals("Xing") && !mark.equals("Info")) return Optional.empty();
        var bytes = ByteBuffer.wrap(frame);
        int flags = bytes.getInt(at + 4);
        at += 8;
        long frames = -1;
        if ((flags & HAS_FRAMES) != 0) {
            if (frame.length >= at + 4) frames = Integer.toUnsignedLong(bytes.getInt(at));
            at += 4;
        }
        if ((flags & HAS_BYTES) != 0) at += 4;
        if ((flags & HAS_TABLE) != 0) at += TABLE;
        if ((flags & HAS_QUALITY) != 0) at += 4;
        if (frame.length < at + DELAYS_AT + 3 || frame[at] == 0) return Optional.of(new Mp3Info(frames, 0, 0));
        int delays = bytes.getInt(at + DELAYS_AT - 1) & 0xff_ffff;
        return Optional.of(new Mp3Info(frames, delays >>> 12, delays & 0xfff));
    }

    /// Returns the samples before the sound.
    int before() {
        return delay == 0 ? 0 : delay + DECODER_DELAY;
    }

    /// Returns the samples behind the sound. Decoding has moved it, so they are fewer than the padding.
    int behind() {
        return delay == 0 ? 0 : Math.max(0, padding - DECODER_DELAY);
    }
}
