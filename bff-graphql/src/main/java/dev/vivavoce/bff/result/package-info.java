/// Results of speaking sessions.
@NullMarked
package dev.vivavoce.bff.result;

import org.jspecify.annotations.NullMarked;
