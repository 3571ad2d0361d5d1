package dev.vivavoce.speech;

import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.GetPartnerRequest;
import dev.vivavoce.content.v1.GetPartnerResponse;
import dev.vivavoce.content.v1.ReplyRequest;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.content.v1.SuggestLineRequest;
import dev.vivavoce.content.v1.SuggestLineResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.VoiceTraits;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The partner of content as a test wants it.
final class FakePartner extends DialogueServiceGrpc.DialogueServiceImplBase {
    /// What no learner may ever see; it stands in for the interlocutor card.
    static final String SECRET = "stopped-taking-the-warfarin";

    final List<ReplyRequest> requests = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<ReplyRequest, StreamObserver<ReplyResponse>> behaviour = FakePartner::friendly;

    /// What it says while it thinks.
    private volatile List<String> fillers = List.of();

    /// How it sounds.
    private volatile VoiceTraits voice = VoiceTraits.getDefaultInstance();

    /// Sounds like this from now on.
    void sounds(VoiceTraits wanted) {
        voice = wanted;
    }

    private volatile @Nullable Failure refusal;

    /// Cannot play the scenario from now on.
    void refuses(Failure wanted) {
        refusal = wanted;
    }

    /// Says these while it thinks.
    void thinksAloud(String... texts) {
        fillers = List.of(texts);
    }

    @Override
    public void getPartner(GetPartnerRequest request, StreamObserver<GetPartnerResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        var refused = refusal;
        if (refused != null) throw refused;
        out.onNext(GetPartnerResponse.newBuilder()
                .addAllFillers(fillers)
                .setVoice(voice)
                .build());
        out.onCompleted();
    }

    /// What it is asked for hints.
    final List<SuggestLineRequest> suggestions = new CopyOnWriteArrayList<>();

    private volatile UnaryOperator<String> hints = FakePartner::another;

    /// Has these hints from now on, each after the one before.
    void hints(UnaryOperator<String> wanted) {
        hints = wanted;
    }

    @Override
    public void suggestLine(SuggestLineRequest request, StreamObserver<SuggestLineResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        suggestions.add(request);
        out.onNext(SuggestLineResponse.newBuilder()
                .setText(hints.apply(request.getBefore()))
                .build());
        out.onCompleted();
    }

    private static String another(String before) {
        return before.equals("How did you sleep?") ? "Are you in pain?" : "How did you sleep?";
    }

    /// Behaves so from now on.
    void behaves(BiConsumer<ReplyRequest, StreamObserver<ReplyResponse>> wanted) {
        behaviour = wanted;
    }

    /// Behaves as at first.
    void behavesWell() {
        behaviour = FakePartner::friendly;
        refusal = null;
        voice = VoiceTraits.getDefaultInstance();
        fillers = List.of();
        hints = FakePartner::another;
    }

    @Override
    public void reply(ReplyRequest request, StreamObserver<ReplyResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        requests.add(request);
        behaviour.accept(request, out);
    }

    /// Two sentences, and an end that tells too much.
    static void friendly(ReplyRequest request, StreamObserver<ReplyResponse> out) {
        say(out, "Good morning, nurse.", "I feel a little better today.");
        end(out, false);
    }

    static void say(StreamObserver<ReplyResponse> out, String... sentences) {
        for (var sentence : sentences) {
            var response = ReplyResponse.newBuilder();
            response.getSentenceBuilder().setReplyId("0123456789ab").setText(sentence);
            out.onNext(response.build());
        }
    }

    static void end(StreamObserver<ReplyResponse> out, boolean closing) {
        var response = ReplyResponse.newBuilder();
        response.getEndBuilder().addTasksTouched(2).addNotUnderstood(SECRET).setClosing(closing);
        out.onNext(response.build());
        out.onCompleted();
    }

    static Failure away() {
        return Failure.unavailable("DATABASE_UNAVAILABLE", "content is down");
    }
}
