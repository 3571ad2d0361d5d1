/// Signed-in sessions and the refresh tokens that carry them on.
@NullMarked
package dev.vivavoce.identity.session;

import org.jspecify.annotations.NullMarked;
