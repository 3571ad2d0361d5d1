package dev.vivavoce.assessment.bank;

import dev.vivavoce.assessment.bank.item.BankItemMapping;
import dev.vivavoce.assessment.bank.item.BankTexts;
import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.quiz.exchange.Exported;
import dev.vivavoce.quiz.exchange.Imported;
import dev.vivavoce.quiz.exchange.Refusal;
import dev.vivavoce.quiz.exchange.gift.Gift;
import dev.vivavoce.quiz.exchange.qti.Qti;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Moves questions between the bank and files.
final class BankFiles {
    /// The formats of files. The contract's `BankFileFormat` has the same names.
    enum Format {
        GIFT,
        QTI_3
    }

    /// The outcome for the questions of a file.
    record Taken(int taken, int alreadyThere, List<Refusal> refusals) {
        Taken {
            refusals = List.copyOf(refusals);
        }
    }

    /// Which questions a file is to hold.
    ///
    /// @param ids the only ones; empty for all of the filter
    record Wanted(BankFilter filter, List<UUID> ids) {
        Wanted {
            ids = List.copyOf(ids);
        }
    }

    /// A file.
    ///
    /// @param questions how many it holds
    record Written(Exported exported, int questions) {}

    private static final int LONGEST = 2_000_000;
    private static final int MOST = 2_000;
    private static final int LONGEST_LABEL = 60;

    private final Database database;
    private final BankStore store;
    private final BankQuestions questions;
    private final Clock clock;

    BankFiles(Database database, BankStore store, BankQuestions questions, Clock clock) {
        this.database = database;
        this.store = store;
        this.questions = questions;
        this.clock = clock;
    }

    /// Stores the questions of a file as drafts. One that the author has imported before, or that the bank has, is not
    /// stored again.
    ///
    /// @param language of questions whose file names none
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID; RESOURCE_EXHAUSTED / TOO_MANY_BANK_QUESTIONS;
    ///     NOT_FOUND / USER_UNKNOWN
    Taken take(BankViewer author, Format format, byte[] file, String language) {
        if (file.length < 1 || file.length > LONGEST)
            throw Failure.invalidField("file", file.length + " bytes (expected: 1 to " + LONGEST + ")");
        var usual = BankTexts.language(language)
                .orElseThrow(() -> Failure.invalidField("language", "expected: a BCP 47 tag such as en-GB"));
        var imported = switch (format) {
            case GIFT -> Gift.read(file, usual);
            case QTI_3 -> Qti.read(file);
        };
        var refusals = new ArrayList<>(imported.refusals());
        var fit = fit(imported, usual, refusals);
        int stored = database.transaction(db -> {
            store.lockAuthor(db, author.userId());
            var known = new HashSet<ByteBuffer>();
            var digests = fit.keySet().stream().map(ByteBuffer::array).toList();
            for (var digest : store.known(db, author, digests)) known.add(ByteBuffer.wrap(digest));
            var fresh = fresh(fit, known);
            questions.admit(db, author, fresh.size());
            return store.insert(db, author.userId(), fresh, clock.instant());
        });
        return new Taken(stored, imported.items().size() - refusedAfter(imported, refusals) - stored, refusals);
    }

    private static int refusedAfter(Imported imported, List<Refusal> refusals) {
        return refusals.size() - imported.refusals().size();
    }

    /// The items that keep the bank's rules, each once, by digest.
    private static LinkedHashMap<ByteBuffer, BankItem> fit(Imported imported, String language, List<Refusal> refusals) {
        var fit = new LinkedHashMap<ByteBuffer, BankItem>();
        for (int i = 0; i < imported.items().size(); i++) {
            try {
                var item = BankItemMapping.kept(imported.items().get(i), language);
                fit.putIfAbsent(ByteBuffer.wrap(BankItemMapping.digest(item)), item);
            } catch (Failure failure) {
                var item = imported.items().get(i);
                refusals.add(
                        new Refusal(Refusal.Reason.MALFORMED, label(i, item), String.valueOf(failure.getMessage())));
            }
        }
        return fit;
    }

    private static List<BankStore.New> fresh(LinkedHashMap<ByteBuffer, BankItem> fit, Set<ByteBuffer> known) {
        var fresh = new ArrayList<BankStore.New>();
        fit.forEach((digest, item) -> {
            if (!known.contains(digest))
                fresh.add(new BankStore.New(
                        UUID.randomUUID(), UUID.nameUUIDFromBytes(digest.array()), item, digest.array()));
        });
        return fresh;
    }

    /// Writes questions that the person sees, oldest first.
    ///
    /// @throws Failure FAILED_PRECONDITION / EXPORT_TOO_LARGE
    Written write(BankViewer viewer, Format format, Wanted wanted) {
        var items = database.transaction(db -> wanted.ids().isEmpty()
                ? store.oldest(db, viewer, wanted.filter(), MOST + 1)
                : store.named(db, viewer, wanted.ids()));
        if (items.size() > MOST) throw tooLarge();
        var exported = switch (format) {
            case GIFT -> Gift.write(items);
            case QTI_3 -> Qti.write(items);
        };
        if (exported.file().length > LONGEST) throw tooLarge();
        int held = items.size() - exported.refusals().size();
        var named = new ArrayList<Refusal>();
        for (var refusal : exported.refusals())
            named.add(new Refusal(refusal.reason(), named(refusal.at(), items), refusal.what()));
        var file = held == 0 ? new byte[0] : exported.file();
        return new Written(new Exported(file, exported.mediaType(), named), held);
    }

    private static Failure tooLarge() {
        return Failure.precondition(
                "EXPORT_TOO_LARGE", "a file has at most " + MOST + " questions and " + LONGEST + " bytes");
    }

    /// The writers name a question by its number in the file.
    private static String named(String at, List<BankItem> items) {
        int index = Integer.parseInt(at.substring(at.lastIndexOf(' ') + 1)) - 1;
        return label(index, items.get(index));
    }

    private static String label(int index, BankItem item) {
        var words = item.name().isEmpty() ? item.question().prompt() : item.name();
        return "question " + (index + 1) + ": " + cut(words.replace('\n', ' '));
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST_LABEL) return words;
        int end = Character.isHighSurrogate(words.charAt(LONGEST_LABEL - 1)) ? LONGEST_LABEL - 1 : LONGEST_LABEL;
        return words.substring(0, end) + "…";
    }
}
