package dev.vivavoce.quiz.check;

/// What can be wrong with a question.
public enum DefectKind {
    /// The citation names another passage, or its quote does not stand where it says.
    CITATION_WRONG,
    /// The passage does not hold the words or numbers of the key.
    KEY_NOT_IN_PASSAGE,
    /// The passage does not hold what the question asks about.
    PROMPT_NOT_IN_PASSAGE,
    /// The statement says what the passage says but is called false, or the other way round.
    TRUTH_WRONG,
    /// Another option is right too, or could be.
    OPTION_ALSO_RIGHT,
    /// Two options say the same.
    OPTIONS_ALIKE,
    /// The right option is much longer or shorter than the others.
    LENGTH_GIVES_AWAY,
    /// An article, the number of a noun or a capital letter fits only one option.
    GRAMMAR_GIVES_AWAY,
    /// The key is the only option that the passage holds.
    PASSAGE_GIVES_AWAY,
    /// The prompt holds the key.
    PROMPT_HOLDS_KEY,
    /// The prompt has a pronoun instead of its noun.
    PRONOUN_WITHOUT_NOUN,
    /// The prompt is too short, too long or cut off.
    PROMPT_UNFIT,
    /// The gap could be filled by many words.
    GAP_UNDETERMINED,
    /// The passage does not say the order of the items, or says another.
    ORDER_NOT_IN_PASSAGE,
    /// Another question of the quiz asks the same, or gives this one away.
    DUPLICATE
}
