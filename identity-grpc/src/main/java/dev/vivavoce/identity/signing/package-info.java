/// The keys that sign access tokens, and the tokens themselves.
@NullMarked
package dev.vivavoce.identity.signing;

import org.jspecify.annotations.NullMarked;
