/// The viewer's passkeys.
@NullMarked
package dev.vivavoce.bff.passkey;

import org.jspecify.annotations.NullMarked;
