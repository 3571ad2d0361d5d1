/// Registration: at once without a mail server, and otherwise by the link of a mail.
@NullMarked
package dev.vivavoce.identity.registration;

import org.jspecify.annotations.NullMarked;
