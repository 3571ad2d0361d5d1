package dev.vivavoce.bff.people;

import dev.vivavoce.bff.credential.SignInSession;
import java.util.List;

/// An account with its sessions.
public record PersonDetail(Person person, List<SignInSession> sessions, boolean hasSecondFactor) {}
