package dev.vivavoce.assessment.bank;

import dev.vivavoce.assessment.bank.item.BankItemMapping;
import dev.vivavoce.assessment.bank.item.BankTexts;
import dev.vivavoce.quiz.check.DefectKind;
import dev.vivavoce.quiz.check.FormCheck;
import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// How a question comes into the bank, is reviewed by another author, and goes to learners.
final class BankQuestions {
    /// A page of questions.
    ///
    /// @param total on all pages
    record Listed(List<BankQuestion> questions, String nextPageToken, int total) {}

    /// A question with what the check finds in it now.
    record Checked(BankQuestion question, List<BankFinding> findings) {
        Checked {
            findings = List.copyOf(findings);
        }
    }

    /// What a reviewer decides.
    enum Verdict {
        APPROVE,
        RETURN
    }

    private static final int MOST = 5_000;
    private static final int COMPARED = 50;
    private static final int LONGEST_COMMENT = 1_000;

    private final Database database;
    private final BankStore store;
    private final Clock clock;

    BankQuestions(Database database, BankStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// Stores a draft, once for a key.
    ///
    /// @throws Failure ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED; RESOURCE_EXHAUSTED / TOO_MANY_BANK_QUESTIONS;
    ///     NOT_FOUND / USER_UNKNOWN
    Checked create(BankViewer author, IdempotencyKey key, BankItem item) {
        var digest = BankItemMapping.digest(item);
        return database.transaction(db -> {
            store.lockAuthor(db, author.userId());
            var earlier = store.ofKey(db, author.userId(), key.value());
            if (earlier.isPresent()) {
                if (!Arrays.equals(earlier.get().fingerprint(), digest))
                    throw Failure.alreadyExists(
                            "IDEMPOTENCY_KEY_REUSED", "that idempotency_key has created another question");
                return checked(db, author, required(db, author, earlier.get().id()));
            }
            admit(db, author, 1);
            var id = UUID.randomUUID();
            store.insert(
                    db, author.userId(), List.of(new BankStore.New(id, key.value(), item, digest)), clock.instant());
            return checked(db, author, required(db, author, id));
        });
    }

    /// Checks that an author may store so many more. The caller has locked the author.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / TOO_MANY_BANK_QUESTIONS; NOT_FOUND / USER_UNKNOWN
    void admit(Handle db, BankViewer author, int more) {
        if (ErasedUsers.contain(db, author.userId())) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
        if (store.countOf(db, author.userId()) + more > MOST)
            throw Failure.exhausted("TOO_MANY_BANK_QUESTIONS", "a person has at most " + MOST + " questions")
                    .with("most", Integer.toString(MOST));
    }

    /// @throws Failure NOT_FOUND / BANK_QUESTION_UNKNOWN
    Checked get(BankViewer viewer, UUID id) {
        return database.transaction(db -> checked(db, viewer, required(db, viewer, id)));
    }

    /// What was changed last first.
    Listed list(BankViewer viewer, BankFilter filter, String pageToken, int size) {
        var after = Pages.position(pageToken);
        return database.transaction(db -> {
            var page = Pages.page(
                    store.page(db, viewer, filter, after, size + 1),
                    size,
                    last -> Pages.token(new Pages.Position(last.changedAt(), last.id())));
            return new Listed(page.rows(), page.nextPageToken(), store.count(db, viewer, filter));
        });
    }

    /// Replaces the content; a content that the question has already changes nothing.
    ///
    /// @param revision that the person has seen
    /// @throws Failure NOT_FOUND / BANK_QUESTION_UNKNOWN; PERMISSION_DENIED / BANK_QUESTION_NOT_OWN;
    ///     ABORTED / BANK_QUESTION_CHANGED
    Checked update(BankViewer editor, UUID id, long revision, BankItem item) {
        return database.transaction(db -> {
            if (ErasedUsers.contain(db, editor.userId())) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            var question = editable(db, editor, id);
            if (!question.item().equals(item)) {
                requireRevision(question, revision);
                store.replace(db, id, item, BankItemMapping.digest(item), clock.instant());
                if (!question.access().isOwn()) store.addEditor(db, id, editor.userId());
            }
            return checked(db, editor, required(db, editor, id));
        });
    }

    /// False when there is none.
    ///
    /// @throws Failure PERMISSION_DENIED / BANK_QUESTION_NOT_OWN; FAILED_PRECONDITION / BANK_QUESTION_PUBLISHED
    boolean delete(BankViewer editor, UUID id) {
        return database.transaction(db -> {
            var found = store.lock(db, editor, id);
            if (found.isEmpty()) return false;
            requireEditor(found.get());
            if (found.get().state() == BankState.PUBLISHED)
                throw Failure.precondition("BANK_QUESTION_PUBLISHED", "learners get the question: retire it first");
            store.delete(db, id);
            return true;
        });
    }

    /// @throws Failure NOT_FOUND / BANK_QUESTION_UNKNOWN; PERMISSION_DENIED / BANK_QUESTION_NOT_OWN;
    ///     ABORTED / BANK_QUESTION_CHANGED; FAILED_PRECONDITION / BANK_QUESTION_STATE_WRONG
    BankQuestion submit(BankViewer editor, UUID id, long revision) {
        return move(editor, id, revision, BankState.DRAFT, BankState.IN_REVIEW);
    }

    /// @throws Failure those of [#submit]
    BankQuestion retire(BankViewer editor, UUID id, long revision) {
        return move(editor, id, revision, BankState.PUBLISHED, BankState.RETIRED);
    }

    private BankQuestion move(BankViewer editor, UUID id, long revision, BankState from, BankState to) {
        return database.transaction(db -> {
            var question = editable(db, editor, id);
            if (question.revision() == revision + 1 && question.state() == to) return question;
            requireState(question, revision, from);
            store.move(db, id, to, clock.instant());
            return required(db, editor, id);
        });
    }

    /// Publishes or returns what another person has written.
    ///
    /// @param comment for the author
    /// @throws Failure NOT_FOUND / BANK_QUESTION_UNKNOWN; PERMISSION_DENIED / BANK_QUESTION_OWN;
    ///     ABORTED / BANK_QUESTION_CHANGED; FAILED_PRECONDITION / BANK_QUESTION_STATE_WRONG;
    ///     INVALID_ARGUMENT / FIELD_INVALID
    BankQuestion review(BankViewer reviewer, UUID id, long revision, Verdict verdict, String comment) {
        var words = comment(verdict, comment);
        var to = verdict == Verdict.APPROVE ? BankState.PUBLISHED : BankState.DRAFT;
        return database.transaction(db -> {
            var question = store.lock(db, reviewer, id).orElseThrow(BankQuestions::unknown);
            if (question.access().hasChanged())
                throw Failure.denied("BANK_QUESTION_OWN", "another author has to review the question");
            boolean isRetry = question.revision() == revision + 1
                    && question.state() == to
                    && question.reviewComment().equals(words);
            if (isRetry) return question;
            requireState(question, revision, BankState.IN_REVIEW);
            store.review(db, id, to, words, clock.instant());
            return required(db, reviewer, id);
        });
    }

    private static String comment(Verdict verdict, String comment) {
        var words = BankTexts.plain(comment);
        int least = verdict == Verdict.RETURN ? 1 : 0;
        int length = words.codePointCount(0, words.length());
        if (length < least || length > LONGEST_COMMENT)
            throw Failure.invalidField(
                    "comment", length + " characters (expected: " + least + " to " + LONGEST_COMMENT + ")");
        if (!BankTexts.isFit(words)) throw Failure.invalidField("comment", "expected: no control characters");
        return words;
    }

    private BankQuestion required(Handle db, BankViewer viewer, UUID id) {
        return store.find(db, viewer, id).orElseThrow(BankQuestions::unknown);
    }

    private BankQuestion editable(Handle db, BankViewer editor, UUID id) {
        var question = store.lock(db, editor, id).orElseThrow(BankQuestions::unknown);
        requireEditor(question);
        return question;
    }

    private static void requireEditor(BankQuestion question) {
        if (!question.access().mayEdit())
            throw Failure.denied("BANK_QUESTION_NOT_OWN", "another person has written the question");
    }

    private static void requireRevision(BankQuestion question, long revision) {
        if (question.revision() != revision)
            throw Failure.aborted("BANK_QUESTION_CHANGED", "another author has changed the question")
                    .with("revision", Long.toString(question.revision()));
    }

    private static void requireState(BankQuestion question, long revision, BankState state) {
        requireRevision(question, revision);
        if (question.state() != state)
            throw Failure.precondition("BANK_QUESTION_STATE_WRONG", question.state() + " (expected: " + state + ")")
                    .with("state", question.state().name());
    }

    /// Looks at a question again: the bank around it may have changed.
    private Checked checked(Handle db, BankViewer viewer, BankQuestion question) {
        var asked = question.item().question();
        var findings = new ArrayList<BankFinding>();
        for (var defect : FormCheck.check(asked)) findings.add(new BankFinding(defect.kind(), defect.detail(), null));
        store.alike(db, viewer, question.id(), asked.basis().language(), wording(asked), COMPARED).stream()
                .filter(other -> FormCheck.isSame(asked, other.item().question()))
                .findFirst()
                .ifPresent(other -> findings.add(new BankFinding(
                        DefectKind.DUPLICATE, other.item().question().prompt(), other.id())));
        return new Checked(question, findings);
    }

    private static String wording(Question asked) {
        return asked instanceof Question.Order order
                ? order.prompt() + " " + String.join(" ", order.options())
                : asked.prompt();
    }

    private static Failure unknown() {
        return Failure.notFound("BANK_QUESTION_UNKNOWN", "no such question");
    }
}
