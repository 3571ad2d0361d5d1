/// How responses that come piece by piece are written.
@NullMarked
package dev.vivavoce.bff.stream;

import org.jspecify.annotations.NullMarked;
