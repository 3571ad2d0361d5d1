package dev.vivavoce.speech.session.talk;

/// What a learner asks for in a role-play in practice mode.
public enum TalkSignal {
    /// The partner's last turn again, more slowly.
    SAY_AGAIN,
    /// A line that could be said next.
    GIVE_HINT,
    /// That the last turn counts as not said.
    TAKE_BACK
}
