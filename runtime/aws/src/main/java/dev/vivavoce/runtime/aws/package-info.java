/// Services of AWS, and what speaks their protocols: the store of objects, and the guard that their calls pass.
@NullMarked
package dev.vivavoce.runtime.aws;

import org.jspecify.annotations.NullMarked;
