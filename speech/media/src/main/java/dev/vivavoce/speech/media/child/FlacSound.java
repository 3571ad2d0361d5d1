package dev.vivavoce.speech.media.child;

import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import dev.vivavoce.speech.media.sound.PcmWriter;
import java.io.IOException;
import java.io.InputStream;
import org.jflac.FLACDecoder;

/// Decodes FLAC (RFC 9639) with jFLAC.
final class FlacSound {
    private FlacSound() {}

    /// @return whether the file has as many samples as it states
    static boolean decode(InputStream in, PcmWriter pcm) throws IOException {
        var decoder = new FLACDecoder(in);
        decoder.readMetadata();
        var info = decoder.getStreamInfo();
        int bits = info.getBitsPerSample();
        int channels = info.getChannels();
        if (bits < 8 || bits > 24)
            throw new UnusableMediaException(Reason.UNSUPPORTED_CODING, "FLAC of " + bits + " bit");
        double scale = 1.0 / channels / (1L << bits - 1);
        long samples = 0;
        for (var frame = decoder.readNextFrame(); frame != null; frame = decoder.readNextFrame()) {
            var data = decoder.getChannelData();
            var mono = new float[frame.header.blockSize];
            for (int i = 0; i < mono.length; i++) {
                long sum = 0;
                for (int channel = 0; channel < channels; channel++)
                    sum += data[channel].getOutput()[i];
                mono[i] = (float) (sum * scale);
            }
            pcm.write(mono, info.getSampleRate());
            samples += mono.length;
        }
        if (samples == 0 && info.getTotalSamples() > 0)
            throw new UnusableMediaException(Reason.BROKEN, "FLAC without a whole frame");
        return samples >= info.getTotalSamples();
    }
}
