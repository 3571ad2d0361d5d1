package dev.vivavoce.content.chat.reply;

import dev.vivavoce.content.chat.reply.MarkedSentences.Marked;
import dev.vivavoce.content.chat.state.ChatMessage;
import dev.vivavoce.content.chat.state.Citation;
import dev.vivavoce.content.chat.state.ReplyMethod;
import dev.vivavoce.content.chat.state.ReplyPart;
import dev.vivavoce.content.chat.state.ReplyStore;
import dev.vivavoce.content.document.search.Found.Ranked;
import dev.vivavoce.content.extraction.claim.Claims;
import dev.vivavoce.content.generation.Generation;
import dev.vivavoce.content.generation.Generations;
import dev.vivavoce.content.prompt.Prompts;
import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a language model to answer from passages, and passes on each sentence that its citations support, as
/// soon as it is complete. What cites nothing, names a passage that it was not given, or says something else is
/// left out.
final class ModelReplies {
    /// How an answer ends of which a part was passed on, or which says that the passages have no answer.
    static final String WRITTEN = "WRITTEN";

    static final String NOT_FOUND = "NOT_FOUND";
    static final String NOT_SUPPORTED = "NOT_SUPPORTED";

    private static final Logger log = LoggerFactory.getLogger(ModelReplies.class);
    private static final String PROMPT = "chat-reply";
    /// What the prompt has the model say when the passages do not have the answer.
    private static final String NOTHING = "NOT_IN_DOCUMENTS";

    private static final int WAITING = 64;
    private static final int LONGEST_SENTENCE = 600;
    private static final int MOST_CITATIONS = 5;
    private static final int LONGEST_PASSAGE = 1_500;
    private static final int LONGEST_TALK = 4_000;

    /// What comes from the thread that asks the model.
    private sealed interface News {
        record Piece(String text) implements News {}

        record Ended(boolean isCut) implements News {}

        /// @param reason that of a [Failure]
        record Failed(String reason) implements News {}
    }

    private final Prompts prompts;
    private final Generations generations;
    private final Predicate<UUID> thirdPartiesAllowed;
    private final Map<UUID, ArrayBlockingQueue<News>> listening = new ConcurrentHashMap<>();

    ModelReplies(Prompts prompts, Generations generations, Predicate<UUID> thirdPartiesAllowed) {
        this.prompts = prompts;
        this.generations = generations;
        this.thirdPartiesAllowed = thirdPartiesAllowed;
    }

    /// Writes what the model answers. Returns [#WRITTEN], [#NOT_FOUND], [#NOT_SUPPORTED], or the reason of the failure
    /// when nothing was written.
    ///
    /// @throws ReplyWriter.Superseded when the reply was stopped
    String write(ReplyStore.Begun reply, Question question, Evidence evidence, ReplyWriter writer)
            throws InterruptedException {
        var news = new ArrayBlockingQueue<News>(WAITING);
        var messageId = reply.message().id();
        var userId = reply.userId();
        listening.put(messageId, news);
        var asking = Thread.ofVirtual().name("chat-writes").start(() -> ask(userId, question, evidence, news));
        try {
            var ended = listen(evidence.passages(), writer, news);
            return writer.parts() > 0 ? WRITTEN : ended;
        } finally {
            listening.remove(messageId, news);
            asking.interrupt(); // it has ended, or what it still writes is not wanted
        }
    }

    /// Has [#write] return, if it writes a reply to this message.
    void stop(UUID messageId) {
        var news = listening.get(messageId);
        if (news == null) return;
        do news.clear();
        while (!news.offer(new News.Failed("STOPPED")));
    }

    private void ask(UUID userId, Question question, Evidence evidence, ArrayBlockingQueue<News> news) {
        try {
            var generation = new Generation(
                    Uninterruptible.run(() -> prompts.published(PROMPT, 0)),
                    Map.of(
                            "question", question.text(),
                            "talk", talk(question.before()),
                            "passages", numbered(evidence.passages())),
                    userId,
                    Uninterruptible.run(() -> thirdPartiesAllowed.test(userId)));
            var generated = generations.generate(generation, piece -> news.put(new News.Piece(piece)));
            news.put(new News.Ended(generated.isCut()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // nobody listens any more
        } catch (RuntimeException thrown) {
            var reason = thrown instanceof Failure failure ? failure.reason() : "INTERNAL";
            if (reason.equals("INTERNAL")) log.warn("a model's reply failed", thrown);
            failed(news, reason);
        }
    }

    private static void failed(ArrayBlockingQueue<News> news, String reason) {
        try {
            news.put(new News.Failed(reason));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String listen(List<Ranked> passages, ReplyWriter writer, ArrayBlockingQueue<News> news)
            throws InterruptedException {
        var sentences = new MarkedSentences();
        var said = new ArrayList<String>();
        while (true) {
            switch (news.take()) {
                case News.Failed(String reason) -> {
                    return reason;
                }
                case News.Piece(String text) -> {
                    for (var sentence : sentences.take(text)) {
                        if (sentence.text().contains(NOTHING)) return NOT_FOUND;
                        offer(sentence, passages, said, writer);
                        if (writer.parts() == ReplyPart.MOST) return WRITTEN;
                    }
                    if (sentences.pending() > 2 * LONGEST_SENTENCE) return NOT_SUPPORTED;
                }
                case News.Ended(boolean isCut) -> {
                    var last = sentences.last(isCut);
                    if (last.isPresent() && last.get().text().contains(NOTHING)) return NOT_FOUND;
                    last.ifPresent(sentence -> offer(sentence, passages, said, writer));
                    return NOT_SUPPORTED; // unless something was written
                }
            }
        }
    }

    /// Passes a sentence on if its citations contain it.
    private static void offer(Marked sentence, List<Ranked> passages, List<String> said, ReplyWriter writer) {
        var text = sentence.text();
        if (text.length() > LONGEST_SENTENCE || said.contains(text)) return;
        var citations = citations(sentence, passages);
        if (citations.isEmpty()) return;
        said.add(text);
        writer.add(ReplyMethod.WRITTEN, text, citations);
    }

    /// Empty when they do not contain the sentence.
    private static List<Citation> citations(Marked sentence, List<Ranked> passages) {
        var numbers = sentence.numbers();
        if (numbers.isEmpty() || numbers.size() > MOST_CITATIONS) return List.of();
        var cited = new ArrayList<Ranked>();
        for (int number : numbers) {
            if (number < 1 || number > passages.size()) return List.of();
            cited.add(passages.get(number - 1));
        }
        var language = cited.getFirst().language();
        var narrow =
                cited.stream().map(one -> Evidence.quote(one, sentence.text())).toList();
        if (isSupported(sentence, narrow, language)) return narrow;
        var whole = cited.stream().map(Evidence::whole).toList();
        return isSupported(sentence, whole, language) ? whole : List.of();
    }

    private static boolean isSupported(Marked sentence, List<Citation> citations, String language) {
        return Claims.isSupported(
                sentence.text(), citations.stream().map(Citation::quote).toList(), language);
    }

    private static String numbered(List<Ranked> passages) {
        var numbered = new ArrayList<String>();
        for (var ranked : passages) {
            var text = ranked.passage().text();
            numbered.add("[" + (numbered.size() + 1) + "] "
                    + (text.length() <= LONGEST_PASSAGE ? text : text.substring(0, LONGEST_PASSAGE)));
        }
        return String.join("\n\n", numbered);
    }

    /// The last turns, without marks.
    private static String talk(List<ChatMessage> before) {
        var talk = before.stream()
                .map(message -> "Learner: " + message.text() + "\nYou: "
                        + message.reply().parts().stream().map(ReplyPart::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        return talk.length() <= LONGEST_TALK ? talk : talk.substring(talk.length() - LONGEST_TALK);
    }
}
