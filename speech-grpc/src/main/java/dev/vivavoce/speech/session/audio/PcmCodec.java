package dev.vivavoce.speech.session.audio;

import dev.vivavoce.runtime.failure.Failure;

/// The data is samples: 16 bit, little-endian.
public record PcmCodec(int sampleRateHertz) implements AudioCodec {
    @Override
    public void check(byte[] data) {
        if (data.length == 0 || data.length % 2 != 0)
            throw Failure.invalid(
                    "AUDIO_INVALID", data.length + " bytes (expected: whole samples of 2 bytes, at least one)");
        if (data.length / 2 > AudioIntake.LONGEST_MESSAGE.toMillis() * sampleRateHertz / 1000)
            throw Failure.invalid(
                    "AUDIO_TOO_LARGE",
                    data.length + " bytes at " + sampleRateHertz + " Hz (expected: at most "
                            + AudioIntake.LONGEST_MESSAGE.toMillis() + " ms)");
    }

    @Override
    public byte[] pcm(byte[] data) {
        return data;
    }

    @Override
    public int preRoll(byte[] data) {
        return 0;
    }
}
