/// People: signing in and out, and their profile.
@NullMarked
package dev.vivavoce.bff.account;

import org.jspecify.annotations.NullMarked;
