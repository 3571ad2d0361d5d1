@NullMarked
package dev.vivavoce.identity.passkey;

import org.jspecify.annotations.NullMarked;
