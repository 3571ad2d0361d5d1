package dev.vivavoce.speech.media.child;

import dev.vivavoce.speech.media.ogg.OggPacket;

/// The positions of a logical Ogg stream. Its last page says where the sound ends, which may be inside a packet
/// (RFC 7845 section 4.4). A stream that was cut out of a longer one does not begin at 0.
final class GranuleClock {
    private long decoded;
    private long origin = -1;

    /// Returns how many of a packet's samples are sound.
    int keep(OggPacket packet, int samples) {
        long kept = samples;
        if (packet.endGranule() >= 0)
            kept = Math.clamp(packet.endGranule() - Math.max(0, origin) - decoded, 0, samples);
        decoded += samples;
        if (origin < 0 && packet.granule() >= 0) origin = Math.max(0, packet.granule() - decoded);
        return (int) kept;
    }
}
