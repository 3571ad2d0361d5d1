package dev.vivavoce.speech.media.child;

import com.jcraft.jogg.Packet;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import dev.vivavoce.speech.media.ogg.OggPacket;
import dev.vivavoce.speech.media.ogg.OggReader;
import dev.vivavoce.speech.media.sound.PcmWriter;
import java.io.IOException;

/// Decodes Vorbis in Ogg with JOrbis.
final class VorbisSound {
    private static final int HEADERS = 3;
    private static final int MOST_CHANNELS = 8;

    private final OggReader ogg;
    private final PcmWriter pcm;
    private final DamageCount damage = new DamageCount();
    private Info info = new Info();
    private Comment comment = new Comment();
    private DspState state = new DspState();
    private Block block = new Block(state);
    private GranuleClock clock = new GranuleClock();
    private int headers;

    private VorbisSound(OggReader ogg, PcmWriter pcm) {
        this.ogg = ogg;
        this.pcm = pcm;
    }

    static boolean decode(OggReader ogg, PcmWriter pcm) throws IOException {
        return new VorbisSound(ogg, pcm).decode();
    }

    private boolean decode() throws IOException {
        for (var packet = ogg.next(); packet.isPresent(); packet = ogg.next()) {
            if (packet.get().isFirst()) begin();
            if (headers < HEADERS) header(packet.get());
            else sound(packet.get());
        }
        damage.end();
        if (headers < HEADERS) throw new UnusableMediaException(Reason.BROKEN, "Vorbis without its headers");
        return ogg.isComplete();
    }

    private void begin() {
        info = new Info();
        info.init();
        comment = new Comment();
        comment.init();
        headers = 0;
    }

    private void header(OggPacket packet) {
        if (info.synthesis_headerin(comment, packet(packet)) < 0)
            throw new UnusableMediaException(Reason.BROKEN, "a damaged Vorbis header");
        if (info.channels < 1 || info.channels > MOST_CHANNELS)
            throw new UnusableMediaException(Reason.UNSUPPORTED_CODING, "Vorbis of " + info.channels + " channels");
        if (++headers < HEADERS) return;
        state = new DspState();
        state.synthesis_init(info);
        block = new Block(state);
        clock = new GranuleClock();
    }

    private void sound(OggPacket packet) throws IOException {
        if (block.synthesis(packet(packet)) != 0) {
            damage.bad();
            return;
        }
        damage.good();
        state.synthesis_blockin(block);
        var channels = new float[1][][];
        var from = new int[info.channels];
        int samples = state.synthesis_pcmout(channels, from);
        var mono = new float[clock.keep(packet, samples)];
        for (int i = 0; i < mono.length; i++) {
            float sum = 0;
            for (int channel = 0; channel < info.channels; channel++) sum += channels[0][channel][from[channel] + i];
            mono[i] = sum / info.channels;
        }
        state.synthesis_read(samples);
        pcm.write(mono, info.rate);
    }

    private Packet packet(OggPacket packet) {
        var one = new Packet();
        one.packet_base = packet.bytes();
        one.bytes = packet.bytes().length;
        one.b_o_s = packet.isFirst() ? 1 : 0;
        one.granulepos = -1;
        return one;
    }
}
