package dev.vivavoce.speech.transcription;

import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.ShownName;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.speech.transcription.state.Archive;
import dev.vivavoce.speech.transcription.state.ToldSpeakers;
import dev.vivavoce.speech.transcription.state.Transcription;
import dev.vivavoce.speech.transcription.state.TranscriptionLog;
import dev.vivavoce.speech.transcription.transcript.PartStore;
import dev.vivavoce.speech.transcription.transcript.TranscriptFile;
import dev.vivavoce.speech.transcription.transcript.TranscriptFormat;
import dev.vivavoce.speech.transcription.transcript.TranscriptPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The transcriptions of a learner as they read and change them. Those of other people fail as unknown.
public final class Transcriptions {
    /// Parts in order.
    ///
    /// @param next the index of the part after them; 0 when none was recognised yet
    record ReadParts(List<TranscriptPart> parts, int next) {}

    /// One page of a list.
    record ListPage(Pages.Page<Transcription> page, int totalSize) {}

    /// A text as a file.
    public record Export(String content, String fileName, String mediaType) {}

    static final int MOST_KEEP_DAYS = 365;
    private static final int DEFAULT_PARTS = 100;
    private static final int MOST_PARTS = 500;
    private static final int LONGEST_SEARCH = 200;

    private final Archive archive;
    private final PartStore parts = new PartStore();

    Transcriptions(Archive archive) {
        this.archive = archive;
    }

    /// @throws Failure NOT_FOUND / TRANSCRIPTION_UNKNOWN
    public Transcription get(UUID userId, UUID id) {
        return archive.database()
                .transaction(db -> archive.store().find(db, userId, id))
                .orElseThrow(TranscriptionLog::unknown);
    }

    List<Transcription> batch(UUID userId, List<UUID> ids) {
        return archive.database().transaction(db -> archive.store().batch(db, userId, ids));
    }

    ListPage list(UUID userId, String nameContains, int pageSize, String pageToken) {
        var violations = new Violations();
        int length = nameContains.codePointCount(0, nameContains.length());
        violations.range("name_contains", length, 0, LONGEST_SEARCH, "characters");
        violations.throwIfAny();
        int size = Pages.size(pageSize);
        var after = Pages.position(pageToken);
        var name = nameContains.strip();
        return archive.database()
                .transaction(db -> new ListPage(
                        Pages.page(
                                archive.store().page(db, userId, name, after, size),
                                size,
                                last -> Pages.token(new Pages.Position(last.createdAt(), last.id()))),
                        archive.store().count(db, userId, name)));
    }

    /// @param pageSize 0 for the default
    /// @throws Failure NOT_FOUND / TRANSCRIPTION_UNKNOWN
    ReadParts parts(UUID userId, UUID id, int first, int pageSize) {
        var violations = new Violations();
        violations.check("first_part", first >= 0, first + " (expected: >= 0)");
        violations.check("page_size", pageSize >= 0, pageSize + " (expected: >= 0)");
        violations.throwIfAny();
        int size = pageSize == 0 ? DEFAULT_PARTS : Math.min(pageSize, MOST_PARTS);
        return archive.database().transaction(db -> {
            var transcription = archive.store().find(db, userId, id).orElseThrow(TranscriptionLog::unknown);
            var read = parts.parts(db, id, first, size);
            int next = read.isEmpty() ? 0 : read.getLast().index() + 1;
            return new ReadParts(read, next < transcription.progress().parts() ? next : 0);
        });
    }

    /// The text as far as it is recognised.
    ///
    /// @throws Failure NOT_FOUND / TRANSCRIPTION_UNKNOWN
    public Export export(UUID userId, UUID id, TranscriptFormat format) {
        return archive.database().transaction(db -> {
            var transcription = archive.store().find(db, userId, id).orElseThrow(TranscriptionLog::unknown);
            var content = TranscriptFile.of(
                    parts.all(db, id), format, transcription.wish().language(), transcription.speakers());
            return new Export(content, fileName(transcription.name(), format), format.mediaType());
        });
    }

    /// The ending of the recorded file gives way to that of the text.
    private static String fileName(String name, TranscriptFormat format) {
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + format.ending();
    }

    /// What is to change.
    ///
    /// @param name empty to leave it as it is
    /// @param keepDays 0 to leave them as they are
    /// @param speakerNames by the number of the speaker; empty names are taken back
    record Change(String name, int keepDays, Map<Integer, String> speakerNames) {}

    /// @throws Failure NOT_FOUND / TRANSCRIPTION_UNKNOWN, INVALID_ARGUMENT / FIELD_INVALID
    Transcription update(UUID userId, UUID id, Change wish) {
        var violations = new Violations();
        var shown = wish.name().isEmpty() ? "" : ShownName.parse("name", wish.name(), ShownName.LONGEST, violations);
        violations.range("keep_days", wish.keepDays(), 0, MOST_KEEP_DAYS, "days");
        violations.throwIfAny();
        return archive.database().transaction(db -> {
            var own = archive.store().lock(db, userId, id).orElseThrow(TranscriptionLog::unknown);
            if (!shown.isEmpty()) archive.store().rename(db, id, shown);
            if (wish.keepDays() > 0) archive.store().keep(db, id, wish.keepDays());
            if (!wish.speakerNames().isEmpty())
                archive.store().nameSpeakers(db, id, named(own.speakers(), wish.speakerNames()));
            return archive.store().find(db, userId, id).orElseThrow(TranscriptionLog::unknown);
        });
    }

    /// The names of all speakers after a change.
    private static List<String> named(ToldSpeakers told, Map<Integer, String> changed) {
        var speakers = told.speakers();
        var violations = new Violations();
        for (int number : changed.keySet())
            violations.range("speaker_names", number, 1, speakers.size(), "as a number");
        violations.throwIfAny();
        var names = new ArrayList<String>();
        for (int i = 0; i < speakers.size(); i++)
            names.add(changed.getOrDefault(i + 1, speakers.get(i).name()));
        return names;
    }

    /// Whether the learner has the transcription and there may be steps after the cursor. One that the log has not
    /// reached counts as 0.
    ///
    /// @throws Failure NOT_FOUND / TRANSCRIPTION_UNKNOWN
    boolean isOpen(UUID userId, UUID id, long after) {
        var transcription = get(userId, id);
        return !transcription.state().isEnd() || after != transcription.cursor();
    }

    /// Sends the steps after the cursor; returns after the last one.
    void watch(UUID id, long after, WatchSink sink) throws InterruptedException {
        archive.steps().watch(id, after, sink);
    }
}
