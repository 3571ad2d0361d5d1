/// What each implementation of an interface of the runtime has to do.
@NullMarked
package dev.vivavoce.runtimetest.contract;

import org.jspecify.annotations.NullMarked;
