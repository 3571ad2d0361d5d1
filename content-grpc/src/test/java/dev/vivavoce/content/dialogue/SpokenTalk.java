package dev.vivavoce.content.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.ReplyEnd;
import dev.vivavoce.content.v1.ReplyRequest;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.content.v1.ReplySentence;
import dev.vivavoce.content.v1.Speaker;
import dev.vivavoce.content.v1.Turn;
import dev.vivavoce.content.v1.Writer;
import dev.vivavoce.runtimetest.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// A talk of one learner with the patient who is afraid of insulin, as speech holds it.
final class SpokenTalk {
    static final String INSULIN = "7a1d5cea-0001-4a10-8000-000000000001";

    /// A reply of the partner.
    record Answer(List<ReplySentence> sentences, ReplyEnd end) {
        String text() {
            return sentences.stream().map(ReplySentence::getText).collect(Collectors.joining(" "));
        }

        List<Writer> writers() {
            return sentences.stream().map(ReplySentence::getWrittenBy).toList();
        }
    }

    private final DialogueServiceGrpc.DialogueServiceBlockingStub partner;
    private final ReplyRequest.Builder request;

    SpokenTalk(TestServer content) {
        partner = DialogueServiceGrpc.newBlockingStub(content.asService("speech"));
        request = ReplyRequest.newBuilder()
                .setScenarioId(INSULIN)
                .setUserId(UUID.randomUUID().toString());
    }

    ReplyRequest.Builder request() {
        return request;
    }

    Answer say(String text) {
        request.addTurns(Turn.newBuilder().setSpeaker(Speaker.SPEAKER_LEARNER).setText(text));
        return answer();
    }

    /// The partner's next turn, all of it heard.
    Answer answer() {
        var parts = new ArrayList<ReplyResponse>();
        partner.reply(request.build()).forEachRemaining(parts::add);
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts.stream().filter(ReplyResponse::hasEnd)).hasSize(1);
        var sentences = parts.stream()
                .filter(ReplyResponse::hasSentence)
                .map(ReplyResponse::getSentence)
                .toList();
        var answer = new Answer(sentences, parts.getLast().getEnd());
        request.addTurns(Turn.newBuilder()
                .setSpeaker(Speaker.SPEAKER_PARTNER)
                .setText(answer.text())
                .addAllSentences(sentences));
        return answer;
    }
}
