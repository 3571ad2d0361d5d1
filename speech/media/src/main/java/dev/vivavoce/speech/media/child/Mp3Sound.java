package dev.vivavoce.speech.media.child;

import dev.vivavoce.speech.media.format.MediaTypes;
import dev.vivavoce.speech.media.format.Mp3Header;
import dev.vivavoce.speech.media.sound.PcmWriter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.SampleBuffer;
import org.jspecify.annotations.Nullable;

/// Decodes MPEG audio layer III with JLayer.
final class Mp3Sound {
    private static final int BUFFER = 1 << 16;

    private final Bitstream stream;
    private final PcmWriter pcm;
    private final Optional<Mp3Info> info;
    private final DamageCount damage = new DamageCount();
    private @Nullable Decoder decoder;
    private int rate;
    private int channels;
    private long skip;
    private long frames;
    /// The last samples: padding, unless more follows than the file says.
    private float[] held = new float[0];

    private Mp3Sound(Bitstream stream, PcmWriter pcm, Optional<Mp3Info> info) {
        this.stream = stream;
        this.pcm = pcm;
        this.info = info;
        skip = info.map(Mp3Info::before).orElse(0);
    }

    /// @return whether the file has as many frames as it states; true when it states none
    static boolean decode(Path file, PcmWriter pcm) throws IOException {
        try (var channel = FileChannel.open(file)) {
            long at = MediaTypes.firstMp3Frame(channel).orElseThrow(() -> new IOException("no frame"));
            var header = header(channel, at).orElseThrow(() -> new IOException("no frame"));
            var frame = ByteBuffer.allocate(header.length());
            while (frame.hasRemaining() && channel.read(frame, at + frame.position()) >= 0) {}
            var info = Mp3Info.of(header, frame.array());
            if (info.isPresent()) at += header.length();
            // Not read through the library: it would read tags into memory, however long they say they are.
            var in = new BufferedInputStream(Channels.newInputStream(channel.position(at)), BUFFER);
            return new Mp3Sound(new Bitstream(in), pcm, info).decode();
        } catch (BitstreamException e) {
            throw new IOException(e);
        }
    }

    private static Optional<Mp3Header> header(FileChannel channel, long at) throws IOException {
        var bytes = ByteBuffer.allocate(Mp3Header.BYTES);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {}
        return bytes.hasRemaining() ? Optional.empty() : Mp3Header.of(bytes.getInt(0));
    }

    private boolean decode() throws BitstreamException, IOException {
        for (var header = stream.readFrame(); header != null; header = stream.readFrame()) {
            // JLayer reads layers I and II as well; in an MP3 they are noise that looks like a frame.
            if (header.layer() == 3) frame(header);
            stream.closeFrame();
        }
        damage.end();
        // Files that were put one behind the other have more frames than the first one says.
        boolean isPadding = info.isPresent() && info.get().frames() == frames;
        if (held.length > 0 && !isPadding) pcm.write(held, rate);
        return info.map(one -> frames >= one.frames()).orElse(true);
    }

    private void frame(Header header) throws IOException {
        frames++;
        int now = header.mode() == Header.SINGLE_CHANNEL ? 1 : 2;
        if (decoder == null || header.frequency() != rate || now != channels) {
            decoder = new Decoder();
            rate = header.frequency();
            channels = now;
        }
        var sound = decoded(decoder, header);
        write(sound.orElseGet(() -> new float[header.version() == Header.MPEG1 ? 1152 : 576]));
    }

    /// Empty when the frame cannot be decoded: it is as much silence, and the next one starts fresh.
    private Optional<float[]> decoded(Decoder one, Header header) {
        try {
            var samples = one.decodeFrame(header, stream);
            damage.good();
            return Optional.of(mono((SampleBuffer) samples));
        } catch (DecoderException | ArrayIndexOutOfBoundsException | NullPointerException e) {
            damage.bad();
            decoder = null;
            return Optional.empty();
        }
    }

    private float[] mono(SampleBuffer samples) {
        var mono = new float[samples.getBufferLength() / channels];
        var values = samples.getBuffer();
        for (int i = 0; i < mono.length; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) sum += values[i * channels + channel];
            mono[i] = sum / (32_768f * channels);
        }
        return mono;
    }

    private void write(float[] mono) throws IOException {
        int from = (int) Math.min(skip, mono.length);
        skip -= from;
        var all = Arrays.copyOf(held, held.length + mono.length - from);
        System.arraycopy(mono, from, all, held.length, mono.length - from);
        int sound = Math.max(0, all.length - info.map(Mp3Info::behind).orElse(0));
        pcm.write(Arrays.copyOf(all, sound), rate);
        held = Arrays.copyOfRange(all, sound, all.length);
    }
}
