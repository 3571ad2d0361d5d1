package dev.vivavoce.rating.evidence;

/// What is measured in a talk. Rubrics name signals, and say which value is poor and which is good.
public enum Signal {
    /// Accuracy of the sounds, 0 to 100. Only with audio.
    INTELLIGIBILITY("Most of your sounds are clear.", "Read two of your own sentences aloud until each word is heard."),
    /// Stress, rhythm and intonation, 0 to 100. Only with audio.
    PROSODY(
            "Stress and melody help the listener.",
            "Say one of your long sentences again, and stress the word that matters."),
    /// Grammar faults on 100 words.
    FAULTS("Long stretches are free of grammar faults.", "Say the marked sentences again in their corrected form."),
    /// Learners' slips in the frame of a sentence on 100 words: missing articles, endings, auxiliaries and subjects.
    SLIPS(
            "Articles, endings and auxiliaries are in place.",
            "Say the marked sentences again with the small words complete."),
    /// Words in a sentence, on average.
    SENTENCE_LENGTH(
            "You speak in whole sentences.",
            "Join two of your short sentences into one with because, so that or although."),
    /// Share of sentences with a subordinate clause, 0 to 1.
    SUBORDINATION(
            "You connect ideas inside a sentence.", "Give the reason in the same sentence: because, so that, if."),
    /// Different advanced structures: perfect, passive, conditional and others.
    STRUCTURES(
            "You use a wide range of structures.",
            "Use one conditional (if … would) and one perfect form in your next talk."),
    /// Natural spoken forms on 100 words, such as contractions.
    NATURAL_FORMS("You sound natural.", "Use the short forms that people speak: I'm, you'll, that's."),
    /// Variety of words by MTLD: how many words pass until they begin to repeat.
    DIVERSITY("You vary your words.", "Find another word for the ones that you repeat most."),
    /// Different words beyond the commonest ones, on 100 words.
    RARE_WORDS("You choose precise words.", "Learn three precise words from the scenario's list, and use them."),
    /// Different linking words and phrases.
    LINKING(
            "Linking words show where you are going.",
            "Begin your next step with first, so, before we go on or the reason is."),
    /// Hesitation sounds, repeated words and restarts on 100 words.
    DISFLUENCY("You speak without many restarts.", "Pause silently before you begin, rather than start twice."),
    /// Words in a learner's turn, on average.
    DEVELOPMENT("You develop what you say.", "Add one reason or one example to each short answer."),
    /// Different polite and tentative forms.
    POLITENESS("You ask and suggest politely.", "Turn one order into a question: could you, would you mind."),
    /// Orders, blame and dismissals in ten turns.
    ABRUPTNESS(
            "You seldom push or dismiss the other person.", "Say the marked line again as a suggestion with a reason."),
    /// Technical terms that are not put into everyday words, on 100 words.
    JARGON("You avoid or explain technical terms.", "Explain the marked term in everyday words."),
    /// Terms and procedures that are put into everyday words.
    LAY_WORDS("You explain in everyday words.", "Add a comparison from daily life to your explanation."),
    /// Parts of an opening: greeting, name, role, the other one's name, purpose.
    OPENING("You open the talk well.", "Greet, say who you are and why you are here."),
    /// Statements of empathy that fit.
    EMPATHY("You show that you see how the other person feels.", "Name the feeling you hear before you go on."),
    /// Questions about the other person's ideas, concerns and expectations.
    PERSPECTIVE("You find out what the other person thinks and fears.", "Ask: what worries you most about this?"),
    /// Announcements of what comes next.
    SIGNPOSTING("You say what comes next.", "Announce the next step before you take it."),
    /// Summaries of what was said.
    SUMMARY("You sum up.", "Before you end, sum up in two sentences what you have agreed."),
    /// Questions that let the other person tell.
    OPEN_QUESTIONS("You ask open questions.", "Begin with: could you tell me about …?"),
    /// All questions that ask for information.
    QUESTIONS("You ask for what you need to know.", "Ask one question more before you explain."),
    /// Checks that the other person has understood.
    CHECKING("You check understanding.", "Ask the other person to tell you in their own words."),
    /// Reasons and consequences that are explained.
    EXPLAINING("You give reasons.", "Say why before you say what."),
    /// Choices and permission offered.
    CHOICE("You involve the other person in decisions.", "Offer two ways, and ask which one suits."),
    /// What happens next, and when to come back.
    PLAN("You agree on clear next steps.", "End with who does what, and when."),
    /// Share of the scenario's tasks that are done, 0 to 1.
    TASKS("You do what the card asks.", "Read the tasks again, and practise the one that was not found.");

    private final String strength;
    private final String suggestion;

    Signal(String strength, String suggestion) {
        this.strength = strength;
        this.suggestion = suggestion;
    }

    /// What to praise where it is good, as a sentence for the learner.
    public String strength() {
        return strength;
    }

    /// What to do where it is weak, as a sentence for the learner.
    public String suggestion() {
        return suggestion;
    }
}
