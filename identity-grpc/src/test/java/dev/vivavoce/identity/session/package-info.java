@NullMarked
package dev.vivavoce.identity.session;

import org.jspecify.annotations.NullMarked;
