/// Mails with invitations that other services make.
@NullMarked
package dev.vivavoce.identity.invitation;

import org.jspecify.annotations.NullMarked;
