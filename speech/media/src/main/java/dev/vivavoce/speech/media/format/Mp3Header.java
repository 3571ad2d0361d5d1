package dev.vivavoce.speech.media.format;

import java.util.Optional;

/// The header of a frame of MPEG audio layer III (ISO/IEC 11172-3 section 2.4.1.3, ISO/IEC 13818-3, and MPEG-2.5).
///
/// @param sampleRateHertz 8,000 to 48,000
/// @param channels 1 or 2
/// @param length of the whole frame in bytes
/// @param samples of each channel
/// @param sideInformation its length in bytes
public record Mp3Header(int sampleRateHertz, int channels, int length, int samples, int sideInformation) {
    /// The length of a header in bytes.
    public static final int BYTES = 4;

    private static final int MPEG_1 = 3;
    private static final int MPEG_2 = 2;
    private static final int RESERVED_VERSION = 1;
    private static final int LAYER_III = 1;
    private static final int MONO = 3;
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] KILOBITS_1 = {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_2 = {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    /// Returns the header that four bytes are, in their order; empty when they are none, or one of a free bit rate.
    public static Optional<Mp3Header> of(int bits) {
        int version = bits >>> 19 & 3;
        int kilobits = bits >>> 12 & 15;
        int rate = bits >>> 10 & 3;
        boolean isHeader = bits >>> 21 == 0x7ff
                && version != RESERVED_VERSION
                && (bits >>> 17 & 3) == LAYER_III
                && kilobits > 0
                && kilobits < 15
                && rate < 3;
        if (!isHeader) return Optional.empty();
        int hertz = RATES[rate] / (version == MPEG_1 ? 1 : version == MPEG_2 ? 2 : 4);
        int bitsPerSecond = 1000 * (version == MPEG_1 ? KILOBITS_1 : KILOBITS_2)[kilobits - 1];
        int channels = (bits >>> 6 & 3) == MONO ? 1 : 2;
        int samples = version == MPEG_1 ? 1152 : 576;
        int length = samples / 8 * bitsPerSecond / hertz + (bits >>> 9 & 1);
        int side = version == MPEG_1 ? (channels == 1 ? 17 : 32) : channels == 1 ? 9 : 17;
        return Optional.of(new Mp3Header(hertz, channels, length, samples, side));
    }

    /// Returns whether a frame can follow this one in the same stream.
    public boolean continues(Mp3Header next) {
        return next.sampleRateHertz == sampleRateHertz && next.samples == samples;
    }
}
