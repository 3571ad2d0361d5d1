package dev.vivavoce.speech.session.audio;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.media.opus.OpusPacket;
import dev.vivavoce.speech.media.opus.OpusVoiceDecoder;
import dev.vivavoce.speech.media.opus.UnusableOpusException;
import java.util.List;

/// The data is Opus packets, each after its length. Everything behind it has PCM.
public final class OpusCodec implements AudioCodec {
    private final OpusVoiceDecoder decoder = new OpusVoiceDecoder();

    @Override
    public int sampleRateHertz() {
        return OpusPacket.RATE_HERTZ;
    }

    @Override
    public void check(byte[] data) {
        packets(data);
    }

    @Override
    public byte[] pcm(byte[] data) {
        var packets = packets(data);
        try {
            return decoder.pcm(packets);
        } catch (UnusableOpusException unusable) {
            throw failure(unusable);
        }
    }

    @Override
    public int preRoll(byte[] data) {
        return pcm(data).length / 2;
    }

    private static List<OpusPacket> packets(byte[] data) {
        try {
            return OpusPacket.split(data, AudioIntake.LONGEST_MESSAGE);
        } catch (UnusableOpusException unusable) {
            throw failure(unusable);
        }
    }

    private static Failure failure(UnusableOpusException unusable) {
        var reason = switch (unusable.reason()) {
            case INVALID -> "AUDIO_INVALID";
            case STEREO -> "AUDIO_FORMAT_UNSUPPORTED";
            case TOO_LONG -> "AUDIO_TOO_LARGE";
        };
        return Failure.invalid(reason, "Opus: " + unusable.getMessage());
    }
}
