package dev.vivavoce.speech.media.child;

import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import dev.vivavoce.speech.media.sound.PcmWriter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jflac.FLACDecoder;
import org.jflac.frame.Frame;

/// Decodes FLAC (RFC 9639) with jFLAC.
final class FlacSound {
    private FlacSound() {}

    /// The file has ended. jFLAC looks for another frame for ever where it gets an `EOFException`.
    private static final class EndOfFile extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bytes extends FilterInputStream {
        private Bytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one < 0) throw new EndOfFile();
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int length = super.read(bytes, from, count);
            if (length < 0) throw new EndOfFile();
            return length;
        }
    }

    /// @return whether the file has as many samples as it states
    static boolean decode(InputStream in, PcmWriter pcm) throws IOException {
        var decoder = new FLACDecoder(new Bytes(in));
        try {
            decoder.readMetadata();
        } catch (EndOfFile e) {
            throw new UnusableMediaException(Reason.BROKEN, "FLAC without a frame");
        }
        var info = decoder.getStreamInfo();
        int bits = info.getBitsPerSample();
        int channels = info.getChannels();
        if (bits < 8 || bits > 24)
            throw new UnusableMediaException(Reason.UNSUPPORTED_CODING, "FLAC of " + bits + " bit");
        double scale = 1.0 / channels / (1L << bits - 1);
        long samples = 0;
        for (var frame = next(decoder); frame.isPresent(); frame = next(decoder)) {
            var data = decoder.getChannelData();
            var mono = new float[frame.get().header.blockSize];
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

    private static Optional<Frame> next(FLACDecoder decoder) throws IOException {
        try {
            return Optional.ofNullable(decoder.readNextFrame());
        } catch (EndOfFile e) {
            return Optional.empty();
        }
    }
}
