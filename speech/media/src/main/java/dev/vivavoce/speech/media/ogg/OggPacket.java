package dev.vivavoce.speech.media.ogg;

/// A packet of an Ogg stream.
///
/// @param bytes the packet. Not copied
/// @param isFirst whether it is the first of its logical stream
/// @param granule the granule position after it; −1 when another packet of its page follows
/// @param endGranule the position at which the stream ends; −1 unless it is on the stream's last page
@SuppressWarnings("ArrayRecordComponent") // packets are many, and are handed over once
public record OggPacket(byte[] bytes, boolean isFirst, long granule, long endGranule) {}
