package dev.vivavoce.speech.media.ogg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// What the first packet of a logical stream says that it is.
public enum OggCodec {
    VORBIS("\u0001vorbis"),
    OPUS("OpusHead"),
    NONE("");

    private final byte[] mark;

    OggCodec(String mark) {
        this.mark = mark.getBytes(ISO_8859_1);
    }

    static OggCodec of(byte[] packet) {
        for (var codec : values()) if (codec.begins(packet)) return codec;
        return NONE;
    }

    private boolean begins(byte[] packet) {
        if (packet.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if (packet[i] != mark[i]) return false;
        return true;
    }
}
