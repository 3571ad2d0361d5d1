@NullMarked
package dev.vivavoce.identity.federation;

import org.jspecify.annotations.NullMarked;
