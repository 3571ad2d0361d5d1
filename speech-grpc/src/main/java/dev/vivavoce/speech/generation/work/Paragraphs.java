package dev.vivavoce.speech.generation.work;

import dev.vivavoce.speech.generation.state.Voicing;
import dev.vivavoce.speech.generation.state.Wording;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Script.Emphasis;
import dev.vivavoce.speech.voice.Script.Span;
import dev.vivavoce.speech.voice.ssml.SsmlException;
import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The parts of a text that are spoken one after the other: its paragraphs, and a few sentences each of long
/// ones and of SSML documents.
final class Paragraphs {
    private static final Duration BETWEEN = Duration.ofMillis(700);
    private static final int LONG_CHARACTERS = 600;

    private Paragraphs() {}

    static List<Script> of(Wording wording, Voicing voicing) throws SsmlException {
        var parts = wording.isSsml()
                ? ssml(wording.script(voicing.rate(), voicing.pitch()).spans())
                : text(wording.content());
        return parts.stream()
                .map(spans -> new Script(spans, voicing.rate(), voicing.pitch()))
                .toList();
    }

    private static List<List<Span>> text(String text) {
        var parts = new ArrayList<List<Span>>();
        for (var paragraph : text.lines().filter(line -> !line.isBlank()).toList()) {
            if (!parts.isEmpty()) parts.add(withPause(parts.removeLast()));
            for (var some : sentences(paragraph)) parts.add(List.of(new Span.Words(some, Emphasis.NONE)));
        }
        return parts;
    }

    private static List<Span> withPause(List<Span> spans) {
        var paused = new ArrayList<>(spans);
        paused.add(new Span.Break(BETWEEN));
        return paused;
    }

    /// Cuts a long paragraph between sentences.
    private static List<String> sentences(String paragraph) {
        var parts = new ArrayList<String>();
        var ends = BreakIterator.getSentenceInstance(Locale.US);
        ends.setText(paragraph);
        int from = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            boolean isLast = end == paragraph.length();
            if (end - from < LONG_CHARACTERS && !isLast) continue;
            var part = paragraph.substring(from, end).strip();
            if (!part.isEmpty()) parts.add(part);
            from = end;
        }
        return parts;
    }

    private static List<List<Span>> ssml(List<Span> spans) {
        var parts = new ArrayList<List<Span>>();
        var part = new ArrayList<Span>();
        int characters = 0;
        for (var span : spans) {
            part.add(span);
            boolean mayEnd = switch (span) {
                case Span.Words(var text, var _) -> {
                    characters += text.length();
                    yield false;
                }
                case Span.Pronounced(var text, var _, var _) -> {
                    characters += text.length();
                    yield false;
                }
                case Span.Break _, Span.SentenceEnd _ -> characters >= LONG_CHARACTERS;
            };
            if (!mayEnd) continue;
            parts.add(List.copyOf(part));
            part.clear();
            characters = 0;
        }
        if (!part.isEmpty()) parts.add(List.copyOf(part));
        return parts;
    }
}
