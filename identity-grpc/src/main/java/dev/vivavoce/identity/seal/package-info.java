/// Encryption of what the database must not reveal.
@NullMarked
package dev.vivavoce.identity.seal;

import org.jspecify.annotations.NullMarked;
