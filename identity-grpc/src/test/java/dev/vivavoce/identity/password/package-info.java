@NullMarked
package dev.vivavoce.identity.password;

import org.jspecify.annotations.NullMarked;
