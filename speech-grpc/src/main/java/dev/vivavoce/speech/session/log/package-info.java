/// The log of a session, the owner's side: which stream owns the session, what it writes, and how the session ends.
@NullMarked
package dev.vivavoce.speech.session.log;

import org.jspecify.annotations.NullMarked;
