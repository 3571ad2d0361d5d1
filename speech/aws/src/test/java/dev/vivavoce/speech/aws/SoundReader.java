package dev.vivavoce.speech.aws;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpObject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.eventstream.Message;
import software.amazon.awssdk.eventstream.MessageDecoder;

/// Reads what a client of Amazon Transcribe sends: signed messages, each around an `AudioEvent`, and an empty one at
/// the end.
final class SoundReader implements Subscriber<HttpObject> {
    private static final int LOUD = 300;

    private final TranscribeStandIn.Heard heard;
    private final TranscribeStandIn.Answer answer;
    private final MessageDecoder decoder = new MessageDecoder(this::signed);

    SoundReader(TranscribeStandIn.Heard heard, TranscribeStandIn.Answer answer) {
        this.heard = heard;
        this.answer = answer;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(HttpObject object) {
        if (object instanceof HttpData data) decoder.feed(data.array());
    }

    private void signed(Message message) {
        if (!message.getHeaders().containsKey(":chunk-signature")) throw new IllegalStateException("not signed");
        if (message.getPayload().length == 0) {
            heard.isWhole = true;
            answer.end(heard.bytes / 2);
            return;
        }
        var inner = Message.decode(ByteBuffer.wrap(message.getPayload()));
        var type = inner.getHeaders().get(":event-type");
        if (type == null || !type.getString().equals("AudioEvent"))
            throw new IllegalStateException("no sound: " + type);
        var sound = inner.getPayload();
        heard.bytes += sound.length;
        answer.hear(isLoud(sound), sound.length / 2);
    }

    private static boolean isLoud(byte[] pcm) {
        var samples = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        while (samples.hasRemaining()) if (Math.abs(samples.get()) > LOUD) return true;
        return false;
    }

    @Override
    public void onError(Throwable thrown) {
        heard.ended.complete(null);
    }

    @Override
    public void onComplete() {}
}
