/// What a performance was worth.
@NullMarked
package dev.vivavoce.bff.result;

import org.jspecify.annotations.NullMarked;
