/// Opaque tokens, and those of the links in mails: for one use, with an end.
@NullMarked
package dev.vivavoce.identity.token;

import org.jspecify.annotations.NullMarked;
