package dev.vivavoce.assessment.rating;

/// What a learner says alone in these tests, in stretches with a pause between them.
final class FreeTalkLines {
    static final String TOPIC = "Talk about a trip that you will not forget.";

    private FreeTalkLines() {}

    static String[] good() {
        return new String[] {
            "Well, I'd like to tell you about a trip to the coast that I took with my two brothers, because hardly"
                    + " anything went as we'd planned it.",
            "First of all, we missed the early train. If we'd left the house ten minutes sooner, we would have caught it,"
                    + " but my younger brother couldn't find his glasses, which were on his head the whole time.",
            "So we had to wait on the platform for almost two hours, and that's where we met an old fisherman who was"
                    + " carrying a bucket of mussels. He explained how they're cooked with cider, and he gave us some for free.",
            "The reason I still think of that day is that nobody complained. Although it was pouring when we finally"
                    + " arrived, we decided to swim anyway, and the water was surprisingly warm.",
            "In the evening we made a small fire under a bridge and cooked the mussels in a borrowed pan. They've never"
                    + " tasted that good again, however carefully I've followed his recipe."
        };
    }

    static String[] poor() {
        return new String[] {
            "I go to beach with brother.",
            "Is very nice place. We miss train.",
            "Brother lose glasses. Is on head.",
            "We wait two hour and we see old man.",
            "He have fish. He give me fish, is free.",
            "Then is rain but we swim.",
            "In evening we make fire and eat fish. Is very good fish, I like."
        };
    }
}
