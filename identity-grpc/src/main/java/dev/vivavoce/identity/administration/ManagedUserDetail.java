package dev.vivavoce.identity.administration;

import dev.vivavoce.identity.session.Session;
import java.util.List;

/// An account with its running sessions.
///
/// @param factorOn whether signing in asks for a second factor
record ManagedUserDetail(ManagedUser user, List<Session> sessions, boolean factorOn) {}
