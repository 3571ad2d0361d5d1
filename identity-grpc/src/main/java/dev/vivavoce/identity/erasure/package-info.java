/// Erasing people who ask for it, in all services, and the receipt.
@NullMarked
package dev.vivavoce.identity.erasure;

import org.jspecify.annotations.NullMarked;
