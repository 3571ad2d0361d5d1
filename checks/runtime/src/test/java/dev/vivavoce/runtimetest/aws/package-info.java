/// Stand-ins for services of AWS, which verify signatures as AWS documents them.
@NullMarked
package dev.vivavoce.runtimetest.aws;

import org.jspecify.annotations.NullMarked;
