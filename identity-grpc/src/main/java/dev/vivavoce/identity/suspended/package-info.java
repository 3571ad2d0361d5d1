/// What people of suspended accounts can still do: export and erase what is stored of them.
@NullMarked
package dev.vivavoce.identity.suspended;

import org.jspecify.annotations.NullMarked;
