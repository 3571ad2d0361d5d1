@NullMarked
package dev.vivavoce.identity.erasure;

import org.jspecify.annotations.NullMarked;
