@NullMarked
package dev.vivavoce.identity.consent;

import org.jspecify.annotations.NullMarked;
