/// Erasing people who ask for it, and the receipt.
@NullMarked
package dev.vivavoce.bff.erasure;

import org.jspecify.annotations.NullMarked;
