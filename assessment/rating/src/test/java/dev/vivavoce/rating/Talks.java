package dev.vivavoce.rating;

import dev.vivavoce.rating.language.Grammar;
import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.rating.talk.Speaker;
import dev.vivavoce.rating.talk.Talk;
import dev.vivavoce.rating.talk.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Talks for tests, and one grammar checker for all of them, since it takes seconds to make.
public final class Talks {
    public static final Grammar GRAMMAR = new Grammar(2);

    public static final Scenario SCENARIO = new Scenario(
            "test",
            true,
            List.of(
                    "You are the nurse on the evening shift.",
                    "The patient has refused the new walking frame since Tuesday.",
                    "You have ten minutes before the handover begins."),
            List.of(
                    "Find out why the patient refuses the walking frame.",
                    "Explain how the frame prevents a fall.",
                    "Agree on a first walk to the window tomorrow."),
            List.of(
                    "walking frame",
                    "the patient fell in the bathroom at home",
                    "pride",
                    "the window in the corridor"));

    private Talks() {}

    /// A talk of alternating turns; the partner begins. Four seconds a turn.
    public static Talk of(String... texts) {
        return of(List.of(texts));
    }

    public static Talk of(List<String> texts) {
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < texts.size(); i++) {
            turns.add(new Turn(i % 2 == 0 ? Speaker.PARTNER : Speaker.LEARNER, texts.get(i), 4.0 * i, 4.0 * i + 3.5));
        }
        return new Talk("test", turns, Optional.empty());
    }

    /// The learner's turns only.
    public static Talk learner(String... texts) {
        var all = new ArrayList<String>();
        for (var text : texts) {
            all.add("Mm.");
            all.add(text);
        }
        return of(all);
    }

    /// A talk that is good enough to have something to lose.
    public static List<String> good() {
        return List.of(
                "Who's there?",
                "Good evening, Mrs Pohl. My name is Ines, I'm the nurse on tonight. Is this a good moment?",
                "If it's about that frame, no.",
                "I can see why you're fed up with it. Could you tell me what bothers you most about the frame?",
                "It makes me look like an old woman.",
                "That must be hard, when you've always walked on your own. Are you worried about what people think?",
                "My grandson comes on Sunday.",
                "So you'd like him to see you on your feet, and that's exactly what I'd want as well. May I explain why"
                        + " we suggest the frame for now?",
                "Go on, then.",
                "Your hip was replaced a week ago, which means the muscles around it are still weak. If you turn quickly,"
                        + " the leg might give way, because nothing holds you. The frame takes the weight while they recover.",
                "Like a third leg.",
                "That's a lovely way to put it. Would you prefer to try it in here, or shall we go to the window tomorrow"
                        + " morning when it's quiet?",
                "The window. Nobody's about at seven.",
                "Then I'll come at seven, and if it hurts at all, please tell me and we'll stop. Just to be sure I was"
                        + " clear, what will you do if you need the bathroom tonight?",
                "Ring the bell. I'm not stupid.",
                "You certainly aren't. Thank you for being so honest with me, and sleep well.");
    }
}
