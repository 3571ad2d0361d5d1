/// The audit log, for administrators.
@NullMarked
package dev.vivavoce.bff.audit;

import org.jspecify.annotations.NullMarked;
