package dev.vivavoce.assessment.rating;

/// What is said in the talks of these tests.
public final class TalkLines {
    private TalkLines() {}

    /// A good talk about the walking frame; the partner begins.
    public static String[] good() {
        return new String[] {
            "Who is it?",
            "Good evening, Mrs Pohl. My name is Ines, and I'm the nurse on tonight. Is this a good moment to talk?",
            "Not if it's about that frame.",
            "I can see that you're fed up with it. Could you tell me what bothers you most about the frame?",
            "I look a hundred years old with it.",
            "That must be hard when you've always walked on your own. Are you worried about what your family might think?",
            "My grandson comes on Sunday.",
            "So you'd like him to see you on your feet, and that's what we want as well. May I explain why we suggest it?",
            "If you must.",
            "Your hip is new, which means that the muscles around it are still weak. If you turn quickly, the leg could"
                    + " give way, because nothing holds you. The frame takes your weight while they recover.",
            "Like a third leg.",
            "That's a lovely way to put it. Would you rather try it in here, or shall we walk to the window tomorrow"
                    + " morning when it's quiet?",
            "The window, then.",
            "I'll come at seven, and if it hurts at all, please tell me and we'll stop. Just so that I know I was clear,"
                    + " what will you do if you need the bathroom tonight?",
            "I ring the bell.",
            "Wonderful. Thank you for being so honest with me, and sleep well."
        };
    }

    /// A poor talk about the walking frame.
    public static String[] poor() {
        return new String[] {
            "Who is it?",
            "I am nurse. You must take the frame now.",
            "I look a hundred years old with it.",
            "Is not important how you look. You fall, is very bad. Why you not use frame?",
            "My grandson comes on Sunday.",
            "No problem. He understand. Everybody have frame here in ward after the operation.",
            "I don't want it.",
            "You must. Doctor say it. The hip go out and then again operation and you stay long time here.",
            "When?",
            "Tomorrow you walk to window. I go now, I have many work to do."
        };
    }

    /// A talk at the desk of a hotel.
    public static String[] hotel() {
        return new String[] {
            "How can I help?",
            "Good afternoon. I'm afraid that my room has no window, and I was wondering whether you have another one.",
            "We are nearly full.",
            "I understand. If there were a room with a window on any floor, I'd be happy to pay a little more for it.",
            "There is one next to the lift.",
            "That would be fine, as long as the lift isn't too loud at night. Could I have a look before I decide?"
        };
    }
}
