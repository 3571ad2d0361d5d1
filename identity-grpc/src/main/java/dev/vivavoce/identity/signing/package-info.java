/// Access tokens, service tokens and the keys that sign them.
@NullMarked
package dev.vivavoce.identity.signing;

import org.jspecify.annotations.NullMarked;
