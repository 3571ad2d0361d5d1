package dev.vivavoce.content.dialogue.rehearsal;

import dev.vivavoce.content.dialogue.intent.IntentMatcher;
import dev.vivavoce.content.dialogue.partner.Partner;
import dev.vivavoce.content.dialogue.partner.Reply;
import dev.vivavoce.content.dialogue.partner.Turn;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.dialogue.script.ScriptRules;
import dev.vivavoce.content.scenario.InterlocutorCard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Simulates talks of learners with a partner, in text. The same number gives the same talk.
public final class Rehearsal {
    private static final int MOST_GOODBYES = 3;
    private static final List<Kind> POLITE = List.of(Kind.EMPATHY, Kind.SMALLTALK, Kind.THANKS, Kind.REPEAT);

    private final Partner partner;
    private final LearnerLines lines;
    private final Common common;
    private final Set<String> copied;

    public Rehearsal(Partner partner, Common common, InterlocutorCard card, LearnerLines lines) {
        this.partner = partner;
        this.common = common;
        this.lines = lines;
        copied = new HashSet<>(ScriptRules.runs(card.persona()));
        copied.addAll(ScriptRules.runs(card.feelings()));
    }

    /// Simulates this many talks, of each kind in turn.
    public Counts talks(int number) {
        var all = Counts.NONE;
        for (int i = 0; i < number; i++) {
            var kind = TalkKind.values()[i % TalkKind.values().length];
            all = all.plus(
                    talk(kind, new Random(31L * i + partner.script().scenario().hashCode())));
        }
        return all;
    }

    Counts talk(TalkKind kind, Random chance) {
        var talk = new Talk();
        talk.open();
        for (var move : moves(kind, chance)) talk.take(move);
        for (int i = 0; i < MOST_GOODBYES && !talk.closing; i++) talk.take(one(IntentId.of(Kind.GOODBYE), chance));
        if (!talk.closing) talk.deadEnds++;
        return talk.counts();
    }

    private List<Move> moves(TalkKind kind, Random chance) {
        var middle = new ArrayList<Move>();
        for (var task : partner.script().intents(Kind.TASK)) {
            middle.add(one(task.id(), chance));
            if (chance.nextInt(3) == 0) middle.add(one(task.id(), chance));
            if (chance.nextInt(3) == 0) middle.add(one(IntentId.of(POLITE.get(chance.nextInt(POLITE.size()))), chance));
        }
        for (var fact : partner.script().intents(Kind.REVEAL))
            if (chance.nextInt(3) != 0) middle.add(chance.nextInt(middle.size() + 1), one(fact.id(), chance));
        for (int i = 0; i < 3 + chance.nextInt(3); i++) {
            int at = chance.nextInt(middle.size() + 1);
            switch (kind) {
                case BY_THE_CARD, SHUFFLED, PARAPHRASED, MISHEARD -> {}
                case OFF_TOPIC -> middle.add(at, one(IntentId.of(Kind.OFF_TOPIC), chance));
                case HOSTILE -> middle.add(at, one(IntentId.of(Kind.HOSTILE), chance));
                case SILENT -> middle.addAll(at, Collections.nCopies(1 + chance.nextInt(3), Move.SILENCE));
            }
        }
        if (kind == TalkKind.SHUFFLED) Collections.shuffle(middle, chance);
        var moves = new ArrayList<>(
                List.of(one(IntentId.of(Kind.GREETING), chance), one(IntentId.of(Kind.INTRODUCTION), chance)));
        moves.addAll(middle);
        moves.replaceAll(move -> switch (kind) {
            case PARAPHRASED -> new Move(Paraphrase.of(move.text(), chance), move.meant());
            case MISHEARD -> new Move(Mishearing.of(move.text(), chance), move.meant());
            case BY_THE_CARD, SHUFFLED, OFF_TOPIC, SILENT, HOSTILE -> move;
        });
        return moves;
    }

    private Move one(IntentId intent, Random chance) {
        var some = lines.of(intent);
        if (some.isEmpty()) throw new IllegalArgumentException("no learner's line for " + intent);
        return new Move(some.get(chance.nextInt(some.size())), intent);
    }

    /// One talk, and what it showed.
    private final class Talk {
        private final List<Turn> transcript = new ArrayList<>();
        private final Set<String> said = new HashSet<>();
        private final Set<Integer> asked = new HashSet<>();
        private final List<String> wrong = new ArrayList<>();
        private int turns;
        private int right;
        private int deadEnds;
        private int repeats;
        private int leaks;
        private int sorry;
        private int longestSorry;
        private boolean closing;

        /// The partner speaks first in some talks: here always, to see the opening.
        void open() {
            answered(partner.reply(null, transcript), Move.SILENCE);
        }

        void take(Move move) {
            if (closing) return; // the service has ended the talk
            transcript.add(new Turn.Learner(move.text()));
            var reply = partner.reply(null, transcript);
            turns++;
            if (move.isRight(reply.understood())) right++;
            else
                wrong.add((move.meant() == null ? "silence" : move.meant()) + "\t"
                        + reply.understood().matches() + "\t" + move.text());
            if (move.meant() != null)
                for (var fact : partner.script().intents(Kind.REVEAL))
                    if (partner.script().asksFor(move.meant(), fact))
                        asked.add(fact.id().number());
            answered(reply, move);
            boolean goodbye = move.meant() != null && move.meant().kind() == Kind.GOODBYE;
            if (closing && !goodbye && !IntentMatcher.saysGoodbye(move.text())) {
                deadEnds++;
                wrong.add("EARLY END\t" + reply.understood().matches() + "\t" + move.text());
            }
        }

        private void answered(Reply reply, Move move) {
            var text = reply.text();
            if (text.isBlank()) deadEnds++;
            boolean again = move.meant() != null && move.meant().kind() == Kind.REPEAT;
            boolean repeated = false;
            for (var line : reply.lines()) repeated |= !said.add(line.text()) && !again;
            if (repeated) repeats++;
            if (leaks(reply, move)) leaks++;
            sorry = reply.lines().stream().anyMatch(common.sorry()::contains) ? sorry + 1 : 0;
            longestSorry = Math.max(longestSorry, sorry);
            closing = reply.closing();
            transcript.add(
                    new Turn.Partner(text, reply.lines().stream().map(Line::id).toList(), text.length()));
        }

        private boolean leaks(Reply reply, Move move) {
            for (var fact : partner.script().intents(Kind.REVEAL)) {
                int number = fact.id().number();
                if (asked.contains(number) || !ScriptRules.tells(fact, reply.text())) continue;
                wrong.add("LEAK of " + fact.id() + "\t" + reply.understood().matches() + "\t" + move.text() + "\t"
                        + reply.text());
                return true;
            }
            return ScriptRules.runs(reply.text()).stream().anyMatch(copied::contains);
        }

        Counts counts() {
            return new Counts(1, turns, right, deadEnds, repeats, leaks, longestSorry, List.copyOf(wrong));
        }
    }
}
