@NullMarked
package dev.vivavoce.identity.verification;

import org.jspecify.annotations.NullMarked;
