/// The audit log: every security event and every act of an administrator, in a chain of hashes.
@NullMarked
package dev.vivavoce.identity.audit;

import org.jspecify.annotations.NullMarked;
