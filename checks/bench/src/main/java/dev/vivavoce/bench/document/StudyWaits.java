package dev.vivavoce.bench.document;

import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// How long a learner waits for their documents and for the replies of a chat, as a client sees it.
///
/// @param firstPassages from the call that completes the upload to the first step that has passages, in seconds
/// @param ready from the same call to the last step
/// @param firstParts from each question to the first part of its reply, in milliseconds, rising
/// @param byModel how many replies a language model wrote
public record StudyWaits(double firstPassages, double ready, List<Double> firstParts, int byModel) {
    private static final List<String> QUESTIONS = List.of(
            "What did the nurse explain before the shift ended?",
            "Who remembered a letter from home?",
            "What was written down in plain words?",
            "Who asked about the price of the tablets?",
            "What did a visitor forget while it rained?");

    /// Uploads a PDF as a new learner, and asks questions about it when it has been read.
    public static StudyWaits measure(RunningPlatform platform, byte[] pdf, int questions) throws InterruptedException {
        var learner = Learner.register(
                platform.graphQl(), UUID.randomUUID() + "@bench.vivavoce.example", "read it and wait", "Reader");
        var study = new Study(learner);
        var document = study.upload("A book of the ward.pdf", "PDF", pdf);
        long begin = System.nanoTime();
        var first = new double[1];
        study.read(document, step -> {
            if (first[0] == 0 && step.required("passageCount").asInt() > 0) first[0] = seconds(begin);
        });
        double ready = seconds(begin);

        var chat = study.chat(List.of(document));
        for (var question : QUESTIONS) ask(study, chat, question); // until the code is compiled
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < questions; i++) replies.add(ask(study, chat, QUESTIONS.get(i % QUESTIONS.size())));
        return new StudyWaits(
                first[0],
                ready,
                replies.stream().map(reply -> reply.wait * 1e3).sorted().toList(),
                (int) replies.stream().filter(reply -> reply.isByModel).count());
    }

    private static Reply ask(Study study, String chat, String question) throws InterruptedException {
        var reply = new Reply(System.nanoTime());
        study.ask(chat, question, reply::step);
        return reply;
    }

    /// The wait that so large a share of the replies is within.
    public double firstPart(double share) {
        return firstParts.get((int) (share * (firstParts.size() - 1)));
    }

    /// A reply as it comes.
    private static final class Reply {
        private final long asked;
        private double wait;
        private boolean isByModel;

        private Reply(long asked) {
            this.asked = asked;
        }

        private void step(JsonNode step) {
            if (wait == 0 && step.path("part").isObject()) wait = seconds(asked);
            isByModel |= step.path("method").asString("").equals("WRITTEN");
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
