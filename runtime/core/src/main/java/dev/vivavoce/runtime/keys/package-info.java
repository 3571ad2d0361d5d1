/// Keys that encrypt what people have stored: one for each person, under the keys of the deployment.
@NullMarked
package dev.vivavoce.runtime.keys;

import org.jspecify.annotations.NullMarked;
