/// Stand-ins for services of AWS, which verify signatures as AWS documents them.
@NullMarked
package dev.vivavoce.runtimetest.rules;

import org.jspecify.annotations.NullMarked;
